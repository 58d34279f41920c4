// From its source, file by file, so that a fault can be planted in one of them.
import { count } from '../../libs/counting/src/index.js';
import type { CountInput, CountRecord, LotDraw } from '../../libs/counting/src/index.js';
import { steadyDraw } from '../peers/counting/random-elections.js';
import type { RandomElection } from '../peers/counting/random-elections.js';

/** What both implementations say of one election, in one shape. */
export interface Told {
  readonly validPapers: number;
  readonly elected: readonly number[];
  readonly stages: readonly object[];
}

/** Draws several of the tied, by the question alone. */
export function steadyDraws(stage: number, between: readonly number[], places: number): readonly number[] {
  const chosen: number[] = [];
  while (chosen.length < places) {
    const left = between.filter((candidate) => !chosen.includes(candidate));
    chosen.push(steadyDraw({ stage, purpose: 'seat', between: left }));
  }
  return chosen;
}

/** The engine's count of an election; whenever it asks for a lot it is drawn steadily and the count begins again. */
export function engineCount(
  rule: string,
  election: RandomElection,
  more: Partial<CountInput> = {},
): { readonly record: CountRecord; readonly lots: number } {
  const input: CountInput = {
    candidates: Array.from({ length: election.candidates }, (_, i) => ({
      name: `C${i + 1}`,
      withdrawn: election.withdrawn.includes(i + 1),
    })),
    seats: election.seats,
    papers: election.papers.map((marks) => ({ marks: Uint8Array.from(marks), papers: 1 })),
    ...more,
  };
  const lots: LotDraw[] = [];
  for (;;) {
    const counted = count(rule, { ...input, lots });
    if (counted.ok) return { record: counted.value, lots: counted.value.lots.length };
    const refusal = counted.error;
    if (refusal.kind !== 'lotsRequired') throw new Error(JSON.stringify(refusal));
    const { stage, purpose, between, places } = refusal;
    if (purpose === 'order') throw new Error('the order of election never stops a count');
    const chosen = purpose === 'seat' ? steadyDraws(stage, between, places) : [steadyDraw({ stage, purpose, between })];
    lots.push({ stage, purpose, between, chosen });
  }
}

/** Everything of the engine's record that a second implementation knows too. */
export const told = (record: CountRecord): Told => ({
  validPapers: record.validPapers,
  elected: record.elected,
  stages: record.stages.map(({ kind, candidates, quota, votes, nonTransferable, elected, excluded }) => ({
    kind,
    candidates,
    quota,
    votes,
    nonTransferable,
    elected,
    excluded,
  })),
});
