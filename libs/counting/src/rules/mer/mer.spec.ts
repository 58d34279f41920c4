import { counted, election, namesOf, votesAt } from '../../../test/support.js';
import type { CountInput } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';

/** What each stage did: `surplus B`, `exclusion D E`. */
const storyOf = (record: CountRecord) =>
  record.stages.map(({ kind, candidates }) => [kind, ...namesOf(record, candidates)].join(' '));
const electedAt = (record: CountRecord, stage: number) => namesOf(record, record.stages[stage - 1]?.elected ?? []);
const reasonsAt = (record: CountRecord, stage: number, prefix: string) =>
  record.stages[stage - 1]?.reasons.filter(({ code }) => code.startsWith(prefix)) ?? [];

describe('Model Election Rules STV: the worked profile of the domain reference (10.2), 3 seats, 97 papers', () => {
  const profile = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D'; // domain reference 10.2
  const record = counted('mer', election(profile, { seats: 3 }));

  it('elects B, C and A with a quota of 25 and no lots', () => {
    expect(namesOf(record, record.elected)).toEqual(['B', 'C', 'A']);
    expect(record.quota).toBe('25.00');
    expect(record.lots).toEqual([]);
  });

  it('says how the quota comes about: 97 papers ÷ 4 = 24, and 1', () => {
    expect(reasonsAt(record, 1, 'first')).toMatchObject([
      { figures: { papers: 97, rejected: 0 } },
      { figures: { papers: 97, divisor: 4, quota: '25.00' } },
    ]);
  });

  it('goes through the stages in the order of the reference', () => {
    expect(storyOf(record)).toEqual(['first', 'exclusion D E', 'surplus B', 'exclusion F', 'surplus C']);
  });

  it.each([
    [1, { A: '20.00', B: '28.00', C: '17.00', D: '0.00', E: '0.00', F: '14.00', G: '18.00' }, '0.00', ['B']],
    [2, { A: '20.00', B: '28.00', C: '17.00', D: '0.00', E: '0.00', F: '14.00', G: '18.00' }, '0.00', []],
    [3, { A: '20.00', B: '25.00', C: '17.00', D: '0.00', E: '0.00', F: '16.80', G: '18.00' }, '0.20', []],
    [4, { A: '20.00', B: '25.00', C: '31.00', D: '0.00', E: '0.00', F: '0.00', G: '18.00' }, '3.00', ['C']],
    [5, { A: '20.00', B: '25.00', C: '25.00', D: '0.00', E: '0.00', F: '0.00', G: '18.00' }, '9.00', ['A']],
  ])('has every figure of stage %i', (stage, votes, nonTransferable, elected) => {
    expect(votesAt(record, stage)).toEqual(votes);
    expect(record.stages[stage - 1]?.nonTransferable).toBe(nonTransferable);
    expect(electedAt(record, stage)).toEqual(elected);
  });

  it('lets the surplus of 3.00 wait while two lowest candidates are more than 3.00 behind (STV47.10(b), 49.12)', () => {
    // Neither has papers, so there is no batch to tell of.
    expect(record.stages[1]?.reasons).toMatchObject([
      {
        code: 'mer.surplus.waitsForSeveral',
        rule: 'STV47.10(b)',
        figures: { surplus: '3.00', votes: '0.00', next: '14.00', difference: '14.00' },
      },
      { code: 'mer.exclusion.severalWithSurplus', rule: 'STV49.12', candidates: [4, 5] },
    ]);
  });

  it('transfers it when 3 is not less than 17 - 14 (STV47.10(a)): all 28 first-preference papers at 0.10', () => {
    expect(record.stages[2]?.reasons[0]).toMatchObject({
      code: 'mer.surplus.cannotWait',
      figures: { surplus: '3.00', votes: '14.00', next: '17.00', difference: '3.00' },
    });
    expect(reasonsAt(record, 3, '').map(({ code }) => code)).toEqual([
      'mer.surplus.cannotWait',
      'surplus.only',
      'mer.surplus.firstPreferences',
      'mer.value.divided',
      'mer.surplus.moved',
    ]);
    const moved = { from: 2, to: 6, papers: 28, received: '1.00', value: '0.10', votes: '2.80' };
    expect(record.stages[2]?.transfers).toEqual([moved]);
    expect(record.stages[2]?.lostByCutting).toBe('0.20');
  });

  it('moves the papers of F in two batches: 14 at 1.00 to C, then 28 at 0.10 to nobody', () => {
    expect(reasonsAt(record, 4, 'mer.batch').map(({ rule, figures }) => ({ rule, ...figures }))).toEqual([
      { rule: 'STV49.2–49.3', papers: 14, moved: 14, withoutNext: 0, value: '1.00', votes: '14.00' },
      { rule: 'STV49.5–49.9', papers: 28, moved: 0, withoutNext: 28, value: '0.10', votes: '0.00' },
    ]);
  });

  it('looks for the surplus of C only among the 14 papers received last: none can be transferred (STV47.5)', () => {
    expect(reasonsAt(record, 5, 'mer.surplus.lastParcel')).toMatchObject([
      { rule: 'STV47.5–47.6', figures: { papers: 14, transferable: 0, received: '1.00', surplus: '6.00' } },
    ]);
    expect(reasonsAt(record, 5, 'mer.value')).toMatchObject([{ code: 'mer.value.none' }]);
    expect(reasonsAt(record, 5, 'mer.surplus.moved')).toEqual([]);
    expect(record.stages[4]?.lostByCutting).toBe('0.00');
  });

  it('elects A to the last seat, 20 not being fewer than the 18 of G (STV50.2)', () => {
    expect(reasonsAt(record, 5, 'mer.elected')).toMatchObject([
      { rule: 'STV50.2', candidates: [1], figures: { votes: '20.00', others: '18.00' } },
    ]);
  });
});

describe('Model Election Rules STV: “whichever is the less” (STV47.7; domain reference 10.3), 3 seats, 160 papers', () => {
  const profile = '40 A>B; 20 A>B>C; 10 A; 31 B>C; 19 C>D; 15 D>C; 12 E>D; 9 E>C; 4 F>E';
  const record = counted('mer', election(profile, { seats: 3 }));

  it.each([
    [1, { A: '70.00', B: '31.00', C: '19.00', D: '15.00', E: '21.00', F: '4.00' }, '0.00', ['A']],
    [2, { A: '41.00', B: '59.80', C: '19.00', D: '15.00', E: '21.00', F: '4.00' }, '0.20', ['B']],
    [3, { A: '41.00', B: '41.00', C: '28.60', D: '15.00', E: '21.00', F: '4.00' }, '9.40', []],
    [4, { A: '41.00', B: '41.00', C: '43.60', D: '0.00', E: '25.00', F: '0.00' }, '9.40', ['C']],
  ])('has every figure of stage %i', (stage, votes, nonTransferable, elected) => {
    expect(record.quota).toBe('41.00');
    expect(votesAt(record, stage)).toEqual(votes);
    expect(record.stages[stage - 1]?.nonTransferable).toBe(nonTransferable);
    expect(electedAt(record, stage)).toEqual(elected);
  });

  it('cuts 29 ÷ 60 to 0.48', () => {
    expect(storyOf(record)).toEqual(['first', 'surplus A', 'surplus B', 'exclusion D F']);
    expect(record.stages[1]).toMatchObject({
      lostByCutting: '0.20',
      transfers: [
        { papers: 60, value: '0.48' },
        { to: null, papers: 10 },
      ],
    });
    expect(reasonsAt(record, 2, 'mer.value')).toMatchObject([{ code: 'mer.value.divided', rule: 'STV47.4' }]);
  });

  it('keeps 0.48 where 18.80 ÷ 20 would be 0.94', () => {
    expect(record.stages[2]?.transfers).toEqual([
      { from: 2, to: 3, papers: 20, received: '0.48', value: '0.48', votes: '9.60' },
      { from: 2, to: null, papers: 40, received: '0.48', value: '0.00', votes: '0.00' },
    ]);
    expect(reasonsAt(record, 3, 'mer.value')).toMatchObject([
      { code: 'mer.value.notAboveReceived', rule: 'STV47.7', figures: { quotient: '0.94', value: '0.48' } },
    ]);
    expect(record.stages[2]?.lostByCutting).toBe('0.00');
  });
});

describe('Model Election Rules STV: the papers of the ERS97 model election (domain reference 10.2a), 6 seats', () => {
  // Papers as reconstructed there, `count:preferences`. Figures after stage 2 that the reference does not give are those of
  // OpenSTV 1.7 for its rule of the same text (Northern Ireland).
  const papers = `35:1-2 3:1-3-9 11:1-3-6 5:1-3-7 6:1-3-8 20:1-4 7:1-4-9 4:1-4-11 8:1-5 4:1-8 1:1-10-5-7 1:1-10-9 18:1-11 11:1
    81:2 23:3-1-2 2:3-1-2-7 1:3-1-2-8 1:3-1 3:4-1-3-7 1:4-8 11:4-5-6 3:4-2 5:4-2-11 1:4-3 105:5 91:6 64:7 5:8 42:8-9 12:8-7
    55:9 2:10-5 5:10-8 14:10-9 2:10-1-11 90:11`;
  const input: CountInput = {
    candidates: [...'ABCDEFGHIJK'].map((name) => ({ name })),
    seats: 6,
    papers: papers.split(/\s+/).map((line) => {
      const [alike, order = ''] = line.split(':');
      const marks = new Uint8Array(11);
      order.split('-').forEach((candidate, i) => (marks[Number(candidate) - 1] = i + 1));
      return { marks, papers: Number(alike) };
    }),
  };
  const record = counted('mer', input);

  it('has a quota of 108 and elects A, E, B and I by it, then F and K when G is excluded (STV50.1)', () => {
    expect(record).toMatchObject({ validPapers: 753, quota: '108.00' });
    expect(namesOf(record, record.elected)).toEqual(['A', 'E', 'B', 'I', 'F', 'K']);
    expect(storyOf(record).at(-1)).toBe('exclusion G');
    expect(electedAt(record, 7)).toEqual(['F', 'K']);
    expect(reasonsAt(record, 7, 'elected')).toMatchObject([{ code: 'elected.lastVacancies', rule: 'STV50.1' }]);
  });

  it('counts E, whose surplus of 0.68 waits at stage 4, as elected before B (STV51.1)', () => {
    expect(record.orderOfElection).toEqual([[1], [5], [2], [9], [6], [11]]);
  });

  it('leaves the votes of G on its row: nothing is transferred when STV50.1 applies (STV50.3)', () => {
    expect(record.stages[6]?.transfers).toEqual([]);
    expect(votesAt(record, 7)).toEqual(votesAt(record, 6));
    expect(votesAt(record, 7)).toMatchObject({ G: '82.26', F: '104.31', K: '101.62' });
    expect(reasonsAt(record, 7, 'mer.batch')).toMatchObject([{ code: 'mer.batch.left', figures: { votes: '82.26' } }]);
  });

  it('divides by the transferable papers only: 26 ÷ 123 is 0.21, and 0.17 is lost', () => {
    expect(votesAt(record, 2)).toMatchObject({ A: '108.00', B: '88.35', E: '106.68', K: '93.78', J: '23.42' });
    expect(record.stages[1]).toMatchObject({ nonTransferable: '0.17', lostByCutting: '0.17' });
  });

  it('moves the papers of C and D that have one value as one batch: 51 first preferences, 56 papers at 0.21', () => {
    expect(storyOf(record)[3]).toBe('exclusion C D');
    // Of the first, 1 of C (for A only) and 1 of D (for C) have no further usable preference; of the others, 20 of D.
    expect(reasonsAt(record, 4, 'mer.batch').map(({ figures }) => figures)).toEqual([
      { papers: 51, moved: 49, withoutNext: 2, value: '1.00', votes: '49.00' },
      { papers: 56, moved: 36, withoutNext: 20, value: '0.21', votes: '7.56' },
    ]);
  });

  it('takes the surplus of B from the 34 papers of that batch, 8 of them transferable, at the 1.00 they came with', () => {
    expect(reasonsAt(record, 5, 'mer.surplus.lastParcel')).toMatchObject([
      { figures: { papers: 34, transferable: 8, received: '1.00', surplus: '14.35', quotient: '1.79', value: '1.00' } },
    ]);
    expect(votesAt(record, 5)).toMatchObject({ B: '108.00', K: '101.62', F: '104.31' });
    expect(record.stages[4]?.nonTransferable).toBe('12.72');
  });

  it('moves the papers of H in three batches: 59 first preferences, 7 received at 1.00, 10 at 0.21 (stage 6)', () => {
    expect(storyOf(record)[5]).toBe('exclusion H');
    expect(
      reasonsAt(record, 6, 'mer.batch').map(({ code, figures }) => [code, figures['papers'], figures['value']]),
    ).toEqual([
      ['mer.batch.firstPreferences', 59, '1.00'],
      ['mer.batch.received', 7, '1.00'],
      ['mer.batch.received', 10, '0.21'],
    ]);
    expect(votesAt(record, 6)).toMatchObject({ I: '113.31', G: '82.26', H: '0.00' });
  });

  it('passes over E, elected by the first batch of J, in the second (STV49.6): 0.21 goes to G', () => {
    expect(votesAt(record, 3)).toMatchObject({ E: '108.68', G: '64.21' });
    expect(electedAt(record, 3)).toEqual(['E']);
  });
});
