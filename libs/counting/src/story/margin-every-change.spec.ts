import * as fc from 'fast-check';
import { count } from '#libs/counting';
import type { CountInput, MarkedPapers } from '#libs/counting';
import { margin } from './margin.js';
import { runs } from '../../../../test/support/thorough.js';

/** Every way to mark a paper of the rule for three candidates, the empty paper among them. */
const MARKINGS: Readonly<Record<'ranked' | 'choices' | 'points', readonly (readonly number[])[]>> = {
  ranked: [
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, 2, 0],
    [1, 0, 2],
    [2, 1, 0],
    [0, 1, 2],
    [2, 0, 1],
    [0, 2, 1],
    [1, 2, 3],
    [1, 3, 2],
    [2, 1, 3],
    [3, 1, 2],
    [2, 3, 1],
    [3, 2, 1],
  ],
  choices: [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [bits & 1, (bits >> 1) & 1, (bits >> 2) & 1]),
  points: [
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [2, 0, 0],
    [0, 2, 0],
    [0, 0, 2],
    [1, 1, 0],
    [1, 0, 1],
    [0, 1, 1],
    [2, 1, 1],
  ],
};
const ORDERS = [
  [1, 2, 3],
  [1, 3, 2],
  [2, 1, 3],
  [2, 3, 1],
  [3, 1, 2],
  [3, 2, 1],
];

/** Whether others than these are elected, or would be if lots fell in some other way. */
function electsOthers(rule: string, input: CountInput, elected: string): boolean {
  for (const lotOrder of ORDERS) {
    const record = count(rule, { ...input, lots: [], lotOrder });
    if (!record.ok) throw new Error(record.error.kind);
    if ([...record.value.elected].sort().join() !== elected) return true;
    if (record.value.lots.length === 0) return false;
  }
  return false;
}

/** Whether some change of exactly `changes` papers of the box lets somebody else be elected; every change is tried. */
function canBeAltered(
  rule: string,
  {
    input,
    elected,
    markings,
    changes,
  }: {
    readonly input: CountInput;
    readonly elected: string;
    readonly markings: readonly (readonly number[])[];
    readonly changes: number;
  },
): boolean {
  const groups = [...input.papers];
  const from = (papers: readonly MarkedPapers[], left: number, first: number): boolean => {
    if (left === 0)
      return electsOthers(rule, { ...input, papers: papers.filter((alike) => alike.papers > 0) }, elected);
    for (let pair = first; pair < groups.length * markings.length; pair++) {
      const [group, marking] = [Math.floor(pair / markings.length), pair % markings.length];
      if ((papers[group]?.papers ?? 0) === 0) continue;
      const taken = papers.map((alike, i) => (i === group ? { ...alike, papers: alike.papers - 1 } : alike));
      const marks = Uint8Array.from(markings[marking] ?? []);
      if (from([...taken, { marks, papers: 1 }], left - 1, pair)) return true;
    }
    return false;
  };
  return from(groups, changes, 0);
}

const KINDS = {
  scottish: 'ranked',
  av: 'ranked',
  borda: 'ranked',
  ers97: 'ranked',
  fptp: 'choices',
  approval: 'choices',
  cumulative: 'points',
} as const;

function tiny(
  kind: 'ranked' | 'choices' | 'points',
  seats: readonly number[],
  mostPapers: number,
): fc.Arbitrary<CountInput> {
  return fc.record({
    candidates: fc.constant(['A', 'B', 'C'].map((name) => ({ name }))),
    seats: fc.constantFrom(...seats),
    papers: fc.uniqueArray(
      fc.record({
        marks: fc.constantFrom(...MARKINGS[kind]).map((marks) => Uint8Array.from(marks)),
        papers: fc.integer({ min: 1, max: mostPapers }),
      }),
      { minLength: 1, maxLength: 4, selector: ({ marks }) => marks.join() },
    ),
  });
}

/** Holds both bounds of a margin against every change of up to `most` papers. */
function hold(rule: keyof typeof KINDS, input: CountInput, most: number): void {
  const kind = KINDS[rule];
  const found = margin(rule, { ...input, lotOrder: [1, 2, 3] });
  if (!found.ok) throw new Error(found.error.kind);
  const { atLeast, atMost, isExact } = found.value;
  const record = count(rule, { ...input, lotOrder: [1, 2, 3] });
  const elected = record.ok ? [...record.value.elected].sort().join() : '';
  expect(isExact).toBe(found.value.isUncontested || atLeast === atMost);
  for (let changes = 0; changes < Math.min(atLeast, most + 1); changes++)
    expect({ changes, isAltered: canBeAltered(rule, { input, elected, markings: MARKINGS[kind], changes }) }).toEqual({
      changes,
      isAltered: false,
    });
  if (atMost !== null && atMost <= most)
    expect(canBeAltered(rule, { input, elected, markings: MARKINGS[kind], changes: atMost })).toBe(true);
}

describe('The margin, held against every change of papers there is', () => {
  it.each(['fptp', 'approval'] as const)(
    '%s: no three papers beat the lower bound, and the upper one is reached',
    (rule) => {
      fc.assert(
        fc.property(tiny('choices', [1, 2], 4), (input) => hold(rule, input, 3)),
        { numRuns: runs(10), seed: 1 },
      );
    },
  );

  it('cumulative: no two papers beat the lower bound, and the upper one is reached', () => {
    fc.assert(
      fc.property(tiny('points', [1, 2], 4), (input) => hold('cumulative', input, 2)),
      { numRuns: runs(10), seed: 1 },
    );
  });

  it('borda: no two papers beat the lower bound, and the upper one is reached', () => {
    fc.assert(
      fc.property(tiny('ranked', [1, 2], 4), (input) => hold('borda', input, 2)),
      { numRuns: runs(10), seed: 1 },
    );
  });

  it('av: no two papers beat the lower bound, and the upper one is reached', () => {
    fc.assert(
      fc.property(tiny('ranked', [1], 6), (input) => hold('av', input, 2)),
      { numRuns: runs(15), seed: 1 },
    );
  });

  it('scottish: no two papers beat the lower bound, and the upper one is reached', () => {
    fc.assert(
      fc.property(tiny('ranked', [1, 2], 12), (input) => hold('scottish', input, 2)),
      { numRuns: runs(15), seed: 1 },
    );
  });

  it('ers97, of which nothing is proved but that one paper is the least: one paper may do', () => {
    fc.assert(
      fc.property(tiny('ranked', [1, 2], 3), (input) => hold('ers97', input, 1)),
      { numRuns: runs(15), seed: 1 },
    );
  });

  it('is exact for sums: for every tiny election some change of that many papers does it', () => {
    fc.assert(
      fc.property(tiny('choices', [1, 2], 4), (input) => {
        expect(margin('fptp', { ...input, lotOrder: [1, 2, 3] })).toMatchObject({ value: { isExact: true } });
      }),
      { numRuns: runs(200), seed: 1 },
    );
  });
});
