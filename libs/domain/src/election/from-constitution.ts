import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { classesOf, classPath, countRuleFor, findClass, seatsOf } from '../constitution/classes.js';
import type { Constitution } from '../constitution/constitution.js';
import type { Contest } from './contest.js';
import type { ElectionTerms } from './election.js';
import type { ElectorRule } from './eligibility.js';
import { daysBefore, localDay } from './local-day.js';

/** What a contest is for; the rest of it is given when it is made. */
export type ContestTerms = Pick<
  Contest,
  'title' | 'titleCy' | 'constituencyCode' | 'classCode' | 'seats' | 'countRule'
>;

/** What the returning officer says of a contest; what is left out comes from the constitution. */
export interface ContestRequest {
  readonly constituencyCode: string;
  readonly classCode?: string;
  readonly title?: string;
  readonly titleCy?: string;
  readonly seats?: number;
  readonly countRule?: string;
}

export type ContestTermsRefusal =
  | { readonly code: 'NO_SUCH_CLASS'; readonly place: string }
  | {
      readonly code: 'SEATS_NOT_IN_CONSTITUTION';
      readonly place: string;
      readonly seats: number;
      readonly most: number;
    }
  | { readonly code: 'COUNT_RULE_NOT_IN_CONSTITUTION'; readonly rule: string; readonly allowed: readonly string[] };

/** Every contest the constitution provides for: one for each class with seats, one for each constituency with seats of its own. */
export const contestRequests = (constitution: Constitution): readonly ContestRequest[] =>
  constitution.constituencies.flatMap((constituency) => [
    ...((constituency.seats?.number ?? 0) > 0 ? [{ constituencyCode: constituency.code }] : []),
    ...constituency.classes
      .filter(({ seats }) => seats.number > 0)
      .map(({ code }) => ({ constituencyCode: constituency.code, classCode: code })),
  ]);

/**
 * Completes a contest from the constitution and holds it to it: a class that exists, no more seats than the rules give
 * (fewer fill a casual vacancy), and a count rule that the rules name.
 */
export function contestTerms(
  constitution: Constitution,
  request: ContestRequest,
): Result<ContestTerms, ContestTermsRefusal> {
  const { constituencyCode, classCode } = request;
  const place = classCode === undefined ? constituencyCode : `${constituencyCode}/${classCode}`;
  const constituency = constitution.constituencies.find(({ code }) => code === constituencyCode);
  const membershipClass =
    classCode === undefined ? undefined : findClass(constitution, constituencyCode, classCode)?.class;
  if (!constituency || (classCode !== undefined && !membershipClass)) return err({ code: 'NO_SUCH_CLASS', place });

  const own = constituency.seats?.number ?? 0;
  const most = membershipClass ? membershipClass.seats.number || own : own || seatsOf(constituency);
  const seats = request.seats ?? most;
  if (!Number.isInteger(seats) || seats < 1 || seats > most) {
    return err({ code: 'SEATS_NOT_IN_CONSTITUTION', place, seats, most });
  }
  const countRule = request.countRule ?? countRuleFor(constitution, seats);
  const allowed = [constitution.countRules.oneSeat.rule, constitution.countRules.severalSeats.rule];
  if (!allowed.includes(countRule)) {
    return err({ code: 'COUNT_RULE_NOT_IN_CONSTITUTION', rule: countRule, allowed: [...new Set(allowed)] });
  }
  const inClass = constituency.classes.length > 1 ? membershipClass : undefined;
  const title = request.title ?? nameOf(constituency.name.en, inClass?.name.en);
  const titleCy =
    request.titleCy ??
    (request.title === undefined && constituency.name.cy !== undefined && (!inClass || inClass.name.cy !== undefined)
      ? nameOf(constituency.name.cy, inClass?.name.cy)
      : undefined);
  return ok({
    title,
    ...(titleCy === undefined ? {} : { titleCy }),
    constituencyCode,
    ...(classCode === undefined ? {} : { classCode }),
    seats,
    countRule,
  });
}

const nameOf = (constituency: string, inClass: string | undefined): string =>
  inClass === undefined ? constituency : `${constituency}: ${inClass}`;

/** Who votes in a contest, by the constitution (its chapter on voting). */
export function electorRule(
  constitution: Constitution,
  contest: Pick<Contest, 'constituencyCode' | 'classCode'>,
  { election, timeZone }: { readonly election: ElectionTerms; readonly timeZone: string },
): ElectorRule {
  const { minimumAge, membership, classes } = constitution.voting;
  const { recordDate } = election;
  return {
    constituencyCode: contest.constituencyCode,
    ...(contest.classCode === undefined ? {} : { classCode: contest.classCode }),
    ...(minimumAge.years > 0
      ? { minimumAge: minimumAge.years, ageDay: ageDay(minimumAge.on, election, timeZone) }
      : {}),
    ...(membership.minimumDays ? { joinedBy: daysBefore(recordDate, membership.minimumDays) } : {}),
    ...(classes.which === 'all'
      ? {}
      : {
          votingClasses: classesOf(constitution)
            .map(classPath)
            .filter((path) => classes.which.includes(path)),
        }),
  };
}

function ageDay(on: Constitution['voting']['minimumAge']['on'], election: ElectionTerms, timeZone: string): string {
  switch (on) {
    case 'record-date':
      return election.recordDate;
    case 'opening-of-poll':
      return localDay(election.opensAt, timeZone);
    case 'close-of-poll':
      return localDay(election.closesAt, timeZone);
  }
}
