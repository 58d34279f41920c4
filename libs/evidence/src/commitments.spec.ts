import { faultInCommitments } from './commitments.js';
import type { CommitmentsToCheck } from './commitments.js';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const right: CommitmentsToCheck = {
  commitments: [
    { trustee: 2, digest: a },
    { trustee: 3, digest: b },
  ],
  decryptions: [
    { owner: 1, digest: c },
    { owner: 3, digest: b },
    { owner: 2, digest: a },
  ],
  trustees: 4,
  first: 1,
};

describe('Promises before decryptions (record specification, 11.1)', () => {
  it('hold when whoever decrypted after the first had promised exactly that text', () => {
    expect(faultInCommitments(right)).toBeUndefined();
  });
  it('may be more than the decryptions: one who promised and was not needed', () => {
    expect(faultInCommitments({ ...right, decryptions: right.decryptions.slice(0, 2) })).toBeUndefined();
  });
  it.each<[string, Partial<CommitmentsToCheck>, RegExp]>([
    [
      'another text than promised',
      { commitments: [...right.commitments.slice(0, 1), { trustee: 3, digest: c }] },
      /3 promised another/,
    ],
    ['no promise', { commitments: right.commitments.slice(0, 1) }, /3 decrypted without/],
    ['two promises', { commitments: [...right.commitments, { trustee: 3, digest: c }] }, /3 promised twice/],
    ['a promise of nobody', { commitments: [...right.commitments, { trustee: 5, digest: c }] }, /no trustee 5/],
    ['the first one not first', { decryptions: [...right.decryptions].reverse() }, /1 decrypted without/],
    ['another one first without a promise', { first: 4 }, /1 decrypted without/],
  ])('fail: %s', (_name, change, message) => {
    expect(faultInCommitments({ ...right, ...change })).toMatch(message);
  });
});
