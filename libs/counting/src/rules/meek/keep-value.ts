/** A vote value in thousand-millionths of a vote: nine decimal places, exactly. */
export type Billionths = bigint;

/** One vote; as a keep value, the whole of every vote. */
export const ONE_VOTE: Billionths = 1_000_000_000n;
export const DECIMALS = 9;

/** The part of a vote that a candidate keeps of one worth `weight`: their product, rounded up to nine decimals. */
export const kept = (weight: Billionths, keepValue: Billionths): Billionths => dividedUp(weight * keepValue, ONE_VOTE);

const HALF = 2 ** 15;
const ONE = 1e9;

/**
 * {@link kept} for numbers from 0 to 10^9, without a big integer: the weight is split in two so that every product, remainder
 * and sum stays below 2^53 and so is exact. A count asks for it millions of times.
 */
export function keptOf(weight: number, keepValue: number): number {
  if (keepValue === ONE) return weight;
  const high = Math.floor(weight / HALF);
  const ofHigh = high * keepValue; // below 2^45
  const wholeOfHigh = Math.floor(ofHigh / ONE);
  const rest = (ofHigh - wholeOfHigh * ONE) * HALF + (weight - high * HALF) * keepValue; // below 2^47
  const wholeOfRest = Math.floor(rest / ONE);
  return wholeOfHigh * HALF + wholeOfRest + (rest > wholeOfRest * ONE ? 1 : 0);
}

/**
 * The keep value with which an elected candidate would come down to the quota: keep value × quota ÷ votes. The product is
 * rounded up to nine decimals, and so is the quotient. Never more than the whole vote, which rounding alone could ask of a
 * candidate who keeps all and is a hair below the quota.
 *
 * @param votes more than 0
 * @see Reference Meek Rule, B.2.f; Local Electoral Regulations 2001 (SR 2001/145), Schedule 1A, cl. 17
 */
export function nextKeepValue(keepValue: Billionths, quota: Billionths, votes: Billionths): Billionths {
  const next = dividedUp(kept(quota, keepValue) * ONE_VOTE, votes);
  return next < ONE_VOTE ? next : ONE_VOTE;
}

/**
 * The quota: votes held by candidates ÷ (seats + 1), cut to nine decimals, plus 0.000000001.
 *
 * @see Reference Meek Rule, B.2.b; Local Electoral Regulations 2001 (SR 2001/145), Schedule 1A, cl. 5
 */
export const meekQuota = (held: Billionths, seats: number): Billionths => held / BigInt(seats + 1) + 1n;

/** Whether that many votes elect a candidate (Reference Meek Rule, B.2.c; SR 2001/145, Schedule 1A, cl. 6 and 12). */
export const reaches = (votes: Billionths, quota: Billionths): boolean => votes >= quota;

const dividedUp = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
