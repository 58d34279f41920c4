import type { CandidateNumber } from '../candidate.js';
import type { CountRecord } from '../count-record.js';
import { unitsOf } from '../story/figures.js';

/**
 * Whom a body that co-opts may think of first after a count by stages: the last candidate formally excluded. Those still in
 * the count when its seats are filled are excluded then (5.5.2), so that of them it is whoever has most votes; if there are
 * none, whoever was excluded last, and of several excluded together the one who had most before. Equals are all named.
 *
 * @returns empty if everyone is elected, for rules with one stage, and if “re-open nominations” came last
 * @see ERS97, 7.2
 */
export function lastExcluded(record: CountRecord): readonly CandidateNumber[] {
  const { stages } = record;
  if (stages.length === 1 && record.quota === null) return [];
  const stageOut = (candidate: CandidateNumber) =>
    stages.find(({ excluded }) => excluded.includes(candidate))?.number ?? stages.length + 1;
  const losers = neverElected(record);
  const last = Math.max(...losers.map(stageOut));
  const out = losers.filter((candidate) => stageOut(candidate) === last);
  const votes = stages[last - 2]?.votes ?? {};
  const highest = strongest(out, votes)[0] ?? [];
  return highest.some((candidate) => reopens(record, candidate)) ? [] : highest;
}

/**
 * Whom a body whose rules offer a vacancy to the next highest asks, in turn, after a count in which most votes win: everyone
 * not elected, most votes first. Nobody is asked who has no more votes than “re-open nominations”: more voters wanted a new
 * election.
 *
 * @returns equals are in one list, and a lot is needed if it comes to them; empty for counts by stages and by pairs, where
 *   nobody is next
 */
export function runnersUp(record: CountRecord): readonly (readonly CandidateNumber[])[] {
  const [only, ...others] = record.stages;
  if (only === undefined || others.length > 0 || record.quota !== null) return [];
  if (only.reasons.some(({ code }) => code.startsWith('schulze.'))) return [];
  const levels = strongest(
    record.candidates.flatMap(({ number, withdrawn }) =>
      withdrawn || record.elected.includes(number) ? [] : [number],
    ),
    only.votes,
  );
  const at = levels.findIndex((level) => level.some((candidate) => reopens(record, candidate)));
  return at < 0 ? levels : levels.slice(0, at);
}

const reopens = ({ candidates }: CountRecord, candidate: CandidateNumber): boolean =>
  candidates[candidate - 1]?.reopensNominations === true;

function neverElected({ candidates, stages }: CountRecord): readonly CandidateNumber[] {
  const elected = new Set(stages.flatMap((stage) => stage.elected));
  return candidates.flatMap(({ number, withdrawn }) => (withdrawn || elected.has(number) ? [] : [number]));
}

/** In descending votes, equals together. */
function strongest(
  candidates: readonly CandidateNumber[],
  votes: Readonly<Record<string, string>>,
): readonly (readonly CandidateNumber[])[] {
  const levels = new Map<bigint, CandidateNumber[]>();
  for (const candidate of candidates) {
    const held = unitsOf(votes[candidate] ?? '0');
    levels.set(held, [...(levels.get(held) ?? []), candidate]);
  }
  return [...levels].sort(([a], [b]) => (a === b ? 0 : a > b ? -1 : 1)).map(([, level]) => level);
}
