import { utf8 } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import {
  canonicalText,
  compareWireHex,
  electionContext,
  electionKey,
  freezeElection,
  loadFastGroup,
  makeBallot,
  makeSingleTrustee,
  nextDecryption,
  nextMix,
  nextResult,
  nextTally,
  randomScalar,
  sha256Bytes,
} from '#libs/belenios';
import type { ElementHex, FrozenElection, Group, Question, Trustees } from '#libs/belenios';
import { definitionText } from '#libs/domain';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import {
  BEFORE_THE_FIRST_BATCH,
  codeStatementText,
  codeStatementToSign,
  boundRules,
  countBox,
  declareElection,
  digestHex,
  makeBatch,
  plainText,
  questionOf,
  readContestRecord,
  sealNumber,
  trustStatementFile,
} from '../src/index.js';
import type {
  BatchLine,
  BundleSigner,
  CommitmentLine,
  ContestEvidence,
  ContestOutcome,
  EvidenceContent,
  SignedCodeStatement,
} from '../src/index.js';
import { definedContest, TWO_CONTESTS } from './contests-to-make.js';
import type { ContestToMake } from './contests-to-make.js';
import { GrowingRecord } from './growing-record.js';
import { seededRandom, signerNamed } from './seeded.js';

export { seededRandom, signerNamed, TWO_CONTESTS };
export type { ContestToMake };

export const { group } = await loadFastGroup(seededRandom('group'));

const VERIFIER = { command: digestHex('a command'), page: digestHex('a page') };

export interface MadeEvidence {
  readonly content: EvidenceContent;
  readonly signer: BundleSigner;
  /** Trackers of the ballots of a contest in the order of casting, by uuid. */
  readonly trackers: ReadonlyMap<string, readonly string[]>;
}

/**
 * For tests only: everything a bundle holds, of an election made here from its keys to its declaration.
 *
 * @param lies what the definition says otherwise, and everything is bound to it: as an installation does that lies from
 * the start
 */
export async function madeEvidence(
  contests = TWO_CONTESTS,
  seed = 'evidence',
  lies: Partial<ElectionDefinition> = {},
): Promise<MadeEvidence> {
  const random = seededRandom(seed);
  const constitution = plainText({ format: 'quorate/constitution/1', title: { en: 'Rules of Example Mutual' } });
  const definition = { ...defined(contests, constitution), ...lies };
  const evidence: ContestEvidence[] = [];
  const outcomes = new Map<string, ContestOutcome>();
  const trackers = new Map<string, readonly string[]>();
  for (const [i, contest] of contests.entries()) {
    const made = await madeContest(definition, contest, i, random);
    evidence.push(made.evidence);
    outcomes.set(contest.uuid, made.outcome);
    trackers.set(contest.uuid, made.trackers);
  }
  const declaration = declareElection(definition, outcomes, VERIFIER);
  const contentDigest = digestHex(plainText(declaration));
  const approval = {
    contentDigest,
    proposedBy: '11111111-1111-4111-8111-111111111111',
    approvedBy: '22222222-2222-4222-8222-222222222222',
    approvedAt: '2026-11-21T21:00:00.000Z',
  };
  const signer = signerNamed('installation');
  const audit = { sequence: 42, hash: digestHex('an audit event') };
  return {
    content: {
      definition,
      constitution,
      codes: vouchedCodes(definition, evidence, signer),
      trustStatement: trustStatementFile(definition, {
        proposers: ['Returning Officer'],
        approvers: ['Second Person'],
        rootsAt: ['https://vote.example.org/roots'],
        mayChallenge: true,
      }),
      contests: evidence,
      declaration,
      approval,
      audit,
    },
    signer,
    trackers,
  };
}

/** The installation's own statement, as where it makes the codes itself. */
function vouchedCodes(
  { electionId, contests }: ElectionDefinition,
  evidence: readonly ContestEvidence[],
  signer: BundleSigner,
): SignedCodeStatement {
  const statement = codeStatementText({
    format: 'quorate-codes/1',
    electionId,
    madeBy: 'platform',
    electors: Math.max(...contests.map(({ roll }) => roll.electors)),
    contests: contests.map(({ uuid, roll }, i) => ({
      uuid,
      list: credentialsDigestOf(evidence[i]?.record ?? new Uint8Array()),
      credentials: roll.electors,
      spares: [],
    })),
  });
  return { statement, publicKey: signer.publicKeyHex, signature: signer.signText(codeStatementToSign(statement)) };
}

/** The record of the credentials is the third of an archive: its name is its digest. */
const credentialsDigestOf = (record: Uint8Array): string =>
  [
    ...Buffer.from(record)
      .toString('latin1')
      .matchAll(/([0-9a-f]{64})\.data\.json/g),
  ][2]?.[1] ?? '';

function defined(contests: readonly ContestToMake[], constitution: string): ElectionDefinition {
  return {
    format: 'quorate-definition/2',
    organisation: { id: '00000000-0000-4000-8000-000000000001', name: 'Example Mutual', nameCy: 'Enghraifft' },
    electionId: '00000000-0000-4000-8000-000000000002',
    title: 'Board election',
    constitution: { version: 1, digest: digestHex(constitution) },
    recordDate: '2026-11-01',
    opensAt: '2026-11-10T09:00:00.000Z',
    closesAt: '2026-11-20T17:00:00.000Z',
    timeZone: 'Europe/London',
    repeatBallots: 'last-counts',
    keys: { kind: 'all' },
    codes: { madeBy: 'platform', spares: 0, name: 'Quorate', key: null },
    contests: contests.map(definedContest),
  };
}

interface MadeContest {
  readonly evidence: ContestEvidence;
  readonly outcome: ContestOutcome;
  readonly trackers: readonly string[];
}

async function madeContest(
  definition: ElectionDefinition,
  wanted: ContestToMake,
  place: number,
  random: RandomBytes,
): Promise<MadeContest> {
  const contest = definition.contests[place];
  if (!contest) throw new Error('no such contest');
  const keys = [makeSingleTrustee(group, random), makeSingleTrustee(group, random)];
  const trustees: Trustees = keys.map(({ key }) => ['Single', key]);
  const question = wanted.otherQuestion?.(questionOf(contest)) ?? questionOf(contest);
  const frozen = frozenRecord(definition, contest, { question, publicKey: electionKey(group, trustees).hex });
  const context = must(electionContext(group, frozen.election, frozen.fingerprint));
  const secrets = Array.from({ length: wanted.electors }, () => randomScalar(random));
  const list = secrets.map((secret) => group.mulBase(secret).hex).sort(compareWireHex);
  const record = new GrowingRecord();
  record.add({ type: 'Setup', election: frozen.bytes, trustees: json(trustees), credentials: json(list) });

  const crafty = { ...context, group: withoutRanking(context.group) };
  const texts = wanted.ballots.map(({ voter, marks, isCrafted = false }) => {
    const election = isCrafted ? crafty : context;
    return makeBallot(election, { credential: secrets[voter] ?? 0n, votes: [marks], random }).text;
  });
  const batches = sealed(wanted, texts, record);
  const tally = must(await nextTally(record.bytes, group));
  const { text, numTallied, totalWeight } = tally;
  record.add({ type: 'EndBallots' });
  record.add({ type: 'EncryptedTally', encryptedTally: utf8(text), numTallied, totalWeight });
  if (contest.opening === 'mixing') {
    record.add({ type: 'Shuffle', owner: 1, shuffle: utf8(must(await nextMix(record.bytes, group, { random }))) });
    record.add({ type: 'EndShuffles' });
  }
  const commitments: CommitmentLine[] = [];
  for (const { secret } of keys) {
    const { owner, text: partial } = must(await nextDecryption(record.bytes, group, { secret, random }));
    record.add({ type: 'PartialDecryption', owner, partialDecryption: utf8(partial) });
    if (owner > 1) commitments.push({ trustee: owner, digest: digestHex(partial) });
  }
  const { text: opened } = must(await nextResult(record.bytes, group));
  record.add({ type: 'Result', result: utf8(wanted.falseResult?.(opened) ?? opened) });

  const read = must(await readContestRecord(record.bytes));
  const counted = countBox(contest, read, wanted.lots ?? []);
  if (!counted?.ok) throw new Error(`the count needs a lot: ${JSON.stringify(counted)}`);
  const seal = sealNumber(batches.at(-1)?.chainedRoot ?? BEFORE_THE_FIRST_BATCH.chainedRoot);
  return {
    evidence: {
      uuid: contest.uuid,
      record: record.bytes,
      batches,
      sealNumber: seal,
      count: counted.value,
      rollLog: [],
      challenged: [],
      commitments,
    },
    outcome: { count: counted.value, ballots: read.numTallied, recordHead: read.head, sealNumber: seal },
    trackers: texts.map((ballot) => Buffer.from(sha256Bytes(ballot)).toString('base64').replace(/=+$/, '')),
  };
}

/** The group, but whatever is to be encrypted becomes 11·g. */
const withoutRanking = (real: Group): Group =>
  new Proxy(real, {
    get(target, name) {
      if (name === 'encodeRanked') return () => target.mulBase(11n);
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });

/** Batches of three in the order of casting; the ballots go into the record in the order of the batches. */
function sealed({ uuid }: ContestToMake, texts: readonly string[], record: GrowingRecord): readonly BatchLine[] {
  const lines: BatchLine[] = [];
  let last = BEFORE_THE_FIRST_BATCH;
  for (let from = 0; from < texts.length; from += 3) {
    const own = new Map(texts.slice(from, from + 3).map((text) => [digestHex(text), text]));
    const batch = makeBatch(uuid, last, [...own.values()].map(sha256Bytes));
    for (const receipt of batch.receipts)
      record.add({ type: 'Ballot', ballot: utf8(own.get(Buffer.from(receipt).toString('hex')) ?? '') });
    lines.push(batch.line);
    last = batch.line;
  }
  return lines;
}

function frozenRecord(
  definition: ElectionDefinition,
  contest: ContestDefinition,
  { question, publicKey }: { readonly question: Question; readonly publicKey: ElementHex },
): FrozenElection {
  const sisters = definition.contests.map(({ uuid }) => uuid).filter((uuid) => uuid !== contest.uuid);
  const rules = boundRules(contest);
  const frozen = freezeElection({
    uuid: contest.uuid,
    name: `${definition.title}: ${contest.title}`,
    description: 'Made by the tests',
    publicKey,
    questions: [question],
    facts: {
      profile: 'quorate/1',
      group: 'Ed25519',
      ...(rules && { rules_digest: rules.digest, rules_version: rules.version }),
      register_digest: contest.roll.digest,
      credentials: contest.roll.electors,
      mixers: contest.mixers,
      notice_digest: digestHex(definitionText(definition)),
      ...(sisters.length > 0 && { sister_uuids: sisters }),
    },
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
  return frozen.value;
}

const json = (value: unknown): Uint8Array => utf8(canonicalText(value));
function must<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
