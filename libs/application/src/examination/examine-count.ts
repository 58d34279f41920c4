import type { LotDraw } from '#libs/counting';
import type { ContestDefinition } from '#libs/domain';
import { digestHex } from '#libs/evidence';
import { countRun } from '../opening/count-contest.js';
import type { CountRunSeen, LotSeen } from '../ports/examination-store.js';
import type { RecordWork } from '../ports/record-work.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/**
 * Counts the record again with no lot, with the first one, with the first two and so on: each of these counts must be
 * there once, and no other. While the election waits for a count, the last one may be missing.
 */
export async function countFaults(input: {
  readonly recordWork: RecordWork;
  readonly record: Uint8Array;
  readonly contest: ContestDefinition;
  readonly runs: readonly CountRunSeen[];
  readonly lots: readonly LotSeen[];
  readonly isUnderWay: boolean;
}): Promise<Faults> {
  const { recordWork, record, contest, runs, isUnderWay } = input;
  const lots = input.lots.map(({ draw }) => JSON.parse(draw) as LotDraw); // a fault is caught above
  const recordDigest = digestHex(record);
  const faults: string[] = [];
  const expected = new Set<string>();
  for (let known = 0; known <= lots.length; known++) {
    const drawn = lots.slice(0, known);
    const counted = await recordWork.count(record, contest, drawn);
    const right = countRun({ contest, lots: drawn, recordDigest, counted });
    expected.add(right.inputDigest);
    const stored = runs.filter(({ inputDigest }) => inputDigest === right.inputDigest);
    if (stored.length === 0 && isUnderWay && known === lots.length) continue;
    faults.push(...differs(`how often the count with ${known} lots is stored`, 1, stored.length));
    for (const { outcome, record: text, recordDigest: digest } of stored)
      faults.push(
        ...differs(`the outcome of the count with ${known} lots`, right.outcome, outcome),
        ...differs(`the count with ${known} lots`, right.record, text),
        ...differs(`the digest of the count with ${known} lots`, right.recordDigest, digest),
      );
    if (counted.ok && known < lots.length) faults.push(`lot ${known + 1} was not needed`);
  }
  const strange = runs.filter(({ inputDigest }) => !expected.has(inputDigest)).length;
  return strange === 0 ? faults : [...faults, `${strange} counts are stored that nothing leads to`];
}
