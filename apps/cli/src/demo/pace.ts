import type { Group } from '#libs/belenios';

/** What a voter costs, code, mail and ballot together, with some to spare: on an ordinary machine that is idle … */
const SECONDS_PER_VOTER = 0.03;
/** … and on a busy one, as the time of this many multiplications. */
const MULTIPLICATIONS_PER_VOTER = 60;
const TRIED = 400;
const SECONDS_TO_SPARE = 25;

/**
 * For how long the poll of a demonstration must be open on this machine, as busy as it is: the closing time is fixed
 * before the codes are made, and never moved.
 */
export function pollSeconds(group: Group, voters: number): number {
  const began = performance.now();
  let point = group.generator(0);
  for (let i = 1; i <= TRIED; i++) point = group.mulPublic(point, BigInt(i) * 7_919n + 2n ** 250n);
  const secondsPerVoter = ((performance.now() - began) / 1_000 / TRIED) * MULTIPLICATIONS_PER_VOTER;
  return SECONDS_TO_SPARE + voters * Math.max(SECONDS_PER_VOTER, secondsPerVoter);
}
