import { checkBallot } from '../ballot.js';
import type { ArchiveEntry, RecordRef } from '../chain-reader.js';
import { electionContext } from '../election-context.js';
import type { ElectionContext } from '../election-context.js';
import { readElection } from '../election.js';
import type { CheckFault } from '../fault.js';
import type { ElementHex, Group } from '../group.js';
import type { Inspection } from './inspection.js';
import type { SetupFacts } from './setup.js';
import { trackerOf } from './trackers.js';

/** What is left of a ballot after its check; all of it can be sent between threads. */
export type BallotCheck =
  | { readonly ok: true; readonly credential: ElementHex; readonly hasZeroRandomness: boolean }
  | { readonly ok: false; readonly fault: CheckFault };

/**
 * Checks some ballots of an election, given by its exact bytes, and answers for each in their order. The proofs are
 * nearly all the work of a verification, so a caller may hand them to a pool of workers, each with a
 * {@link ballotChecker}.
 */
export type CheckBallots = (
  election: Uint8Array,
  ballots: readonly Uint8Array[],
) => readonly BallotCheck[] | Promise<readonly BallotCheck[]>;

/** Checks ballots here and now; keeps what it read of the last election. For worker threads. */
export function ballotChecker(group: Group): (election: Uint8Array, ballots: readonly Uint8Array[]) => BallotCheck[] {
  let known: { readonly bytes: Uint8Array; readonly context: ElectionContext } | undefined;
  return (bytes, ballots) => {
    if (!known || !sameBytes(known.bytes, bytes)) known = { bytes, context: contextOf(group, bytes) };
    const { context } = known;
    return ballots.map((ballot) => checkOne(context, ballot));
  };
}

function contextOf(group: Group, bytes: Uint8Array): ElectionContext {
  const read = readElection(bytes);
  const context = read.ok && electionContext(group, read.value.election, read.value.fingerprint);
  if (!context || !context.ok) throw new RangeError('ballots of an election that was not checked');
  return context.value;
}

function checkOne(context: ElectionContext, bytes: Uint8Array): BallotCheck {
  const checked = checkBallot(context, bytes);
  if (!checked.ok) return { ok: false, fault: checked.error };
  return { ok: true, credential: checked.value.ballot.credential, hasZeroRandomness: checked.value.hasZeroRandomness };
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a === b || (a.length === b.length && a.every((byte, i) => byte === b[i]));

/** A ballot that was found right, where it stands, and whose it is. */
export interface CastBallot {
  readonly ref: RecordRef;
  readonly tracker: string;
  readonly credential: ElementHex;
}

export interface CheckedBox {
  /** Ballots found right, in archive order. */
  readonly cast: readonly CastBallot[];
  readonly refused: readonly string[];
  /** Trackers of ballots whose voters gave up their own secrecy (rule S16: reported, not refused). */
  readonly withoutSecrecy: readonly string[];
}

export interface BallotOptions {
  readonly checkBallots?: CheckBallots;
  /** Ballots handed over at once. */
  readonly ballotsAtOnce: number;
  /** How often that many may be under way at the same time: the size of the pool, or twice that. */
  readonly batchesInFlight: number;
}

/** All ballots: their proofs and signatures, the list of credentials, and rule S11. */
export async function checkBallots(
  inspection: Inspection,
  entries: readonly ArchiveEntry[],
  { context, frozen, weights }: SetupFacts,
  options: BallotOptions,
): Promise<CheckedBox | undefined> {
  const { findings } = inspection;
  const refs = entries.flatMap(({ data }) => data.ballot ?? []);
  checkNoneTwice(inspection, refs);
  if (!context || !frozen || !weights) {
    inspection.skip(['BALLOTS'], 'the election or the list of credentials cannot be used');
    return undefined;
  }
  const checks = await runChecks(inspection, refs, frozen.bytes, options);
  const cast: CastBallot[] = [];
  const refused: string[] = [];
  const withoutSecrecy: string[] = [];
  refs.forEach((ref, i) => {
    const tracker = trackerOf(ref.hash);
    const where = `ballot ${i + 1} (${tracker})`;
    const check = checks[i];
    if (!check?.ok) {
      if (check) findings.fault(where, check.fault, 'BALLOTS');
      refused.push(tracker);
    } else if (!weights.has(check.credential)) {
      findings.fail('BALLOTS', `${where}: its credential is not in the list`);
      refused.push(tracker);
    } else {
      cast.push({ ref, tracker, credential: check.credential });
      if (check.hasZeroRandomness) withoutSecrecy.push(tracker);
    }
  });
  if (refs.length > 0) findings.pass('BALLOTS');
  else findings.notApplicable('BALLOTS', 'there is no ballot');
  return { cast, refused, withoutSecrecy };
}

/** Rule S11 */
function checkNoneTwice({ findings }: Inspection, refs: readonly RecordRef[]): void {
  const seen = new Map<string, number>();
  refs.forEach(({ hash }, i) => {
    const first = seen.get(hash);
    if (first === undefined) seen.set(hash, i);
    else findings.fail('S11', `ballot ${i + 1} (${trackerOf(hash)}) is ballot ${first + 1} again`);
  });
  if (refs.length > 0) findings.pass('S11');
  else findings.notApplicable('S11', 'there is no ballot');
}

async function runChecks(
  inspection: Inspection,
  refs: readonly RecordRef[],
  election: Uint8Array,
  { checkBallots = ballotChecker(inspection.group), ballotsAtOnce, batchesInFlight }: BallotOptions,
): Promise<readonly BallotCheck[]> {
  const checks: BallotCheck[] = [];
  const underWay = new Set<Promise<void>>();
  let done = 0;
  const run = async (start: number): Promise<void> => {
    const batch = refs.slice(start, start + ballotsAtOnce);
    const ballots: Uint8Array[] = [];
    for (const ref of batch) ballots.push((await inspection.body(ref)).slice()); // a copy: a view would send the file
    const answers = await checkBallots(election.slice(), ballots);
    if (answers.length !== batch.length) throw new RangeError('checkBallots must answer for each ballot');
    answers.forEach((check, i) => (checks[start + i] = check));
    done += batch.length;
    await inspection.progress('ballots', done, refs.length);
  };
  for (let start = 0; start < refs.length; start += ballotsAtOnce) {
    const job = run(start);
    underWay.add(job);
    void job.then(
      () => underWay.delete(job),
      () => undefined,
    );
    if (underWay.size >= batchesInFlight) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  return checks;
}
