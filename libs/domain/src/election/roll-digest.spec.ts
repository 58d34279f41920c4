import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { BeleniosUuid } from '../ids.js';
import { RollDigest } from './roll-digest.js';
import type { RollLine } from './roll-digest.js';

const uuid = 'QJnskZ52CaykjT' as BeleniosUuid;
const recordDate = '2026-05-01';

function digest(lines: readonly RollLine[], head = { uuid, recordDate }): string {
  const roll = new RollDigest(head);
  for (const line of lines) roll.add(line);
  return roll.hex();
}
const line = (memberNo: string): RollLine => ({ memberNo, included: true, reason: 'ENTITLED' });

describe('The digest of a roll', () => {
  it('is SHA-256 of the text that its description gives', () => {
    const text =
      'quorate/roll/v1\n{"contest":"QJnskZ52CaykjT","recordDate":"2026-05-01"}\n' +
      '["1",true,"ENTITLED"]\n["10",false,"UNDER_AGE"]\n["2\\"é",false,"LEFT"]\n';
    const lines: RollLine[] = [
      line('1'),
      { memberNo: '10', included: false, reason: 'UNDER_AGE' },
      { memberNo: '2"é', included: false, reason: 'LEFT' },
    ];
    expect(digest(lines)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('refuses member numbers that do not ascend', () => {
    expect(() => digest([line('2'), line('10')])).toThrow(RangeError);
    expect(() => digest([line('2'), line('2')])).toThrow(RangeError);
    expect(() => digest([line('\ud83d\ude00'), line('\ufb33')])).toThrow(RangeError); // code points, not UTF-16
  });

  it('changes with any line, and with the contest and the day', () => {
    const reasons = fc.constantFrom('ENTITLED', 'LEFT', 'UNDER_AGE') as fc.Arbitrary<RollLine['reason']>;
    const lines = fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[A-Z0-9]{1,6}$/), reasons), { selector: ([no]) => no, minLength: 1 })
      .map((rows) =>
        rows
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([memberNo, reason]) => ({ memberNo, reason, included: reason === 'ENTITLED' })),
      );
    fc.assert(
      fc.property(lines, fc.nat(), (roll, pick) => {
        const before = digest(roll);
        const at = pick % roll.length;
        expect(digest(roll.filter((_, i) => i !== at))).not.toBe(before);
        expect(digest(roll.map((l, i) => (i === at ? { ...l, included: !l.included } : l)))).not.toBe(before);
        expect(digest(roll.map((l, i) => (i === at ? { ...l, reason: 'SUSPENDED' as const } : l)))).not.toBe(before);
        expect(digest(roll, { uuid, recordDate: '2026-05-02' })).not.toBe(before);
        expect(digest(roll, { uuid: 'HLisYQD3paqSCg' as BeleniosUuid, recordDate })).not.toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});
