import { randomBytes } from 'node:crypto';
import { checkTrustees } from './check-trustees.js';
import { readElection } from './election.js';
import { NEUTRAL_HEX } from './element-hex.js';
import { loadFastGroup } from './node-group.js';
import { completeNames, completeRecord, negativeRecord, objectsOf } from '../test-support/records.js';
import { electionKey, makeSingleTrustee, ownerGroups, ownerKeys, readTrustees } from './trustees.js';
import type { Trustees } from './trustees.js';

const { group } = await loadFastGroup(randomBytes);

/** Election key and trustees of a record. */
async function setupOf(bytes: Uint8Array): Promise<{ publicKey: string; trustees: Trustees }> {
  const objects = await objectsOf(bytes);
  const body = (role: string): Uint8Array => objects.find((each) => each.role === role)?.body ?? new Uint8Array(0);
  const election = readElection(body('election'));
  const trustees = readTrustees(body('trustees'));
  if (!election.ok || !trustees.ok) throw new Error('unreadable test data');
  return { publicKey: election.value.election.public_key, trustees: trustees.value };
}
const names = completeNames().filter((name) => name !== 'tool330-lists');

describe('Trustees (spec.md 5, ed25519.md 5.3)', () => {
  it.each(names)('of %s hold, and their keys add up to the election key', async (name) => {
    const { publicKey, trustees } = await setupOf(completeRecord(name));
    expect(checkTrustees(group, trustees)).toEqual([]);
    expect(electionKey(group, trustees).hex).toBe(publicKey);
  });

  it('count a group of n as n owners, of whom t must decrypt', async () => {
    const { trustees } = await setupOf(completeRecord('tool330-weighted-mixed')); // 1 Single + 2 of 3
    expect(ownerGroups(trustees)).toEqual([
      { owners: [1], needed: 1 },
      { owners: [2, 3, 4], needed: 2 },
    ]);
    expect(ownerKeys(trustees)).toHaveLength(4);
  });

  it('hold when just made, and not with another key', () => {
    const { secret, key } = makeSingleTrustee(group, randomBytes);
    expect(group.mulBase(secret).hex).toBe(key.public_key);
    expect(checkTrustees(group, [['Single', key]])).toEqual([]);
    const other = makeSingleTrustee(group, randomBytes).key.public_key;
    expect(checkTrustees(group, [['Single', { ...key, public_key: other }]])).toEqual([
      { rule: 'TRUSTEES', path: '[0].pok', reason: 'does not hold' },
    ]);
    expect(checkTrustees(group, [['Single', { ...key, public_key: NEUTRAL_HEX }]])).toEqual([
      { rule: 'S16', path: '[0].public_key', reason: 'is the neutral element, whose secret is 0' },
    ]);
  });
});

describe('Rule S13: threshold trustees', () => {
  it.each([
    ['threshold-without-signatures', /signatures over certificates and commitments are missing/],
    ['threshold-without-key-signature', /signature of the key is missing/],
    ['threshold-certs-swapped', /made for another place/],
  ])('refuses %s', async (name, reason) => {
    const faults = checkTrustees(group, (await setupOf(negativeRecord(name))).trustees);
    expect(faults.every(({ rule }) => rule === 'S13')).toBe(true);
    expect(faults.some((fault) => reason.test(fault.reason))).toBe(true);
  });

  it.each(['threshold', 'certs', 'coefexps', 'signatures', 'verification_keys'] as const)(
    'notices a change of %s',
    async (member) => {
      const { trustees } = await setupOf(completeRecord('tool330-ranked10-threshold'));
      const [entry] = trustees;
      if (entry?.[0] !== 'Pedersen') throw new Error('not a threshold group');
      const { [member]: old } = entry[1];
      const changed = typeof old === 'number' ? old - 1 : [...(old ?? [])].reverse();
      const faults = checkTrustees(group, [['Pedersen', { ...entry[1], [member]: changed }]]);
      expect(faults.some(({ rule }) => rule === 'S13')).toBe(true);
    },
  );
});
