import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { classPath, classesOf } from '../constitution/classes.js';
import type { ClassPlace } from '../constitution/classes.js';
import type { Constitution } from '../constitution/constitution.js';
import type { ClassCodes } from './member.js';
import { plainLetters } from './name-key.js';

export type FindClassRefusal = 'UNKNOWN_CLASS' | 'AMBIGUOUS_CLASS';

/**
 * Finds the class that the cells of a row name: by code or by name in either language, capitals and accents aside. The
 * constituency may be left out where the class is the only one of its name, and the class where the constituency has one.
 */
export type FindClass = (constituency: string, membershipClass: string) => Result<ClassCodes, FindClassRefusal>;

interface Spelt {
  readonly codes: ClassCodes;
  readonly constituency: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export function classFinder(constitution: Constitution): FindClass {
  const classes = classesOf(constitution).map(spell);
  return (constituency, membershipClass) => {
    const [wantedConstituency, wantedClass] = [plainLetters(constituency), plainLetters(membershipClass)];
    const fits = classes.filter(
      (each) =>
        (wantedConstituency === '' || each.constituency.has(wantedConstituency)) &&
        (wantedClass === '' || each.names.has(wantedClass)),
    );
    const [first, second] = fits;
    if (first === undefined) return err('UNKNOWN_CLASS');
    return second === undefined ? ok(first.codes) : err('AMBIGUOUS_CLASS');
  };
}

const spell = (at: ClassPlace): Spelt => ({
  codes: { constituencyCode: at.constituency.code, classCode: at.class.code },
  constituency: spellings(at.constituency.code, at.constituency.name),
  names: spellings(at.class.code, at.class.name).add(plainLetters(classPath(at))),
});

const spellings = (code: string, name: { readonly en: string; readonly cy?: string }): Set<string> =>
  new Set([code, name.en, name.cy ?? name.en].map(plainLetters));
