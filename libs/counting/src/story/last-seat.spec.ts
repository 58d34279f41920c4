import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { count, readBlt } from '#libs/counting';
import type { CountInput, CountRecord } from '#libs/counting';
import { counted, election } from '../../test/support.js';
import { lastSeatStory } from './last-seat-story.js';
import { lastSeat } from './last-seat.js';

// Domain reference 10.2, candidates A to G: A 20, B 28, C 17, D 0, E 0, F 14, G 18; three seats.
const PROFILE = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D';
const domain = (rule: string) => counted(rule, election(PROFILE, { seats: 3 }));
const permutationsOfThree = [
  [1, 2, 3],
  [1, 3, 2],
  [2, 1, 3],
  [2, 3, 1],
  [3, 1, 2],
  [3, 2, 1],
] as const;
const told = (record: CountRecord, language: 'en' | 'cy' = 'en') => {
  const story = lastSeatStory(record, language);
  if (story === null) throw new Error('nobody is elected');
  return story;
};

describe('Who won the last seat, and against whom', () => {
  it('compares the last vacancy with whoever was excluded last, before that exclusion (Scottish: G over A)', () => {
    // Before A's exclusion G has 21.29018 (domain reference 10.2) and A still its 20.
    expect(lastSeat(domain('scottish'))).toMatchObject({
      winner: 7,
      by: 'lastVacancy',
      quota: '25.00000',
      beaten: { candidate: 1, votes: '20.00000', against: '21.29018', difference: '1.29018' },
    });
  });

  it('compares with whoever was still in the count, where seats are filled below the quota (ERS97: A over F)', () => {
    // Stage 5: A 20 against half of the active vote, 18.82; F, with 17.64, is the only other candidate left.
    expect(lastSeat(domain('ers97'))).toMatchObject({
      winner: 1,
      stage: 5,
      by: 'enough',
      votes: '20.00',
      beaten: { candidate: 6, comparedAt: 5, excludedAt: null, votes: '17.64', difference: '2.36' },
    });
  });

  it('says when the last seat was won by reaching the quota', () => {
    // Quota 21/3 + 1 = 8. A's surplus of 5 takes B from 5 to 9.99993.
    expect(lastSeat(counted('scottish', election('13 A>B; 5 B; 3 C', { seats: 2 })))).toEqual({
      winner: 2,
      stage: 2,
      by: 'quota',
      votes: '9.99993',
      quota: '8.00000',
      beaten: {
        candidate: 3,
        comparedAt: 2,
        excludedAt: null,
        votes: '3.00000',
        against: '9.99993',
        difference: '6.99993',
        isDoomed: false,
      },
      course: [
        { stage: 1, winner: '5.00000', beaten: '3.00000' },
        { stage: 2, winner: '9.99993', beaten: '3.00000' },
      ],
    });
  });

  it('says the quota was reached also by a candidate who has it exactly', () => {
    // Quota 9/3 + 1 = 4.
    expect(lastSeat(counted('scottish', election('4 A; 4 B; 1 C', { seats: 2 })))?.by).toBe('quota');
  });

  it('compares votes where most votes win, and names the one with most of those not elected', () => {
    expect(lastSeat(counted('fptp', election('5 A; 2 C; 3 B', { seats: 1 })))).toMatchObject({
      winner: 1,
      by: 'most',
      quota: null,
      beaten: { candidate: 2, votes: '3', against: '5', difference: '2', comparedAt: 1 },
    });
  });

  it('says that a lot decided the seat, and between whom', () => {
    const lots = [{ stage: 1, purpose: 'seat', between: [2, 3], chosen: [3] }] as const;
    expect(lastSeat(counted('fptp', election('10 A; 7 B; 7 C; 1 D', { seats: 2, lots })))).toMatchObject({
      winner: 3,
      by: 'lot',
      beaten: { candidate: 2, difference: '0' },
    });
  });

  it('says that a lot decided the last exclusion, and so the seat', () => {
    const lots = [{ stage: 2, purpose: 'exclusion', between: [1, 2], chosen: [1] }] as const;
    expect(lastSeat(counted('scottish', election('3 A; 3 B', { seats: 1, lots })))).toMatchObject({
      winner: 2,
      by: 'lot',
      beaten: { candidate: 1, excludedAt: 2, comparedAt: 1 },
    });
  });

  // 3 candidates with 2 papers each: a lot excludes one, another decides who would go next, and 5.5.1 elects the other.
  it('says that a lot decided whose exclusion would have left only as many as there are seats (ERS97 5.5.1)', () => {
    for (const lotOrder of permutationsOfThree) {
      const record = counted('ers97', { ...election('2 A; 2 B; 2 C', { seats: 1 }), lotOrder });
      expect(record.lots.at(-1)?.stage).toBe(record.stages.length + 1);
      const [winner, beaten] = lotOrder;
      expect(lastSeat(record)).toMatchObject({ winner, by: 'lot', beaten: { candidate: beaten, difference: '0.00' } });
      expect(told(record).sentences).toContain(
        `${'_ABC'[winner]} and ${'_ABC'[beaten]} were equal in the end. A lot decided between them.`,
      );
    }
  });

  it('says that a lot decided, and no quota, where nobody voted', () => {
    const empty = election('', { seats: 1, candidates: 'ABC' });
    expect(lastSeat(counted('ers97', { ...empty, lotOrder: [3, 1, 2] }))).toMatchObject({ winner: 3, by: 'lot' });
  });

  it('does not put down to a lot what a lot between others decided', () => {
    const lots = [{ stage: 2, purpose: 'exclusion', between: [3, 4], chosen: [3] }] as const;
    expect(lastSeat(counted('scottish', election('5 A; 3 B; 1 C; 1 D', { seats: 1, lots })))?.by).not.toBe('lot');
  });

  it('needs nobody beaten where there is a seat for everyone', () => {
    expect(lastSeat(counted('scottish', election('5 A; 3 B', { seats: 2 })))).toMatchObject({
      by: 'uncontested',
      beaten: null,
      course: [],
    });
  });

  it('is that of “re-open nominations” where its election ends the filling of seats', () => {
    const input = election('13 A>R; 5 R; 5 C>D; 1 D', { seats: 3, candidates: 'ARCD' });
    const reopens: CountInput = {
      ...input,
      candidates: input.candidates.map((one) => (one.name === 'R' ? { ...one, reopensNominations: true } : one)),
    };
    expect(lastSeat(counted('scottish', reopens))?.winner).toBe(2);
    expect(lastSeat(counted('scottish', { ...reopens, reopening: 'oneSeat' }))?.winner).toBe(3);
    expect(told(counted('scottish', reopens)).sentences[1]).toMatch(/nominations to be opened again/);
  });

  it('says who was kept out by the constraints rather than by votes', () => {
    // Both seats are for C and D: A and B are doomed; B, with more votes, goes last. The seats go to C and D.
    const constraints = [{ name: 'Tenants', members: [3, 4], atLeast: 2 }];
    const seat = lastSeat(counted('scottish', { ...election('9 A>B; 8 B; 3 C; 2 D', { seats: 2 }), constraints }));
    expect(seat).toMatchObject({ by: 'lastVacancy', beaten: { isDoomed: true } });
  });

  // ERS97, one seat, and it is for C: A and B, with more votes, are doomed. A’s exclusion would leave C alone (5.5.1).
  it('does not say of a doomed candidate with more votes that they could not overtake', () => {
    const constraints = [{ name: 'Tenants', members: [3], atLeast: 1 }];
    const record = counted('ers97', { ...election('30 A; 9 B; 3 C', { seats: 1 }), constraints });
    expect(lastSeat(record)).toMatchObject({ winner: 3, by: 'lastVacancy', beaten: { isDoomed: true } });
    expect(told(record).sentences.join(' ')).not.toMatch(/overtaken/);
    expect(told(record).sentences).toContain(
      'The last candidate out was A, with 30.00 votes to 3.00: the constraints did not let A in.',
    );
  });

  it('reads Meek’s iterations like any stage', () => {
    // Domain reference 10.2: the final quota is 20.722656259; F has 21.109374972 and A 20.
    expect(lastSeat(domain('meek-prf'))).toMatchObject({
      winner: 6,
      by: 'quota',
      beaten: { candidate: 1, votes: '20.000000000', against: '21.109374972', difference: '1.109374972' },
    });
  });
});

describe('The last seat of a count that compares in pairs (Schulze)', () => {
  it('was decided by the comparisons, and not by the votes of anybody', () => {
    const seat = lastSeat(counted('schulze', election('5 A>B; 3 B>C; 1 C', { seats: 2 })));
    expect(seat).toMatchObject({ by: 'comparison', beaten: null });
  });

  it('needed none where there was a seat for everyone who stood', () => {
    const record = counted('schulze', election('5 A>B; 3 B>A', { seats: 2 }));
    expect(lastSeat(record)?.by).toBe('uncontested');
    expect(told(record).sentences.at(-1)).toBe(
      'Nobody had to be beaten for it: there was a seat for everyone who stood.',
    );
  });
});

describe('How the last seat was won, in words', () => {
  it('is a short story with a small table', () => {
    const { title, sentences, course } = told(domain('scottish'));
    expect(title).toBe('How the last seat was won');
    expect(sentences).toEqual([
      'G took the last seat, at stage 7.',
      'With A out of the count, only as many candidates were left as there were seats. So the quota of 25.00000 was not needed.',
      'The last candidate beaten was A. At the end of stage 6 it stood 21.29018 to 20.00000, a difference of 1.29018.',
      'A was ahead until stage 6, when G drew level or passed.',
      'What helped G most was the surplus of C, at stage 6: 3.29018 votes.',
    ]);
    expect(course[0]).toBe('  Stage         G         A      Lead');
    expect(course.at(-1)).toBe('  6      21.29018  20.00000   1.29018');
    expect(course).toHaveLength(3); // nothing changed for either between stages 1 and 6
  });

  it('is told in Welsh', () => {
    const { title, sentences } = told(domain('scottish'), 'cy');
    expect(title).toBe('Sut yr enillwyd y sedd olaf');
    expect(sentences[0]).toBe('G a gafodd y sedd olaf, yng ngham 7.');
    expect(sentences.join(' ')).not.toMatch(/stage|votes|seat|ahead/);
  });

  it('says that votes were level and other stages decided', () => {
    // After C's exclusion A and B have 4 each; A had more at stage 1, so B is excluded (latest difference).
    const { sentences } = told(counted('scottish', election('4 A; 3 B; 1 C>B', { seats: 1 })));
    expect(sentences).toContain(
      'The last candidate beaten was B. At the end of stage 2 both had 4.00000 votes, and what they had at other stages decided.',
    );
    expect(sentences).toContain('A was never behind B.');
  });

  it('shows of Meek’s iterations only where a round ends', () => {
    const record = domain('meek-prf');
    const ends = record.stages.filter((_, i) => record.stages[i + 1]?.kind !== 'iteration').length;
    expect(told(record).course.length).toBeLessThanOrEqual(2 + ends);
    expect(told(record).course.at(-1)).toContain('21.109374972');
  });

  it('is short, and has no table, where there is one stage', () => {
    const { sentences, course } = told(counted('fptp', election('5 A; 3 B', { seats: 1 })));
    expect(sentences).toEqual([
      'A took the seat.',
      'The last candidate beaten was B. It stood 5 to 3, a difference of 2.',
    ]);
    expect(course).toEqual([]);
  });

  const model = resolve('../shared/elections/ers97/ers97-model.blt');
  if (existsSync(model))
    it('tells the model election of the booklet: Freeman over Baron, 101.62 to 82.26 at stage 6', () => {
      const read = readBlt(readFileSync(model));
      if (!read.ok) throw new Error('the model election cannot be read');
      const { candidates, papers, seats } = read.value;
      const record = count('ers97', { candidates, papers, seats: seats ?? 0 });
      if (!record.ok) throw new Error(record.error.kind);
      expect(told(record.value).sentences).toEqual([
        'Freeman took the last seat, at stage 6.',
        'With 101.62 votes by then, Freeman was below the quota of 107.58, but could not be overtaken by those still in the count.',
        'The last candidate beaten was Baron. At the end of stage 6 it stood 101.62 to 82.26, a difference of 19.36.',
        'Freeman was never behind Baron.',
        'What helped Freeman most was the surplus of Carpenter, at stage 5: 5.00 votes.',
      ]);
    });
  else
    it('does not tell the model election: ../shared/elections is not here', () =>
      expect(existsSync(model)).toBe(false));
});
