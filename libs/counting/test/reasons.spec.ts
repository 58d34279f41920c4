import * as fc from 'fast-check';
import { COUNT_RULES, namesIn, reasonText } from '#libs/counting';
import type { CountRecord, CountRule } from '#libs/counting';
import { drawSteadily, smallElection } from './arbitraries.js';
import { countDrawing, election } from './support.js';
import { runs } from '../../../test/support/thorough.js';

/** Where the instrument, or the page of the rule in the documentation, says what each reason says. */
type Citations = Readonly<Record<string, readonly string[]>>;

const CHOICES: Citations = {
  'choices.papers': ['choices 1'],
  'choices.inPart': ['choices 1'],
  'elected.mostChoices': ['choices 3'],
  'elected.margin': ['choices 3'],
  'elected.lot': ['choices 4'],
  'elected.uncontested': ['choices 6'],
};

/** The text of the Model Election Rules is that of Northern Ireland, under other numbers. */
const byLastParcel = (
  numbers: Readonly<Record<'45' | '46' | '47' | '48' | '49' | '50' | '51', string>>,
): Citations => ({
  'first.papers': [numbers['45']],
  'first.quota': [`${numbers['46']}(1)–(2)`],
  'elected.quota': [`${numbers['46']}(3)`],
  'mer.surplus.firstPreferences': [`${numbers['47']}(1)–(3)`],
  'mer.surplus.lastParcel': [`${numbers['47']}(5)–(6)`],
  'mer.value.divided': [`${numbers['47']}(4)`, `${numbers['47']}(7)`],
  'mer.value.none': [`${numbers['47']}(4)`, `${numbers['47']}(7)`],
  'mer.value.notAboveReceived': [`${numbers['47']}(4)`, `${numbers['47']}(7)`],
  'surplus.only': [`${numbers['47']}(9)`],
  'mer.surplus.waitsForLowest': [`${numbers['47']}(10)(a)`],
  'mer.surplus.cannotWait': [`${numbers['47']}(10)(a)`],
  'mer.surplus.waitsForSeveral': [`${numbers['47']}(10)(b)`],
  'surplus.largest': [`${numbers['48']}(1)`],
  'surplus.earliestStage': [`${numbers['48']}(1)(a)`],
  'surplus.lot': [`${numbers['48']}(1)(b)`],
  'mer.surplus.moved': [`${numbers['48']}(2)(c)`],
  'exclusion.lowest': [`${numbers['49']}(1)`],
  'mer.batch.firstPreferences': [`${numbers['49']}(2)–(3)`],
  'mer.batch.received': [`${numbers['49']}(5)–(9)`],
  'mer.exclusion.several': [`${numbers['49']}(12)`],
  'mer.exclusion.severalWithSurplus': [`${numbers['49']}(12)`],
  'exclusion.earliestStage': [`${numbers['49']}(13)(a)`],
  'exclusion.lot': [`${numbers['49']}(13)(b)`],
  'elected.lastVacancies': [`${numbers['50']}(1)`],
  'mer.elected.lastVacancy': [`${numbers['50']}(2)`],
  'mer.batch.left': [`${numbers['50']}(3)`],
  'mer.order': [`${numbers['51']}(1)–(2)`],
  'mer.order.equal': [`${numbers['51']}(4)`],
});

/** `STV47(10)(a)` as the Model Election Rules number it: `STV47.10(a)`; `STV47(1)–(3)`: `STV47.1–47.3`. */
const asInModelRules = (citations: Citations): Citations =>
  Object.fromEntries(
    Object.entries(citations).map(([code, cited]) => [
      code,
      cited.map((one) =>
        one.replace(/^STV(\d+)\((\d+)\)–\((\d+)\)/, 'STV$1.$2–$1.$3').replace(/^STV(\d+)\((\d+)\)/, 'STV$1.$2'),
      ),
    ]),
  );

const CITED: Readonly<Record<string, Citations>> = {
  scottish: {
    'first.papers': ['r. 46'],
    'first.quota': ['r. 47'],
    'elected.quota': ['r. 48(1)'],
    'surplus.only': ['r. 49(1)'],
    'scottish.surplus.moved': ['r. 49(2)–(3)'],
    'surplus.largest': ['r. 50(1)'],
    'surplus.earlierStage': ['r. 50(2)'],
    'surplus.lot': ['r. 50(3)'],
    'exclusion.lowest': ['r. 51(1)'],
    'scottish.exclusion.moved': ['r. 51(3)–(4)'],
    'scottish.exclusion.noPapers': ['r. 51(3)–(4)'],
    'exclusion.earlierStage': ['r. 52(2)(a)'],
    'exclusion.lot': ['r. 52(2)(b)'],
    'elected.lastVacancies': ['r. 53(1)'],
  },
  mer: asInModelRules({
    ...byLastParcel({ 45: 'STV45', 46: 'STV46', 47: 'STV47', 48: 'STV48', 49: 'STV49', 50: 'STV50', 51: 'STV51' }),
    'first.papers': ['STV45.1'],
  }),
  'ni-gregory': byLastParcel({
    45: 'r. 47',
    46: 'r. 48',
    47: 'r. 49',
    48: 'r. 50',
    49: 'r. 51',
    50: 'r. 52',
    51: 'r. 53',
  }),
  ers97: {
    'first.papers': ['para. 5.1.4'],
    'ers97.quota.exact': ['para. 5.1.6'],
    'ers97.quota.up': ['para. 5.1.6'],
    'elected.quota': ['para. 5.1.7(a)', 'para. 5.3.13(a)', 'para. 5.4.9(a)'],
    'ers97.elected.activeVote': ['para. 5.1.7(b)', 'para. 5.3.13(b)', 'para. 5.4.9(b)'],
    'surplus.only': ['para. 5.2.2'],
    'surplus.largest': ['para. 5.2.2'],
    'ers97.surplus.deferred': ['para. 5.2.2(a)'],
    'ers97.surplus.deferredForSeveral': ['para. 5.2.2(b)'],
    'surplus.earliestStage': ['para. 5.2.3'],
    'surplus.lot': ['para. 5.2.3'],
    'exclusion.lowest': ['para. 5.2.5'],
    'exclusion.earliestStage': ['para. 5.2.5'],
    'exclusion.lot': ['para. 5.2.5'],
    'ers97.exclusion.together': ['para. 5.2.5(b)'],
    'ers97.surplus.allPapers': ['para. 5.3.1'],
    'ers97.surplus.lastBatch': ['para. 5.3.2'],
    'ers97.surplus.divided': ['para. 5.3.7'],
    'ers97.surplus.presentValue': ['para. 5.3.7'],
    'ers97.surplus.notTransferable': ['para. 5.3.10'],
    'ers97.exclusion.noPapers': ['para. 5.4.1'],
    'ers97.exclusion.batch': ['para. 5.4.2'],
    'ers97.quota.reduced': ['para. 5.4.8'],
    'elected.lastVacancies': ['para. 5.5.1'],
    'ers97.elected.insteadOfExclusion': ['para. 5.5.1'],
    'ers97.elected.allSeats': ['para. 5.5.2'],
    'ers97.exclusion.batchesLeft': ['para. 5.5.2'],
    'ers97.elected.equalSelected': ['para. 5.6.2'],
    'ers97.elected.equalNotYet': ['para. 5.6.2'],
  },
  'meek-nz': {
    'elected.lastVacancies': ['cl. 3'],
    'meek.lastExcluded': ['cl. 3'],
    'meek.firstQuota': ['cl. 5'],
    'first.papers': ['cl. 6'],
    'elected.quota': ['cl. 6', 'cl. 12'],
    'meek.keepValuesStand': ['cl. 10'],
    'meek.quotaAgain': ['cl. 11'],
    'meek.converged': ['cl. 13'],
    'meek.cannotReach': ['cl. 13'],
    'meek.notLess': ['cl. 13'],
    'exclusion.lowest': ['cl. 13'],
    'meek.keepValue': ['cl. 17'],
    'meek.keepValueRaised': ['cl. 17'],
    'exclusion.lot': ['cl. 19'],
    'exclusion.earliestStage': ['cl. 19'],
  },
  'meek-prf': {
    'first.papers': ['A'],
    'elected.lastVacancies': ['B.1'],
    'meek.lastExcluded': ['B.1'],
    'meek.keepValuesStand': ['B.2.a'],
    'meek.firstQuota': ['B.2.b'],
    'meek.quotaAgain': ['B.2.b'],
    'elected.quota': ['B.2.c'],
    'meek.converged': ['B.2.e'],
    'meek.notLess': ['B.2.e'],
    'meek.keepValue': ['B.2.f'],
    'meek.keepValueRaised': ['B.2.f'],
    'exclusion.lowest': ['B.3'],
    'meek.lot': ['B.3'],
  },
  av: {
    'first.papers': ['AV 1'],
    'av.elected.majority': ['AV 2'],
    'av.noMajority': ['AV 2'],
    'av.margin': ['AV 2'],
    'exclusion.lowest': ['AV 3'],
    'exclusion.moved': ['AV 3'],
    'exclusion.lot': ['AV 4'],
    'exclusion.earliestStage': ['AV 4'],
    'av.elected.last': ['AV 5'],
  },
  fptp: {
    'choices.papers': ['FPP44'],
    'choices.inPart': ['FPP44'],
    'elected.mostChoices': ['FPP51'],
    'elected.margin': ['FPP51'],
    'elected.lot': ['FPP51'],
    'elected.uncontested': ['r. 53'],
  },
  block: CHOICES,
  approval: CHOICES,
  cumulative: {
    'points.papers': ['choices 2'],
    'elected.mostPoints': ['choices 3'],
    'elected.marginPoints': ['choices 3'],
    'elected.lotPoints': ['choices 4'],
    'elected.uncontested': ['choices 6'],
  },
  borda: {
    'borda.papers': ['Borda 2'],
    'elected.mostPoints': ['Borda 3'],
    'elected.marginPoints': ['Borda 3'],
    'elected.lotPoints': ['Borda 4'],
    'elected.uncontested': ['Borda 5'],
  },
  schulze: {
    'schulze.papers': ['Schulze 1'],
    'schulze.compared': ['Schulze 2'],
    'schulze.lastSeat': ['Schulze 2'],
    'schulze.winsAll': ['Schulze 3'],
    'schulze.chain': ['Schulze 4'],
    'schulze.noChain': ['Schulze 4'],
    'schulze.unbeaten': ['Schulze 5'],
    'schulze.stronger': ['Schulze 5'],
    'schulze.equal': ['Schulze 5'],
    'schulze.lot': ['Schulze 6'],
    'elected.uncontested': ['Schulze 7'],
  },
};

/** The same elections every time: enough for almost every reason that a rule can give. */
const SAMPLE = { numRuns: runs(500), seed: 1 };

const records = ({ id, seats }: CountRule): readonly CountRecord[] =>
  fc
    .sample(smallElection, SAMPLE)
    .map((input) =>
      countDrawing(id, seats === 'one' ? { ...input, seats: 1 } : input, ({ places, ...question }) =>
        drawSteadily(question, places),
      ),
    );

describe('The reasons in a record', () => {
  it.each(COUNT_RULES)('of $id cite for each thing where the rule says it, and say it in both languages', (rule) => {
    const unknown = new Set<string>();
    for (const record of records(rule))
      for (const reason of record.stages.flatMap(({ reasons }) => reasons)) {
        if (CITED[rule.id]?.[reason.code]?.includes(reason.rule) !== true) unknown.add(`${reason.code} ${reason.rule}`);
        for (const language of ['en', 'cy'] as const)
          if (!/^[^{}]+$/.test(reasonText(reason, namesIn(record), language)))
            unknown.add(`${reason.code} ${language}`);
      }
    expect([...unknown]).toEqual([]);
  });

  it.each(COUNT_RULES)('of $id begin with the papers: how many are valid, and how many were rejected', ({ id }) => {
    const input = { ...election('3 A; 1 B', { seats: 1 }), rejected: [{ ground: 'duplicate', papers: 2 }] as const };
    const unmarked = { marks: new Uint8Array(2), papers: 5 };
    const record = countDrawing(id, { ...input, papers: [...input.papers, unmarked] }, drawSteadily);
    expect(record.rejected).toEqual([
      { ground: 'duplicate', papers: 2 },
      { ground: 'unmarked', papers: 5 },
    ]);
    const { validPapers } = record;
    expect(record.stages[0]?.reasons[0]?.figures).toMatchObject({ papers: validPapers, rejected: 7 });
  });
});
