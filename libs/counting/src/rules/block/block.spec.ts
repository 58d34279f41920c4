import { namesIn, reasonText } from '../../text/text.js';
import { count } from '../../registry.js';
import { counted } from '../../../test/support.js';
import type { CountInput } from '../../count-input.js';

/** Every candidate has papers for them alone: A first. */
const withScores = (seats: number, ...scores: number[]): CountInput => ({
  candidates: scores.map((_, i) => ({ name: 'ABCDEF'.charAt(i) })),
  seats,
  papers: scores.map((papers, i) => ({ marks: Uint8Array.from(scores, (_, j) => Number(i === j)), papers })),
});

describe('The block vote (domain reference 7.2)', () => {
  it('gives what first past the post gives, under its own name', () => {
    const input = withScores(2, 3, 9, 4, 7);
    const [block, fptp] = [counted('block', input), counted('fptp', input)];
    expect(block.elected).toEqual([2, 4]);
    expect(block.stages[0]?.votes).toEqual(fptp.stages[0]?.votes);
    expect(block).toMatchObject({ rule: 'block', mostChoices: 2, validPapers: 23 });
    expect(block.stages[0]?.reasons.map(({ rule }) => rule)).toEqual([
      'choices 1',
      'choices 3',
      'choices 3',
      'choices 3',
    ]);
  });

  it('is one stage, the first, in which nothing is transferred', () => {
    expect(counted('block', withScores(2, 3, 9, 4, 7)).stages).toMatchObject([
      {
        number: 1,
        kind: 'first',
        candidates: [],
        quota: null,
        transfers: [],
        votes: { 1: '3', 2: '9', 3: '4', 4: '7' },
        nonTransferable: '0',
        lostByCutting: '0',
        keepValues: null,
        elected: [2, 4],
        excluded: [],
      },
    ]);
  });

  it('is a limited vote where the rules allow fewer choices than seats', () => {
    const papers = [{ marks: Uint8Array.of(1, 1, 0), papers: 4 }];
    const candidates = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
    expect(counted('block', { candidates, seats: 2, mostChoices: 1, papers, lotOrder: [1, 2, 3] }).rejected).toEqual([
      { ground: 'tooManyChosen', papers: 4 },
    ]);
  });

  it('says why each is elected and by how much the last seat was won', () => {
    const record = counted('block', withScores(2, 3, 9, 4, 7));
    expect(record.stages[0]?.reasons.map((reason) => reasonText(reason, namesIn(record), 'en'))).toEqual([
      '23 ballot papers valid; 0 rejected. A paper could choose up to 2 candidates; each choice is one vote.',
      'B is elected with 9 votes.',
      'D is elected with 7 votes.',
      'Fewest votes of those elected: D, 7. Most votes of those who could have been elected instead: C, 4. That is a difference of 3.',
    ]);
  });

  it('gives no margin where a lot decided', () => {
    const record = counted('block', { ...withScores(2, 4, 9, 4), lotOrder: [3, 1, 2] });
    expect(record.elected).toEqual([2, 3]);
    expect(record.stages[0]?.reasons.map(({ code }) => code)).toEqual([
      'choices.papers',
      'elected.mostChoices',
      'elected.lot',
    ]);
  });
});

describe('The block vote under constraints (domain reference 7.9)', () => {
  const tenants = [{ name: 'Tenants', members: [4, 5, 6], atLeast: 2 }];

  it('reserves seats: the best two of the group and the best of everyone else', () => {
    const record = counted('block', { ...withScores(3, 60, 50, 40, 30, 20, 10), constraints: tenants });
    expect(record.elected).toEqual([1, 4, 5]);
    expect(record.constraints).toEqual(tenants);
  });

  it('needs nothing where enough of the group are among the best', () => {
    const record = counted('block', { ...withScores(3, 60, 10, 40, 50, 70, 20), constraints: tenants });
    expect(record.elected).toEqual([5, 1, 4]);
    expect(record.stages[0]?.reasons.map(({ code }) => code)).not.toContain('elected.passedOver');
  });

  it('says who is not elected because of a constraint, in both languages', () => {
    const record = counted('block', { ...withScores(3, 60, 50, 40, 30, 20, 10), constraints: tenants });
    const passedOver = record.stages[0]?.reasons.filter(({ code }) => code === 'elected.passedOver') ?? [];
    expect(passedOver.map(({ candidates }) => candidates)).toEqual([[2], [3]]);
    const [first] = passedOver;
    if (first === undefined) throw new Error('nobody was passed over');
    expect(reasonText(first, namesIn(record), 'en')).toBe(
      'Not elected because of the constraints: B. With this candidate elected they could not be met: “Tenants”.',
    );
    expect(reasonText(first, namesIn(record), 'cy')).toBe(
      'Heb ei ethol oherwydd y cyfyngiadau: B. O ethol yr ymgeisydd hwn ni ellid eu bodloni: “Tenants”.',
    );
    // The margin is to the next who could have been elected instead, whatever those passed over have.
    expect(record.stages[0]?.reasons.at(-1)).toMatchObject({
      candidates: [5],
      between: [6],
      figures: { margin: '10' },
    });
  });

  it('keeps a maximum: whoever is over it is passed over', () => {
    const constraints = [{ name: 'North', members: [1, 2, 3], atMost: 1 }];
    expect(counted('block', { ...withScores(3, 60, 50, 40, 30, 20, 10), constraints }).elected).toEqual([1, 4, 5]);
  });

  it('refuses a contest whose candidates cannot meet them', () => {
    const constraints = [{ name: 'Tenants', members: [4], atLeast: 2 }];
    expect(count('block', { ...withScores(3, 6, 5, 4, 3), constraints })).toMatchObject({
      error: { kind: 'constraintsFaulty', fault: { code: 'impossibleFromTheStart' } },
    });
  });
});
