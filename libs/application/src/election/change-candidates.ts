import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { candidatesMayChange, checkCandidateDescription, checkCandidateNames, descriptionOf } from '#libs/domain';
import type {
  Actor,
  Candidate,
  CandidateDescription,
  CandidateDescriptionRefusal,
  CandidateId,
  CandidatesRefusal,
  Contest,
  ContestId,
  SeatsContest,
  WrongState,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import type { AuditEntry } from '../ports/audit-trail.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { holdContest } from './held-election.js';
import type { ContestNotFound } from './held-election.js';
import { readRuleBook } from './rule-book.js';

export type ChangeCandidatesRefusal =
  | ContestNotFound
  | WrongState
  | CandidatesRefusal
  | CandidateDescriptionRefusal
  | { readonly code: 'CANDIDATE_NOT_FOUND' | 'CONTEST_WITHOUT_CANDIDATES' }
  | { readonly code: 'NOT_AN_ORDER_OF_THE_CANDIDATES' };

interface Command {
  readonly contestId: ContestId;
  readonly by: Actor;
}
/** The facts before and after, for the audit trail. */
type Tell = (before: SeatsContest, after: SeatsContest) => AuditEntry['details'];
type Change = (candidates: readonly Candidate[]) => Result<readonly Candidate[], ChangeCandidatesRefusal>;

/** Puts names on a ballot paper, takes them off, puts them in order and describes them, until the definition is frozen. */
@Injectable()
export class ChangeCandidates {
  constructor(private readonly work: UnitOfWork) {}

  /** At the end, in this order. */
  add(command: Command & { readonly names: readonly string[] }): Promise<Result<Contest, ChangeCandidatesRefusal>> {
    const more = command.names.map((name) => ({ id: randomUUID() as string as CandidateId, name }));
    return this.execute(command, 'CandidatesAdded', (candidates) => ok([...candidates, ...more]));
  }

  remove(command: Command & { readonly candidateId: CandidateId }): Promise<Result<Contest, ChangeCandidatesRefusal>> {
    return this.execute(command, 'CandidateRemoved', (candidates) => {
      const rest = candidates.filter(({ id }) => id !== command.candidateId);
      return rest.length < candidates.length ? ok(rest) : err({ code: 'CANDIDATE_NOT_FOUND' });
    });
  }

  /** Every candidate once, in the new order. */
  order(
    command: Command & { readonly candidateIds: readonly CandidateId[] },
  ): Promise<Result<Contest, ChangeCandidatesRefusal>> {
    return this.execute(command, 'CandidatesOrdered', (candidates) => {
      const inOrder = command.candidateIds.flatMap((wanted) => candidates.filter(({ id }) => id === wanted));
      const isOrder = inOrder.length === candidates.length && new Set(inOrder).size === candidates.length;
      return isOrder ? ok(inOrder) : err({ code: 'NOT_AN_ORDER_OF_THE_CANDIDATES' });
    });
  }

  /** The whole description: what is left out is taken away. */
  describe(
    command: Command & { readonly candidateId: CandidateId; readonly description: CandidateDescription },
  ): Promise<Result<Contest, ChangeCandidatesRefusal>> {
    const { candidateId } = command;
    const describeOne: Change = (candidates) => {
      const checked = checkCandidateDescription(command.description);
      if (!checked.ok) return checked;
      if (!candidates.some(({ id }) => id === candidateId)) return err({ code: 'CANDIDATE_NOT_FOUND' });
      return ok(
        candidates.map(({ id, name, ...before }) => ({ id, name, ...(id === candidateId ? checked.value : before) })),
      );
    };
    return this.execute(command, 'CandidateDescribed', describeOne, (before, after) => ({
      candidateId,
      before: described(before, candidateId),
      after: described(after, candidateId),
    }));
  }

  private async execute(
    { contestId, by }: Command,
    type: 'CandidatesAdded' | 'CandidateRemoved' | 'CandidatesOrdered' | 'CandidateDescribed',
    change: Change,
    tell: Tell = inNames,
  ): Promise<Result<Contest, ChangeCandidatesRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<Contest, ChangeCandidatesRefusal>(
      by.organisationId,
      async ({ constitutions, elections, audit }) => {
        const held = await holdContest(elections, contestId);
        if (!held.ok) return held;
        const { contest } = held.value;
        if (contest.kind !== 'seats') return err({ code: 'CONTEST_WITHOUT_CANDIDATES' });
        const election = candidatesMayChange(held.value.election);
        if (!election.ok) return election;
        const changed = change(contest.candidates);
        if (!changed.ok) return changed;
        const adopted = await constitutions.read(election.value.constitutionVersion);
        const most = adopted && readRuleBook(adopted).limits.candidates.most;
        const names = checkCandidateNames(
          changed.value.map(({ name }) => name),
          most,
        );
        if (!names.ok) return names;

        const after = {
          ...contest,
          candidates: changed.value.map((candidate, i) => ({ ...candidate, name: names.value[i] ?? '' })),
        };
        await elections.saveCandidates(after);
        await audit.append({ type, by, details: { contestId, ...tell(contest, after) } });
        return ok(after);
      },
    );
  }
}

const named = ({ candidates }: SeatsContest) => candidates.map(({ name }) => name);
const inNames: Tell = (before, after) => ({ before: named(before), after: named(after) });

function described({ candidates }: SeatsContest, candidateId: CandidateId): AuditEntry['details'] {
  const candidate = candidates.find(({ id }) => id === candidateId);
  return candidate ? { name: candidate.name, ...descriptionOf(candidate) } : {};
}
