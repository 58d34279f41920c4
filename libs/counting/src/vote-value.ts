/**
 * Writes a vote value kept as a whole number of units, `places` decimals to the unit: `decimal(713_482n, 5)` is
 * `7.13482`. Nothing is rounded and every decimal is written, as official stage reports do.
 *
 * @throws RangeError if `units` is below 0: no candidate can hold less than no votes
 */
export function decimal(units: bigint, places: number): string {
  if (units < 0n) throw new RangeError(`a vote value cannot be below 0: ${units}`);
  if (places === 0) return units.toString();
  const digits = units.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
