import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readConstitution } from '../constitution/read-constitution.js';
import { cellsOfEntry } from './cells-of-entry.js';
import { classFinder } from './find-class.js';
import { LONGEST_MEMBER_NAME } from './limits.js';
import { MEMBER_COLUMNS } from './member-columns.js';
import type { MemberColumn } from './member-columns.js';
import { readRow } from './read-row.js';
import type { RowContext } from './read-row.js';

const rules = readConstitution(readFileSync('apps/cli/src/sample/constitution.json', 'utf8'), {
  countRules: ['scottish'],
});
if (!rules.ok) throw new Error('the sample constitution is wrong');
const findClass = classFinder(rules.value);

const context: RowContext = {
  headings: [...MEMBER_COLUMNS],
  places: Object.fromEntries(MEMBER_COLUMNS.map((column, i) => [column, i])),
  asOf: '2026-01-31',
  findClass,
  classNames: 'tenants/north, tenants/south',
};
const GOOD: Readonly<Record<MemberColumn, string>> = {
  memberNo: '007',
  givenName: 'Sample',
  familyName: 'Member',
  email: 'sample@example.org',
  dateOfBirth: '1980-02-29',
  constituency: 'tenants',
  class: 'north',
  joinedOn: '2020-01-01',
  language: 'cy',
  status: 'active',
};
const cellsWith = (change: Partial<Record<MemberColumn, string>>): string[] =>
  MEMBER_COLUMNS.map((column) => change[column] ?? GOOD[column]);
const read = (change: Partial<Record<MemberColumn, string>>) =>
  readRow({ line: 2, lastLine: 2, cells: cellsWith(change) }, context);
const codesOf = (change: Partial<Record<MemberColumn, string>>) => read(change).faults.map(({ code }) => code);

describe('Reading a row of a member file', () => {
  it('takes a good row, tidies its text and keeps the zeros of its number', () => {
    expect(read({ givenName: '  Sa\u0302mple   Two ' })).toEqual({
      memberNo: '007',
      faults: [],
      entry: {
        memberNo: '007',
        givenName: 'Sâmple Two',
        familyName: 'Member',
        email: 'sample@example.org',
        dateOfBirth: '1980-02-29',
        joinedOn: '2020-01-01',
        language: 'cy',
        status: 'active',
        place: { constituencyCode: 'tenants', classCode: 'north' },
      },
    });
  });

  it.each([
    ['31/05/2001', '2001-05-31'],
    ['1.2.1999', '1999-02-01'],
    ['1-2-1999', '1999-02-01'],
    ['2000-02-29', '2000-02-29'],
  ])('reads the day %s as %s: day first, as people here write it', (written, day) => {
    expect(read({ dateOfBirth: written }).entry?.dateOfBirth).toBe(day);
  });

  it.each([
    [{ memberNo: '' }, 'MISSING'],
    [{ givenName: ' ' }, 'MISSING'],
    [{ familyName: 'x'.repeat(LONGEST_MEMBER_NAME + 1) }, 'TOO_LONG'],
    [{ familyName: 'Si\uFFFDn' }, 'BAD_ENCODING'],
    [{ familyName: 'A\0B' }, 'BAD_ENCODING'],
    [{ familyName: 'A\u200BB' }, 'CONTROL_CHARACTER'],
    [{ familyName: 'A "B" C' }, 'QUOTE_IN_CELL'],
    [{ email: 'nobody' }, 'BAD_EMAIL'],
    [{ email: 'a@b' }, 'BAD_EMAIL'],
    [{ email: 'a@b..org' }, 'BAD_EMAIL'],
    [{ email: 'a@b.org, c@d.org' }, 'BAD_EMAIL'],
    [{ dateOfBirth: '1999-02-29' }, 'BAD_DAY'],
    [{ dateOfBirth: '05/31/2001' }, 'BAD_DAY'],
    [{ dateOfBirth: '31/05/01' }, 'BAD_DAY'],
    [{ dateOfBirth: '2026-02-01' }, 'BORN_IN_FUTURE'],
    [{ dateOfBirth: '1905-01-31' }, 'BORN_TOO_EARLY'],
    [{ joinedOn: '2026-02-01' }, 'JOINED_IN_FUTURE'],
    [{ class: 'east' }, 'UNKNOWN_CLASS'],
    [{ class: '' }, 'AMBIGUOUS_CLASS'],
    [{ constituency: 'employees' }, 'UNKNOWN_CLASS'],
    [{ constituency: '', class: '' }, 'MISSING'],
    [{ language: 'fr' }, 'UNKNOWN_LANGUAGE'],
    [{ status: 'maybe' }, 'UNKNOWN_STATUS'],
  ])('finds the fault in %j: %s', (change, code) => {
    expect(codesOf(change)).toEqual([code]);
  });

  it.each([
    { dateOfBirth: '2026-01-31' },
    { dateOfBirth: '1905-02-01' },
    { joinedOn: '2026-01-31' },
    { familyName: 'x'.repeat(LONGEST_MEMBER_NAME) },
    { familyName: "O'Neil-Ŵyn" },
    { email: '', dateOfBirth: '', joinedOn: '', language: '', status: '' },
  ])('takes what is just right: %j', (change) => {
    expect(codesOf(change)).toEqual([]);
  });

  it('reports every fault of a row, with column, heading and cell', () => {
    expect(read({ email: 'x', dateOfBirth: 'y' }).faults).toEqual([
      { code: 'BAD_EMAIL', column: 4, heading: 'email', cell: 'x', facts: { asOf: '2026-01-31' } },
      { code: 'BAD_DAY', column: 5, heading: 'dateOfBirth', cell: 'y', facts: { asOf: '2026-01-31' } },
    ]);
  });

  it('trusts the number of a faulty row, but not where cells are missing', () => {
    expect(read({ email: 'x' }).memberNo).toBe('007');
    expect(readRow({ line: 2, lastLine: 2, cells: ['007', 'Sample'] }, context)).toEqual({
      faults: [{ code: 'WRONG_NUMBER_OF_CELLS', facts: { cells: 2, headings: 10 } }],
    });
  });

  it('takes several lines in a column that is not used, but no swallowed rows', () => {
    const wider = { ...context, headings: [...context.headings, 'Note'] };
    const withNote = (note: string) => readRow({ line: 2, lastLine: 4, cells: [...cellsWith({}), note] }, wider).faults;
    expect(withNote('1 High Street\nTown')).toEqual([]);
    expect(withNote('call\n008,Next,"vip')).toMatchObject([{ code: 'ROW_RUNS_ON', facts: { lastLine: 4 } }]);
    expect(withNote('x\n'.repeat(20))).toMatchObject([{ code: 'ROW_RUNS_ON' }]);
    expect(read({ givenName: 'A\nB' }).faults).toMatchObject([{ code: 'CONTROL_CHARACTER' }]);
  });

  it('needs no class of somebody whose membership ended', () => {
    expect(read({ status: 'gadawodd', class: '', constituency: '' })).toMatchObject({
      faults: [],
      entry: { status: 'ended' },
    });
  });

  it('reads back the cells that it gives back', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, text, fc.constantFrom('', 'en', 'cy'), (memberNo, familyName, language) => {
        const { entry } = read({ memberNo, familyName, language });
        fc.pre(entry !== undefined);
        const cells = cellsOfEntry(entry, context.places, context.headings.length);
        expect(readRow({ line: 2, lastLine: 2, cells }, context).entry).toEqual(entry);
      }),
    );
  });
});

describe('Finding the class that a row names', () => {
  it.each([
    ['tenants', 'north'],
    ['', 'North'],
    ['', 'Gogledd'],
    ['TENANTIAID', 'gogledd'],
    ['', 'tenants/north'],
  ])('%j, %j is tenants/north', (constituency, membershipClass) => {
    expect(findClass(constituency, membershipClass)).toEqual({
      ok: true,
      value: { constituencyCode: 'tenants', classCode: 'north' },
    });
  });

  it('needs no class where the constituency has but one', () => {
    expect(findClass('Gweithwyr', '')).toMatchObject({ value: { classCode: 'all-employees' } });
  });
});
