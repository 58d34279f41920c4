import { MOST_CANDIDATES, standingCandidates } from './candidate.js';
import type { Candidate } from './candidate.js';
import type { MarkedPapers } from './ballot-paper.js';
import type { LotDraw, LotFaulty, LotsRequired } from './lot.js';

/** Everything a count depends on. The same input gives the same record, byte for byte. */
export interface CountInput {
  /** In ballot order: candidate number = index + 1. 1 to 255, at least one of them standing. */
  readonly candidates: readonly Candidate[];
  /** Vacancies to fill, 1 or more. */
  readonly seats: number;
  /** Every ballot paper in the box; papers that are marked alike may come together or apart, in any order. */
  readonly papers: Iterable<MarkedPapers>;
  /** Lots drawn so far. Those that the count does not come to are not used. */
  readonly lots?: readonly LotDraw[];
  /** Rules that count choices only: the most candidates a paper may choose. As many as there are seats unless given. */
  readonly mostChoices?: number;
}

/** Why there is no record yet. The returning officer can put it right. */
export type CountRefusal = LotsRequired | LotFaulty;

/** @throws RangeError if the input breaks the promises of {@link CountInput}: a bug in the caller, not a refusal */
export function checkedInput(input: CountInput): CountInput {
  const { candidates, seats, mostChoices } = input;
  if (!isCount(seats)) throw new RangeError(`seats must be 1 or more: ${seats}`);
  if (candidates.length > MOST_CANDIDATES) throw new RangeError(`more than ${MOST_CANDIDATES} candidates`);
  if (standingCandidates(candidates).length === 0) throw new RangeError('no candidate stands');
  if (mostChoices !== undefined && !isCount(mostChoices))
    throw new RangeError(`mostChoices must be 1 or more: ${mostChoices}`);
  return { ...input, papers: checkedPapers(input.papers, candidates.length) };
}

function* checkedPapers(papers: Iterable<MarkedPapers>, candidates: number): Iterable<MarkedPapers> {
  let total = 0;
  for (const alike of papers) {
    if (alike.marks.length !== candidates)
      throw new RangeError(`a paper has ${alike.marks.length} places for ${candidates} candidates`);
    total += alike.papers;
    if (!isCount(alike.papers) || !Number.isSafeInteger(total))
      throw new RangeError(`not a number of papers: ${alike.papers}`);
    yield alike;
  }
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 1;
