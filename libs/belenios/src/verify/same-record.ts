import { chunksOf } from '../byte-source.js';
import type { Inspection } from './inspection.js';
import type { RecordIndex } from './record-index.js';

/** What is known of the record from elsewhere: a monitor, a print, a signature, an earlier download. */
export interface KnownElsewhere {
  /** Hash of the last event, as published: this record must end in it. */
  readonly expectedHead?: string;
  /** Hashes of events that were the last one at some time: this record must continue them. */
  readonly earlierHeads?: readonly string[];
  /** Earlier states of the file: each must be how this one begins. */
  readonly earlierSnapshots?: readonly Uint8Array[];
}

/** Rule S15 */
export async function checkSameRecord(
  inspection: Inspection,
  { head, met }: RecordIndex,
  { expectedHead, earlierHeads = [], earlierSnapshots = [] }: KnownElsewhere,
): Promise<void> {
  const { findings } = inspection;
  if (expectedHead === undefined && earlierHeads.length + earlierSnapshots.length === 0) {
    findings.notApplicable('S15', 'nothing was given to compare the record with; compare the head by other means');
    return;
  }
  if (expectedHead !== undefined && expectedHead !== head) {
    findings.fail('S15', `the record ends in ${head ?? 'no event'}, expected was ${expectedHead}`);
  }
  for (const earlier of earlierHeads) {
    if (!met.has(earlier)) findings.fail('S15', `the record does not continue the one that ended in ${earlier}`);
  }
  for (const [i, snapshot] of earlierSnapshots.entries()) {
    if (!(await beginsWith(inspection, snapshot))) {
      findings.fail('S15', `the record does not begin with earlier snapshot ${i + 1}`);
    }
  }
  findings.pass('S15');
}

async function beginsWith({ source }: Inspection, snapshot: Uint8Array): Promise<boolean> {
  if (snapshot.length > source.length) return false;
  let at = 0;
  for await (const chunk of chunksOf({ length: snapshot.length, read: source.read })) {
    const expected = snapshot.subarray(at, at + chunk.length);
    if (!chunk.every((byte, i) => byte === expected[i])) return false;
    at += chunk.length;
  }
  return true;
}
