import * as fc from 'fast-check';
import { drawSteadily, smallElection } from './arbitraries.js';
import { referenceCount } from './reference/scottish.js';
import { countDrawing, namesOf } from './support.js';

describe('Scottish STV compared with an independent count of every single paper', () => {
  it('agrees at every stage of 1,000 random elections, ties decided by the same lots', () => {
    let withLots = 0;
    let withSurplus = 0;
    fc.assert(
      fc.property(smallElection, (input) => {
        const record = countDrawing('scottish', input, ({ places, ...question }) => drawSteadily(question, places));
        const number = (name: string) => Number(name.slice(1));
        const reference = referenceCount({
          candidates: input.candidates.map(({ name }) => name),
          withdrawn: input.candidates.flatMap(({ name, withdrawn }) => (withdrawn === true ? [name] : [])),
          seats: input.seats,
          papers: [...input.papers].flatMap(({ marks, papers }) => Array.from({ length: papers }, () => [...marks])),
          draw: (stage, purpose, between) =>
            `C${drawSteadily({ stage, purpose, between: between.map(number) }).join()}`,
        });
        expect({
          validPapers: record.validPapers,
          elected: namesOf(record, record.elected),
          stages: record.stages.map((stage) => ({
            kind: stage.kind,
            whose: namesOf(record, stage.candidates)[0] ?? null,
            votes: Object.fromEntries(Object.entries(stage.votes).map(([one, votes]) => [`C${one}`, votes])),
            nonTransferable: stage.nonTransferable,
            elected: namesOf(record, stage.elected),
          })),
        }).toEqual(reference);
        if (record.lots.length > 0) withLots++;
        if (record.stages.some(({ kind }) => kind === 'surplus')) withSurplus++;
      }),
      { numRuns: 1_000, seed: 20_111_110 },
    );
    expect(withLots).toBeGreaterThan(100);
    expect(withSurplus).toBeGreaterThan(100);
  });
});
