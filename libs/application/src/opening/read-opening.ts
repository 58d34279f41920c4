import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Contest, ContestId, Election, ElectionId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { BoxCounts } from '../ports/ballot-box-store.js';
import type { JobState } from '../ports/outbox.js';
import type { BoxSeal } from '../ports/record-store.js';
import { mixerTurns, tellMixAwaited } from '../mixers/mixer-turns.js';
import type { MixAwaited, MixerTurn, MixingTask } from '../mixers/mixer-turns.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { tellLot } from './count-story.js';
import type { ToldLot } from './count-story.js';
import { readContestDefinition } from './definition.js';
import { PLATFORM_TRUSTEE } from './mix-box.js';
import { awaitedLot } from './record-lot.js';

/** One trustee's part in the opening of a box. */
export interface TrusteeTurn {
  /** Number of the trustee in the public record. */
  readonly trustee: number;
  readonly name: string;
  /** Whether their partial decryption is in the record. */
  readonly isIn: boolean;
}

/** How far the box of one contest is opened. */
export interface ContestOpening {
  readonly contest: Contest;
  readonly ballots: BoxCounts;
  readonly seal: BoxSeal | undefined;
  readonly isTallied: boolean;
  /** In the order in which they mix; none where ballots are added up. */
  readonly mixers: readonly MixerTurn[];
  /** Whose mix the box waits for. */
  readonly mixAwaited: MixAwaited | undefined;
  /** Whether the keys' turn has come: every mix is in, or nothing is mixed because ballots are added up. */
  readonly isMixed: boolean;
  readonly trustees: readonly TrusteeTurn[];
  readonly hasResult: boolean;
  readonly isCounted: boolean;
  /** The lot the count waits for. */
  readonly lotAwaited: ToldLot | undefined;
  /** Jobs about this contest that are not done, or ended with a refusal. */
  readonly jobs: readonly JobState[];
}

export interface OpeningState {
  readonly election: Election;
  readonly contests: readonly ContestOpening[];
  /** Jobs about the election as a whole that are not done, or ended with a refusal. */
  readonly jobs: readonly JobState[];
}

/** A box that waits for the key of the person who asks. */
export interface OpeningTask {
  readonly contest: Contest;
  readonly election: Election;
  /** Number of their key in the public record. */
  readonly trustee: number;
}

/** Where the opening of the boxes stands: for officers, from the closed poll to the count. */
@Injectable()
export class ReadOpening {
  constructor(private readonly work: UnitOfWork) {}

  /** Undefined when the body has no such election. */
  state({
    electionId,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly by: Officer;
  }): Promise<OpeningState | undefined> {
    return this.read(by, async (stores) => {
      const election = await stores.elections.byId(electionId);
      if (!election) return undefined;
      const contests: ContestOpening[] = [];
      for (const contest of await stores.elections.contestsOf(electionId))
        contests.push(await openingOf(stores, contest));
      return { election, contests, jobs: await openJobs(stores, electionId) };
    });
  }

  /** Boxes that are mixed and decrypted by the platform, and wait for the key of this key-holder. */
  tasksOf(by: Officer): Promise<readonly OpeningTask[]> {
    authorise(by, 'key-holder');
    return this.read(by, async (stores) => {
      const tasks: OpeningTask[] = [];
      for (const election of await stores.elections.list()) {
        if (election.state !== 'tallied') continue;
        for (const contest of await stores.elections.contestsOf(election.id)) {
          const trustee = await turnOf(stores, contest.id, by);
          if (trustee !== undefined) tasks.push({ contest, election, trustee });
        }
      }
      return tasks;
    });
  }

  /** Contests in which this key-holder was named as a mixer, from the tally of the box on. */
  mixingTasksOf(by: Officer): Promise<readonly MixingTask[]> {
    authorise(by, 'key-holder');
    return this.read(by, async (stores) => {
      const tasks: MixingTask[] = [];
      for (const election of await stores.elections.list()) {
        const place = (await stores.mixers.named(election.id)).indexOf(by.officerId) + 1; // of those outside, from 1
        if (place === 0) continue;
        for (const contest of await stores.elections.contestsOf(election.id)) {
          const definition = await readContestDefinition(stores, contest.id);
          const steps = await stores.record.steps(contest.id);
          const turn = definition && steps.length > 0 ? mixerTurns(definition, steps)[place] : undefined;
          if (turn) tasks.push({ ...turn, contest, election });
        }
      }
      return tasks;
    });
  }

  private async read<T>(by: Officer, look: (stores: Stores) => Promise<T>): Promise<T> {
    const found = await this.work.run<T, never>(by.organisationId, async (stores) => ok(await look(stores)));
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

async function openingOf(stores: Stores, contest: Contest): Promise<ContestOpening> {
  const { ballotBox, record, counts } = stores;
  const steps = await record.steps(contest.id);
  const has = (type: (typeof steps)[number]['type']): boolean => steps.some((step) => step.type === type);
  const owners = steps.flatMap(({ type, owner }) => (type === 'PartialDecryption' && owner ? [owner] : []));
  const definition = await readContestDefinition(stores, contest.id);
  const lot = await awaitedLot(stores, contest.id);
  const mixers = definition ? mixerTurns(definition, steps) : [];
  const turn = mixers.find(({ isTurn }) => isTurn);
  return {
    contest,
    ballots: await ballotBox.counts(contest.id),
    seal: await record.seal(contest.id),
    isTallied: has('EncryptedTally'),
    mixers,
    mixAwaited: turn && tellMixAwaited(turn, await stores.mixers.waitingSince(contest.id)),
    isMixed: has(contest.opening === 'mixing' ? 'EndShuffles' : 'EncryptedTally'),
    trustees: (definition?.trustees ?? []).map((name, i) => ({
      trustee: i + 1,
      name,
      isIn: owners.includes(i + 1),
    })),
    hasResult: has('Result'),
    isCounted: (await counts.finished(contest.id)) !== undefined,
    lotAwaited: lot && contest.kind === 'seats' ? tellLot(contest, lot) : undefined,
    jobs: await openJobs(stores, contest.id),
  };
}

const openJobs = async ({ outbox }: Stores, key: string): Promise<readonly JobState[]> =>
  (await outbox.about([key])).filter(({ isDone, refusal }) => !isDone || refusal !== undefined);

/** The number of the officer's key in this contest, if the box waits for it now. */
async function turnOf({ record, trusteeKeys }: Stores, contestId: ContestId, by: Officer): Promise<number | undefined> {
  const own = (await trusteeKeys.ofContest(contestId)).find(({ officerId }) => officerId === by.officerId);
  if (!own) return undefined;
  const owners = (await record.steps(contestId)).flatMap(({ type, owner }) =>
    type === 'PartialDecryption' ? [owner] : [],
  );
  return owners.includes(PLATFORM_TRUSTEE) && !owners.includes(own.trustee) ? own.trustee : undefined;
}
