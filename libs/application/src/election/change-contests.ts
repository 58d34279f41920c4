import { Inject, Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { contestTerms, draftOnly, MOST_CONTESTS } from '#libs/domain';
import type {
  Actor,
  Constitution,
  Contest,
  ContestId,
  ContestRequest,
  ContestTermsRefusal,
  Election,
  ElectionId,
  WrongState,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import type { ConstitutionStore } from '../ports/constitution-store.js';
import { RANDOM_BYTES } from '../ports/random-bytes.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { holdContest, holdElection } from './held-election.js';
import type { ContestNotFound, ElectionNotFound } from './held-election.js';
import { checkTitles, newContest } from './new-contest.js';
import type { TitleRefusal } from './new-contest.js';
import { readRuleBook } from './rule-book.js';

export type AddContestRefusal =
  | ElectionNotFound
  | WrongState
  | TitleRefusal
  | ContestTermsRefusal
  | { readonly code: 'TOO_MANY_CONTESTS'; readonly most: number };
export type ChangeContestRefusal = ContestNotFound | WrongState | TitleRefusal | ContestTermsRefusal;
export type RemoveContestRefusal = ContestNotFound | WrongState;

/** Adds, corrects and removes contests of a draft. */
@Injectable()
export class ChangeContests {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(RANDOM_BYTES) private readonly random: RandomBytes,
  ) {}

  async add(command: {
    readonly electionId: ElectionId;
    readonly contest: ContestRequest;
    readonly by: Actor;
  }): Promise<Result<Contest, AddContestRefusal>> {
    const { electionId, by } = command;
    authorise(by, 'returning-officer');
    return this.work.run<Contest, AddContestRefusal>(by.organisationId, async ({ constitutions, elections, audit }) => {
      const held = await holdElection(elections, electionId);
      const election = held.ok ? draftOnly(held.value) : held;
      if (!election.ok) return election;
      const others = await elections.contestsOf(electionId);
      if (others.length >= MOST_CONTESTS) return err({ code: 'TOO_MANY_CONTESTS', most: MOST_CONTESTS });
      const terms = contestTerms(await ruleBookOf(constitutions, election.value), command.contest);
      const contest = terms.ok ? newContest(electionId, terms.value, this.random) : terms;
      if (!contest.ok) return contest;

      await elections.saveContest(contest.value, (await elections.lastPosition(electionId)) + 1);
      await audit.append({ type: 'ContestAdded', by, details: { electionId, contest: facts(contest.value) } });
      return contest;
    });
  }

  /** What the request leaves out stays as it is; other seats take the rule that goes with them. */
  async change(command: {
    readonly contestId: ContestId;
    readonly change: Partial<ContestRequest>;
    readonly by: Actor;
  }): Promise<Result<Contest, ChangeContestRefusal>> {
    const { contestId, change, by } = command;
    authorise(by, 'returning-officer');
    return this.work.run<Contest, ChangeContestRefusal>(
      by.organisationId,
      async ({ constitutions, elections, audit }) => {
        const held = await holdContest(elections, contestId);
        if (!held.ok) return held;
        const election = draftOnly(held.value.election);
        if (!election.ok) return election;
        const before = held.value.contest;
        const { title, titleCy, constituencyCode, classCode, seats, countRule } = before;
        const sameSeats = change.seats === undefined || change.seats === seats;
        const kept = { title, titleCy, constituencyCode, classCode, seats, ...(sameSeats ? { countRule } : {}) };
        const request = { ...kept, ...change };
        const terms = contestTerms(await ruleBookOf(constitutions, election.value), request);
        const named = terms.ok ? checkTitles(terms.value) : terms;
        if (!named.ok) return named;

        const { id, electionId, uuid, candidates } = before;
        const after: Contest = { ...named.value, id, electionId, uuid, candidates };
        await elections.saveContest(after);
        await audit.append({ type: 'ContestChanged', by, details: { before: facts(before), after: facts(after) } });
        return ok(after);
      },
    );
  }

  async remove(command: {
    readonly contestId: ContestId;
    readonly by: Actor;
  }): Promise<Result<Contest, RemoveContestRefusal>> {
    const { contestId, by } = command;
    authorise(by, 'returning-officer');
    return this.work.run<Contest, RemoveContestRefusal>(by.organisationId, async ({ elections, audit }) => {
      const held = await holdContest(elections, contestId);
      if (!held.ok) return held;
      const election = draftOnly(held.value.election);
      if (!election.ok) return election;

      const { contest } = held.value;
      await elections.removeContest(contestId);
      await audit.append({ type: 'ContestRemoved', by, details: { contest: facts(contest) } });
      return ok(contest);
    });
  }
}

async function ruleBookOf(constitutions: ConstitutionStore, { constitutionVersion }: Election): Promise<Constitution> {
  const adopted = await constitutions.read(constitutionVersion);
  if (!adopted) throw new Error(`there is no version ${constitutionVersion} of the constitution`);
  return readRuleBook(adopted);
}

const facts = ({ id, title, constituencyCode, classCode, seats, countRule }: Contest) => ({
  id,
  title,
  constituencyCode,
  classCode,
  seats,
  countRule,
});
