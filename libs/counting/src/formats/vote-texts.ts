import { decimal } from '../vote-value.js';

/** The sum of vote values as texts, with as many decimals as the longest of them. */
export function sumOfVotes(values: readonly string[]): string {
  const places = Math.max(0, ...values.map(placesOf));
  return signed(
    values.reduce((sum, value) => sum + unitsOf(value, places), 0n),
    places,
    '',
  );
}

/** `+4.99993` or `-5.00000`; nothing if there is no difference. */
export function signedDifference(before: string, now: string): string {
  const places = Math.max(placesOf(before), placesOf(now));
  const change = unitsOf(now, places) - unitsOf(before, places);
  return change === 0n ? '' : signed(change, places, '+');
}

const placesOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0);

const unitsOf = (value: string, places: number): bigint =>
  BigInt(value.replace('.', '')) * 10n ** BigInt(places - placesOf(value));

const signed = (units: bigint, places: number, plus: string): string =>
  units < 0n ? `-${decimal(-units, places)}` : `${plus}${decimal(units, places)}`;
