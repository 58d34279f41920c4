import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { totalPapers } from '../../papers/rejection.js';
import { CountSheet } from '../../stv/count-sheet.js';
import { countRecord } from '../../stv/finish.js';
import { electMajority } from './elect.js';
import { chooseExclusion } from './exclude.js';
import type { Exclusion } from './exclude.js';

/**
 * The alternative vote for one seat: until somebody has more than half of the votes still in the count, the candidate with
 * the fewest is excluded and each of their papers moves to its next preference, always at the value of a whole vote.
 *
 * @see docs/rules/av.md, whose steps the reasons cite
 */
export const av: CountRule = {
  id: 'av',
  version: '1',
  title: { en: 'Alternative vote', cy: 'Y bleidlais amgen' },
  source: 'Alternative vote (docs/rules/av.md)',
  papers: 'ranked',
  seats: 'one',
  countsWeights: true,
  count: countAlternativeVote,
};

function countAlternativeVote(input: CountInput): Result<CountRecord, CountRefusal> {
  const papers = rankPapers(input.candidates, input.papers, input.rejected);
  const sheet = new CountSheet(input, papers, { decimals: 0, mergesByValue: true });
  const { field, book } = sheet;

  countFirstPreferences(sheet);
  while (field.vacancies > 0) {
    const exclusion = chooseExclusion(sheet);
    if (!exclusion.ok) return exclusion;
    exclude(sheet, exclusion.value);
  }

  return ok(
    countRecord(av, input, {
      validPapers: papers.valid,
      rejected: papers.rejected,
      quota: null,
      elected: field.elected,
      lots: book.lots,
      stages: book.stages,
    }),
  );
}

function countFirstPreferences(sheet: CountSheet): void {
  sheet.layOutFirstPreferences();
  const { elected, reasons } = electMajority(sheet);
  const { valid, rejected } = sheet.papers;
  const figures = { papers: valid, rejected: totalPapers(rejected) };
  const papersCounted = { code: 'first.papers', rule: 'AV 1', candidates: [], between: [], figures } as const;
  sheet.endStage({ kind: 'first', candidates: [], quota: null, elected, reasons: [papersCounted, ...reasons] });
}

function exclude(sheet: CountSheet, { candidate, reason }: Exclusion): void {
  const { field, book, one } = sheet;
  field.exclude(candidate);
  // Every paper is always worth one vote, so nobody holds more than one parcel.
  const [parcel] = sheet.takeParcels(candidate, 0n);
  const heaps = parcel === undefined ? [] : sheet.sorted(parcel);
  const moved = sheet.deliver(candidate, one, heaps, one);
  sheet.nonTransferable += moved.votesWithoutNext;
  const figures = { papers: moved.papers, votes: book.written(moved.votes), withoutNext: moved.papersWithoutNext };
  const { elected, reasons } = electMajority(sheet);
  sheet.endStage({
    kind: 'exclusion',
    candidates: [candidate],
    quota: null,
    elected,
    reasons: [
      reason,
      { code: 'exclusion.moved', rule: 'AV 3', candidates: [candidate], between: [], figures },
      ...reasons,
    ],
  });
}
