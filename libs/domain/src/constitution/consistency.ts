import { CONTEST_KINDS } from './constitution.js';
import type { Constitution, ConstitutionOptions } from './constitution.js';
import { constitutionFault as fault } from './constitution-fault.js';
import type { ConstitutionFault } from './constitution-fault.js';
import { classesOf, classPath, electedSeats } from './classes.js';

/** What no single value shows: codes are their own, references lead somewhere, somebody is elected. */
export function checkConsistency(constitution: Constitution, { countRules }: ConstitutionOptions): ConstitutionFault[] {
  return [
    ...repeatedCodes(constitution),
    ...(electedSeats(constitution) === 0 ? [fault(['constituencies'], 'NO_SEATS')] : []),
    ...votingClasses(constitution),
    ...CONTEST_KINDS.flatMap((kind) => {
      const { rule } = constitution.countRules[kind];
      const path = ['countRules', kind, 'rule'];
      return countRules.includes(rule)
        ? []
        : [fault(path, 'UNKNOWN_COUNT_RULE', { name: rule, choices: countRules.join(', ') })];
    }),
  ];
}

function repeatedCodes({ constituencies }: Constitution): ConstitutionFault[] {
  const twice = (codes: readonly string[], pathOf: (index: number) => PropertyKey[]): ConstitutionFault[] =>
    codes.flatMap((code, i) => {
      const first = codes.findIndex((other) => other.toLowerCase() === code.toLowerCase());
      return first === i ? [] : [fault(pathOf(i), 'CODE_TWICE', { name: code })];
    });
  return [
    ...twice(
      constituencies.map(({ code }) => code),
      (i) => ['constituencies', i, 'code'],
    ),
    ...constituencies.flatMap(({ classes }, i) =>
      twice(
        classes.map(({ code }) => code),
        (j) => ['constituencies', i, 'classes', j, 'code'],
      ),
    ),
  ];
}

function votingClasses(constitution: Constitution): ConstitutionFault[] {
  const { which } = constitution.voting.classes;
  if (which === 'all') return [];
  const known = new Set(classesOf(constitution).map(classPath));
  return which.flatMap((name, i) => {
    const path = ['voting', 'classes', 'which', i];
    if (!known.has(name)) return [fault(path, 'NO_SUCH_CLASS', { name })];
    return which.indexOf(name) < i ? [fault(path, 'CLASS_TWICE', { name })] : [];
  });
}
