import type { Candidate, CountInput, CountRecord, LotDraw, LotsRequired, MarkedPapers } from '#libs/counting';
import { count } from '#libs/counting';

/**
 * An election written as in the domain reference: `11 A>E>D; 6 G>D`. Candidates are the letters, in alphabetical order
 * unless `candidates` says otherwise.
 */
export function election(
  profile: string,
  { seats, candidates, lots = [] }: { seats: number; candidates?: string; lots?: readonly LotDraw[] },
): CountInput {
  const letters = candidates ?? [...new Set(profile.replace(/[^A-Z]/g, ''))].sort().join('');
  const papers = profile
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): MarkedPapers => {
      const [alike, order = ''] = line.split(' ');
      const marks = new Uint8Array(letters.length);
      order.split('>').forEach((letter, i) => (marks[letters.indexOf(letter)] = i + 1));
      return { marks, papers: Number(alike) };
    });
  return { candidates: [...letters].map((name): Candidate => ({ name })), seats, papers, lots };
}

/** @throws Error if the count is refused */
export function counted(rule: string, input: CountInput): CountRecord {
  const record = count(rule, input);
  if (!record.ok) throw new Error(JSON.stringify(record.error));
  return record.value;
}

/** Counts, and draws each lot that is asked for with `draw`, as a returning officer would. */
export function countDrawing(
  rule: string,
  input: CountInput,
  draw: (question: LotsRequired) => readonly number[],
): CountRecord {
  const lots: LotDraw[] = [...(input.lots ?? [])];
  for (;;) {
    const record = count(rule, { ...input, lots });
    if (record.ok) return record.value;
    if (record.error.kind !== 'lotsRequired') throw new Error(JSON.stringify(record.error));
    const { stage, purpose, between } = record.error;
    lots.push({ stage, purpose, between, chosen: draw(record.error) });
  }
}

/** The letters or names of candidates given by number. */
export const namesOf = (record: CountRecord, candidates: readonly number[]): readonly string[] =>
  candidates.map((number) => record.candidates[number - 1]?.name ?? `${number}`);

/** Votes at a stage (from 1) by name. */
export function votesAt(record: CountRecord, stage: number): Readonly<Record<string, string>> {
  const votes = record.stages[stage - 1]?.votes ?? {};
  return Object.fromEntries(
    Object.entries(votes).map(([number, held]) => [namesOf(record, [Number(number)]).join(), held]),
  );
}
