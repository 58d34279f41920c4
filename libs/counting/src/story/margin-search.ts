import type { CandidateNumber } from '../candidate.js';
import type { CountRecord } from '../count-record.js';
import { unitsOf } from './figures.js';
import type { Altered, Recounts } from './margin-recounts.js';

/** Two candidates between whom papers may be moved, and how many papers may be enough. */
interface Attempt {
  readonly from: CandidateNumber;
  readonly to: CandidateNumber;
  readonly guess: number;
}

/** So many of the weakest of those elected, and of the strongest of the others, are set against each other. */
const FINALISTS = 4;
/** So many of those next above an excluded candidate are set against them. */
const NEXT_ABOVE = 2;

/**
 * Looks for a change of as few papers as possible after which others are elected. Every change it finds was counted; that
 * there is no smaller one is not proved.
 *
 * Papers are moved from one candidate to another: from those elected last to those excluded last, by about half their
 * difference; and from those next above an excluded candidate to that candidate, who then stays in the count while the
 * other goes. What elects others is then tried with fewer papers: by halving, though it may fail with m papers and work
 * with fewer than m, and at the end with the smallest numbers one by one.
 *
 * @param least   no smaller number can do
 * @param already a change known to do
 * @returns the smallest change found
 */
export function searchForFewer(
  recounts: Recounts,
  record: CountRecord,
  least: number,
  already: Altered | null,
): Altered | null {
  let best = already;
  const isWorth = (papers: number) => papers >= Math.max(least, 1) && papers < (best?.papers ?? Infinity);
  /** Whether it elects others: then it is the best so far. */
  const attempt = (from: CandidateNumber, to: CandidateNumber, papers: number): boolean => {
    const found = isWorth(papers) ? recounts.alters({ from, to, papers }) : null;
    if (found) best = found;
    return found !== null && found !== undefined;
  };
  const lower = (from: CandidateNumber, to: CandidateNumber): void => {
    let failing = Math.max(least, 1) - 1;
    while (best !== null && best.papers - failing > 1 && !recounts.areUsedUp) {
      const middle = Math.floor((best.papers + failing) / 2);
      if (!attempt(from, to, middle)) failing = middle;
    }
  };

  const finals = finalists(record);
  const attempts = [...finals, ...exclusions(record)].sort((a, b) => a.guess - b.guess);
  for (const { from, to, guess } of attempts)
    if (attempt(from, to, guess) || attempt(from, to, guess + 1)) lower(from, to);
  for (const { from, to, guess } of finals)
    for (let papers = 2 * guess; best === null && papers <= record.validPapers && !recounts.areUsedUp; papers *= 2)
      if (attempt(from, to, papers)) lower(from, to);
  for (let papers = Math.max(least, 1); isWorth(papers) && !recounts.areUsedUp; papers++)
    for (const { from, to } of finals) if (attempt(from, to, papers)) return best;
  return best;
}

/** Those elected last against those who came nearest. */
function finalists(record: CountRecord): readonly Attempt[] {
  const out = record.stages.flatMap(({ excluded }) => excluded);
  const last = record.stages.at(-1);
  const losers = record.candidates.flatMap(({ number, withdrawn }) =>
    withdrawn || record.elected.includes(number) ? [] : [number],
  );
  const votesAtEnd = (candidate: CandidateNumber) => unitsOf(last?.votes[candidate] ?? '0');
  const nearest = [...losers].sort((a, b) => {
    const [outA, outB] = [out.indexOf(a), out.indexOf(b)].map((at) => (at < 0 ? Infinity : at));
    return outA === outB ? Number(votesAtEnd(b) - votesAtEnd(a)) : (outB ?? 0) - (outA ?? 0);
  });
  const weakest =
    last?.kind === 'first'
      ? [...record.elected].sort((a, b) => Number(votesAtEnd(a) - votesAtEnd(b)))
      : [...record.elected].reverse();
  return weakest
    .slice(0, FINALISTS)
    .flatMap((from) => nearest.slice(0, FINALISTS).map((to) => ({ from, to, guess: halfLead(record, from, to) })));
}

/** Those excluded, each against those who had least of the others then. */
function exclusions(record: CountRecord): readonly Attempt[] {
  const gone = new Set<CandidateNumber>();
  return record.stages.flatMap((stage) => {
    const before = record.stages[stage.number - 2]?.votes ?? stage.votes;
    const attempts = stage.excluded.flatMap((to) =>
      Object.keys(before)
        .map(Number)
        .filter((one) => !gone.has(one) && !stage.excluded.includes(one))
        .sort((a, b) => Number(unitsOf(before[a] ?? '0') - unitsOf(before[b] ?? '0')))
        .slice(0, NEXT_ABOVE)
        .map((from) => ({ from, to, guess: halfPapers(before[from] ?? '0', before[to] ?? '0') })),
    );
    for (const candidate of [...stage.excluded, ...stage.elected]) gone.add(candidate);
    return attempts;
  });
}

/** Half of what one had more than the other when both were last in the count, in whole papers. */
function halfLead({ stages }: CountRecord, from: CandidateNumber, to: CandidateNumber): number {
  const out = stages.findIndex(({ excluded }) => excluded.includes(to));
  const at = out < 0 ? stages.length - 1 : out - 1;
  const votes = stages[at]?.votes ?? {};
  return halfPapers(votes[from] ?? '0', votes[to] ?? '0');
}

/** 1 or more. */
function halfPapers(more: string, less: string): number {
  const places = more.includes('.') ? more.length - more.indexOf('.') - 1 : 0;
  const two = 2n * 10n ** BigInt(places);
  const lead = unitsOf(more) - unitsOf(less);
  return lead <= 0n ? 1 : Number((lead + two - 1n) / two);
}
