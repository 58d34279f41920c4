import { fileFaultInWords, rowFaultInWords } from './fault-words.js';
import { MOST_REGISTER_COLUMNS } from './limits.js';
import { placeColumns } from './member-columns.js';
import { nameKey } from './name-key.js';
import { checkAsOf } from './as-of.js';

const placesOf = (headings: string[], wanted = {}) => {
  const placed = placeColumns(headings, wanted);
  return placed.ok ? placed.value : placed.error.map(({ code, facts }) => [code, facts['column']]);
};

describe('Finding the columns of a member file', () => {
  it('knows English and Welsh headings, whatever their capitals, accents, blanks and signs', () => {
    expect(placesOf(['MEMBER_NO.', 'First Name', 'Surname', 'E-mail', 'Class'])).toEqual({
      memberNo: 0,
      givenName: 1,
      familyName: 2,
      email: 3,
      class: 4,
    });
    expect(placesOf(['Cyfenw', 'Enw cyntaf', 'Rhif aelod', 'Etholaeth', 'Dyddiad geni', 'Iaith', 'Shoe size'])).toEqual(
      {
        familyName: 0,
        givenName: 1,
        memberNo: 2,
        constituency: 3,
        dateOfBirth: 4,
        language: 5,
      },
    );
  });

  it('puts what the officer says before what it guesses', () => {
    const headings = ['Number', 'Old number', 'Given name', 'Family name', 'Class', 'E-mail'];
    expect(placesOf(headings, { memberNo: 'old NUMBER', email: null })).toEqual({
      memberNo: 1,
      givenName: 2,
      familyName: 3,
      class: 4,
    });
    expect(placesOf(headings, { memberNo: 2 })).toMatchObject({ memberNo: 1 });
  });

  it('says which column is missing, twice there, or not where the officer says', () => {
    expect(placesOf(['Member number', 'Given name', 'Class'])).toEqual([['COLUMN_NOT_FOUND', 'familyName']]);
    expect(placesOf(['Member number', 'Given name', 'Family name'])).toEqual([['COLUMN_NOT_FOUND', 'class']]);
    expect(placesOf(['Member number', 'Member ID', 'Given name', 'Surname', 'Class'])).toEqual([
      ['HEADING_TWICE', 'memberNo'],
    ]);
    expect(placesOf(['Member number', 'Given name', 'Surname', 'Class'], { memberNo: 'No', email: 9 })).toEqual([
      ['NO_SUCH_HEADING', 'memberNo'],
      ['NO_SUCH_HEADING', 'email'],
    ]);
    expect(placesOf(Array.from({ length: MOST_REGISTER_COLUMNS + 1 }, String))).toEqual([
      ['TOO_MANY_COLUMNS', undefined],
    ]);
  });

  it('has words for people in both languages', () => {
    const missing = { code: 'COLUMN_NOT_FOUND', facts: { column: 'familyName', headings: 'A, B' } } as const;
    expect(fileFaultInWords(missing, 'en')).toContain('family name');
    expect(fileFaultInWords(missing, 'cy')).toContain('cyfenw');
    expect(rowFaultInWords({ code: 'NUMBER_TWICE', facts: { lines: '4, 9' } }, 'cy')).toContain('4, 9');
  });
});

describe('The key of a name (domain reference 6.1: normalised name)', () => {
  it.each([
    ['Siân', 'Ŵyn-Jones', 'SIAN', 'Wyn Jones'],
    ['Mary Ann', "O'Neil", 'maryann', 'ONEIL'],
    ['ﬁona', 'Straße', 'Fiona', 'STRASSE'],
  ])('is the same for %s %s and %s %s', (given, family, otherGiven, otherFamily) => {
    expect(nameKey(given, family)).toBe(nameKey(otherGiven, otherFamily));
  });

  it('keeps given and family name apart', () => {
    expect(nameKey('Ann', 'Ebbs')).not.toBe(nameKey('Anne', 'Bbs'));
  });
});

describe('The day that a file describes', () => {
  const calendar = { today: '2026-01-31', last: '2026-01-10' };

  it.each([
    ['2026-01-31', undefined],
    ['2026-01-10', undefined],
    ['2026-02-01', 'AS_OF_AHEAD'],
    ['2026-01-09', 'AS_OF_BEFORE_LAST_IMPORT'],
    ['31/01/2026', 'AS_OF_NOT_A_DAY'],
  ])('%s: %s', (asOf, code) => {
    const checked = checkAsOf(asOf, calendar);
    expect(checked.ok ? undefined : checked.error.code).toBe(code);
  });
});
