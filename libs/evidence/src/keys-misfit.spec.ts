import type { ElementHex, Trustee, TrusteeKey } from '#libs/belenios';
import type { KeyPolicy } from '#libs/domain';
import { keysMisfit } from './keys-misfit.js';

const keyOf = (digit: number): TrusteeKey => ({
  pok: { challenge: '1' as TrusteeKey['pok']['challenge'], response: '1' as TrusteeKey['pok']['response'] },
  public_key: String(digit).repeat(64) as ElementHex,
});
const single = (digit: number): Trustee => ['Single', keyOf(digit)];
const group = (threshold: number, ...digits: readonly number[]): Trustee => [
  'Pedersen',
  { threshold, certs: [], coefexps: [], verification_keys: digits.map(keyOf) },
];
const all: KeyPolicy = { kind: 'all' };
const twoOf: KeyPolicy = { kind: 'threshold', needed: 2 };
const four = ['Quorate', 'Key-holder A', 'Key-holder B', 'Key-holder C'];

const misfit = (keys: KeyPolicy, trustees: readonly Trustee[], names = four) =>
  keysMisfit({ keys }, { trustees: names }, trustees);

describe('The key of a record against the policy of the definition', () => {
  it('fits where every key-holder holds one of their own, and all are needed', () => {
    expect(misfit(all, [1, 2, 3, 4].map(single))).toBeUndefined();
  });
  it('fits where the key-holders share one, of whom as many are needed as stated', () => {
    expect(misfit(twoOf, [single(1), group(2, 2, 3, 4)])).toBeUndefined();
  });

  it.each([
    ['fewer key-holders are needed than stated', twoOf, [single(1), group(1, 2, 3, 4)], /2 key-holders are needed.*1/],
    ['more key-holders are needed than stated', twoOf, [single(1), group(3, 2, 3, 4)], /2 key-holders are needed.*3/],
    ['some are enough where all were said to be needed', all, [single(1), group(2, 2, 3, 4)], /every key-holder/],
    ['each holds one where a group was said to', twoOf, [1, 2, 3, 4].map(single), /do not share one key/],
    ['somebody stands beside the group', twoOf, [single(1), group(2, 2, 3), single(4)], /do not share one key/],
    ['the group stands first, so that the platform is one of it', twoOf, [group(2, 1, 2, 3), single(4)], /platform/],
    ['somebody has no key', all, [1, 2, 3].map(single), /3 keys.*4 who hold one/],
    ['there is a key that nobody was said to hold', all, [1, 2, 3, 4, 5].map(single), /5 keys.*4 who hold one/],
    ['two are said to hold the same one', all, [1, 2, 3, 3].map(single), /stands for two/],
  ] as const)('does not where %s', (_, keys, trustees, says) => {
    expect(misfit(keys, trustees)).toMatch(says);
  });
});
