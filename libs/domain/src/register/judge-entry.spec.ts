import fc from 'fast-check';
import type { MemberId } from '../ids.js';
import { judgeEntry, touchesIdentity } from './judge-entry.js';
import type { RegisterEntry } from './member.js';
import type { FileEntry } from './read-row.js';

const known: RegisterEntry = {
  memberId: '00000000-0000-4000-8000-000000000001' as MemberId,
  memberNo: '7',
  givenName: 'Sample',
  familyName: 'Member',
  email: 'sample@example.org',
  dateOfBirth: '1980-01-01',
  language: 'en',
  status: 'active',
  joinedOn: '2020-01-01',
  place: { constituencyCode: 'tenants', classCode: 'north' },
};
const place = { constituencyCode: 'tenants', classCode: 'north' };
const entry: FileEntry = { memberNo: '7', givenName: 'Sample', familyName: 'Member', place };

const text = fc.string({ minLength: 1, maxLength: 5 });
const day = fc.constantFrom('1980-01-01', '1999-12-31', '2020-02-29');
const anyPlace = fc.record({ constituencyCode: fc.constantFrom('a', 'b'), classCode: fc.constantFrom('x', 'y') });
const anyEntry: fc.Arbitrary<FileEntry> = fc.record(
  {
    memberNo: fc.constant('7'),
    givenName: text,
    familyName: text,
    email: fc.option(text, { nil: null }),
    dateOfBirth: fc.option(day, { nil: null }),
    joinedOn: day,
    language: fc.constantFrom('en' as const, 'cy' as const),
    status: fc.constantFrom('active' as const, 'suspended' as const),
    place: anyPlace,
  },
  { requiredKeys: ['memberNo', 'givenName', 'familyName', 'place'] },
);

/** The register after the file was applied, written the other way round than the comparison: whole entries, no changes. */
function afterwards(file: FileEntry, before: RegisterEntry): RegisterEntry {
  const { leftOn: _left, email, dateOfBirth, ...rest } = before;
  const mail = file.email === undefined ? email : (file.email ?? undefined);
  const born = file.dateOfBirth === undefined ? dateOfBirth : (file.dateOfBirth ?? undefined);
  return {
    ...rest,
    givenName: file.givenName,
    familyName: file.familyName,
    ...(mail === undefined ? {} : { email: mail }),
    ...(born === undefined ? {} : { dateOfBirth: born }),
    language: file.language ?? before.language,
    status: file.status ?? (before.status === 'ended' ? 'active' : before.status),
    joinedOn: file.joinedOn ?? before.joinedOn,
    ...(file.place ? { place: file.place } : {}),
  };
}

describe('Comparing a row with the register', () => {
  it('finds a number that nobody has new', () => {
    expect(judgeEntry(entry, undefined)).toEqual({ verdict: 'new' });
  });

  it('changes nothing by columns that the file does not have', () => {
    expect(judgeEntry(entry, known)).toEqual({ verdict: 'unchanged' });
    expect(judgeEntry(entry, { ...known, status: 'suspended', language: 'cy' })).toEqual({ verdict: 'unchanged' });
  });

  it('shows each changed field before and after; an empty cell removes', () => {
    expect(judgeEntry({ ...entry, email: null, place: { ...place, classCode: 'south' } }, known)).toEqual({
      verdict: 'changed',
      changes: [
        { field: 'email', before: 'sample@example.org', after: null },
        { field: 'class', before: 'tenants/north', after: 'tenants/south' },
      ],
    });
  });

  it('takes somebody back who had left', () => {
    const { place: _, ...left } = { ...known, status: 'ended' as const, leftOn: '2025-12-31' };
    expect(judgeEntry(entry, left)).toEqual({
      verdict: 'changed',
      changes: [
        { field: 'status', before: 'ended', after: 'active' },
        { field: 'leftOn', before: '2025-12-31', after: null },
        { field: 'class', before: null, after: 'tenants/north' },
      ],
    });
  });

  it('ends a membership that the file says has ended, once, and of members only', () => {
    const ended: FileEntry = { memberNo: '7', givenName: 'Sample', familyName: 'Member', status: 'ended' };
    expect(judgeEntry(ended, known)).toEqual({
      verdict: 'left',
      changes: [{ field: 'status', before: 'active', after: 'ended' }],
    });
    expect(judgeEntry(ended, { ...known, status: 'ended' })).toEqual({ verdict: 'unchanged' });
    expect(judgeEntry(ended, undefined)).toMatchObject({ faults: [{ code: 'ENDED_NOT_A_MEMBER' }] });
  });

  it('finds nothing to change once a file was applied, whatever it and the register say', () => {
    const before = fc.record({
      status: fc.constantFrom('active' as const, 'suspended' as const, 'ended' as const),
      place: anyPlace,
    });
    fc.assert(
      fc.property(anyEntry, before, (file, facts) => {
        expect(judgeEntry(file, afterwards(file, { ...known, ...facts }))).toEqual({ verdict: 'unchanged' });
      }),
    );
  });

  it('names exactly the fields in which register and file differ', () => {
    fc.assert(
      fc.property(anyEntry, (file) => {
        const after = afterwards(file, known);
        const fields = (
          ['givenName', 'familyName', 'email', 'dateOfBirth', 'language', 'status', 'joinedOn'] as const
        ).filter((field) => after[field] !== known[field]);
        const judgement = judgeEntry(file, known);
        const named = judgement.verdict === 'changed' ? judgement.changes.map(({ field }) => field) : [];
        expect(named.filter((field) => field !== 'class')).toEqual(fields);
        expect(touchesIdentity(judgement)).toBe(fields.some((field) => /Name|Birth/.test(field)));
      }),
    );
  });
});
