/**
 * The quota, in whole votes: the fewest votes that `seats` candidates can all reach and one more cannot.
 *
 * quota = ⌊validPapers ÷ (seats + 1)⌋ + 1, whatever the remainder.
 *
 * @throws RangeError if `seats` is not a whole number of 1 or more: a bug in the caller, not a refusal
 * @see Scottish Local Government Elections Order 2011 (SSI 2011/399), Sch. 1, r. 47
 */
export function droopQuota(validPapers: number, seats: number): bigint {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError(`seats must be 1 or more: ${seats}`);
  return BigInt(validPapers) / BigInt(seats + 1) + 1n;
}
