import { indexArchive } from '../archive-reader.js';
import type { ArchiveIndex } from '../archive-reader.js';
import { bytesSource, chunksOf } from '../byte-source.js';
import type { ByteSource } from '../byte-source.js';
import type { ArchiveEntry } from '../chain-reader.js';
import type { EventType } from '../chain.js';
import type { CiphertextLists } from '../decrypt.js';
import type { Group } from '../group.js';
import { countedBallots } from '../tally.js';
import { ownerKeys } from '../trustees.js';
import { isRankedQuestion } from '../wire.js';
import type { TallyResult } from '../wire.js';
import { checkBallots } from './ballots.js';
import type { CastBallot, CheckBallots, CheckedBox } from './ballots.js';
import { checkDecryptions } from './decryptions.js';
import { checkGrammar } from './grammar.js';
import { Inspection } from './inspection.js';
import type { OnProgress } from './inspection.js';
import { checkMixes } from './mixes.js';
import { checkOutcome } from './outcome.js';
import { reportOn } from './report.js';
import type { VerificationReport } from './report.js';
import type { Level, RuleId } from './rules.js';
import { checkSameRecord } from './same-record.js';
import type { KnownElsewhere } from './same-record.js';
import { checkSetup } from './setup.js';
import type { SetupFacts } from './setup.js';
import { checkTally } from './tally.js';
import type { CheckedTally } from './tally.js';

export interface VerifyOptions extends KnownElsewhere {
  readonly group: Group;
  readonly level: Level;
  readonly onProgress?: OnProgress;
  /** Checks ballots elsewhere, such as in worker threads; by default here, one after the other. */
  readonly checkBallots?: CheckBallots;
  /** Ballots handed to `checkBallots` at once, 16 unless given. */
  readonly ballotsAtOnce?: number;
  /** Calls of `checkBallots` under way at the same time, 1 unless given. */
  readonly batchesInFlight?: number;
}

/** What a verification has in hand after its first reading of the file. */
interface Reading {
  readonly inspection: Inspection;
  readonly index: ArchiveIndex;
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
  const inspection = new Inspection({ ...options, source });
  const index = await readFile(inspection);
  await checkSameRecord(inspection, index, options);
  const [first] = index.entries;
  if (!index.readToEnd || first?.type !== 'Setup') {
    if (index.readToEnd) checkGrammar(inspection.findings, typesOf(index), undefined);
    inspection.sawEverything = false;
    return reportOn({ inspection, index });
  }
  const setup = await checkSetup(inspection, first);
  const questions = setup.frozen?.election.questions;
  checkGrammar(inspection.findings, typesOf(index), questions?.some(isRankedQuestion));
  const { ballotsAtOnce = 16, batchesInFlight = 1 } = options;
  const ballots = entriesOf(index, 'Ballot');
  const box = await checkBallots(inspection, ballots, setup, { ...options, ballotsAtOnce, batchesInFlight });
  const result = await checkCount({ inspection, index, setup, box });
  return reportOn({ inspection, index, setup, box, result });
}

const typesOf = ({ entries }: ArchiveIndex): readonly EventType[] => entries.map(({ type }) => type);
const entriesOf = ({ entries }: ArchiveIndex, type: EventType): readonly ArchiveEntry[] =>
  entries.filter((entry) => entry.type === type);

/** Rule S3, and the chain. */
async function readFile(inspection: Inspection): Promise<ArchiveIndex> {
  const { source, findings } = inspection;
  const index = await indexArchive(chunksOf(source), ({ offset, body }) =>
    inspection.progress('file', offset + body.length, source.length),
  );
  for (const { rule, reason } of index.faults) findings.fail(rule, reason);
  findings.pass('S3');
  return index;
}

/** From the closed box to the result, as far as the record goes. */
async function checkCount(reading: Reading): Promise<TallyResult | undefined> {
  const { inspection, index, setup } = reading;
  const { context, trustees } = setup;
  if (!context || !trustees) {
    inspection.skip(['S2', 'S7', 'S8', 'S9', 'S10', 'S14', 'MIXES'], 'the election or its trustees cannot be used');
    return undefined;
  }
  const tally = await tallyOf(reading);
  const ciphertexts = await mixedOf(reading, tally);
  const decryptions = entriesOf(index, 'PartialDecryption');
  const [result] = entriesOf(index, 'Result');
  let plaintextLists;
  if (decryptions.length === 0 && !result) notYet(inspection, ['S9'], 'decryption has not begun');
  else if (!ciphertexts) inspection.skip(['S9'], 'what was to be decrypted is not known');
  else {
    const input = { context, trustees, ciphertexts, hasResult: result !== undefined };
    plaintextLists = await checkDecryptions(inspection, decryptions, input);
  }
  const hasRanked = context.questions.some(isRankedQuestion);
  if (!hasRanked) notYet(inspection, ['S14'], 'there is no ranked question');
  if (result) return checkOutcome(inspection, result, { context, plaintextLists, totalWeight: tally?.totalWeight });
  notYet(inspection, hasRanked ? ['S10', 'S14'] : ['S10'], 'there is no result yet');
  return undefined;
}

function notYet({ findings }: Inspection, rules: readonly RuleId[], why: string): void {
  for (const rule of rules) findings.notApplicable(rule, why);
}

async function tallyOf({ inspection, index, setup, box }: Reading): Promise<CheckedTally | undefined> {
  const [entry] = entriesOf(index, 'EncryptedTally');
  const { context, weights } = setup;
  if (!entry) {
    notYet(inspection, ['S2'], 'the ballots have not been tallied');
    return undefined;
  }
  if (!context || !weights) {
    inspection.skip(['S2'], 'the list of credentials cannot be read');
    return undefined;
  }
  const complete = box && box.refused.length === 0;
  const counted = complete ? countedBallots(box.cast, credentialOf).counted : undefined;
  return checkTally(inspection, entry, { context, weights, counted });
}

const credentialOf = ({ credential }: CastBallot): string => credential;

/** E*: the tally with its ranked entries replaced by what the last mixer gave out (spec.md 11). */
async function mixedOf(
  { inspection, index, setup }: Reading,
  tally: CheckedTally | undefined,
): Promise<CiphertextLists | undefined> {
  const { context, trustees, frozen } = setup;
  if (!context || !trustees) return undefined;
  const isRanked = context.questions.map(isRankedQuestion);
  const shuffles = entriesOf(index, 'Shuffle');
  if (!isRanked.includes(true)) {
    notYet(inspection, ['S7', 'S8', 'MIXES'], 'there is no ranked question');
    return tally?.ciphertexts;
  }
  const output = await checkMixes(inspection, shuffles, {
    context,
    facts: frozen?.election.x_record,
    input: tally?.ciphertexts.filter((_, q) => isRanked[q]),
    owners: ownerKeys(trustees).length,
    mixingIsOver: index.entries.some(({ type }) => type === 'EndShuffles' || type === 'PartialDecryption'),
  });
  if (!tally || !output) return undefined;
  const mixed = output[Symbol.iterator]();
  return tally.ciphertexts.map((list, q) => (isRanked[q] ? (mixed.next().value ?? []) : list));
}
