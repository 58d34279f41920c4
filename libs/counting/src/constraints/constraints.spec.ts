import { err, ok } from '#libs/basics';
import type { ConstraintGroup } from './constraint-group.js';
import { constraintFaultText, constraintText } from './constraint-texts.js';
import { checkConstraints } from './constraints.js';

const range = (to: number) => Array.from({ length: to }, (_, i) => i + 1);
const women: ConstraintGroup = { name: 'Women', members: [1, 2, 3], atLeast: 2 };
const north: ConstraintGroup = { name: 'North', members: [1, 2, 4], atMost: 1 };
const check = (groups: readonly ConstraintGroup[], seats = 3, standing = range(6)) =>
  checkConstraints(groups, seats, standing, 8);

describe('Constraints checked when nominations have closed', () => {
  it('stand if some choice among those who stand meets them', () => {
    expect(check([women, north])).toEqual(ok([women, north]));
    expect(check([], 200)).toEqual(ok([]));
  });

  it('name the one group that cannot be met', () => {
    const many = { ...women, atLeast: 4 };
    expect(check([north, many], 5)).toEqual(
      err({ code: 'impossibleFromTheStart', groups: [many], seats: 5, standing: 6 }),
    );
  });

  it('name the groups that cannot be met together, and not those that have no part in it', () => {
    const south = { name: 'South', members: [5, 6], atMost: 2 };
    const all = { ...women, atLeast: 3 };
    expect(check([south, all, north])).toEqual(
      err({ code: 'impossibleFromTheStart', groups: [all, north], seats: 3, standing: 6 }),
    );
  });

  it('count only members who stand, and allow members who withdrew', () => {
    expect(check([{ ...women, members: [1, 2, 7] }]).ok).toBe(true);
    expect(check([{ ...women, members: [1, 7, 8] }])).toMatchObject(err({ code: 'impossibleFromTheStart' }));
  });

  it('are impossible where a maximum leaves too few candidates for the seats', () => {
    expect(check([{ name: 'Everyone', members: range(6), atMost: 2 }])).toMatchObject(
      err({ code: 'impossibleFromTheStart' }),
    );
  });

  it.each<[string, ConstraintGroup]>([
    ['nameMissing', { ...women, name: ' ' }],
    ['noLimit', { name: 'Women', members: [1] }],
    ['limitNotWhole', { ...women, atLeast: 1.5 }],
    ['limitNotWhole', { ...women, atLeast: -1 }],
    ['limitNotWhole', { ...women, atMost: Number.NaN }],
    ['leastAboveMost', { ...women, atMost: 1 }],
  ])('are refused with %s', (code, group) => {
    expect(check([group])).toEqual(err({ code, group }));
  });

  it('may ask for exactly so many, and for nobody', () => {
    expect(check([{ ...women, atMost: 2 }]).ok).toBe(true);
    expect(check([{ name: 'Women', members: [1], atLeast: 0, atMost: 0 }]).ok).toBe(true);
  });

  it('name members who do not exist, or stand twice in a group', () => {
    const odd = { ...women, members: [1, 2, 8, 9, 0, 1.5] };
    expect(check([odd])).toEqual(err({ code: 'unknownMembers', group: odd, members: [9, 0, 1.5] }));
    const twice = { ...women, members: [1, 2, 1] };
    expect(check([twice])).toEqual(err({ code: 'membersTwice', group: twice, members: [1] }));
  });

  it('have one name each, capitals and blanks aside', () => {
    const again = { ...north, name: ' women' };
    expect(check([women, again])).toEqual(err({ code: 'nameTwice', group: again }));
  });

  it('have at most 10 groups, 60 seats and 50 combinations of groups', () => {
    const group = (n: number, members: readonly number[]) => ({ name: `G${n}`, members, atLeast: 0 });
    const eleven = range(11).map((n) => group(n, [1]));
    expect(check(eleven)).toEqual(err({ code: 'tooManyGroups', found: 11, most: 10 }));
    expect(check(eleven.slice(1)).ok).toBe(true);
    expect(checkConstraints([women], 61, range(70))).toEqual(err({ code: 'tooManySeats', found: 61, most: 60 }));
    expect(checkConstraints([women], 60, range(70)).ok).toBe(true);

    // candidate c is in group g where bit g of c is set, so every candidate belongs to another set of groups
    const bits = range(6).map((g) =>
      group(
        g,
        range(50).filter((one) => (one >> (g - 1)) % 2 === 1),
      ),
    );
    expect(checkConstraints(bits, 5, range(50)).ok).toBe(true);
    expect(checkConstraints(bits, 5, range(51))).toEqual(err({ code: 'tooManyKinds', found: 51, most: 50 }));
  });
});

describe('The words about constraints', () => {
  it('say what a group asks', () => {
    expect(constraintText(women, 'en')).toBe('“Women” (at least 2)');
    expect(constraintText(north, 'cy')).toBe('“North” (ar y mwyaf 1)');
    expect(constraintText({ ...women, atMost: 3 }, 'en')).toBe('“Women” (at least 2, at most 3)');
    expect(constraintText({ ...women, atMost: 2 }, 'en')).toBe('“Women” (exactly 2)');
  });

  it('say what to do when nothing can meet them', () => {
    const fault = { code: 'impossibleFromTheStart', groups: [women, north], seats: 3, standing: 6 } as const;
    expect(constraintFaultText(fault, 'en')).toBe(
      'No choice among those who stand meets the constraints: “Women” (at least 2); “North” (at most 1). Seats: 3; candidates who stand: 6. Stop before the poll and require a ruling, such as to invite more nominations, to leave a seat vacant, or to release it to all candidates.',
    );
    expect(constraintFaultText(fault, 'cy')).toContain('Stopiwch cyn y bleidlais');
  });

  it.each(['en', 'cy'] as const)('name the group and the figures (%s)', (language) => {
    const of = (code: 'nameTwice' | 'noLimit' | 'limitNotWhole' | 'leastAboveMost') =>
      constraintFaultText({ code, group: women }, language);
    for (const code of ['nameTwice', 'noLimit', 'limitNotWhole', 'leastAboveMost'] as const)
      expect(of(code)).toContain('“Women”');
    for (const code of ['unknownMembers', 'membersTwice'] as const)
      expect(constraintFaultText({ code, group: women, members: [8, 9] }, language)).toContain('8, 9');
    for (const code of ['tooManyGroups', 'tooManySeats', 'tooManyKinds'] as const)
      expect(constraintFaultText({ code, found: 77, most: 66 }, language)).toMatch(/77.*66/);
    expect(constraintFaultText({ code: 'nameMissing', group: women }, language)).not.toBe('');
  });
});
