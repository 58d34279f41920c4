import { randomBytes } from 'node:crypto';
import { err, ok } from '#libs/basics';
import { loadFastGroup } from '../node-group.js';
import { NobleGroup } from '../group-noble.js';
import { memberKeys, generateMemberSeed, readMemberSeed } from './member-key.js';
import { openPrivately, sendPrivately } from './private-channel.js';

const { group } = await loadFastGroup(randomBytes);
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const [ann, ben, cleo] = [1, 2, 3].map(() => memberKeys(group, generateMemberSeed(random)));
if (!ann || !ben || !cleo) throw new Error('three members');
const sealed = await sendPrivately(group, 'a share', {
  signing: ann.signing,
  recipient: ben.encryption,
  random,
});
const forBen = { decryption: ben.decryption, recipient: ben.encryption, sender: ann.verification };
const changed = (change: object): string => JSON.stringify({ ...(JSON.parse(sealed) as object), ...change });

describe('A private message between key-holders (ed25519.md 5.3)', () => {
  it('is read by its recipient, also in a browser’s arithmetic', async () => {
    expect(await openPrivately(group, sealed, forBen)).toEqual(ok('a share'));
    const noble = new NobleGroup(random);
    const sender = noble.parse(ann.verification.hex);
    const recipient = noble.parse(ben.encryption.hex);
    expect(await openPrivately(noble, sealed, { ...forBen, sender, recipient })).toEqual(ok('a share'));
  });

  it('is read by nobody else, and never taken for another sender’s or recipient’s', async () => {
    const read = (change: object) => openPrivately(group, sealed, { ...forBen, ...change });
    const notOpened = err('it was not encrypted to this key, or was changed on its way');
    expect(await read({ decryption: cleo.decryption })).toEqual(notOpened);
    expect(await read({ sender: cleo.verification })).toEqual(err('its signature does not hold'));
    expect(await read({ recipient: cleo.encryption })).toEqual(err('it was written to somebody else'));
  });

  it('is refused when anything of it is changed', async () => {
    const { data } = JSON.parse(sealed) as { data: string };
    const flipped = (data.startsWith('0') ? '1' : '0') + data.slice(1);
    const point = group.mulBase(7n).hex;
    for (const change of [{ data: flipped }, { data: data.slice(2) }, { alpha: point }, { beta: point }])
      expect(await openPrivately(group, changed(change), forBen)).toEqual(
        err('it was not encrypted to this key, or was changed on its way'),
      );
    for (const change of [{ algorithm: 'AES-CCM' }, { extra: 1 }, { data: 'zz' }, { data: '' }])
      expect(await openPrivately(group, changed(change), forBen)).toEqual(err('it is not a private message'));
  });

  it('with an element outside the group is refused before the key touches it', async () => {
    const torsion = (2n ** 255n - 20n).toString(16); // y = -1: a point of order 2
    for (const half of ['alpha', 'beta'])
      expect(await openPrivately(group, changed({ [half]: torsion }), forBen)).toEqual(
        err('it contains an element from outside the group'),
      );
  });
});

describe('A member’s seed', () => {
  it('is 22 characters of Base58, and nothing else is read as one', () => {
    const seed = generateMemberSeed(random);
    expect(readMemberSeed(seed)).toBe(seed);
    expect([seed.slice(1), `${seed}1`, `0${seed.slice(1)}`].map(readMemberSeed)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
