import type { JsonValue } from '#libs/basics';
import { canonicalJson } from '#libs/basics';
import type { ElectionId } from '#libs/domain';
import type {
  ApprovalSeen,
  BallotSeen,
  BundleSeen,
  CandidateSeen,
  ContestSeen,
  CountRunSeen,
  DeclarationSeenRow,
  ElectionSeen,
  EventSeen,
  LotSeen,
  RollSeen,
  SealSeen,
  SetupSeen,
} from '../ports/examination-store.js';
import { descriptionsDigest } from '../election/descriptions-digest.js';
import type { WrittenEvent } from './audit-chain.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/** What the tables show of a contest, as far as the audit trail tells of it. */
export interface ContestStory {
  readonly contest: ContestSeen;
  readonly candidates: readonly CandidateSeen[];
  readonly roll: RollSeen | undefined;
  readonly setup: SetupSeen | undefined;
  readonly tokenDigest: string | undefined;
  readonly rights: number;
  readonly ballots: readonly BallotSeen[];
  readonly seal: SealSeen | undefined;
  readonly events: readonly EventSeen[];
  readonly runs: readonly CountRunSeen[];
  readonly lots: readonly LotSeen[];
}

export interface ElectionStory {
  readonly electionId: ElectionId;
  readonly election: ElectionSeen;
  readonly definitionDigest: string;
  readonly contests: readonly ContestStory[];
  readonly proposals: readonly DeclarationSeenRow[];
  readonly approvals: readonly ApprovalSeen[];
  readonly bundles: readonly BundleSeen[];
}

/** Instants written in one transaction with their event lie at most this far before it. */
const SAME_STEP_MS = 15 * 60_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Every step that the tables show against the audit trail, and every event of such steps against the tables. */
export function storyFaults(trail: readonly WrittenEvent[], story: ElectionStory): Faults {
  const { electionId, contests } = story;
  const ofElection = (type: string): readonly WrittenEvent[] =>
    trail.filter((event) => event.type === type && event.details['electionId'] === electionId);
  return [
    ...setUpFaults(ofElection, story),
    ...contests.flatMap((contest) =>
      contestFaults(
        (type) =>
          trail.filter((event) => event.type === type && event.details['contestId'] === contest.contest.contestId),
        contest,
      ),
    ),
    ...outcomeFaults(ofElection, story),
  ];
}

type Told = (type: string) => readonly WrittenEvent[];

const told = (what: string, expected: unknown, found: unknown): Faults =>
  differs(`${what} in the audit trail`, spelt(expected), spelt(found));

/** Plain values in their one spelling, so that the order of members makes no difference. */
const spelt = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as JsonValue);

const actor = (officerId: string, event: WrittenEvent | undefined): Faults =>
  event && (event.by === `officer:${officerId}` || (officerId === NOBODY && !event.by.startsWith('officer:')))
    ? []
    : [`${officerId} did not do what the audit trail says ${event?.by ?? 'nobody'} did`];

const instant = (what: string, at: Date | null, event: WrittenEvent | undefined): Faults => {
  const before = event && at ? event.at.getTime() - at.getTime() : Number.NaN;
  return before >= -1 && before <= SAME_STEP_MS ? [] : [`${what} is at ${at?.toISOString()}, not when it was done`];
};

function setUpFaults(ofElection: Told, { election, contests, definitionDigest }: ElectionStory): Faults {
  const [frozen, ...frozenAgain] = ofElection('RollFrozen');
  const [issued, ...issuedAgain] = ofElection('VotingCodesIssued');
  const [opened, ...openedAgain] = ofElection('PollOpened');
  const [closed, ...closedAgain] = ofElection('PollClosed');
  return [
    ...told(
      'the rolls',
      contests.map(({ contest: { contestId }, roll }) => ({
        contestId,
        digest: roll?.digest,
        electors: roll?.electors,
        excluded: roll?.excluded,
      })),
      frozen?.details['rolls'],
    ),
    ...told('the record date', election.recordDate, frozen?.details['recordDate']),
    ...contests.flatMap(({ roll }) =>
      roll ? [...actor(roll.frozenBy, frozen), ...instant('the freezing of a roll', roll.frozenAt, frozen)] : [],
    ),
    ...told(
      'the credentials',
      contests.map(({ contest: { contestId }, rights, tokenDigest }) => ({
        contestId,
        credentials: rights,
        rightsDigest: tokenDigest,
      })),
      issued?.details['contests'],
    ),
    ...told('the digest of the definition', definitionDigest, opened?.details['definitionDigest']),
    ...told('the opening time', election.opensAt.toISOString(), opened?.details['opensAt']),
    ...told('the closing time', election.closesAt.toISOString(), opened?.details['closesAt']),
    ...told(
      'what is said of the candidates',
      descriptionsDigest(contests.map(({ candidates }) => candidates)),
      opened?.details['candidateDescriptions'],
    ),
    ...told(
      'the fingerprints',
      contests.map(({ contest: { contestId: id, uuid }, setup }) => ({ id, uuid, fingerprint: setup?.fingerprint })),
      opened?.details['contests'],
    ),
    ...instant('the freezing of the rolls', election.rollFrozenAt, frozen),
    ...instant('the issue of the codes', election.codesIssuedAt, issued),
    ...instant('the freezing of the definition', election.definitionFrozenAt, opened),
    ...told('the closing', election.closedAt?.toISOString(), closed?.details['closedAt']),
    ...told(
      'how often a step was taken again',
      0,
      [...frozenAgain, ...issuedAgain, ...openedAgain, ...closedAgain].length,
    ),
  ];
}

function contestFaults(ofContest: Told, story: ContestStory): Faults {
  const { contest, ballots, seal, events, runs, lots } = story;
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  const sealed = ofContest('BoxSealed').map(({ details }) => ({
    ballots: details['ballots'],
    sealNumber: details['sealNumber'],
  }));
  const refused = ofContest('BallotsRefused').reduce((sum, { details }) => sum + Number(details['ballots']), 0);
  const own = events.flatMap(({ type, owner }) => (type === 'PartialDecryption' && owner !== 1 ? [owner] : []));
  const counted = runs.filter(({ outcome }) => outcome === 'counted');
  const of = (what: string): string => `${what} of ${contest.uuid}`;
  return [
    ...told(of('the seal'), seal ? [{ ballots: seal.ballots, sealNumber: seal.sealNumber }] : [], sealed),
    ...told(of('the number of refused ballots'), ballots.filter(({ checked }) => checked === 2).length, refused),
    ...told(of('the tally'), count('EncryptedTally'), ofContest('BoxTallied').length),
    ...told(of('the mix'), count('EndShuffles'), ofContest('BoxMixed').length),
    ...told(
      of('the platform’s decryption'),
      Math.min(1, count('PartialDecryption')),
      ofContest('PlatformDecrypted').length,
    ),
    ...told(
      of('the key-holders’ decryptions'),
      own,
      ofContest('PartialDecryptionTaken').map(({ details }) => details['trustee']),
    ),
    ...told(of('the opening'), count('Result'), ofContest('BoxOpened').length),
    ...told(
      of('the count'),
      counted.map(({ recordDigest }) => recordDigest),
      ofContest('ContestCounted').map(({ details }) => details['recordDigest']),
    ),
    ...told(of('the stops for a lot'), runs.length - counted.length, ofContest('CountStoppedForLot').length),
    ...told(
      of('the lots'),
      lots.map(({ draw, recordedBy }) => [draw, `officer:${recordedBy}`]),
      ofContest('LotRecorded').map(({ details, by }) => [details['draw'], by]),
    ),
  ];
}

function outcomeFaults(ofElection: Told, { proposals, approvals, bundles }: ElectionStory): Faults {
  const proposed = ofElection('DeclarationProposed');
  const declared = ofElection('ResultDeclared');
  const digests = new Set(proposed.map(({ details }) => details['contentDigest']));
  return [
    ...told('the proposals', proposals.map(({ contentDigest }) => contentDigest).sort(), [...digests].sort()),
    ...proposals.flatMap(({ contentDigest, proposedBy, proposedAt }) => {
      const first = proposed.find(({ details }) => details['contentDigest'] === contentDigest);
      return [...actor(proposedBy, first), ...instant('the proposal', proposedAt, first)];
    }),
    ...told(
      'the declaration',
      approvals.map(({ contentDigest, auditSequence, auditHash }) => [contentDigest, auditSequence, auditHash]),
      declared.map(({ details, sequence, hash }) => [details['contentDigest'], sequence, hash]),
    ),
    ...approvals.flatMap(({ approvedBy, approvedAt }) => [
      ...actor(approvedBy, declared[0]),
      ...instant('the approval', approvedAt, declared[0]),
    ]),
    ...told(
      'the evidence',
      bundles.map(({ digest, bytes }) => [digest, bytes]),
      ofElection('EvidencePublished').map(({ details }) => [details['digest'], details['bytes']]),
    ),
  ];
}
