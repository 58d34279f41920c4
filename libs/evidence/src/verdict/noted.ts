import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { indexArchive } from '#libs/belenios';
import type { VerificationReport } from '#libs/belenios';
import { faultInBatches } from '../batches.js';
import { openBundle } from '../container.js';
import type { BatchLine } from '../content.js';
import { readNotedRoots } from '../root-lines.js';
import type { NotedRoots } from '../root-lines.js';
import { CHECKS } from '../verify/checks.js';
import type { CheckLine } from './verdict.js';

/** What the person who checks knows by another way: from a notice, a screen, a monitor, an earlier download. */
export interface Noted {
  /** The public key that must have signed the bundle, 64 hex digits. */
  readonly signingKey?: string;
  /** Hashes of events that were the last one of a record at some time, 64 hex digits each. */
  readonly heads: readonly string[];
  readonly roots: NotedRoots;
}

export const NOTHING_NOTED: Noted = { heads: [], roots: new Map() };

/** What is wrong with something a person noted; the page and the command put it into words. */
export type NotedFault =
  | { readonly code: 'NOT_A_KEY' | 'NOT_A_HEAD'; readonly text: string }
  | { readonly code: 'NOT_ROOTS'; readonly file: string; readonly reason: string };

/** As people type and paste it: with blanks, in either case; several heads on lines of their own. */
export interface NotedTexts {
  readonly key: string;
  readonly heads: string;
  /** Copies of published roots: name of the file and its text. */
  readonly roots: readonly { readonly name: string; readonly text: string }[];
}

const HEX = /^[0-9a-f]{64}$/;

export function readNoted({ key, heads, roots }: NotedTexts): Result<Noted, NotedFault> {
  const signingKey = key.replaceAll(/\s/g, '').toLowerCase();
  if (signingKey !== '' && !HEX.test(signingKey)) return err({ code: 'NOT_A_KEY', text: key.trim() });
  const list = heads
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((each) => each !== '');
  const wrong = list.find((each) => !HEX.test(each));
  if (wrong !== undefined) return err({ code: 'NOT_A_HEAD', text: wrong });
  const read = joinRoots(roots);
  if (!read.ok) return read;
  return ok({ ...(signingKey !== '' && { signingKey }), heads: list, roots: read.value });
}

/**
 * Copies of published roots, put together. Copies may overlap, but never disagree: two roots signed for one batch prove
 * that somebody was shown another box.
 */
function joinRoots(files: NotedTexts['roots']): Result<NotedRoots, NotedFault> {
  const all = new Map<string, Map<number, BatchLine>>();
  for (const { name, text } of files) {
    const read = readNotedRoots(text);
    if (!read.ok) return err({ code: 'NOT_ROOTS', file: name, reason: read.error });
    for (const [uuid, lines] of read.value) {
      const known = all.get(uuid) ?? new Map<number, BatchLine>();
      all.set(uuid, known);
      for (const line of lines) {
        const { root, chainedRoot, ballots } = known.get(line.batch) ?? line;
        if (root !== line.root || chainedRoot !== line.chainedRoot || ballots !== line.ballots)
          return err({ code: 'NOT_ROOTS', file: name, reason: `batch ${line.batch} of ${uuid} was signed twice` });
        known.set(line.batch, line);
      }
    }
  }
  return ok(new Map([...all].map(([uuid, lines]) => [uuid, [...lines.values()].sort((a, b) => a.batch - b.batch)])));
}

/** uuid → batch number → chained root, as the check of a bundle wants them. */
export const chainedRoots = (roots: NotedRoots): ReadonlyMap<string, ReadonlyMap<number, string>> =>
  new Map([...roots].map(([uuid, lines]) => [uuid, new Map(lines.map((each) => [each.batch, each.chainedRoot]))]));

/**
 * A record holds no batches, but its ballots stand in their order: those of the noted batches, from the first one on,
 * must be the first ballots of the record. Undefined when no roots of this record were noted.
 */
export function rootsOfRecord({ uuid, trackers }: VerificationReport, roots: NotedRoots): CheckLine | undefined {
  const noted = uuid === undefined ? undefined : roots.get(uuid);
  if (uuid === undefined || !noted) return undefined;
  const ballots = noted.reduce((total, batch) => total + batch.ballots, 0);
  const receipts = trackers.slice(0, ballots).map(({ tracker }) => receiptOf(tracker));
  const fault = faultInBatches(uuid, noted, receipts);
  return {
    check: 'outside-roots',
    contest: uuid,
    verdict: fault === undefined ? 'pass' : 'fail',
    proves: CHECKS['outside-roots'],
    details: [fault ?? `${noted.length} batches with ${ballots} ballots`],
  };
}

const receiptOf = (tracker: string): Uint8Array => Uint8Array.from(atob(tracker), (letter) => letter.charCodeAt(0));

const HEADS_PROVE = 'What you noted of a record is the record in this file, or an earlier state that it continues.';

/** Rule S15 for the records of a bundle: each noted head must be an event of one of them. */
export async function headsOfBundle(
  bytes: Uint8Array,
  heads: readonly string[],
  reports: readonly VerificationReport[],
): Promise<CheckLine | undefined> {
  if (heads.length === 0) return undefined;
  const known = new Set(reports.map(({ head }) => head));
  if (heads.some((head) => !known.has(head))) for (const hash of await eventsOf(bytes)) known.add(hash);
  const strange = heads.filter((head) => !known.has(head));
  return {
    check: 'noted-heads',
    verdict: strange.length === 0 ? 'pass' : 'fail',
    proves: HEADS_PROVE,
    details:
      strange.length === 0 ? [`${heads.length} compared`] : strange.map((head) => `No record here holds ${head}`),
  };
}

async function eventsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = openBundle(bytes);
  if (!opened.ok) return [];
  const hashes: string[] = [];
  for (const [path, record] of opened.value) {
    if (!path.endsWith('.bel')) continue;
    const { entries } = await indexArchive([record]);
    hashes.push(...entries.map(({ hash }) => hash));
  }
  return hashes;
}
