import * as fc from 'fast-check';
import type { CountInput, LotQuestion } from '#libs/counting';

/** A paper for so many candidates: mostly some of them in some order, now and then any bytes at all. */
function paper(candidates: number): fc.Arbitrary<Uint8Array> {
  const inOrder = fc.shuffledSubarray(Array.from({ length: candidates }, (_, i) => i)).map((order) => {
    const marks = new Uint8Array(candidates);
    order.forEach((candidate, i) => (marks[candidate] = i + 1));
    return marks;
  });
  const anyhow = fc.uint8Array({ minLength: candidates, maxLength: candidates, max: candidates + 1 });
  return fc.oneof({ weight: 9, arbitrary: inOrder }, { weight: 1, arbitrary: anyhow });
}

/** Elections small enough to be full of ties. */
export const smallElection: fc.Arbitrary<CountInput> = fc
  .record({ candidates: fc.integer({ min: 1, max: 7 }), seats: fc.integer({ min: 1, max: 5 }) })
  .chain(({ candidates, seats }) =>
    fc.record({
      seats: fc.constant(seats),
      candidates: fc
        .array(fc.boolean(), { minLength: candidates, maxLength: candidates })
        .chain((lucky) => fc.integer({ min: 0, max: 3 }).map((rare) => ({ lucky, isRare: rare === 0 })))
        .map(({ lucky, isRare }) =>
          lucky.map((luck, i) => ({ name: `C${i + 1}`, withdrawn: isRare && luck && lucky.includes(false) })),
        ),
      papers: fc.array(fc.record({ marks: paper(candidates), papers: fc.integer({ min: 1, max: 5 }) }), {
        maxLength: 25,
      }),
    }),
  );

/** A returning officer who decides by the question alone, so that any two counts are given the same lots. */
export function drawSteadily({ stage, purpose, between }: LotQuestion, places = 1): readonly number[] {
  const start = (stage * 7 + purpose.length * 3 + between.reduce((sum, one) => sum * 31 + one, 0)) % between.length;
  return Array.from({ length: places }, (_, i) => between[(start + i) % between.length] ?? 0);
}
