import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { BASE58 } from '../election.js';
import { backupGroups, readBackup } from './backup.js';

const digits = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''));
const someSeed = fc.oneof(digits('0123456789abcdef', 64), digits(BASE58, 22));

describe('A seed on paper', () => {
  it('stands in groups of four, the check last', () => {
    const single = '07'.repeat(32);
    const check = createHash('sha256').update(`quorate/backup/v1|${single}`).digest('hex').slice(0, 4);
    expect(backupGroups(single)).toEqual([...Array.from({ length: 16 }, () => '0707'), check]);
    const member = '1'.repeat(22);
    const [a = 0, b = 0] = createHash('sha256').update(`quorate/backup/v1|${member}`).digest();
    const letters = BASE58.charAt(a % 58) + BASE58.charAt(b % 58);
    expect(backupGroups(member)).toEqual([...Array.from({ length: 5 }, () => '1111'), `11${letters}`]);
  });

  it('is read again, whatever stands between its groups', () => {
    const between = fc.constantFrom(' ', '\n', '-', ' – ', '  ', '');
    fc.assert(
      fc.property(someSeed, between, (seed, gap) => {
        const kind = seed.length === 64 ? 'single' : 'member';
        expect(readBackup(` ${backupGroups(seed).join(gap)}\n`)).toEqual({ kind, seed });
      }),
    );
  });

  it('may be typed in capitals only where capitals mean nothing', () => {
    const single = 'ab'.repeat(32);
    expect(readBackup(backupGroups(single).join('').toUpperCase())).toEqual({ kind: 'single', seed: single });
    const member = backupGroups('a'.repeat(22)).join('');
    expect(readBackup(member.toUpperCase())).toEqual({ code: 'MISTYPED' });
  });

  it('is not taken with one character changed', () => {
    let slipped = 0;
    for (let at = 0; at < 68; at++) {
      const written = backupGroups('5a'.repeat(32)).join('');
      const wrong = written.slice(0, at) + (written[at] === 'f' ? '0' : 'f') + written.slice(at + 1);
      if (!('code' in readBackup(wrong))) slipped++;
    }
    expect(slipped).toBe(0);
  });

  it.each([
    ['nothing', '', 0],
    ['a group too few', backupGroups('07'.repeat(32)).slice(1).join(' '), 64],
    ['a seed without its check', '1'.repeat(22), 22],
  ])('is not %s', (_, text, found) => expect(readBackup(text)).toEqual({ code: 'LENGTH', found }));

  it('holds no character that is not of its alphabet', () => {
    expect(readBackup('0'.repeat(24))).toEqual({ code: 'MISTYPED' });
    expect(readBackup('g'.repeat(68))).toEqual({ code: 'MISTYPED' });
  });
});
