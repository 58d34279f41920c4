import { createHash } from 'node:crypto';
import { digestOfCount, refusalText, totalPapers } from '#libs/counting';
import type { Candidate, CountRecord, CountRefusal, Difference, Language, LotDraw } from '#libs/counting';
import type { FileFault } from './count-files.js';

/** The count as programs get it: candidates by number, from 1 in ballot order. `digest` is of the whole record. */
export function countJson(engine: string, record: CountRecord): object {
  const { rule, ruleVersion, seats, candidates, validPapers, rejected, quota, elected, lots, stages } = record;
  return {
    engine,
    rule,
    ruleVersion,
    seats,
    candidates,
    validVotes: validPapers,
    invalid: totalPapers(rejected),
    rejected,
    quota,
    elected,
    lotsDrawn: lots.length > 0,
    lots,
    digest: `sha256:${createHash('sha256').update(digestOfCount(record)).digest('hex')}`,
    stages,
  };
}

/** Why there is no result yet, with a line for the lots file that the returning officer can complete. */
export function refusal(
  refused: CountRefusal,
  candidates: readonly Candidate[],
  language: Language,
): Required<FileFault> {
  const nameOf = (candidate: number) => candidates[candidate - 1]?.name ?? `${candidate}`;
  const text = refusalText(refused, nameOf, language);
  if (refused.kind !== 'lotsRequired') return { text, details: { error: text, ...refused } };
  const { kind, stage, purpose, between, places } = refused;
  const example = JSON.stringify([{ stage, purpose, between, chosen: between.slice(0, places) }]);
  return {
    text: `${text}\nIf the lot fell on ${between.slice(0, places).map(nameOf).join(', ')}, the file for --lots would be: ${example}`,
    details: { error: text, [kind]: { stage, purpose, between, places } },
  };
}

export function unusedLots(given: readonly LotDraw[], used: readonly LotDraw[]): readonly LotDraw[] {
  return given.filter((lot) => !used.some(({ stage, purpose }) => stage === lot.stage && purpose === lot.purpose));
}

export function comparisonText(differences: readonly Difference[], stages: number): readonly string[] {
  if (differences.length === 0)
    return ['', `As published: every figure of ${stages} ${stages === 1 ? 'stage' : 'stages'}.`];
  return [
    '',
    `NOT as published: ${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}.`,
    ...differences.map(({ stage, candidate, what, expected, got }) => {
      const where = [
        stage === null ? 'whole count' : `stage ${stage}`,
        ...(candidate === null ? [] : [candidate]),
        what,
      ];
      return `  ${where.join(', ')}: published ${expected}, counted ${got}`;
    }),
  ];
}
