import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { classesOf, classPath, countRuleFor, findClass, seatsOf } from '../constitution/classes.js';
import type { Constituency, Constitution, MembershipClass } from '../constitution/constitution.js';
import { checkRequest, markingFor } from './contest-request.js';
import type { ContestRequest, ContestTermsRefusal, CountRuleFacts } from './contest-request.js';
import type { Contest, ContestTerms } from './contest.js';
import type { ElectionTerms } from './election.js';
import type { ElectorRule } from './eligibility.js';
import { daysBefore, localDay } from './local-day.js';
import { checkResolutionText } from './resolution.js';

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
 * (fewer fill a casual vacancy), and a count rule that the rules name. A resolution may be put to every member.
 *
 * @param rules what is known of each count rule that there is
 */
export function contestTerms(
  constitution: Constitution,
  request: ContestRequest,
  rules: readonly CountRuleFacts[],
): Result<ContestTerms, ContestTermsRefusal> {
  const fits = checkRequest(request);
  if (!fits.ok) return fits;
  return request.kind === 'resolution'
    ? resolutionTerms(constitution, request)
    : seatsTerms(constitution, request, rules);
}

interface Place {
  readonly constituency: Constituency;
  readonly membershipClass: MembershipClass | undefined;
  /** Such as `tenants/north`. */
  readonly path: string;
}

function findPlace(
  constitution: Constitution,
  constituencyCode: string,
  classCode: string | undefined,
): Result<Place, ContestTermsRefusal> {
  const path = classCode === undefined ? constituencyCode : `${constituencyCode}/${classCode}`;
  const constituency = constitution.constituencies.find(({ code }) => code === constituencyCode);
  const membershipClass =
    classCode === undefined ? undefined : findClass(constitution, constituencyCode, classCode)?.class;
  if (!constituency || (classCode !== undefined && !membershipClass))
    return err({ code: 'NO_SUCH_CLASS', place: path });
  return ok({ constituency, membershipClass, path });
}

function resolutionTerms(
  constitution: Constitution,
  request: ContestRequest,
): Result<ContestTerms, ContestTermsRefusal> {
  const { constituencyCode, classCode, title = '', titleCy } = request;
  if (constituencyCode === undefined) {
    if (classCode !== undefined) return err({ code: 'NO_SUCH_CLASS', place: classCode });
  } else {
    const place = findPlace(constitution, constituencyCode, classCode);
    if (!place.ok) return place;
  }
  if (request.rule === undefined) return err({ code: 'RESOLUTION_RULE_MISSING' });
  const text = checkResolutionText(request.text ?? '');
  if (!text.ok) return text;
  const textCy = request.textCy === undefined ? undefined : checkResolutionText(request.textCy);
  if (textCy && !textCy.ok) return textCy;
  return ok({
    kind: 'resolution',
    opening: 'adding-up',
    title,
    ...(titleCy === undefined ? {} : { titleCy }),
    ...(constituencyCode === undefined ? {} : { constituencyCode }),
    ...(classCode === undefined ? {} : { classCode }),
    text: text.value,
    ...(textCy === undefined ? {} : { textCy: textCy.value }),
    rule: request.rule,
  });
}

function seatsTerms(
  constitution: Constitution,
  request: ContestRequest,
  rules: readonly CountRuleFacts[],
): Result<ContestTerms, ContestTermsRefusal> {
  const { constituencyCode, classCode } = request;
  if (constituencyCode === undefined) return err({ code: 'CONSTITUENCY_MISSING' });
  const place = findPlace(constitution, constituencyCode, classCode);
  if (!place.ok) return place;
  const { constituency, membershipClass, path } = place.value;

  const own = constituency.seats?.number ?? 0;
  const most = membershipClass ? membershipClass.seats.number || own : own || seatsOf(constituency);
  const seats = request.seats ?? most;
  if (!Number.isInteger(seats) || seats < 1 || seats > most) {
    return err({ code: 'SEATS_NOT_IN_CONSTITUTION', place: path, seats, most });
  }
  const countRule = request.countRule ?? countRuleFor(constitution, seats);
  const allowed = [constitution.countRules.oneSeat.rule, constitution.countRules.severalSeats.rule];
  const facts = rules.find(({ id }) => id === countRule);
  if (!allowed.includes(countRule) || !facts) {
    return err({ code: 'COUNT_RULE_NOT_IN_CONSTITUTION', rule: countRule, allowed: [...new Set(allowed)] });
  }
  const marking = markingFor(facts, seats, request);
  if (!marking.ok) return marking;
  const inClass = constituency.classes.length > 1 ? membershipClass : undefined;
  const title = request.title ?? nameOf(constituency.name.en, inClass?.name.en);
  const titleCy =
    request.titleCy ??
    (request.title === undefined && constituency.name.cy !== undefined && (!inClass || inClass.name.cy !== undefined)
      ? nameOf(constituency.name.cy, inClass?.name.cy)
      : undefined);
  return ok({
    kind: 'seats',
    title,
    ...(titleCy === undefined ? {} : { titleCy }),
    constituencyCode,
    ...(classCode === undefined ? {} : { classCode }),
    seats,
    countRule,
    ...marking.value,
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
    ...(contest.constituencyCode === undefined ? {} : { constituencyCode: contest.constituencyCode }),
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
