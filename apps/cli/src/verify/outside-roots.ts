import { readFileSync } from 'node:fs';
import type { VerificationReport } from '#libs/belenios';
import { CHECKS, faultInBatches, readNotedRoots } from '#libs/evidence';
import type { BatchLine, NotedRoots } from '#libs/evidence';
import type { ShownCheck } from './findings.js';

/**
 * Copies of published roots, put together. Copies may overlap, but never disagree: two roots signed for one batch prove
 * that somebody was shown another box.
 *
 * @throws Error naming the file and the line that is not as it was published, or the batch that was signed twice
 */
export function readRootFiles(files: readonly string[]): NotedRoots {
  const all = new Map<string, Map<number, BatchLine>>();
  for (const file of files) {
    const read = readNotedRoots(readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error(`${file}: ${read.error}`);
    for (const [uuid, batches] of read.value) {
      const known = all.get(uuid) ?? new Map<number, BatchLine>();
      all.set(uuid, known);
      for (const line of batches) {
        const before = known.get(line.batch) ?? line;
        if (before.chainedRoot !== line.chainedRoot || before.root !== line.root || before.ballots !== line.ballots)
          throw new Error(`${file}: batch ${line.batch} of ${uuid} was signed twice, with different roots`);
        known.set(line.batch, line);
      }
    }
  }
  return new Map([...all].map(([uuid, lines]) => [uuid, [...lines.values()].sort((a, b) => a.batch - b.batch)]));
}

/** uuid → batch number → chained root, as the check of a bundle wants them. */
export const chainedRoots = (roots: NotedRoots): ReadonlyMap<string, ReadonlyMap<number, string>> =>
  new Map([...roots].map(([uuid, batches]) => [uuid, new Map(batches.map((each) => [each.batch, each.chainedRoot]))]));

/**
 * A record holds no batches, but its ballots stand in their order: those of the noted batches, from the first one on,
 * must be the first ballots of the record. Undefined when no roots of this record were given.
 */
export function checkRootsOfRecord({ uuid, trackers }: VerificationReport, roots: NotedRoots): ShownCheck | undefined {
  const noted = uuid === undefined ? undefined : roots.get(uuid);
  if (uuid === undefined || !noted) return undefined;
  const ballots = noted.reduce((total, batch) => total + batch.ballots, 0);
  const receipts = trackers.slice(0, ballots).map(({ tracker }) => new Uint8Array(Buffer.from(tracker, 'base64')));
  const fault = faultInBatches(uuid, noted, receipts);
  return {
    check: 'outside-roots',
    contest: uuid,
    verdict: fault === undefined ? 'pass' : 'fail',
    proves: CHECKS['outside-roots'],
    details: [fault ?? `${noted.length} batches with ${ballots} ballots`],
  };
}
