import { MEMBER_COLUMNS, memberColumnName } from '#libs/domain';
import type { MemberColumn, RegisterEntry } from '#libs/domain';
import type { Language } from '../refusals/language.js';
import { neutralCell } from './row-to-correct.js';

const LEFT_ON = { en: 'left on', cy: 'gadawodd ar' } as const satisfies Readonly<Record<Language, string>>;

const asHeading = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Headings that the import understands, so that the file can be corrected and come back; and the last day of membership. */
export const memberHeadings = (language: Language): readonly string[] =>
  [...MEMBER_COLUMNS.map((column) => memberColumnName(column, language)), LEFT_ON[language]].map(asHeading);

/** A member as a line of a file, harmless in a spreadsheet. Days are ISO 8601. */
export function memberLine({ place, leftOn, ...member }: RegisterEntry): readonly string[] {
  const cells: Readonly<Record<MemberColumn, string | undefined>> = {
    ...{ memberNo: member.memberNo, givenName: member.givenName, familyName: member.familyName },
    ...{ email: member.email, dateOfBirth: member.dateOfBirth, joinedOn: member.joinedOn },
    ...{ constituency: place?.constituencyCode, class: place?.classCode },
    ...{ language: member.language, status: member.status },
  };
  return [...MEMBER_COLUMNS.map((column) => cells[column] ?? ''), leftOn ?? ''].map(neutralCell);
}
