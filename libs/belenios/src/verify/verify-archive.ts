import { bytesSource } from '../byte-source.js';
import type { ByteSource } from '../byte-source.js';
import type { ArchiveEntry } from '../chain-reader.js';
import type { EventType } from '../chain.js';
import type { Group } from '../group.js';
import { ownerKeys } from '../trustees.js';
import { isRankedQuestion } from '../wire.js';
import type { CheckBallots } from './ballot-tasks.js';
import { checkBallots } from './ballots.js';
import type { CheckedBox } from './ballots.js';
import { Crew } from './crew.js';
import type { KeptAnswers } from './crew.js';
import { checkDecryptions } from './decryptions.js';
import { checkGrammar } from './grammar.js';
import { Inspection } from './inspection.js';
import type { OnProgress } from './inspection.js';
import { checkMixes } from './mixes.js';
import { checkOutcome } from './outcome.js';
import { CIPHERTEXT, PackedList } from './packed-list.js';
import { indexRecord } from './record-index.js';
import type { RecordIndex } from './record-index.js';
import { reportOn } from './report.js';
import type { VerificationReport } from './report.js';
import type { Level, RuleId } from './rules.js';
import { checkSameRecord } from './same-record.js';
import type { KnownElsewhere } from './same-record.js';
import { checkSetup } from './setup.js';
import type { SetupFacts } from './setup.js';
import type { PackedAnswer } from './streamed-objects.js';
import { checkTally } from './tally.js';
import type { CheckedTally } from './tally.js';
import { proofWorker } from './proof-worker.js';
import type { AnswerOf, BallotAnswer, RunTask, TaskKind, TaskOf } from './tasks.js';

export interface VerifyOptions extends KnownElsewhere {
  readonly group: Group;
  readonly level: Level;
  readonly onProgress?: OnProgress;
  /** Does the heavy work elsewhere, such as in worker threads with a `proofWorker` each; by default here. */
  readonly runTask?: RunTask;
  /** Checks ballots elsewhere; for callers without `runTask`. */
  readonly checkBallots?: CheckBallots;
  /** Most ballots of one task, 512 unless given. */
  readonly ballotsAtOnce?: number;
  /** Tasks under way at the same time, 1 unless given: the size of the pool, or twice that. */
  readonly batchesInFlight?: number;
  /** Answers of an earlier verification that was interrupted; new ones are put there too. */
  readonly kept?: KeptAnswers;
}

/** What a verification has in hand after its first reading of the file. */
interface Reading {
  readonly inspection: Inspection;
  readonly index: RecordIndex;
  readonly setup: SetupFacts;
  readonly box?: CheckedBox;
}

/**
 * Verifies a record strictly: every rule of ed25519.md 8, and what every verifier of protocol 1 checks. The record may
 * be complete or a prefix of one. Whatever the bytes are, the answer is a report and not an exception; only an error
 * of the source or of `checkBallots` itself is passed on.
 */
export async function verifyArchive(
  record: Uint8Array | ByteSource,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const source = record instanceof Uint8Array ? bytesSource(record) : record;
  const { group, level, onProgress, batchesInFlight: inFlight = 1, kept } = options;
  const crew = new Crew({ run: options.runTask ?? workHere(options), inFlight, ...(kept && { kept }) });
  const inspection = new Inspection({ source, group, level, crew, ...(onProgress && { onProgress }) });
  const index = await readFile(inspection, options);
  await checkSameRecord(inspection, index, options);
  const [first] = index.others;
  if (!index.readToEnd || !first || index.events[0] !== 'Setup') {
    if (index.readToEnd) checkGrammar(inspection.findings, index.events, undefined);
    inspection.sawEverything = false;
    return reportOn({ inspection, index });
  }
  const setup = await checkSetup(inspection, first);
  const questions = setup.frozen?.election.questions;
  checkGrammar(inspection.findings, index.events, questions?.some(isRankedQuestion));
  const box = await checkBallots(inspection, index.ballots, setup, options.ballotsAtOnce);
  const result = await checkCount({ inspection, index, setup, box });
  return reportOn({ inspection, index, setup, box, result });
}

/** Without threads: every task here, but ballots where the caller has them checked. */
function workHere({ group, checkBallots: elsewhere }: VerifyOptions): RunTask {
  const here = proofWorker(group);
  if (!elsewhere) return here;
  return async <K extends TaskKind>(task: TaskOf<K>): Promise<AnswerOf<K>> => {
    if (!isBallots(task)) return here(task);
    const checks = await elsewhere(task.election, task.ballots);
    return checks.map((check): BallotAnswer => (check.ok ? (check.hasZeroRandomness ? 0 : 1) : check.fault));
  };
}
const isBallots = (task: TaskOf<TaskKind>): task is TaskOf<'ballots'> => task.kind === 'ballots';

const entriesOf = ({ others }: RecordIndex, type: EventType): readonly ArchiveEntry[] =>
  others.filter((entry) => entry.type === type);

/** Rule S3, and the chain. */
async function readFile(inspection: Inspection, options: VerifyOptions): Promise<RecordIndex> {
  const { source, findings } = inspection;
  const watched = new Set(options.earlierHeads);
  const index = await indexRecord(source, watched, (end) => inspection.progress('file', end, source.length));
  for (const { rule, reason } of index.faults) findings.fail(rule, reason);
  findings.pass('S3');
  return index;
}

/** From the closed box to the result, as far as the record goes. */
async function checkCount(reading: Reading): Promise<readonly PackedAnswer[] | undefined> {
  const { inspection, index, setup } = reading;
  const { context, trustees, frozen } = setup;
  if (!context || !trustees || !frozen) {
    inspection.skip(['S2', 'S7', 'S8', 'S9', 'S10', 'S14', 'MIXES'], 'the election or its trustees cannot be used');
    return undefined;
  }
  const tally = await tallyOf(reading);
  const ciphertexts = await mixedOf(reading, tally);
  const decryptions = entriesOf(index, 'PartialDecryption');
  const [result] = entriesOf(index, 'Result');
  let factors;
  if (decryptions.length === 0 && !result) notYet(inspection, ['S9'], 'decryption has not begun');
  else if (!ciphertexts) inspection.skip(['S9'], 'what was to be decrypted is not known');
  else {
    const input = { context, frozen, trustees, ciphertexts, hasResult: result !== undefined };
    factors = await checkDecryptions(inspection, decryptions, input);
  }
  const hasRanked = context.questions.some(isRankedQuestion);
  if (!hasRanked) notYet(inspection, ['S14'], 'there is no ranked question');
  const totalWeight = tally?.totalWeight;
  if (result) return checkOutcome(inspection, result, { context, trustees, ciphertexts, factors, totalWeight });
  notYet(inspection, hasRanked ? ['S10', 'S14'] : ['S10'], 'there is no result yet');
  return undefined;
}

function notYet({ findings }: Inspection, rules: readonly RuleId[], why: string): void {
  for (const rule of rules) findings.notApplicable(rule, why);
}

async function tallyOf({ inspection, index, setup, box }: Reading): Promise<CheckedTally | undefined> {
  const [entry] = entriesOf(index, 'EncryptedTally');
  const { context, frozen, credentials } = setup;
  if (!entry) {
    notYet(inspection, ['S2'], 'the ballots have not been tallied');
    return undefined;
  }
  if (!context || !frozen || !credentials) {
    inspection.skip(['S2'], 'the list of credentials cannot be read');
    return undefined;
  }
  return checkTally(inspection, entry, { context, frozen, credentials, box });
}

/** E*: the tally with its ranked entries replaced by what the last mixer gave out (spec.md 11). */
async function mixedOf(
  { inspection, index, setup }: Reading,
  tally: CheckedTally | undefined,
): Promise<readonly PackedList[] | undefined> {
  const { context, trustees, frozen } = setup;
  if (!context || !trustees) return undefined;
  const isRanked = context.questions.map(isRankedQuestion);
  if (!isRanked.includes(true)) {
    notYet(inspection, ['S7', 'S8', 'MIXES'], 'there is no ranked question');
    return tally?.lists;
  }
  const output = await checkMixes(inspection, entriesOf(index, 'Shuffle'), {
    context,
    facts: frozen?.election.x_record,
    input: tally?.lists.filter((_, q) => isRanked[q]),
    owners: ownerKeys(trustees).length,
    mixingIsOver: index.events.some((type) => type === 'EndShuffles' || type === 'PartialDecryption'),
  });
  if (!tally || !output) return undefined;
  const mixed = output[Symbol.iterator]();
  return tally.lists.map((list, q) => (isRanked[q] ? (mixed.next().value ?? new PackedList(CIPHERTEXT)) : list));
}
