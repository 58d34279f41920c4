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
  SeatsContest,
  WrongState,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import type { ConstitutionStore } from '../ports/constitution-store.js';
import { RANDOM_BYTES } from '../ports/random-bytes.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { COUNT_RULE_FACTS } from './count-rule-facts.js';
import { holdContest, holdElection } from './held-election.js';
import type { ContestNotFound, ElectionNotFound } from './held-election.js';
import { checkTerms, newContest, withIdentity } from './new-contest.js';
import type { NewContestRefusal } from './new-contest.js';
import { readRuleBook } from './rule-book.js';

export type AddContestRefusal =
  | ElectionNotFound
  | WrongState
  | NewContestRefusal
  | ContestTermsRefusal
  | { readonly code: 'TOO_MANY_CONTESTS'; readonly most: number };
export type ChangeContestRefusal = ContestNotFound | WrongState | NewContestRefusal | ContestTermsRefusal;
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
      const terms = contestTerms(await ruleBookOf(constitutions, election.value), command.contest, COUNT_RULE_FACTS);
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
        const rules = await ruleBookOf(constitutions, election.value);
        const terms = contestTerms(rules, changed(before, change), COUNT_RULE_FACTS);
        const named = terms.ok ? checkTerms(terms.value) : terms;
        if (!named.ok) return named;

        const after = withIdentity(named.value, before, before.kind === 'seats' ? before.candidates : []);
        await elections.saveContest(after);
        if (before.kind === 'seats' && after.kind === 'resolution')
          await elections.saveCandidates({ ...before, candidates: [] });
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

/** Another kind of contest is another contest: nothing but its place and titles is kept. */
function changed(before: Contest, change: Partial<ContestRequest>): ContestRequest {
  const { title, titleCy, constituencyCode, classCode } = before;
  const kept = {
    kind: before.kind,
    title,
    ...(titleCy === undefined ? {} : { titleCy }),
    ...(constituencyCode === undefined ? {} : { constituencyCode }),
    ...(classCode === undefined ? {} : { classCode }),
  };
  if (change.kind !== undefined && change.kind !== before.kind) return { ...kept, ...change };
  if (before.kind === 'resolution') {
    const { text, textCy, rule } = before;
    return { ...kept, text, ...(textCy === undefined ? {} : { textCy }), rule, ...change };
  }
  const { seats, countRule } = before;
  const isSameCount =
    (change.seats === undefined || change.seats === seats) &&
    (change.countRule === undefined || change.countRule === countRule);
  return { ...kept, seats, ...(isSameCount ? { countRule, ...marked(before) } : {}), ...change };
}

/** How a contest is marked and opened, as a request would say it. */
const marked = (contest: SeatsContest): Pick<ContestRequest, 'opening' | 'mostChoices'> =>
  contest.paper === 'choices'
    ? {
        opening: contest.opening,
        ...(contest.mostChoices === undefined ? {} : { mostChoices: contest.mostChoices }),
      }
    : {};

/** What the audit trail keeps of a contest. */
function facts(contest: Contest) {
  const { id, kind, title, constituencyCode, classCode, opening } = contest;
  const place = { constituencyCode, classCode, opening };
  if (contest.kind === 'resolution') {
    const { text, rule } = contest;
    return { id, kind, title, ...place, text, rule };
  }
  const { seats, countRule, paper } = contest;
  return { id, kind, title, ...place, seats, countRule, paper, ...marked(contest) };
}
