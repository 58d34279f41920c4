import type { Group } from '#libs/belenios';
import type { CountRecord } from '#libs/counting';
import type { BundleReport } from '#libs/evidence';
import { openBundle, PATHS, verifyBundle } from '#libs/evidence';
import type { DemoOfficers } from '../installation/found-body.js';
import type { BallotThreads } from '../verify/ballot-threads.js';
import { handInKeys, issueCodes, openPoll, readCodes } from './ceremony.js';
import { castVotes } from './cast-votes.js';
import type { SealElsewhere, VotesCast } from './cast-votes.js';
import { declare, waitForState } from './declare.js';
import type { DemoElection } from './demo-election.js';
import type { Mailbox } from './mailbox.js';
import { inThreads, openBoxes } from './open-box.js';
import { waitForCounts, waitForKeyHoldersTurn } from './opening-state.js';
import type { Steps } from './steps.js';
import { freezeRoll, makeElection } from './set-up-election.js';
import type { DemoTimes, MadeElection } from './set-up-election.js';

export interface DemoBody {
  readonly server: string;
  readonly officers: DemoOfficers;
  readonly mailbox: Mailbox;
  readonly group: Group;
  readonly steps: Steps;
  /** For verifying records. */
  readonly threads?: BallotThreads | undefined;
}

/** How far to take an election. */
export type Until = 'open' | 'closed' | 'declared';

export interface RunElection {
  readonly made: MadeElection;
  readonly electors: number;
  readonly votes: VotesCast;
  /** Once declared. */
  readonly outcome?: DeclaredOutcome;
}

export interface DeclaredOutcome {
  readonly bundle: Uint8Array;
  readonly report: BundleReport;
  /** In the order of the contests. */
  readonly counts: readonly CountRecord[];
}

/** Runs an election through the API of a running Quorate, as its officers and voters would. */
export async function runElection(
  body: DemoBody,
  election: DemoElection,
  {
    times,
    until,
    votersTogether,
    sealElsewhere,
  }: {
    readonly times: DemoTimes;
    readonly until: Until;
    readonly votersTogether: number;
    readonly sealElsewhere?: SealElsewhere;
  },
): Promise<RunElection> {
  const { steps, officers, mailbox, group, server } = body;
  const { returningOfficer } = officers;
  const made = await steps.step('Election, contests and candidates', () =>
    makeElection(returningOfficer, election, times),
  );
  const { electionId } = made;
  const rolls = await steps.step('Roll frozen', (say) => {
    say('every member in or out, with the reason');
    return freezeRoll(returningOfficer, electionId);
  });
  const electors = rolls.reduce((sum, roll) => sum + roll.electors, 0);
  const holders = await steps.step('Key-holders hand in their keys (held by this demonstration)', () =>
    handInKeys(officers.keyHolders, made, group),
  );
  await mailbox.newMail(); // what came so far is not about this election
  await steps.progress('Voting codes made and mailed', electors, (set) =>
    issueCodes(returningOfficer, electionId, set),
  );
  const opened = await steps.step('Definition frozen, poll opened', () => openPoll(returningOfficer, electionId));
  for (const { uuid, fingerprint } of opened.contests) steps.note(`${uuid}: fingerprint ${fingerprint}`);

  const codes = await readCodes(mailbox, electionId);
  if (codes.length !== electors) throw new Error(`${codes.length} codes came by mail for ${electors} electors`);
  const papers = election.contests.reduce((sum, { papers: each }) => sum + each.length, 0);
  const votes = await steps.progress('Ballots sealed and cast over HTTP', papers, (_set, advance) =>
    castVotes(codes, made, {
      server,
      group,
      together: votersTogether,
      onVoted: advance,
      ...(sealElsewhere && { sealElsewhere }),
    }),
  );
  steps.note(
    `${votes.ballots} ballots, ${votes.didNotVote} electors did not vote, ${rate(votes.ballots, votes.seconds)}`,
  );
  if (until === 'open') return { made, electors, votes };

  const waits = Math.max(1, (times.closesAt.getTime() - Date.now()) / 1_000);
  await steps.step(`Close of poll, by the clock of the database (in ${Math.ceil(waits)} s)`, () =>
    waitForState(returningOfficer, electionId, 'CLOSED', waits + 60),
  );
  if (until === 'closed') return { made, electors, votes };
  const outcome = await openAndDeclare(body, { made, holders, papers });
  return { made, electors, votes, outcome };
}

async function openAndDeclare(
  { steps, officers, group, threads }: DemoBody,
  { made, holders, papers }: { made: MadeElection; holders: Parameters<typeof openBoxes>[0]; papers: number },
): Promise<DeclaredOutcome> {
  const { returningOfficer, secondPerson } = officers;
  const patience = 120 + papers / 10;
  await steps.step('Box sealed, encrypted tally, mixed with proof', async () => {
    await waitForState(returningOfficer, made.electionId, 'TALLIED', patience);
    await waitForKeyHoldersTurn(returningOfficer, made.electionId, patience);
  });
  const turns = holders.length * made.contests.length;
  await steps.progress('Key-holders verify the record and decrypt, with proofs', turns, (_set, advance) =>
    openBoxes(holders, made, { group, threads, onOpened: advance }),
  );
  const onLot = (text: string): void => steps.note(text);
  await steps.step('Result and count', () =>
    waitForCounts(returningOfficer, made.electionId, { seconds: patience, onLot }),
  );
  const bundle = await steps.step('Declared: proposed, and approved by a second person', () =>
    declare(returningOfficer, secondPerson, made.electionId),
  );
  const report = await steps.step('Evidence bundle verified', () =>
    verifyBundle(bundle, { group, ...inThreads(threads) }),
  );
  return { bundle, report, counts: countsOf(bundle, made) };
}

function countsOf(bundle: Uint8Array, { contests }: MadeElection): readonly CountRecord[] {
  const files = openBundle(bundle);
  if (!files.ok) throw new Error(files.error);
  return contests.map(({ uuid }) => {
    const text = new TextDecoder().decode(files.value.get(PATHS.count(uuid)));
    return JSON.parse(text) as CountRecord; // verified a moment ago
  });
}

const rate = (count: number, seconds: number): string =>
  `${seconds.toFixed(1)} s, ${Math.round(count / seconds)} ballots a second`;
