import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { fileFault } from './file-fault.js';
import type { FileFault } from './file-fault.js';
import { MOST_REGISTER_COLUMNS } from './limits.js';
import { plainLetters } from './name-key.js';

/** What a member file can tell us. */
export const MEMBER_COLUMNS = [
  'memberNo',
  'givenName',
  'familyName',
  'email',
  'dateOfBirth',
  'constituency',
  'class',
  'joinedOn',
  'language',
  'status',
] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];

/** The place of each column in the file, from 0; absent where the file does not have it. */
export type ColumnPlaces = Readonly<Partial<Record<MemberColumn, number>>>;

/** What the officer says: a heading, the number of a column from 1, or `null` for "do not use what you guess". */
export type WantedColumns = Readonly<Partial<Record<MemberColumn, string | number | null>>>;

/** Headings that are understood without being told, English and Welsh; capitals, accents, blanks and signs do not count. */
const HEADINGS: Readonly<Record<MemberColumn, readonly string[]>> = {
  memberNo: ['member number', 'member no', 'member id', 'membership number', 'membership no', 'membership id', 'number', 'rhif aelod', 'rhif aelodaeth', 'rhif yr aelod'],
  givenName: ['given name', 'given names', 'first name', 'first names', 'forename', 'forenames', 'enw cyntaf', 'enwau cyntaf', 'enw bedydd'],
  familyName: ['family name', 'last name', 'surname', 'cyfenw', 'enw teuluol', 'enw olaf'],
  email: ['email', 'email address', 'ebost', 'cyfeiriad ebost'],
  dateOfBirth: ['date of birth', 'dob', 'birth date', 'born', 'dyddiad geni'],
  constituency: ['constituency', 'constituency code', 'etholaeth', 'cod etholaeth'],
  class: ['class', 'class code', 'membership class', 'dosbarth', 'cod dosbarth', 'dosbarth aelodaeth'],
  joinedOn: ['joined on', 'joined', 'date joined', 'join date', 'joining date', 'member since', 'ymunodd', 'dyddiad ymuno', 'ymunodd ar'],
  language: ['language', 'preferred language', 'iaith', 'dewis iaith'],
  status: ['status', 'membership status', 'statws', 'statws aelodaeth'],
}; // prettier-ignore

/** Class or constituency is needed too, which of them is up to the body. */
const NEEDED: readonly MemberColumn[] = ['memberNo', 'givenName', 'familyName'];

/** Finds the columns of a file by its headings; what the officer says comes before what is guessed. */
export function placeColumns(
  headings: readonly string[],
  wanted: WantedColumns = {},
): Result<ColumnPlaces, readonly FileFault[]> {
  if (headings.length > MOST_REGISTER_COLUMNS) {
    return err([fileFault('TOO_MANY_COLUMNS', { columns: headings.length, most: MOST_REGISTER_COLUMNS })]);
  }
  const spelt = headings.map(plainLetters);
  const faults: FileFault[] = [];
  const places: Partial<Record<MemberColumn, number>> = {};
  for (const column of MEMBER_COLUMNS) {
    const wish = wanted[column];
    if (wish === null) continue;
    const matches = wish === undefined ? guess(column, spelt) : findWanted(wish, headings);
    const [first, second] = matches;
    if (first === undefined) {
      if (wish !== undefined) faults.push(fileFault('NO_SUCH_HEADING', { column, heading: String(wish) }));
      continue;
    }
    if (second !== undefined) faults.push(fileFault('HEADING_TWICE', { column, first: first + 1, second: second + 1 }));
    places[column] = first;
  }
  const missing = [...NEEDED.filter((column) => places[column] === undefined), ...noClass(places)];
  faults.push(
    ...missing
      .filter((column) => !faults.some((known) => known.facts['column'] === column))
      .map((column) => fileFault('COLUMN_NOT_FOUND', { column, headings: headings.join(', ').slice(0, 300) })),
  );
  return faults.length > 0 ? err(faults) : ok(places);
}

/** What the headings tell by themselves, each column that just one of them fits. */
export function guessColumns(headings: readonly string[]): ColumnPlaces {
  const spelt = headings.map(plainLetters);
  const places: Partial<Record<MemberColumn, number>> = {};
  for (const column of MEMBER_COLUMNS) {
    const [first, second] = guess(column, spelt);
    if (first !== undefined && second === undefined) places[column] = first;
  }
  return places;
}

const noClass = (places: ColumnPlaces): MemberColumn[] =>
  places.class === undefined && places.constituency === undefined ? ['class'] : [];

const positions = <T>(list: readonly T[], fits: (item: T) => boolean): number[] =>
  list.flatMap((item, i) => (fits(item) ? [i] : []));

const guess = (column: MemberColumn, spelt: readonly string[]): number[] => {
  const known = HEADINGS[column].map(plainLetters);
  return positions(spelt, (heading) => known.includes(heading));
};

function findWanted(wish: string | number, headings: readonly string[]): number[] {
  if (typeof wish === 'number') return wish >= 1 && wish <= headings.length ? [wish - 1] : [];
  const spelt = plainLetters(wish);
  return positions(headings, (heading) => plainLetters(heading) === spelt);
}
