import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { classPath, classVotes, classesOf, countRuleFor, electedSeats, findClass } from './classes.js';
import { CONSTITUTION_FAULTS } from './constitution-fault.js';
import { constitutionFaultInWords } from './constitution-fault-words.js';
import { LONGEST_CONSTITUTION } from './constitution.js';
import type { Constitution } from './constitution.js';
import { constitutionDigest, constitutionText, readConstitution } from './read-constitution.js';
import { findRepeatedMember } from './repeated-member.js';

const SAMPLE = readFileSync('apps/cli/src/sample/constitution.json', 'utf8');
const OPTIONS = { countRules: ['scottish', 'fptp'] };

const sample = (): Constitution => {
  const read = readConstitution(SAMPLE, OPTIONS);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

/** The sample with one value put in the place of another; `undefined` removes it. */
function withValue(path: readonly (string | number)[], value: unknown): string {
  const document: unknown = JSON.parse(SAMPLE);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), document);
  Reflect.set(Object(parent), last, value);
  return JSON.stringify(document);
}

const faultsOf = (text: string): string[] => {
  const read = readConstitution(text, OPTIONS);
  return read.ok ? [] : read.error.map(({ path, code }) => `${path}: ${code}`);
};

describe('Reading a constitution', () => {
  it('takes the sample', () => {
    expect(electedSeats(sample())).toBe(8);
    expect(classesOf(sample()).map(classPath)).toEqual(['tenants/north', 'tenants/south', 'employees/all-employees']);
  });

  it('asks for nothing besides the code unless told, and for a date of birth where a clause says so', () => {
    expect(sample().voting.secondCheck).toBeUndefined();
    const secondCheck = { ask: 'date-of-birth', clause: '9', clauseText: { en: 'Voters give their date of birth.' } };
    const read = readConstitution(withValue(['voting', 'secondCheck'], secondCheck), OPTIONS);
    expect(read.ok && read.value.voting.secondCheck).toEqual(secondCheck);
  });

  it.each([3, 1_000])('takes a secrecy number of %d', (number) => {
    const read = readConstitution(withValue(['secrecyNumber'], { number, clause: '9' }), OPTIONS);
    expect(read.ok && read.value.secrecyNumber?.number).toBe(number);
  });

  it.each([
    [['voting', 'minimumAge', 'years'], '16', 'voting.minimumAge.years: NOT_A_WHOLE_NUMBER'],
    [['voting', 'minimumAge', 'years'], 16.5, 'voting.minimumAge.years: NOT_A_WHOLE_NUMBER'],
    [['voting', 'minimumAge', 'years'], -1, 'voting.minimumAge.years: TOO_SMALL'],
    [['voting', 'minimumAge', 'clause'], undefined, 'voting.minimumAge.clause: MISSING'],
    [['voting', 'minimumAge', 'clause'], ' ', 'voting.minimumAge.clause: EMPTY'],
    [['voting', 'minimumAge', 'on'], 'birthday', 'voting.minimumAge.on: NOT_ONE_OF'],
    [['voting', 'minimumAge', 'onn'], 'x', 'voting.minimumAge: UNKNOWN_SETTING'],
    [['voting', 'classes', 'which'], ['tenants/east'], 'voting.classes.which[0]: NO_SUCH_CLASS'],
    [['voting', 'classes', 'which'], 'some', 'voting.classes.which: NOT_A_LIST'],
    [['voting', 'secondCheck'], { ask: 'shoe-size', clause: '9' }, 'voting.secondCheck.ask: NOT_ONE_OF'],
    [['voting', 'secondCheck'], { ask: 'date-of-birth' }, 'voting.secondCheck.clause: MISSING'],
    [['voting', 'secondCheck'], { clause: '9' }, 'voting.secondCheck.ask: MISSING'],
    [['sealing', 'onlineBallots'], 'plain', 'sealing.onlineBallots: NOT_ONE_OF'],
    [['secrecyNumber'], { number: 2, clause: '9' }, 'secrecyNumber.number: TOO_SMALL'],
    [['secrecyNumber'], { number: 1_001, clause: '9' }, 'secrecyNumber.number: TOO_LARGE'],
    [['sealing', 'minimumMixers'], 0, 'sealing.minimumMixers: TOO_SMALL'],
    [['keyHolders', 'number'], 1, 'keyHolders.number: TOO_SMALL'],
    [['keyHolders', 'required'], 'any', 'keyHolders.required: NOT_ONE_OF'],
    [['keyHolders', 'required'], 1, 'keyHolders.required: TOO_SMALL'],
    [['keyHolders', 'required'], 16, 'keyHolders.required: TOO_LARGE'],
    [['limits', 'candidates', 'most'], 31, 'limits.candidates.most: TOO_LARGE'],
    [['countRules', 'severalSeats', 'rule'], 'dice', 'countRules.severalSeats.rule: UNKNOWN_COUNT_RULE'],
    [['constituencies'], [], 'constituencies: TOO_FEW'],
    [['constituencies'], {}, 'constituencies: NOT_A_LIST'],
    [['constituencies', 1, 'code'], 'Tenants', 'constituencies[1].code: CODE_TWICE'],
    [['constituencies', 0, 'classes', 1, 'code'], 'North', 'constituencies[0].classes[1].code: CODE_TWICE'],
    [['constituencies', 0, 'classes', 1, 'code'], 'a b', 'constituencies[0].classes[1].code: BAD_CODE'],
    [['title', 'cy'], null, 'title.cy: NOT_TEXT'],
    [['title', 'en'], 'x'.repeat(201), 'title.en: TOO_LONG'],
    [['title'], 'Rules', 'title: NOT_A_GROUP'],
  ])('names the path of a fault: %j = %j', (path, value, expected) => {
    expect(faultsOf(withValue(path, value))).toEqual([expected]);
  });

  it('reports every fault of the shape at once', () => {
    expect(faultsOf('{"format":"quorate/constitution/1"}').length).toBeGreaterThan(5);
  });

  it('refuses what is no JSON, is too long, or says a thing twice', () => {
    expect(faultsOf('{')).toEqual([': NOT_JSON']);
    expect(faultsOf(`"${'x'.repeat(LONGEST_CONSTITUTION)}"`)).toEqual([': DOCUMENT_TOO_LONG']);
    expect(faultsOf(SAMPLE.replace('"years": 16,', '"years": 16, "years": 12,'))).toEqual([': SETTING_TWICE']);
  });

  it('refuses rules under which nobody is elected', () => {
    const none = SAMPLE.replaceAll(/"seats": \{ "number": \d/g, '"seats": { "number": 0');
    expect(faultsOf(none)).toEqual(['constituencies: NO_SEATS']);
  });

  it('has words in both languages for every fault', () => {
    for (const code of CONSTITUTION_FAULTS)
      for (const language of ['en', 'cy'] as const)
        expect(constitutionFaultInWords({ path: '', code, facts: {} }, language)).toMatch(/\.$/);
  });

  it('gives the same digest whatever the spelling of the document', () => {
    const respelt = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(SAMPLE) as object).reverse()));
    const read = readConstitution(respelt, OPTIONS);
    expect(read.ok && constitutionDigest(read.value)).toBe(constitutionDigest(sample()));
    expect(readConstitution(constitutionText(sample()), OPTIONS)).toEqual({ ok: true, value: sample() });
  });
});

describe('A constitution as data', () => {
  it('finds a class by its codes', () => {
    expect(findClass(sample(), 'tenants', 'south')?.class.seats.number).toBe(3);
    expect(findClass(sample(), 'employees', 'south')).toBeUndefined();
  });

  it('chooses the count rule by the number of seats', () => {
    const read = readConstitution(withValue(['countRules', 'oneSeat', 'rule'], 'fptp'), OPTIONS);
    expect(read.ok && [countRuleFor(read.value, 1), countRuleFor(read.value, 2)]).toEqual(['fptp', 'scottish']);
  });

  it('lets the classes vote that the rules name', () => {
    const read = readConstitution(withValue(['voting', 'classes', 'which'], ['tenants/south']), OPTIONS);
    expect(read.ok && classesOf(read.value).map((at) => classVotes(read.value, at))).toEqual([false, true, false]);
  });
});

describe('Statutory floors of a foundation trust (NHS Act 2006, Sch. 7, paras 3 and 9)', () => {
  const trust = (seats: {
    public: number;
    staff: readonly number[];
    authority?: number;
    university?: number;
  }): string => {
    const seat = (number: number) => ({ number, clause: '1' });
    const place = (code: string, kind: string, numbers: readonly number[]) => ({
      code,
      kind,
      clause: '1',
      name: { en: code },
      classes: numbers.map((number, i) => ({ code: `${code}-${i}`, name: { en: code }, seats: seat(number) })),
    });
    const appointed = [
      ...(seats.authority
        ? [{ by: { en: 'Council' }, kind: 'local-authority', number: seats.authority, clause: '1' }]
        : []),
      ...(seats.university
        ? [{ by: { en: 'College' }, kind: 'university', number: seats.university, clause: '1' }]
        : []),
    ];
    const document = JSON.parse(SAMPLE) as object;
    const constituencies = [place('public', 'public', [seats.public]), place('staff', 'staff', seats.staff)];
    return JSON.stringify({ ...document, form: 'nhs-foundation-trust', constituencies, appointed });
  };

  it('is met by 7 of 13 elected by non-staff, 4 by staff, 1 by an authority and 1 by a university', () => {
    expect(faultsOf(trust({ public: 7, staff: [2, 2], authority: 1, university: 1 }))).toEqual([]);
  });

  it('is not met when exactly half are elected by members who are not staff', () => {
    const read = readConstitution(trust({ public: 6, staff: [2, 2], authority: 1, university: 1 }), OPTIONS);
    expect(read).toMatchObject({
      error: [{ path: 'constituencies', code: 'TOO_FEW_NON_STAFF', facts: { given: 6, total: 12, least: 7 } }],
    });
  });

  it('asks for three staff governors and one from each staff class', () => {
    expect(faultsOf(trust({ public: 9, staff: [2], authority: 1 }))).toEqual(['constituencies: TOO_FEW_STAFF']);
    expect(faultsOf(trust({ public: 9, staff: [3, 0], authority: 1 }))).toEqual([
      'constituencies[1].classes[1].seats.number: STAFF_CLASS_WITHOUT_SEAT',
    ]);
  });

  it('asks for a governor appointed by a local authority', () => {
    expect(faultsOf(trust({ public: 9, staff: [3] }))).toEqual(['appointed: NO_LOCAL_AUTHORITY']);
  });
});

describe('Finding a member named twice in JSON', () => {
  it('finds none in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.json(), (text) => expect(findRepeatedMember(text)).toBeUndefined()));
  });

  it('finds it at any depth, also when spelt with an escape', () => {
    expect(findRepeatedMember('{"a":[{"b":1,"c":{"b":2},"\\u0062":3}]}')).toBe('b');
    expect(findRepeatedMember('{"a":":","b":["a","a"]}')).toBeUndefined();
  });
});
