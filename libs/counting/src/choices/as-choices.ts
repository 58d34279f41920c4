import { MOST_CANDIDATES } from '../candidate.js';
import type { Candidate } from '../candidate.js';
import type { CountRule, PaperKind } from '../count-rule.js';
import { longestRun } from '../papers/marks.js';
import type { Marks } from '../papers/marks.js';
import { PaperBox } from '../papers/paper-box.js';
import { standingFlags } from '../papers/ranked-papers.js';
import { walkMarks } from './walk-marks.js';

/** What decides how much of a ranked paper a rule would have asked for. */
export interface AskedFor {
  readonly rule: CountRule['id'];
  readonly seats: number;
  readonly mostChoices?: number;
  readonly mostPoints?: number;
  /** Preferences for those who have withdrawn are passed over; without the list nobody has. */
  readonly candidates?: readonly Candidate[];
}

/**
 * Ranked papers as papers of another kind, to answer “what would that rule have given for these papers”: it supposes that
 * everyone would have chosen the candidates they prefer most, as many as the rule lets them. What voters would really have
 * marked nobody knows. The best so many preferences become choices (for approval voting: all that there are), or get one
 * point each.
 *
 * Papers without a first preference are left as they are marked, and so is a whole box in which every mark is 0 or 1: those
 * are choices already, one or several. Weights stay. The box given is not changed.
 */
export function papersFor(kind: PaperKind, box: PaperBox, asked: AskedFor): PaperBox {
  if (kind === 'ranked' || isOfChoices(box)) return box;
  const most = mostPreferences(kind, box, asked);
  const stands = asked.candidates === undefined ? null : standingFlags(asked.candidates);
  const run = new Uint8Array(MOST_CANDIDATES);
  const chosen = new Uint8Array(box.candidates);
  const made = new PaperBox(box.candidates);
  made.divideVotes(box.unitsPerVote);
  walkMarks(box, (marks, papers) => {
    const { length } = longestRun(marks, run);
    if (length === 0) return made.addMarks(marks, papers);
    chosen.fill(0);
    let left = most;
    for (let i = 0; i < length && left > 0; i++) {
      const candidate = run[i] ?? 0;
      if (stands !== null && stands[candidate] !== 1) continue;
      chosen[candidate - 1] = 1;
      left--;
    }
    if (left === most) chosen[(run[0] ?? 0) - 1] = 1; // for withdrawn candidates only, and to be rejected as such
    made.addMarks(chosen, papers);
  });
  return made;
}

/**
 * Whether the papers of a file that lists candidates (BLT, PrefLib) rank them, or only name those chosen. The file does not
 * say; a list of choices is written in ballot order, and a ranking of any size is not.
 */
export function listsAre(box: PaperBox): 'choices' | 'ranked' {
  for (let group = 0; group < box.groups; group++) {
    const order = box.orderOf(group);
    for (let i = 1; i < order.length; i++) if ((order[i] ?? 0) < (order[i - 1] ?? 0)) return 'ranked';
  }
  return 'choices';
}

/** Whether every mark is 0 or 1. */
function isOfChoices(box: PaperBox): boolean {
  let isOfChoicesOnly = true;
  const isChoice = (marks: Marks) => marks.every((mark) => mark <= 1);
  walkMarks(box, (marks) => {
    isOfChoicesOnly &&= isChoice(marks);
  });
  return isOfChoicesOnly;
}

function mostPreferences(kind: 'choices' | 'points', box: PaperBox, asked: AskedFor): number {
  const { rule, seats, mostChoices, mostPoints } = asked;
  if (kind === 'points') return mostPoints ?? seats;
  return mostChoices ?? (rule === 'approval' ? box.candidates : seats);
}
