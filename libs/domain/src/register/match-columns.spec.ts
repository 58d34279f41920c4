import { matchColumns } from './match-columns.js';
import type { ColumnMatch } from './match-columns.js';
import { guessColumns } from './member-columns.js';
import { sampleOf } from './register-import.js';

const HEADINGS = ['Number', 'First name', 'Surname', 'Class', 'E-mail', 'Home mail'];
const GUESSED = { memberNo: 0, givenName: 1, familyName: 2, class: 3, email: 4 };
const match = (...matches: readonly ColumnMatch[]) => {
  const matched = matchColumns(HEADINGS, GUESSED, matches);
  return matched.ok ? matched.value : matched.error.fields.map(({ field, code }) => [field, code]);
};

describe('Matching the columns of a member file', () => {
  it('keeps what nothing is said of', () => {
    expect(match()).toEqual(GUESSED);
  });

  it('moves a column to another place, gives a place another column, and leaves a column out', () => {
    expect(match({ place: 6, column: 'email' })).toEqual({ ...GUESSED, email: 5 });
    expect(match({ place: 4, column: 'constituency' })).toMatchObject({ constituency: 3 });
    expect(match({ place: 4, column: 'constituency' })).not.toHaveProperty('class');
    expect(match({ place: 5, column: null })).not.toHaveProperty('email');
  });

  it('misses a needed column that is left out, and a class only where there is no constituency either', () => {
    expect(match({ place: 1, column: null }, { place: 4, column: null })).toEqual([
      ['columns.memberNo', 'COLUMN_NOT_MATCHED'],
      ['columns.class', 'COLUMN_NOT_MATCHED'],
    ]);
  });

  it('takes the first and the last place of the file, and none beyond', () => {
    expect(match({ place: 1, column: 'memberNo' }, { place: 6, column: 'status' })).toMatchObject({ status: 5 });
    expect(match({ place: 0, column: 'status' })).toEqual([['columns.0.place', 'NO_SUCH_PLACE']]);
    expect(match({ place: 7, column: 'status' })).toEqual([['columns.0.place', 'NO_SUCH_PLACE']]);
  });

  it('names what is said twice', () => {
    expect(match({ place: 5, column: 'email' }, { place: 6, column: 'email' })).toEqual([
      ['columns.1.column', 'COLUMN_MATCHED_TWICE'],
    ]);
    expect(match({ place: 5, column: 'email' }, { place: 5, column: null })).toEqual([
      ['columns.1.place', 'PLACE_MATCHED_TWICE'],
    ]);
  });
});

describe('What a file tells before anybody says anything', () => {
  it('is each column that just one heading fits', () => {
    expect(guessColumns(['Forename', 'First name', 'Surname', 'Shoe size'])).toEqual({ familyName: 2 });
  });

  it('is shown with cells of 40 characters at most, which are whole characters', () => {
    expect(sampleOf(['x'.repeat(40), 'é'.repeat(41), `${'😀'.repeat(41)}`, 'a\0b'])).toEqual([
      'x'.repeat(40),
      'é'.repeat(40),
      '😀'.repeat(40),
      'ab',
    ]);
  });
});
