import { electedSeats, seatsOf } from './classes.js';
import type { Constitution } from './constitution.js';
import { constitutionFault as fault } from './constitution-fault.js';
import type { ConstitutionFault } from './constitution-fault.js';

const FEWEST_STAFF_GOVERNORS = 3;

/** What the law asks of this form of body, whatever its rules say. So far: foundation trusts. */
export const checkStatutoryFloors = (constitution: Constitution): ConstitutionFault[] =>
  constitution.form === 'nhs-foundation-trust' ? foundationTrust(constitution) : [];

/**
 * The composition of the council of governors, on seats.
 * @see National Health Service Act 2006, Sch. 7, para. 3 (constituencies) and para. 9(1), (2), (4) (composition)
 */
function foundationTrust(constitution: Constitution): ConstitutionFault[] {
  const { constituencies, appointed = [] } = constitution;
  const staff = constituencies.filter(({ kind }) => kind === 'staff');
  const staffSeats = staff.reduce((sum, constituency) => sum + seatsOf(constituency), 0);
  const nonStaff = electedSeats(constitution) - staffSeats;
  const total = nonStaff + staffSeats + appointed.reduce((sum, { number }) => sum + number, 0);
  const place = ['constituencies'];
  const given = (kind: 'public' | 'staff'): ConstitutionFault[] =>
    constituencies.some((constituency) => constituency.kind === kind)
      ? []
      : [fault(place, 'NEEDS_CONSTITUENCY', { kind })];
  return [
    ...given('public'),
    ...given('staff'),
    ...(2 * nonStaff > total
      ? []
      : [fault(place, 'TOO_FEW_NON_STAFF', { given: nonStaff, total, least: fewestNonStaff(total) })]),
    ...(staffSeats >= FEWEST_STAFF_GOVERNORS
      ? []
      : [fault(place, 'TOO_FEW_STAFF', { given: staffSeats, least: FEWEST_STAFF_GOVERNORS })]),
    ...constituencies.flatMap((constituency, i) =>
      constituency.kind === 'staff' && constituency.classes.length > 1
        ? constituency.classes.flatMap(({ seats }, j) =>
            seats.number > 0 ? [] : [fault([...place, i, 'classes', j, 'seats', 'number'], 'STAFF_CLASS_WITHOUT_SEAT')],
          )
        : [],
    ),
    ...(appointed.some(({ kind }) => kind === 'local-authority') ? [] : [fault(['appointed'], 'NO_LOCAL_AUTHORITY')]),
  ];
}

/** The fewest seats that are more than half of `total`. */
const fewestNonStaff = (total: number): number => Math.floor(total / 2) + 1;
