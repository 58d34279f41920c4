import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import {
  checkHours,
  contestRequests,
  contestTerms,
  isDay,
  isUsableText,
  LONGEST_TITLE,
  MOST_CONTESTS,
  tidyText,
  USUAL_SAFEGUARDS,
} from '#libs/domain';
import type {
  Actor,
  Constitution,
  Contest,
  ContestRequest,
  ContestTermsRefusal,
  DraftElection,
  ElectionId,
  HoursRefusal,
  ProofChecks,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import { RANDOM_BYTES } from '../ports/random-bytes.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { COUNT_RULE_FACTS } from './count-rule-facts.js';
import { actorId } from './held-election.js';
import { newContest } from './new-contest.js';
import type { NewContestRefusal } from './new-contest.js';
import { readRuleBook } from './rule-book.js';

export interface ElectionToCreate {
  readonly title: string;
  readonly titleCy?: string;
  /** YYYY-MM-DD */
  readonly recordDate: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Absent: every contest the constitution provides for. */
  readonly contests?: readonly ContestRequest[];
  /** Proofs of ballots are checked before the receipt is given, unless told. */
  readonly proofChecks?: ProofChecks;
}

export interface ElectionWithContests {
  readonly election: DraftElection;
  readonly contests: readonly Contest[];
}

export type CreateElectionRefusal =
  | NewContestRefusal
  | HoursRefusal
  | ContestTermsRefusal
  | { readonly code: 'RECORD_DATE_UNKNOWN' }
  | { readonly code: 'NO_CONSTITUTION' }
  | { readonly code: 'TOO_MANY_CONTESTS'; readonly most: number };

/** Makes a draft. Everything the rule-book decides comes from the version of the constitution in force now. */
@Injectable()
export class CreateElection {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(RANDOM_BYTES) private readonly random: RandomBytes,
  ) {}

  async execute({
    by,
    ...wanted
  }: ElectionToCreate & { readonly by: Actor }): Promise<Result<ElectionWithContests, CreateElectionRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<ElectionWithContests, CreateElectionRefusal>(
      by.organisationId,
      async ({ constitutions, elections, audit }) => {
        const adopted = await constitutions.read();
        if (!adopted) return err({ code: 'NO_CONSTITUTION' });
        const constitution = readRuleBook(adopted);
        const drafted = draft(wanted, { constitution, version: adopted.version, now: await elections.now() });
        if (!drafted.ok) return drafted;
        const contests = this.contests(drafted.value, constitution, wanted.contests ?? contestRequests(constitution));
        if (!contests.ok) return contests;

        const election = drafted.value;
        await elections.add(election, contests.value, actorId(by));
        const { id: electionId, title, recordDate, opensAt, closesAt } = election;
        await audit.append({
          type: 'ElectionCreated',
          by,
          details: {
            electionId,
            title,
            recordDate,
            opensAt: opensAt.toISOString(),
            closesAt: closesAt.toISOString(),
            constitutionVersion: adopted.version,
            contests: contests.value.map(toldContest),
          },
        });
        return ok({ election, contests: contests.value });
      },
    );
  }

  private contests(
    election: DraftElection,
    constitution: Constitution,
    requests: readonly ContestRequest[],
  ): Result<readonly Contest[], CreateElectionRefusal> {
    if (requests.length > MOST_CONTESTS) return err({ code: 'TOO_MANY_CONTESTS', most: MOST_CONTESTS });
    const contests: Contest[] = [];
    for (const request of requests) {
      const terms = contestTerms(constitution, request, COUNT_RULE_FACTS);
      if (!terms.ok) return terms;
      const contest = newContest(election.id, terms.value, this.random);
      if (!contest.ok) return contest;
      contests.push(contest.value);
    }
    return ok(contests);
  }
}

function draft(
  wanted: ElectionToCreate,
  { constitution, version, now }: { readonly constitution: Constitution; readonly version: number; readonly now: Date },
): Result<DraftElection, CreateElectionRefusal> {
  const [title, titleCy] = [
    tidyText(wanted.title),
    wanted.titleCy === undefined ? undefined : tidyText(wanted.titleCy),
  ];
  if (![title, titleCy ?? title].every((text) => isUsableText(text, LONGEST_TITLE)))
    return err({ code: 'TITLE_UNUSABLE', longest: LONGEST_TITLE });
  if (!isDay(wanted.recordDate)) return err({ code: 'RECORD_DATE_UNKNOWN' });
  const hours = checkHours(wanted.opensAt, wanted.closesAt, now);
  if (!hours.ok) return hours;
  return ok({
    id: randomUUID() as string as ElectionId,
    title,
    ...(titleCy === undefined ? {} : { titleCy }),
    constitutionVersion: version,
    recordDate: wanted.recordDate,
    opensAt: wanted.opensAt,
    closesAt: wanted.closesAt,
    repeatBallots: constitution.repeatBallots.firstOrLast,
    proofChecks: wanted.proofChecks ?? 'before-storing',
    safeguards: USUAL_SAFEGUARDS,
    state: 'draft',
  });
}

/** What the audit trail tells of a contest; its terms stand in the definition. */
function toldContest(contest: Contest) {
  const { id, title: name, kind } = contest;
  return kind === 'seats' ? { id, name, seats: contest.seats, countRule: contest.countRule } : { id, name, kind };
}
