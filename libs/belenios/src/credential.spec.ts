import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { err, ok } from '#libs/basics';
import { seededRandom } from '../testing/seeded-random.js';
import { codeFaultText, credentialScalar, generateVotingCode, publicCredential, readVotingCode } from './credential.js';
import { signInToken, type CodeFault, type VotingCode } from './credential.js';
import { NobleGroup } from './group-noble.js';

const code = 'aNfxD-Vmd9bz-MYN8k-KuMa2h' as VotingCode; // ed25519.md 5.1
const random = seededRandom('codes');

describe('Voting codes (ed25519.md 5.1, AUTH-01)', () => {
  it('give the scalar and the public credential of the specification', () => {
    expect(credentialScalar(code, 'QJnskZ52CaykjT')).toBe(
      1593676823936421214481520703283432334560448505637279383634337711788845588090n,
    );
    expect(publicCredential(new NobleGroup(random), code, 'QJnskZ52CaykjT')).toBe(
      'c7da34674c7db142bfa92ec0357b355489656d7879e2ebd520775abf334c3550',
    );
  });

  it('are 22 Base58 characters in groups of 5, 6, 5 and 6', () => {
    const pattern = /^[1-9A-HJ-NP-Za-km-z]{5}-[1-9A-HJ-NP-Za-km-z]{6}-[1-9A-HJ-NP-Za-km-z]{5}-[1-9A-HJ-NP-Za-km-z]{6}$/;
    for (let i = 0; i < 200; i++) expect(generateVotingCode(random)).toMatch(pattern);
  });

  it('use each character equally: 22,000 draws of 58, chi-square below 95.8 (57 degrees, p = 0.001)', () => {
    const seen = new Map<string, number>();
    for (let i = 0; i < 1_000; i++)
      for (const c of generateVotingCode(random).replaceAll('-', '')) seen.set(c, (seen.get(c) ?? 0) + 1);
    const expected = 22_000 / 58;
    expect([...seen.values()].reduce((chi, n) => chi + (n - expected) ** 2 / expected, 0)).toBeLessThan(95.8);
    expect(seen.size).toBe(58);
  });
});

describe('A typed voting code', () => {
  it.each([
    code,
    ` ${code}\n`,
    code.replaceAll('-', ''),
    code.replaceAll('-', ' '),
    code.replaceAll('-', '\u2011'),
    code.replaceAll('-', ' – '),
    'aNf xDVm d9bzM YN8k KuMa 2h',
  ])('is understood as %j', (typed) => expect(readVotingCode(typed)).toEqual(ok(code)));

  it('survives any blanks and dashes, anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', ' ', '-', '\u2013', '\t'), { minLength: 23, maxLength: 23 }), (gaps) => {
        const characters = [...code.replaceAll('-', '')];
        const typed = characters.map((c, i) => (gaps[i] ?? '') + c).join('') + (gaps[22] ?? '');
        const asFourWrongGroups = typed.split(/[\s\-\u2013]+/u).filter((part) => part !== '').length === 4;
        fc.pre(!asFourWrongGroups);
        expect(readVotingCode(typed)).toEqual(ok(code));
      }),
    );
  });

  it.each<[string, CodeFault, string]>([
    ['', { code: 'CODE_EMPTY' }, 'Enter the voting code'],
    ['aNfxD-Vmd9b-MYN8k-KuMa2h', { code: 'CODE_GROUP_LENGTH', group: 2, expected: 6, found: 5 }, 'Group 2 has 5'],
    ['aNfxD-Vmd9bz-MYN8k-KuMa2hh', { code: 'CODE_GROUP_LENGTH', group: 4, expected: 6, found: 7 }, 'Group 4 has 7'],
    ['aNfxD-Vmd9bz-MYN0k-KuMa2h', { code: 'CODE_CHARACTER', group: 3, character: '0' }, 'Group 3 contains “0”'],
    ['aNfxDVmdIbzMYN8kKuMa2h', { code: 'CODE_CHARACTER', group: 2, character: 'I' }, 'Group 2 contains “I”'],
    ['aNfxDVmd9bzMYN8kKuMa2', { code: 'CODE_LENGTH', expected: 22, found: 21 }, 'The code has 21'],
  ])('%j is refused, and the group is named', (typed, fault, words) => {
    expect(readVotingCode(typed)).toEqual(err(fault));
    expect(codeFaultText(fault)).toContain(words);
  });
});

describe('The sign-in token', () => {
  it('is HKDF-SHA256 of the code for this election (RFC 5869, by Node’s own implementation)', () => {
    const expected = new Uint8Array(hkdfSync('sha256', code, '', 'quorate/sign-in/v1|QJnskZ52CaykjT', 32));
    expect([...signInToken(code, 'QJnskZ52CaykjT')]).toEqual([...expected]);
  });

  it('differs from election to election', () => {
    expect(signInToken(code, 'QJnskZ52CaykjU')).not.toEqual(signInToken(code, 'QJnskZ52CaykjT'));
  });
});
