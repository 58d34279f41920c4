import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareCount, readBlt, readExpectation } from '#libs/counting';
import type { CountRecord } from '#libs/counting';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

const stagesOf = (record: CountRecord) =>
  record.stages.map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)].join(' '));
const electedAt = (record: CountRecord) => record.stages.map(({ elected }) => namesOf(record, elected).join(' '));

// The worked example of the booklet, section 8; its later papers are a reconstruction (domain reference 10.2a).
const MODEL =
  '35 A>B; 3 A>C>I; 11 A>C>F; 5 A>C>G; 6 A>C>H; 20 A>D; 7 A>D>I; 4 A>D>K; 8 A>E; 4 A>H; 1 A>J>E>G; 1 A>J>I; 18 A>K; ' +
  '11 A; 81 B; 23 C>A>B; 2 C>A>B>G; 1 C>A>B>H; 1 C>A; 3 D>A>C>G; 1 D>H; 11 D>E>F; 3 D>B; 5 D>B>K; 1 D>C; 105 E; 91 F; ' +
  '64 G; 5 H; 42 H>I; 12 H>G; 55 I; 2 J>E; 5 J>H; 14 J>I; 2 J>A>K; 90 K';

describe('ERS97: the model election (domain reference 10.2a), 6 seats, 753 papers', () => {
  const record = counted('ers97', election(MODEL, { seats: 6 }));
  const stage = (number: number) => record.stages[number - 1];

  it('has a quota of 753 / 7 = 107.571…, the remainder ignored and 0.01 added (5.1.6)', () => {
    expect(record.stages.map(({ quota }) => quota)).toEqual(Array.from({ length: 6 }, () => '107.58'));
    expect(stage(1)?.reasons[1]).toEqual({
      code: 'ers97.quota.up',
      rule: 'para. 5.1.6',
      candidates: [],
      between: [],
      figures: { papers: 753, divisor: 7, cut: '107.57', quota: '107.58' },
    });
  });

  it('elects A, E, B, F, I and K, in that order, in the stages of the example', () => {
    expect(stagesOf(record)).toEqual([
      'first',
      'surplus A',
      'exclusion J',
      'exclusion C D',
      'surplus B',
      'exclusion H',
    ]);
    expect(electedAt(record)).toEqual(['A', '', 'E', 'B', 'F', 'I K']);
    expect(namesOf(record, record.elected)).toEqual(['A', 'E', 'B', 'F', 'I', 'K']);
    expect(record.lots).toEqual([]);
  });

  it('stage 1: counts first preferences', () => {
    expect(votesAt(record, 1)).toMatchObject({ A: '134.00', E: '105.00', F: '91.00', K: '90.00', B: '81.00' });
  });

  it('stage 2: divides the surplus of A, 26.42, by its 123 transferable papers (5.3.7)', () => {
    expect(votesAt(record, 2)).toMatchObject({ A: '107.58', B: '88.35', E: '106.68', K: '93.78', J: '23.42' });
    expect(stage(2)).toMatchObject({ nonTransferable: '0.59', lostByCutting: '0.59' });
    expect(stage(2)?.transfers[0]).toEqual({
      from: 1,
      to: 2,
      papers: 35,
      received: '1.00',
      value: '0.21',
      votes: '7.35',
    });
    expect(stage(2)?.transfers.at(-1)).toMatchObject({ to: null, papers: 11, value: '0.00', votes: '0.00' });
    expect(stage(2)?.reasons).toMatchObject([
      { code: 'surplus.only', figures: { surplus: '26.42', votes: '134.00', quota: '107.58' } },
      { code: 'ers97.surplus.allPapers', rule: 'para. 5.3.1', figures: { papers: 134, transferable: 123 } },
      {
        code: 'ers97.surplus.divided',
        rule: 'para. 5.3.7',
        figures: { surplus: '26.42', transferable: 123, value: '0.21', votes: '25.83', lost: '0.59' },
      },
    ]);
  });

  it('stage 3: moves the papers of J in two batches; E, elected on the first, gets none of the second (5.4.10)', () => {
    expect(votesAt(record, 3)).toMatchObject({ E: '108.68', H: '64.84', I: '69.21', G: '64.21', J: '0.00' });
    expect(
      stage(3)
        ?.reasons.slice(1)
        .map(({ code, figures }) => [code, figures['value'], figures['papers']]),
    ).toEqual([
      ['ers97.exclusion.batch', '1.00', 23],
      ['elected.quota', undefined, undefined],
      ['ers97.exclusion.batch', '0.21', 2],
    ]);
    // A>J>E>G: E is passed over.
    expect(stage(3)?.transfers).toContainEqual({
      from: 10,
      to: 7,
      papers: 1,
      received: '0.21',
      value: '0.21',
      votes: '0.21',
    });
  });

  it('stage 4: defers the surplus of E, 1.10, and excludes C and D together (5.2.2 and 5.2.5)', () => {
    expect(votesAt(record, 4)).toMatchObject({ B: '122.35', F: '104.31' });
    expect(stage(4)?.nonTransferable).toBe('6.79');
    // C 32.25 - D 30.51 = 1.74; 32.25 + 30.51 + 1.10 = 63.86, below G's 64.21.
    expect(stage(4)?.reasons.slice(0, 3)).toMatchObject([
      {
        code: 'ers97.surplus.deferred',
        rule: 'para. 5.2.2(a)',
        candidates: [5],
        between: [4, 3],
        figures: { surplus: '1.10', difference: '1.74' },
      },
      {
        code: 'ers97.exclusion.together',
        rule: 'para. 5.2.5(b)',
        candidates: [3, 4],
        between: [7],
        figures: { sum: '62.76', surplus: '1.10', total: '63.86', next: '64.21' },
      },
      { code: 'ers97.exclusion.batch', figures: { value: '1.00', papers: 49, withoutNext: 2 } },
    ]);
    expect(stage(4)?.reasons.at(-1)?.figures).toMatchObject({ value: '0.21', papers: 36, withoutNext: 20 });
  });

  it('stage 5: takes only the batch of 34 papers that B received last, at their present value (5.3.2 and 5.3.7)', () => {
    expect(stage(5)).toMatchObject({ nonTransferable: '13.56', lostByCutting: '0.00' });
    expect(stage(5)?.reasons.slice(1, 3)).toMatchObject([
      { code: 'ers97.surplus.lastBatch', rule: 'para. 5.3.2', figures: { papers: 34, transferable: 8, value: '1.00' } },
      {
        code: 'ers97.surplus.presentValue',
        figures: { surplus: '14.77', value: '1.00', votes: '8.00', lost: '6.77' },
      },
    ]);
  });

  it('stage 5: elects F without the quota, because 416.70 active votes / 4 = 104.175 (5.3.13(b))', () => {
    expect(stage(5)?.reasons.at(-1)).toMatchObject({
      code: 'ers97.elected.activeVote',
      rule: 'para. 5.3.13(b)',
      candidates: [6],
      figures: { votes: '104.31', active: '416.70', divisor: 4, enough: '104.18' },
    });
  });

  it('stage 6: elects I and then K on the first batch and leaves the second with H (5.4.9 and 5.5.2)', () => {
    expect(votesAt(record, 6)).toMatchObject({ I: '113.31', K: '101.62', H: '2.10', E: '108.68' });
    expect(stage(6)).toMatchObject({ nonTransferable: '25.56', excluded: [8] });
    expect(stage(6)?.reasons.slice(3)).toMatchObject([
      { code: 'elected.quota', candidates: [9] },
      {
        code: 'ers97.elected.activeVote',
        candidates: [11],
        figures: { active: '192.81', divisor: 2, enough: '96.41' },
      },
      { code: 'ers97.elected.allSeats', rule: 'para. 5.5.2' },
      { code: 'ers97.exclusion.batchesLeft', candidates: [8], figures: { papers: 10, votes: '2.10' } },
    ]);
  });
});

const FOLDER = resolve('../shared/elections/ers97');

describe('ERS97: the model election as published and as counted elsewhere', () => {
  if (!existsSync(FOLDER)) {
    it('reads nothing: ../shared/elections/ers97 is not here', () => expect(existsSync(FOLDER)).toBe(false));
    return;
  }
  const read = (name: string) => readFileSync(resolve(FOLDER, name));
  const election = readBlt(read('ers97-model.blt'));
  if (!election.ok) throw new Error(JSON.stringify(election.error));
  const record = counted('ers97', election.value);

  it('has the figures that the booklet prints for stages 1 and 2', () => {
    const published: unknown = JSON.parse(read('ers97-model.published.json').toString());
    const [first, second] = record.stages;
    const transferred = second?.reasons.find(({ code }) => code === 'ers97.surplus.divided')?.figures;
    const examined = second?.reasons.find(({ code }) => code === 'ers97.surplus.allPapers')?.figures;
    expect(published).toMatchObject({
      validVote: record.validPapers,
      seats: record.seats,
      quota: first?.quota,
      electedAtStage1: namesOf(record, first?.elected ?? []),
      stage2: {
        kind: second?.kind,
        candidate: namesOf(record, second?.candidates ?? []).join(),
        papers: examined?.['papers'],
        surplus: transferred?.['surplus'],
        transferablePapers: transferred?.['transferable'],
        transferValue: transferred?.['value'],
        credited: transferred?.['votes'],
        nonTransferableDifference: second?.nonTransferable,
      },
    });
  });

  it('agrees with OpenSTV 1.7 at every figure of every stage', () => {
    const expected = readExpectation(read('ers97-model.ers97.json').toString());
    if (!expected.ok) throw new Error(expected.error);
    expect(compareCount(record, expected.value)).toEqual([]);
    expect(expected.value.stages).toHaveLength(6);
  });
});

describe('ERS97: the worked profile of the domain reference (10.2), 3 seats, 97 papers', () => {
  const profile = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D';
  const record = counted('ers97', election(profile, { seats: 3 }));

  it('elects B, G and A with a quota of exactly 97 / 4 = 24.25', () => {
    expect(namesOf(record, record.elected)).toEqual(['B', 'G', 'A']);
    expect(record.quota).toBe('24.25');
    expect(record.stages[0]?.reasons[1]).toMatchObject({ code: 'ers97.quota.exact', figures: { quota: '24.25' } });
  });

  it('goes through the stages of the reference', () => {
    expect(stagesOf(record)).toEqual(['first', 'exclusion D E', 'surplus B', 'exclusion C', 'surplus G']);
    expect(electedAt(record)).toEqual(['B', '', '', 'G', 'A']);
  });

  it('defers 3.75 because D and E, without votes, can go together (5.2.2(b)), and has no papers to move', () => {
    expect(record.stages[1]?.reasons).toMatchObject([
      { code: 'ers97.surplus.deferredForSeveral', rule: 'para. 5.2.2(b)', figures: { surplus: '3.75', next: '14.00' } },
      { code: 'ers97.exclusion.together' },
      { code: 'ers97.exclusion.noPapers' },
    ]);
  });

  it('transfers 28 papers of B at 0.13 and loses 0.11', () => {
    expect(votesAt(record, 3)).toMatchObject({ B: '24.25', F: '17.64' });
    expect(record.stages[2]).toMatchObject({ nonTransferable: '0.11', lostByCutting: '0.11' });
  });

  it('excludes C with 17 before F with 17.64, which gives G 35', () => {
    expect(votesAt(record, 4)).toMatchObject({ C: '0.00', G: '35.00' });
  });

  it('finds no transferable paper in the surplus of G and elects A, with half the active vote of 37.64', () => {
    expect(record.stages[4]).toMatchObject({ nonTransferable: '10.86', lostByCutting: '0.00' });
    expect(record.stages[4]?.reasons.slice(2)).toMatchObject([
      { code: 'ers97.surplus.notTransferable', figures: { surplus: '10.75' } },
      { code: 'ers97.elected.activeVote', figures: { active: '37.64', divisor: 2, enough: '18.82', votes: '20.00' } },
      { code: 'ers97.elected.allSeats' },
    ]);
  });
});
