import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from '../candidate.js';
import type { CandidateNumber } from '../candidate.js';
import { MOST_CONSTRAINED_SEATS, MOST_GROUPS, MOST_KINDS } from './constraint-group.js';
import type { ConstraintGroup } from './constraint-group.js';
import { Feasibility } from './feasibility.js';

export type { ConstraintGroup } from './constraint-group.js';
export { Feasibility } from './feasibility.js';
export type { Judgement } from './feasibility.js';

/** Why a contest cannot be held under such constraints. */
export type ConstraintFault =
  | {
      readonly code: 'tooManyGroups' | 'tooManySeats' | 'tooManyKinds';
      readonly found: number;
      readonly most: number;
    }
  | {
      readonly code: 'nameMissing' | 'nameTwice' | 'noLimit' | 'limitNotWhole' | 'leastAboveMost';
      readonly group: ConstraintGroup;
    }
  | {
      readonly code: 'unknownMembers' | 'membersTwice';
      readonly group: ConstraintGroup;
      readonly members: readonly number[];
    }
  | {
      readonly code: 'impossibleFromTheStart';
      /** Groups that cannot be met together, and could be if any one of them were left out. */
      readonly groups: readonly ConstraintGroup[];
      readonly seats: number;
      readonly standing: number;
    };

/**
 * Whether a contest can be held under these constraints: they say what they should, and some choice among those who stand
 * meets them all. To be asked when nominations have closed; a contest that fails it is not put to the poll without a ruling.
 *
 * @param standing   everyone who stands, each once
 * @param candidates how many candidates there are, withdrawn ones included: members are numbers up to this
 */
export function checkConstraints(
  groups: readonly ConstraintGroup[],
  seats: number,
  standing: readonly CandidateNumber[],
  candidates: number = MOST_CANDIDATES,
): Result<readonly ConstraintGroup[], ConstraintFault> {
  if (groups.length === 0) return ok(groups);
  if (groups.length > MOST_GROUPS) return err({ code: 'tooManyGroups', found: groups.length, most: MOST_GROUPS });
  if (seats > MOST_CONSTRAINED_SEATS) return err({ code: 'tooManySeats', found: seats, most: MOST_CONSTRAINED_SEATS });
  for (const [i, group] of groups.entries()) {
    const fault = groupFault(group, candidates);
    if (fault !== null) return err(fault);
    if (groups.slice(0, i).some(({ name }) => sameName(name, group.name))) return err({ code: 'nameTwice', group });
  }
  const feasibility = new Feasibility(groups, seats, standing);
  const kinds = feasibility.kindsAmong(standing);
  if (kinds > MOST_KINDS) return err({ code: 'tooManyKinds', found: kinds, most: MOST_KINDS });
  const conflict = feasibility.conflict([], standing);
  return conflict.length === 0
    ? ok(groups)
    : err({ code: 'impossibleFromTheStart', groups: conflict, seats, standing: standing.length });
}

function groupFault(group: ConstraintGroup, candidates: number): ConstraintFault | null {
  const { name, members, atLeast, atMost } = group;
  if (name.trim() === '') return { code: 'nameMissing', group };
  const unknown = members.filter((member) => !Number.isSafeInteger(member) || member < 1 || member > candidates);
  if (unknown.length > 0) return { code: 'unknownMembers', group, members: unknown };
  const twice = members.filter((member, i) => members.indexOf(member) < i);
  if (twice.length > 0) return { code: 'membersTwice', group, members: twice };
  if (atLeast === undefined && atMost === undefined) return { code: 'noLimit', group };
  if (!isLimit(atLeast ?? 0) || !isLimit(atMost ?? 0)) return { code: 'limitNotWhole', group };
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) return { code: 'leastAboveMost', group };
  return null;
}

const isLimit = (value: number) => Number.isSafeInteger(value) && value >= 0;
const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
