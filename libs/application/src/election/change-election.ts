import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { checkHours, draftOnly, isDay, isUsableText, LONGEST_TITLE, tidyText } from '#libs/domain';
import type { Actor, DraftElection, ElectionId, HoursRefusal, WrongState } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { holdElection } from './held-election.js';
import type { ElectionNotFound } from './held-election.js';
import type { TitleRefusal } from './new-contest.js';

/** What is left out stays as it is. */
export interface ElectionChange {
  readonly title?: string;
  readonly titleCy?: string;
  readonly recordDate?: string;
  readonly opensAt?: Date;
  readonly closesAt?: Date;
}

export type ChangeElectionRefusal =
  ElectionNotFound | WrongState | HoursRefusal | TitleRefusal | { readonly code: 'RECORD_DATE_UNKNOWN' };

/** Corrects a draft. */
@Injectable()
export class ChangeElection {
  constructor(private readonly work: UnitOfWork) {}

  async execute({
    electionId,
    change,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly change: ElectionChange;
    readonly by: Actor;
  }): Promise<Result<DraftElection, ChangeElectionRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<DraftElection, ChangeElectionRefusal>(by.organisationId, async ({ elections, audit }) => {
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      const before = draftOnly(held.value);
      if (!before.ok) return before;
      const changed = changedDraft(before.value, change, await elections.now());
      if (!changed.ok) return changed;

      await elections.save(changed.value);
      const terms = ({ title, recordDate, opensAt, closesAt }: DraftElection) => ({
        title,
        recordDate,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
      });
      const details = { electionId, before: terms(before.value), after: terms(changed.value) };
      await audit.append({ type: 'ElectionChanged', by, details });
      return changed;
    });
  }
}

function changedDraft(
  election: DraftElection,
  change: ElectionChange,
  now: Date,
): Result<DraftElection, ChangeElectionRefusal> {
  const after: DraftElection = {
    ...election,
    ...(change.title === undefined ? {} : { title: tidyText(change.title) }),
    ...(change.titleCy === undefined ? {} : { titleCy: tidyText(change.titleCy) }),
    recordDate: change.recordDate ?? election.recordDate,
    opensAt: change.opensAt ?? election.opensAt,
    closesAt: change.closesAt ?? election.closesAt,
  };
  if (![after.title, after.titleCy ?? after.title].every((text) => isUsableText(text, LONGEST_TITLE)))
    return err({ code: 'TITLE_UNUSABLE', longest: LONGEST_TITLE });
  if (!isDay(after.recordDate)) return err({ code: 'RECORD_DATE_UNKNOWN' });
  const hours = checkHours(after.opensAt, after.closesAt, now);
  return hours.ok ? ok(after) : hours;
}
