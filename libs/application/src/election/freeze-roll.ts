import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { draftOnly, freezeRoll, localDay } from '#libs/domain';
import type { Actor, DraftElection, ElectionId, FreezeRollRefusal, RollFrozenElection, WrongState } from '#libs/domain';
import { authorise } from '../authorise.js';
import { keyHoldersOf, ownKeyMessages } from '../keys/make-key-message.js';
import { PublicAddress } from '../ports/public-address.js';
import type { Roll } from '../ports/roll-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { actorId, holdElection } from './held-election.js';
import type { ElectionNotFound } from './held-election.js';
import { judgeRegister } from './judge-register.js';
import type { JudgedRoll, RollsToJudge } from './judge-register.js';
import { readRuleBook } from './rule-book.js';

/** A freeze of a hundred thousand members writes for longer than a request may otherwise. */
const FREEZE_SECONDS = 120;

export interface FrozenRolls {
  readonly election: RollFrozenElection;
  readonly rolls: readonly Roll[];
}

export interface RollsAsTheyWouldBe {
  readonly election: DraftElection;
  readonly rolls: readonly JudgedRoll[];
}

export type FreezeRollsRefusal =
  ElectionNotFound | FreezeRollRefusal | { readonly code: 'NO_ELECTORS'; readonly contest: string };

/** Settles who may vote: the whole register, in or out with a reason, in one transaction, and never changed after. */
@Injectable()
export class FreezeRoll {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  async execute({
    electionId,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly by: Actor;
  }): Promise<Result<FrozenRolls, FreezeRollsRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<FrozenRolls, FreezeRollsRefusal>(by.organisationId, async (stores) => {
      const { elections, rolls, credentials, audit } = stores;
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      const toJudge = await rollsToJudge(stores, electionId);
      if (!toJudge) return err({ code: 'ELECTION_NOT_FOUND' });
      const now = await elections.now();
      const { contests, timeZone } = toJudge;
      const frozen = freezeRoll(held.value, { contests: contests.length, today: localDay(now, timeZone), now });
      if (!frozen.ok) return frozen;

      await stores.registerImports.registerRevision(); // nobody changes the register while it is judged
      await credentials.allowLongStatements(FREEZE_SECONDS);
      const judged = await judgeRegister(rolls, toJudge, ({ id }, entries) => rolls.addEntries(id, entries));
      const empty = judged.find(({ electors }) => electors === 0);
      if (empty) return err({ code: 'NO_ELECTORS', contest: empty.contest.title });
      const { recordDate } = frozen.value;
      const made: Roll[] = [];
      for (const { contest, digest, electors, excluded } of judged) {
        const roll = { contestId: contest.id, electionId, digest, electors, excluded, recordDate };
        made.push(await rolls.add(roll, actorId(by)));
      }
      await elections.save(frozen.value);
      await askForKeys(stores, frozen.value, this.address.url);
      const facts = made.map(({ contestId, digest, electors, excluded }) => ({
        contestId,
        digest,
        electors,
        excluded,
      }));
      await audit.append({ type: 'RollFrozen', by, details: { electionId, recordDate, rolls: facts } });
      return ok({ election: frozen.value, rolls: made });
    });
  }

  /** What the rolls would be if they were frozen now; nothing is kept. */
  async preview({
    electionId,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly by: Actor;
  }): Promise<Result<RollsAsTheyWouldBe, ElectionNotFound | WrongState>> {
    authorise(by, 'returning-officer');
    return this.work.run<RollsAsTheyWouldBe, ElectionNotFound | WrongState>(by.organisationId, async (stores) => {
      const toJudge = await rollsToJudge(stores, electionId);
      if (!toJudge) return err({ code: 'ELECTION_NOT_FOUND' });
      const draft = draftOnly(toJudge.election);
      if (!draft.ok) return draft;
      return ok({ election: draft.value, rolls: await judgeRegister(stores.rolls, toJudge, async () => undefined) });
    });
  }
}

/** Whoever makes a key alone can do so from now on; a key made together is asked for when its ceremony begins. */
async function askForKeys(
  { officers, trusteeKeys, messages }: Stores,
  election: RollFrozenElection,
  url: string,
): Promise<void> {
  if (election.safeguards.keys.kind !== 'all') return;
  const handedIn = new Set((await trusteeKeys.ofElection(election.id)).map(({ officerId }) => officerId));
  const awaited = keyHoldersOf(await officers.list()).filter(({ officerId }) => !handedIn.has(officerId));
  await messages.add(ownKeyMessages(election, awaited, url));
}

async function rollsToJudge(
  { constitutions, elections, organisation }: Stores,
  electionId: ElectionId,
): Promise<RollsToJudge | undefined> {
  const election = await elections.byId(electionId);
  const body = await organisation.read();
  const adopted = election && (await constitutions.read(election.constitutionVersion));
  if (!election || !body || !adopted) return undefined;
  const contests = await elections.contestsOf(electionId);
  return { election, contests, constitution: readRuleBook(adopted), timeZone: body.timeZone };
}
