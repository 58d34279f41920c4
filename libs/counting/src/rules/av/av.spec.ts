import { err } from '#libs/basics';
import { PaperBox } from '../../papers/paper-box.js';
import { count } from '../../registry.js';
import { namesIn, reasonText, stageTitle } from '../../text/text.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

/** The capital of Tennessee, the example used for many rules: electowiki.org/wiki/Tennessee, per cent as papers. */
const TENNESSEE = '42 M>N>C>K; 26 N>C>K>M; 15 C>K>N>M; 17 K>C>N>M';

describe('The alternative vote: the capital of Tennessee', () => {
  const record = counted('av', election(TENNESSEE, { seats: 1 }));

  it('excludes Chattanooga and Nashville, and elects Knoxville with 58 of 100', () => {
    expect(record.stages.map(({ kind, excluded }) => [kind, ...namesOf(record, excluded)])).toEqual([
      ['first'],
      ['exclusion', 'C'],
      ['exclusion', 'N'],
    ]);
    expect(votesAt(record, 1)).toEqual({ C: '15', K: '17', M: '42', N: '26' });
    expect(votesAt(record, 2)).toEqual({ C: '0', K: '32', M: '42', N: '26' });
    expect(votesAt(record, 3)).toEqual({ C: '0', K: '58', M: '42', N: '0' });
    expect(namesOf(record, record.elected)).toEqual(['K']);
    expect(record).toMatchObject({ quota: null, vacant: 0, lots: [] });
  });

  it('tells how the seat was won, in both languages', () => {
    const sentences = (language: 'en' | 'cy') =>
      record.stages[2]?.reasons.map((reason) => reasonText(reason, namesIn(record), language));
    expect(sentences('en')).toEqual([
      'N has the fewest votes, 26, and is excluded.',
      '26 ballot papers moved on, worth 26 votes in all; 0 had no further usable preference.',
      'K has 58 of the 100 votes still in the count, which is more than half, and is elected.',
      'Most votes of the others still in the count: M, 42. That is a difference of 16.',
    ]);
    expect(sentences('cy')?.[2]).toBe(
      'Mae gan K 58 o’r 100 o bleidleisiau sy’n dal yn y cyfrif, sef mwy na’u hanner. Etholwyd.',
    );
    expect(record.stages[0]?.reasons.at(-1)).toMatchObject({ code: 'av.noMajority', figures: { active: '100' } });
  });

  it('has a title for every stage, although there is no quota', () => {
    expect(record.stages.map((stage) => stageTitle(stage, record, 'en'))).toEqual([
      'Stage 1: first preferences',
      'Stage 2: exclusion of C',
      'Stage 3: exclusion of N',
    ]);
  });
});

describe('The alternative vote: more than half', () => {
  it('elects at once whoever has more than half of the first preferences', () => {
    const record = counted('av', election('5 A; 3 B; 1 C', { seats: 1 }));
    expect(record.stages).toHaveLength(1);
    expect(record.elected).toEqual([1]);
  });

  it('gives the margin to the next, who has most votes of the others', () => {
    const record = counted('av', election('6 A; 2 B; 3 C', { seats: 1 }));
    expect(record.stages[0]?.reasons.at(-1)).toMatchObject({
      code: 'av.margin',
      candidates: [1],
      between: [3],
      figures: { next: '3', margin: '3' },
    });
  });

  it('does not elect with exactly half', () => {
    const record = counted('av', election('4 A; 3 B; 1 C', { seats: 1 }));
    expect(record.stages.map(({ elected }) => elected)).toEqual([[], [1]]);
  });

  it('is of the votes still in the count: those that no longer transfer are left out', () => {
    const record = counted('av', election('4 A; 3 B; 1 C', { seats: 1 }));
    expect(record.stages[1]).toMatchObject({ nonTransferable: '1', votes: { 1: '4', 2: '3', 3: '0' } });
    expect(record.stages[1]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'av.elected.majority', figures: { votes: '4', active: '7' } }),
    );
  });

  it('is not needed by the last candidate left', () => {
    const record = counted('av', election('1 A', { seats: 1 }));
    expect(record.stages).toHaveLength(1);
    expect(record.stages[0]?.reasons.at(-1)).toMatchObject({ code: 'av.elected.last', figures: { votes: '1' } });
  });

  it('passes over those already excluded when papers move on', () => {
    const record = counted('av', election('5 A; 4 B; 2 C>D>B; 1 D', { seats: 1 }));
    expect(votesAt(record, 3)).toEqual({ A: '5', B: '6', C: '0', D: '0' });
    expect(record.elected).toEqual([2]);
  });
});

describe('The alternative vote: equals with the fewest votes', () => {
  it('excludes the one who had fewer at the earliest stage at which they differed', () => {
    // X and Y: 5 and 4, then 5 and 6, then 6 each.
    const record = counted('av', election('11 A; 5 X; 4 Y; 2 P>Y; 1 Q>X; 2 Q', { seats: 1 }));
    expect(record.stages.map(({ excluded }) => namesOf(record, excluded).join())).toEqual(['', 'P', 'Q', 'Y']);
    expect(record.stages[3]?.reasons[0]).toMatchObject({ code: 'exclusion.earliestStage', figures: { stage: 1 } });
  });

  it('draws a lot between those still level, and nobody else', () => {
    // At stage 1 B and C had 3, D had 4; at stage 2 all three have 4.
    const input = election('7 A; 3 B; 3 C; 4 D; 1 E>B; 1 E>C', { seats: 1 });
    expect(count('av', input)).toEqual(
      err({ kind: 'lotsRequired', stage: 3, purpose: 'exclusion', between: [2, 3], places: 1 }),
    );
    const lots = [{ stage: 3, purpose: 'exclusion', between: [2, 3], chosen: [3] }] as const;
    expect(counted('av', { ...input, lots }).stages[2]).toMatchObject({ excluded: [3] });
  });

  it('goes on by lot until one is left where nobody voted', () => {
    const candidates = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
    expect(count('av', { candidates, seats: 1, papers: [] })).toMatchObject({ error: { between: [1, 2, 3] } });
    const record = counted('av', { candidates, seats: 1, papers: [], lotOrder: [2, 1, 3] });
    expect(record.stages.map(({ excluded, elected }) => [excluded, elected])).toEqual([
      [[], []],
      [[3], []],
      [[1], [2]],
    ]);
    expect(record.stages[2]?.reasons.at(-1)?.code).toBe('av.elected.last');
  });
});

describe('The alternative vote: what may be counted by it', () => {
  it('is one seat', () => {
    expect(count('av', election('1 A; 2 B', { seats: 2 }))).toEqual(
      err({ kind: 'ruleUnfit', rule: 'av', why: 'oneSeatOnly' }),
    );
  });

  it('is papers with weights: they decide as votes do', () => {
    const papers = new PaperBox(3);
    papers.divideVotes(2);
    papers.addMarks(Uint8Array.of(1, 0, 0), 3 * 2);
    papers.addMarks(Uint8Array.of(0, 1, 0), 2 * 3);
    papers.addMarks(Uint8Array.of(0, 2, 1), 1);
    const record = counted('av', { candidates: [{ name: 'A' }, { name: 'B' }, { name: 'C' }], seats: 1, papers });
    expect(record).toMatchObject({ elected: [2], validPapers: 13, unitsPerVote: 2 });
    expect(votesAt(record, 2)).toEqual({ A: '6', B: '7', C: '0' });
  });

  it('is a seat under constraints: whoever cannot have it is excluded first, a majority or not', () => {
    const constraints = [{ name: 'Tenants', members: [2, 3], atLeast: 1 }];
    const record = counted('av', { ...election('6 A>C; 3 B; 2 C', { seats: 1 }), constraints });
    expect(record.stages.map(({ excluded }) => excluded)).toEqual([[], [1]]);
    expect(record.stages[1]?.reasons[0]).toMatchObject({ code: 'exclusion.doomed', rule: 'constraint' });
    expect(record.stages[0]?.reasons.map(({ code }) => code)).toEqual(['first.papers']);
    expect(record.elected).toEqual([3]);
  });

  it('never excludes whom the constraints need', () => {
    const constraints = [{ name: 'Tenants', members: [3], atLeast: 1 }];
    const record = counted('av', { ...election('6 A; 3 B', { seats: 1, candidates: 'ABC' }), constraints });
    expect(record.stages.map(({ excluded }) => excluded)).toEqual([[], [2], [1]]);
    expect(record.elected).toEqual([3]);
  });

  it('is a seat that stays empty if “re-open nominations” wins it', () => {
    const { candidates, ...input } = election('2 A; 3 B', { seats: 1 });
    const record = counted('av', {
      ...input,
      candidates: candidates.map((one, i) => ({ ...one, reopensNominations: i === 1 })),
    });
    expect(record).toMatchObject({ elected: [], vacant: 1 });
  });
});
