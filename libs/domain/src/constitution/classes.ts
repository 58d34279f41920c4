import { contestKind } from './constitution.js';
import type { Constituency, Constitution, MembershipClass } from './constitution.js';

/** A class with the constituency it is part of: where a member belongs. */
export interface ClassPlace {
  readonly constituency: Constituency;
  readonly class: MembershipClass;
}

/** Every class, in the order of the constitution. */
export const classesOf = ({ constituencies }: Constitution): readonly ClassPlace[] =>
  constituencies.flatMap((constituency) => constituency.classes.map((each) => ({ constituency, class: each })));

/** `constituency/class`, by codes. */
export const classPath = ({ constituency, class: { code } }: ClassPlace): string => `${constituency.code}/${code}`;

export const findClass = (
  constitution: Constitution,
  constituencyCode: string,
  classCode: string,
): ClassPlace | undefined =>
  classesOf(constitution).find((at) => at.constituency.code === constituencyCode && at.class.code === classCode);

/** Whether the members of a class vote at all. */
export function classVotes(constitution: Constitution, at: ClassPlace): boolean {
  const { which } = constitution.voting.classes;
  return which === 'all' || which.includes(classPath(at));
}

/** The id of the count rule for a contest of so many seats. */
export const countRuleFor = ({ countRules }: Constitution, seats: number): string =>
  countRules[contestKind(seats)].rule;

/** Seats filled by election in one constituency: its own and those of its classes. */
export const seatsOf = ({ seats, classes }: Constituency): number =>
  classes.reduce((sum, each) => sum + each.seats.number, seats?.number ?? 0);

export const electedSeats = ({ constituencies }: Constitution): number =>
  constituencies.reduce((sum, constituency) => sum + seatsOf(constituency), 0);
