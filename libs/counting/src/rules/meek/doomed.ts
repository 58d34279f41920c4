import { extreme, votesOf } from '../../tie.js';
import type { MeekCount, MeekExclusion } from './meek-count.js';
import { about } from './meek-reasons.js';

/** Of those whom the constraints no longer let in, the one with fewest votes; null if there is none. */
export function nextDoomed({ field, votes, book }: MeekCount): MeekExclusion | null {
  const { doomed } = field.judgement;
  const [candidate] = doomed.length > 0 ? extreme(doomed, votes, 'lowest') : [];
  if (candidate === undefined) return null;
  const figures = { votes: book.written(votesOf(votes, candidate)) };
  return { candidate, reasons: [about([candidate], 'exclusion.doomed', 'constraint', figures)] };
}
