import type { ArchiveEntry } from '../chain-reader.js';
import { combineFactors, lagrange, plaintexts } from '../combine.js';
import type { ElectionContext } from '../election-context.js';
import type { CheckFault } from '../fault.js';
import type { Element } from '../group.js';
import { checkTotals } from '../result.js';
import { resultShape } from '../shapes.js';
import { ownerGroups } from '../trustees.js';
import type { OwnerGroup, Trustees } from '../trustees.js';
import { isRankedQuestion } from '../wire.js';
import type { WireInteger } from '../wire.js';
import { halves } from './check-decryption.js';
import type { FactorsByOwner } from './decryptions.js';
import type { Inspection } from './inspection.js';
import { ATOM, CIPHERTEXT, elementHexAt } from './packed-list.js';
import type { PackedList } from './packed-list.js';
import { pieceSize } from './pieces.js';
import { streamResult } from './streamed-objects.js';
import type { PackedAnswer } from './streamed-objects.js';

export interface OutcomeInput {
  readonly context: ElectionContext;
  readonly trustees: Trustees;
  /** E* */
  readonly ciphertexts?: readonly PackedList[];
  /** Absent if not enough valid decryptions are there. */
  readonly factors?: FactorsByOwner;
  readonly totalWeight?: bigint;
}

/** Ballots of one task. */
const TOGETHER = 512;

/** Rules S10 and S14. Returns the published result if it can be read, right or wrong. */
export async function checkOutcome(
  inspection: Inspection,
  entry: ArchiveEntry,
  { context, trustees, ciphertexts, factors, totalWeight }: OutcomeInput,
): Promise<readonly PackedAnswer[] | undefined> {
  const { findings } = inspection;
  const { questions } = context;
  await inspection.progress('result', 0, 1);
  const means = { stream: streamResult(questions), shape: resultShape(questions) };
  const result = await inspection.stream('result', means, entry.data.result);
  const hasRanked = questions.some(isRankedQuestion);
  if (!result || !ciphertexts || !factors || totalWeight === undefined) {
    inspection.skip(hasRanked ? ['S10', 'S14'] : ['S10'], 'what was decrypted is not known');
    return result;
  }
  const opened = await open(inspection, { context, trustees, ciphertexts, factors, result, totalWeight });
  if (opened.fault) {
    findings.fault('result', opened.fault, 'S10');
    if (hasRanked) inspection.skip(['S14'], 'the result is not what was decrypted');
    return result;
  }
  findings.pass('S10');
  for (const { question, row, ranks } of opened.unusual) {
    findings.alarm(
      'S14',
      `question ${question + 1}, row ${row + 1}: reads [${ranks.join(',')}] but is not its plain form`,
    );
  }
  if (hasRanked) findings.pass('S14');
  await inspection.progress('result', 1, 1);
  return result;
}

interface ToOpen {
  readonly context: ElectionContext;
  readonly trustees: Trustees;
  readonly ciphertexts: readonly PackedList[];
  readonly factors: FactorsByOwner;
  readonly result: readonly PackedAnswer[];
  readonly totalWeight: bigint;
}

interface Opened {
  readonly fault?: CheckFault;
  /** Rows whose elements are not their plain form; empty after a fault. */
  readonly unusual: readonly { readonly question: number; readonly row: number; readonly ranks: readonly number[] }[];
}

/** Question by question, as far as the first fault. */
async function open(inspection: Inspection, all: ToOpen): Promise<Opened> {
  const unusual: Opened['unusual'][number][] = [];
  for (const [q, answer] of all.result.entries()) {
    const list = all.ciphertexts[q];
    if (!list) throw new RangeError('a question without ciphertexts');
    const published = 'rows' in answer ? answer.rows.count : answer.totals.length;
    if (published !== list.count) {
      const reason = `must have ${list.count} entries, has ${published}`;
      return { fault: { rule: 'S10', path: `result[${q}]`, reason }, unusual: [] };
    }
    if (!('rows' in answer)) {
      const fault = checkSums(all, q, answer.totals);
      if (fault) return { fault, unusual: [] };
      continue;
    }
    const { wrong, rows } = await openRows(inspection, all, { q, list, rows: answer.rows });
    if (wrong >= 0) {
      const path = `result[${q}][${wrong}]`;
      return { fault: { rule: 'S10', path, reason: 'is not what was decrypted' }, unusual: [] };
    }
    for (const row of rows) unusual.push({ question: q, row, ranks: [...answer.rows.at(row)] });
  }
  return { unusual };
}

/** The few totals of a homomorphic question. */
function checkSums(
  { context: { group }, trustees, ciphertexts, factors, totalWeight }: ToOpen,
  q: number,
  totals: readonly WireInteger[],
): CheckFault | undefined {
  const parse = (bytes: Uint8Array, at: number): Element => group.parse(elementHexAt(bytes, at));
  const list = ciphertexts[q];
  if (!list) throw new RangeError('a question without ciphertexts');
  const pairs = Array.from({ length: list.count }, (_, i) => ({
    alpha: parse(list.bytes, i * CIPHERTEXT),
    beta: parse(list.bytes, i * CIPHERTEXT + ATOM),
  }));
  const own = new Map(
    [...factors].map(([owner, lists]) => {
      const { bytes } = lists[q] ?? { bytes: new Uint8Array() };
      return [owner, [pairs.map((_, i) => parse(bytes, i * ATOM))]] as const;
    }),
  );
  const combined = combineFactors(group, ownerGroups(trustees), own);
  if (!combined.ok) throw new RangeError('too few decryptions');
  const [elements = []] = plaintexts(group, [pairs], combined.value);
  return checkTotals(group, elements, { totals, totalWeight, path: `result[${q}]` });
}

async function openRows(
  { crew }: Inspection,
  { trustees, factors }: ToOpen,
  { q, list, rows }: { readonly q: number; readonly list: PackedList; readonly rows: PackedList },
): Promise<{ readonly wrong: number; readonly rows: readonly number[] }> {
  const parts = ownerGroups(trustees).flatMap((group) => weightsOf(group, factors));
  const size = pieceSize(list.count, TOGETHER);
  const answers = await crew.each<'open'>(Math.ceil(list.count / size), (k) => {
    const [start, end] = [k * size, (k + 1) * size];
    return {
      kind: 'open',
      candidates: rows.width,
      betas: halves(list, start, end, 1),
      parts: parts.map(({ owner, weight }) => ({
        factors: factors.get(owner)?.[q]?.copy(start, end) ?? new Uint8Array(),
        weight: weight.toString(),
      })),
      rows: rows.copy(start, end),
    };
  });
  const wrong = answers.findIndex((answer) => answer.wrong >= 0);
  return {
    wrong: wrong < 0 ? -1 : wrong * size + (answers[wrong]?.wrong ?? 0),
    rows: answers.flatMap(({ unusual }, k) => unusual.map((i) => k * size + i)),
  };
}

/** Who of a group is used, the first in index order, and with what weight (spec.md 11). */
function weightsOf(
  { owners, needed }: OwnerGroup,
  factors: FactorsByOwner,
): readonly { readonly owner: number; readonly weight: bigint }[] {
  const present = owners.flatMap((owner, i) => (factors.has(owner) ? [{ owner, index: i + 1 }] : [])).slice(0, needed);
  const indices = present.map(({ index }) => index);
  const isAlone = owners.length === 1;
  return present.map(({ owner, index }) => ({ owner, weight: isAlone ? 1n : lagrange(index, indices) }));
}
