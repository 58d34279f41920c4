import { newOfficer } from './new-officer.js';
import { newOrganisation } from './new-organisation.js';

const nameOf = (name: string): unknown => {
  const made = newOrganisation({ name });
  return made.ok ? made.value.name : made.error;
};
const MISSING = { code: 'NAME_MISSING', field: 'name' };

describe('The name of a new body', () => {
  it('is kept in one spelling: composed letters, single blanks, none at the ends', () => {
    expect(nameOf('  Cymdeithas  Dai \u0302Ynys\n')).toBe('Cymdeithas Dai \u0302Ynys'.normalize('NFC'));
  });

  it('has 1 to 200 characters', () => {
    expect(nameOf('x'.repeat(200))).toBe('x'.repeat(200));
    for (const name of ['', ' \n', 'x'.repeat(201)]) expect(nameOf(name)).toEqual(MISSING);
  });

  it('holds nothing that turns or hides what is read, in messages and on public pages', () => {
    for (const hidden of ['\u0000', '\u001b', '\u200b', '\u202e', '\u2066'])
      expect(nameOf(`Oak${hidden}Mutual`)).toEqual(MISSING);
  });

  it('may be left out in Welsh, but is no other kind of name there', () => {
    expect(newOrganisation({ name: 'Oak', nameCy: ' ' })).toMatchObject({ ok: true, value: { nameCy: undefined } });
    expect(newOrganisation({ name: 'Oak', nameCy: ' Derwen ' })).toMatchObject({ value: { nameCy: 'Derwen' } });
    for (const nameCy of ['x'.repeat(201), 'De\u202erwen'])
      expect(newOrganisation({ name: 'Oak', nameCy })).toMatchObject({ error: { ...MISSING, field: 'nameCy' } });
  });
});

describe('The name of a new officer', () => {
  it('is held to the same', () => {
    const officer = { email: 'ann@example.org', roles: ['secretary'] } as const;
    expect(newOfficer({ ...officer, name: 'Ann\u202e' })).toMatchObject({ error: { code: 'NAME_MISSING' } });
    expect(newOfficer({ ...officer, name: ' Ann  Price ' })).toMatchObject({ value: { name: 'Ann Price' } });
  });
});
