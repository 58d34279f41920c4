import { toHex } from '#libs/basics';
import type { ElectionId, OfficerId } from '#libs/domain';
import type { BatchLine } from '#libs/evidence';
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
  RightSeen,
  RollEntrySeen,
  RollSeen,
  SealSeen,
  SetupSeen,
} from '../ports/examination-store.js';
import type { CodesSeen } from '../ports/code-store.js';
import type { RollLogSeen } from '../ports/roll-log-store.js';
import type { Stores } from '../ports/stores.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';

/** Every row about a contest that the examination looks at. */
export interface ContestRows {
  readonly contest: ContestSeen;
  readonly candidates: readonly CandidateSeen[];
  readonly rolls: readonly RollSeen[];
  readonly entries: readonly RollEntrySeen[];
  readonly setups: readonly SetupSeen[];
  readonly lists: readonly { readonly credentials: Uint8Array; readonly tokenDigest: string }[];
  readonly keys: readonly TrusteeKeyRow[];
  readonly rights: readonly RightSeen[];
  readonly rightsDigest: string;
  readonly log: RollLogSeen;
  readonly ballots: readonly BallotSeen[];
  /** Trackers of ballots that were opened instead of cast. */
  readonly challenged: readonly string[];
  readonly batches: readonly BatchLine[];
  readonly seals: readonly SealSeen[];
  readonly events: readonly EventSeen[];
  readonly runs: readonly CountRunSeen[];
  readonly lots: readonly LotSeen[];
}

/** More opened ballots than this are not looked at: nobody opens so many. */
const MOST_CHALLENGED_SEEN = 1_000_000;

/** Every row about an election, read in one transaction. */
export interface ElectionRows {
  readonly electionId: ElectionId;
  readonly elections: readonly ElectionSeen[];
  readonly contests: readonly ContestRows[];
  readonly codes: CodesSeen;
  /** Officers in the order in which they mix. */
  readonly mixers: readonly OfficerId[];
  readonly proposals: readonly DeclarationSeenRow[];
  readonly approvals: readonly ApprovalSeen[];
  readonly bundles: readonly BundleSeen[];
}

export async function seeElection(stores: Stores, electionId: ElectionId): Promise<ElectionRows> {
  const { examination } = stores;
  const contests: ContestRows[] = [];
  for (const contest of await examination.contests(electionId)) contests.push(await seeContest(stores, contest));
  return {
    electionId,
    elections: await examination.elections(electionId),
    contests,
    codes: await stores.codes.seen(electionId),
    mixers: await stores.mixers.named(electionId),
    proposals: await examination.declarations(electionId),
    approvals: await examination.approvals(electionId),
    bundles: await examination.bundles(electionId),
  };
}

async function seeContest(
  { examination, record, trusteeKeys, credentials, rollLog, challenges }: Stores,
  contest: ContestSeen,
): Promise<ContestRows> {
  const { contestId } = contest;
  const batches = await record.batches(contestId);
  return {
    contest,
    candidates: await examination.candidates(contestId),
    rolls: await examination.rolls(contestId),
    entries: await examination.rollEntries(contestId),
    setups: await examination.setups(contestId),
    lists: await examination.credentialLists(contestId),
    keys: await trusteeKeys.ofContest(contestId),
    rights: await examination.rights(contestId),
    rightsDigest: (await credentials.rightsDigest(contestId)).digest,
    log: await rollLog.seen(contestId),
    ballots: await examination.ballots(contestId),
    challenged: await challenges.trackers(contestId, '', MOST_CHALLENGED_SEEN),
    batches: batches.map(({ batch, ballots, root, chainedRoot }) => ({
      batch,
      ballots,
      root: toHex(root),
      chainedRoot: toHex(chainedRoot),
    })),
    seals: await examination.seals(contestId),
    events: await examination.events(contestId),
    runs: await examination.countRuns(contestId),
    lots: await examination.lots(contestId),
  };
}
