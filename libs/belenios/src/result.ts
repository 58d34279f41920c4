import type { Result } from '#libs/basics';
import type { FactorLists } from './decrypt.js';
import { DiscreteLog } from './discrete-log.js';
import type { ElectionContext } from './election-context.js';
import { checking, refuse, type CheckFault } from './fault.js';
import type { Element, Group } from './group.js';
import { canonicalText } from './json.js';
import { isRankedQuestion, wireInteger, type RankedQuestion, type TallyResult } from './wire.js';

/** A ranked row that our clients never make: its element is not the encoding of what it decodes to (rule S14). */
export interface UnusualRow {
  readonly question: number;
  readonly row: number;
  readonly ranks: readonly number[];
}

export interface OpenedResult {
  readonly result: TallyResult;
  /** The exact text of the record. */
  readonly text: string;
  /** Marked ballots, or rows spoilt by a trustee: they count as decoded, and each starts an inquiry. */
  readonly unusualRows: readonly UnusualRow[];
}

/**
 * Reads the result off the plaintext elements (spec.md 11): totals, the blank one first, and one row per ballot.
 *
 * @param plaintextLists β minus the total factor of every ciphertext of E*
 * @param totalWeight no total can be above it
 * @returns a refusal (rule S10) if an element is no total: then some decryption is false
 */
export function computeResult(
  { group, questions }: ElectionContext,
  plaintextLists: FactorLists,
  totalWeight: bigint,
): Result<OpenedResult, CheckFault> {
  return checking(() => {
    const unusualRows: UnusualRow[] = [];
    let log: DiscreteLog | undefined;
    const result = questions.map((question, q) => {
      const elements = plaintextLists[q] ?? [];
      if (isRankedQuestion(question)) return elements.map((e, row) => openRow(group, question, e, q, row, unusualRows));
      const logarithm = (log ??= new DiscreteLog(group, totalWeight));
      return elements.map((e, j) =>
        wireInteger(logarithm.of(e) ?? refuse('S10', `result[${q}][${j}]`, 'is no number of votes that can occur')),
      );
    });
    return { result: { result }, text: canonicalText({ result }), unusualRows };
  });
}

function openRow(
  group: Group,
  { value: { answers } }: RankedQuestion,
  element: Element,
  question: number,
  row: number,
  unusualRows: UnusualRow[],
): readonly number[] {
  const ranks = group.decodeRanked(answers.length, element);
  if (!group.isEncodingOf(ranks, element)) unusualRows.push({ question, row, ranks });
  return ranks;
}

/**
 * Checks a published result without any logarithm: total·g must be the element (ed25519.md 5.2). Returns the unusual
 * rows, or the refusal (rule S10).
 */
export function checkResult(
  { group, questions }: ElectionContext,
  plaintextLists: FactorLists,
  { result }: TallyResult,
  totalWeight: bigint,
): Result<readonly UnusualRow[], CheckFault> {
  return checking(() => {
    const unusualRows: UnusualRow[] = [];
    if (result.length !== questions.length) refuse('S10', 'result', 'must have one entry for each question');
    questions.forEach((question, q) => {
      const [elements, published] = [plaintextLists[q] ?? [], result[q] ?? []];
      if (published.length !== elements.length)
        refuse('S10', `result[${q}]`, `must have ${elements.length} entries, has ${published.length}`);
      elements.forEach((e, i) => {
        const path = `result[${q}][${i}]`;
        if (isRankedQuestion(question)) {
          const ranks = openRow(group, question, e, q, i, unusualRows);
          if (canonicalText(ranks) !== canonicalText(published[i])) refuse('S10', path, 'is not what was decrypted');
        } else demandTotal(group, e, published[i], totalWeight, path);
      });
    });
    return unusualRows;
  });
}

/**
 * As {@link checkResult}, of one homomorphic question: what is wrong first (rule S10), or undefined.
 *
 * @param path of the list in the result, such as `result[0]`
 */
export function checkTotals(
  group: Group,
  elements: readonly Element[],
  {
    totals,
    totalWeight,
    path,
  }: { readonly totals: readonly unknown[]; readonly totalWeight: bigint; readonly path: string },
): CheckFault | undefined {
  const checked = checking(() =>
    elements.forEach((e, i) => demandTotal(group, e, totals[i], totalWeight, `${path}[${i}]`)),
  );
  return checked.ok ? undefined : checked.error;
}

function demandTotal(group: Group, element: Element, published: unknown, totalWeight: bigint, path: string): void {
  if (typeof published !== 'number' && typeof published !== 'string') refuse('S10', path, 'must be a total');
  const total = BigInt(published);
  if (total < 0n || total > totalWeight) refuse('S10', path, 'is more than all votes together');
  if (!group.equal(group.mulPublic(group.base, total), element)) refuse('S10', path, 'is not what was decrypted');
}
