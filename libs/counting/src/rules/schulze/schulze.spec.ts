import * as fc from 'fast-check';
import { err } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountInput } from '../../count-input.js';
import { PaperBox } from '../../papers/paper-box.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { count } from '../../registry.js';
import { namesIn, reasonText } from '../../text/text.js';
import { smallElection } from '../../../test/arbitraries.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';
import { compareAll } from './comparisons.js';
import { strongestChains } from './strongest-chains.js';

/** Electowiki and Wikipedia, “Schulze method”, example 1: 45 voters, 5 candidates. */
const FORTY_FIVE =
  '5 A>C>B>E>D; 5 A>D>E>C>B; 8 B>E>D>A>C; 3 C>A>B>E>D; 7 C>A>E>B>D; 2 C>B>A>D>E; 7 D>C>E>B>A; 8 E>B>A>D>C';

const chainsOf = (input: CountInput) => {
  const compared = compareAll(input, rankPapers(input.candidates, input.papers));
  return { compared, chains: strongestChains(compared) };
};
/** Figures of every candidate against every other, in ballot order. */
const matrix = (standing: readonly number[], figure: (one: number, other: number) => number) =>
  standing.map((one) => standing.filter((other) => other !== one).map((other) => figure(one, other)));

describe('The Schulze method: the published example of 45 voters', () => {
  const input = election(FORTY_FIVE, { seats: 1 });
  const { compared, chains } = chainsOf(input);

  it('compares every two candidates', () => {
    expect(matrix(compared.standing, compared.preferring)).toEqual([
      [20, 26, 30, 22],
      [25, 16, 33, 18],
      [19, 29, 17, 24],
      [15, 12, 28, 14],
      [23, 27, 21, 31],
    ]);
  });

  it('finds the strongest chains', () => {
    expect(matrix(compared.standing, chains.strength)).toEqual([
      [28, 28, 30, 24],
      [25, 28, 33, 24],
      [25, 29, 29, 24],
      [25, 28, 28, 24],
      [25, 28, 28, 31],
    ]);
    expect(chains.chain(1, 2)).toEqual([1, 4, 3, 2]);
    expect(chains.chain(5, 1)).toEqual([5, 4, 3, 2, 1]);
    expect(chains.chain(2, 4)).toEqual([2, 4]);
  });

  it('elects E, then A, C and B before D', () => {
    const record = counted('schulze', { ...input, seats: 4 });
    expect(namesOf(record, record.elected)).toEqual(['E', 'A', 'C', 'B']);
    expect(namesOf(record, counted('schulze', input).elected)).toEqual(['E']);
  });

  it('writes every comparison down, and first preferences as the votes', () => {
    const record = counted('schulze', input);
    expect(votesAt(record, 1)).toEqual({ A: '10', B: '8', C: '12', D: '7', E: '8' });
    const rows = record.stages[0]?.reasons.filter(({ code }) => code === 'schulze.compared') ?? [];
    expect(rows.map(({ figures }) => figures['papers'])).toEqual([
      '20, 26, 30, 22',
      '25, 16, 33, 18',
      '19, 29, 17, 24',
      '15, 12, 28, 14',
      '23, 27, 21, 31',
    ]);
  });

  it('explains the last seat by figures and chains, in both languages', () => {
    const record = counted('schulze', input);
    const sentences = (language: 'en' | 'cy') =>
      record.stages[0]?.reasons.slice(6).map((reason) => reasonText(reason, namesIn(record), language));
    expect(sentences('en')).toEqual([
      'Next: E. Whoever wins against somebody who wins against a third beats the third by a chain of victories, as strong as its weakest. Nobody else left has a stronger chain to E than there is back.',
      'How the last seat was won: 23 papers prefer E to A, 22 prefer A to E.',
      'Strongest chain of victories, each winning against the next: E, D, C, B and A. Papers on the winning sides: 31, 28, 29, 25. The weakest link is the strength of the chain: 25.',
      'Strongest chain of victories, each winning against the next: A, D, C and E. Papers on the winning sides: 30, 28, 24. The weakest link is the strength of the chain: 24.',
      'The chain from E to A has strength 25, the chain back 24. The stronger one puts E before A.',
    ]);
    expect(sentences('cy')?.at(-1)).toBe(
      'Cryfder y gadwyn o E at A yw 25, a’r gadwyn yn ôl 24. Mae’r gryfaf yn gosod E o flaen A.',
    );
  });
});

describe('The Schulze method: one candidate and several', () => {
  const told = (profile: string, seats: number) => {
    const record = counted('schulze', election(profile, { seats }));
    return (record.stages[0]?.reasons ?? []).map((reason) => reasonText(reason, namesIn(record), 'en'));
  };

  it('names the only opponent without speaking of each and of an order', () => {
    expect(told('5 A; 3 B', 1).slice(1, 3)).toEqual(['Papers that prefer A to B: 5.', 'Papers that prefer B to A: 3.']);
    expect(told('5 A; 3 B; 2 C', 1)[1]).toBe('Papers that prefer A to B and C: 5, 5.');
  });

  it('names all who come next together, and explains a chain without letters that may be names', () => {
    expect(told('1 A>B>D; 1 B>A>D', 2)).toContain(
      'Next: A and B. Whoever wins against somebody who wins against a third beats the third by a chain of victories, as strong as its weakest. Nobody else left has a stronger chain to A and B than there is back.',
    );
  });
});

describe('The Schulze method: who stands before whom', () => {
  it('elects Nashville, which wins every comparison, as capital of Tennessee (electowiki.org/wiki/Tennessee)', () => {
    const record = counted('schulze', election('42 M>N>C>K; 26 N>C>K>M; 15 C>K>N>M; 17 K>C>N>M', { seats: 1 }));
    expect(namesOf(record, record.elected)).toEqual(['N']);
    expect(record.stages[0]?.reasons.map(({ code }) => code).slice(5)).toEqual([
      'schulze.winsAll',
      'schulze.lastSeat',
      'schulze.chain',
      'schulze.noChain',
      'schulze.stronger',
    ]);
  });

  it('tells of the last seat by the closest of those next below', () => {
    // A beats B 7–3 and C 6–4; B and C are equal.
    const record = counted('schulze', election('2 A>B>C; 1 A>C>B; 3 B>A>C; 4 C>A>B', { seats: 1 }));
    expect(record.stages[0]?.reasons.find(({ code }) => code === 'schulze.lastSeat')).toMatchObject({
      candidates: [1],
      between: [3],
      figures: { votes: '6', against: '4' },
    });
  });

  it('measures a victory by the winning side, not by the margin', () => {
    // A beats B 7–6, B beats C 9–4, C beats A 6–3. By margins 1, 5 and 3 B would be first.
    const record = counted('schulze', election('3 A>B>C; 2 B>C>A; 4 C>A>B; 4 B', { seats: 1 }));
    expect(namesOf(record, record.elected)).toEqual(['A']);
  });

  it('puts those without a preference below those with one, and equal among themselves', () => {
    const { compared } = chainsOf(election('5 A; 3 B>C; 2 D>A', { seats: 1 }));
    expect(matrix(compared.standing, compared.preferring)).toEqual([
      [7, 7, 5],
      [3, 3, 3],
      [3, 0, 3],
      [2, 2, 2],
    ]);
  });

  it('strikes out withdrawn candidates first', () => {
    const { candidates, ...input } = election('3 A>B>C; 2 C>B>A; 2 A', { seats: 1 });
    const record = counted('schulze', {
      ...input,
      candidates: candidates.map((one, i) => ({ ...one, withdrawn: i === 0 })),
    });
    expect(record).toMatchObject({
      elected: [2],
      validPapers: 5,
      rejected: [{ ground: 'onlyWithdrawnCandidates', papers: 2 }],
    });
    expect(votesAt(record, 1)).toEqual({ B: '3', C: '2' });
  });

  it('counts weights', () => {
    const papers = new PaperBox(2);
    papers.divideVotes(2);
    papers.addMarks(Uint8Array.of(1, 2), 3);
    papers.addMarks(Uint8Array.of(2, 1), 2 * 2);
    const record = counted('schulze', { candidates: [{ name: 'A' }, { name: 'B' }], seats: 1, papers });
    expect(record).toMatchObject({ elected: [2], unitsPerVote: 2 });
    expect(record.stages[0]?.reasons[1]).toMatchObject({ candidates: [1], between: [2], figures: { papers: '3' } });
  });
});

describe('The Schulze method: equals', () => {
  const cycle = election('1 A>B>C; 1 B>C>A; 1 C>A>B', { seats: 1 });

  it('stops for one lot where they stand across the last seat', () => {
    expect(count('schulze', { ...cycle, seats: 2 })).toEqual(
      err({ kind: 'lotsRequired', stage: 1, purpose: 'seat', between: [1, 2, 3], places: 2 }),
    );
    const record = counted('schulze', { ...cycle, lotOrder: [3, 1, 2] });
    expect(record.elected).toEqual([3]);
    const codes = record.stages[0]?.reasons.map(({ code }) => code) ?? [];
    expect(codes).toContain('schulze.lot');
    expect(codes.at(-1)).toBe('schulze.equal');
  });

  it('needs none where all of them are elected', () => {
    const record = counted('schulze', election('1 A>B>D; 1 B>A>D', { seats: 2 }));
    expect(record).toMatchObject({ elected: [1, 2], lots: [] });
  });

  it('are all candidates if nobody voted', () => {
    const candidates = [{ name: 'A' }, { name: 'B' }];
    expect(count('schulze', { candidates, seats: 1, papers: [] })).toMatchObject({ error: { between: [1, 2] } });
    expect(counted('schulze', { candidates, seats: 2, papers: [] }).elected).toEqual([1, 2]);
  });
});

describe('The Schulze method under constraints', () => {
  it('passes over whom they do not let in, and goes on to the next', () => {
    const constraints = [{ name: 'North', members: [5, 1], atMost: 1 }];
    const record = counted('schulze', { ...election(FORTY_FIVE, { seats: 2 }), constraints });
    expect(namesOf(record, record.elected)).toEqual(['E', 'C']);
    expect(record.stages[0]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'elected.passedOver', candidates: [1] }),
    );
    expect(record.stages[0]?.reasons.at(-1)).toMatchObject({ code: 'schulze.stronger', candidates: [3], between: [2] });
  });
});

describe('The strongest chains of any small election', () => {
  const everyPair = (check: (input: CountInput, one: CandidateNumber, other: CandidateNumber) => void) =>
    fc.assert(
      fc.property(smallElection, (input) => {
        const { standing } = chainsOf(input).compared;
        fc.pre(standing.length <= 6);
        for (const one of standing) for (const other of standing) if (one !== other) check(input, one, other);
      }),
      { numRuns: 60 },
    );

  /** The strongest of all chains without a repeated candidate, each tried. */
  const tryAll = (
    wins: (a: number, b: number) => number,
    from: number,
    to: number,
    between: readonly number[],
  ): number =>
    Math.max(
      wins(from, to),
      ...between.map((via) =>
        Math.min(
          wins(from, via),
          tryAll(
            wins,
            via,
            to,
            between.filter((one) => one !== via),
          ),
        ),
      ),
    );

  it('are as strong as the best of all chains, and are chains of victories of that strength', () => {
    everyPair((input, one, other) => {
      const { compared, chains } = chainsOf(input);
      const wins = (a: number, b: number) =>
        compared.preferring(a, b) > compared.preferring(b, a) ? compared.preferring(a, b) : 0;
      const others = compared.standing.filter((candidate) => candidate !== one && candidate !== other);
      const strength = chains.strength(one, other);
      expect(strength).toBe(tryAll(wins, one, other, others));
      const chain = chains.chain(one, other);
      if (chain === null) return expect(strength).toBe(0);
      expect([chain[0], chain.at(-1), new Set(chain).size]).toEqual([one, other, chain.length]);
      expect(Math.min(...chain.slice(1).map((loser, i) => wins(chain[i] ?? 0, loser)))).toBe(strength);
    });
  });

  it('elect first whoever wins every comparison', () => {
    let found = 0;
    fc.assert(
      fc.property(smallElection, (input) => {
        const { preferring, standing } = chainsOf(input).compared;
        const best = standing.find((one) =>
          standing.every((other) => other === one || preferring(one, other) > preferring(other, one)),
        );
        if (best === undefined) return;
        found++;
        expect(counted('schulze', { ...input, lotOrder: input.candidates.map((_, i) => i + 1) }).elected[0]).toBe(best);
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
