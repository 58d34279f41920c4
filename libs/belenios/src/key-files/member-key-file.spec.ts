import { randomBytes } from 'node:crypto';
import type { CeremonyId } from '../ceremony/ceremony-id.js';
import type { MemberDevice } from '../ceremony/member-device.js';
import { generateMemberSeed } from '../ceremony/member-key.js';
import { NobleGroup } from '../group-noble.js';
import { scalarDec } from '../scalar.js';
import { sealWords } from '../words/seal-words.js';
import { keyFingerprint } from './key-fingerprint.js';
import { deviceMisfit, readMemberKeyFile, writeMemberKeyFile } from './member-key-file.js';
import { readOpeningKey } from './opening-key.js';
import { publicKeys, readPublicKeyFile, readSecretKeyFile, writeKeyFile } from './secret-key-file.js';

const id: CeremonyId = { election: '11111111-1111-4111-8111-111111111111', attempt: 2, threshold: 2, size: 3 };
const device: MemberDevice = { ceremony: id, member: 3, seed: generateMemberSeed(randomBytes) };
const group = new NobleGroup(randomBytes);
const contest = { contestId: '22222222-2222-4222-8222-222222222222', uuid: 'QJnskZ52CaykjT', title: 'Board' };
const secret = { electionId: id.election, seed: '07'.repeat(32), contests: [contest] };
const secretText = writeKeyFile({ format: 'quorate/secret-key/1', ...secret });
const publicText = writeKeyFile(publicKeys(group, secret, randomBytes));

describe('A key file', () => {
  it('of a member is read as it was written', () => {
    expect(readMemberKeyFile(writeMemberKeyFile(device))).toEqual({ ok: true, value: device });
  });

  it('of a member opens nothing before its ceremony has ended', () => {
    expect(readOpeningKey(writeMemberKeyFile(device))).toMatchObject({ ok: false, error: { code: 'NOT_COMPLETE' } });
    const complete = writeMemberKeyFile({ ...device, decryptionKey: scalarDec(7n) });
    const read = readOpeningKey(complete);
    expect(read.ok && read.value.secretFor('any contest')).toBe(7n);
  });

  it('of a key of one’s own is for its own contests only', () => {
    const read = readOpeningKey(secretText);
    expect(read.ok && read.value.secretFor(contest.uuid)).not.toBeUndefined();
    expect(read.ok && read.value.secretFor('HLisYQD3paqSCg')).toBeUndefined();
  });

  it('says which kind it is instead', () => {
    expect(readMemberKeyFile(secretText)).toMatchObject({ error: { code: 'OTHER_KIND' } });
    expect(readMemberKeyFile(publicText)).toMatchObject({ error: { code: 'PUBLIC_HALF' } });
    expect(readSecretKeyFile(publicText)).toMatchObject({ error: { code: 'PUBLIC_HALF' } });
    expect(readPublicKeyFile(secretText)).toMatchObject({ error: { code: 'NOT_A_KEY_FILE' } });
    for (const text of ['', '{}', '[1]', 'a photograph'])
      for (const read of [readMemberKeyFile, readOpeningKey])
        expect(read(text)).toMatchObject({ error: { code: 'NOT_A_KEY_FILE' } });
  });

  it.each([
    ['OTHER_ELECTION', { ...id, election: '33333333-3333-4333-8333-333333333333' }, 3],
    ['OLDER_ATTEMPT', { ...id, attempt: 3 }, 3],
    ['LATER_ATTEMPT', { ...id, attempt: 1 }, 3],
    ['OTHER_PLACE', id, 2],
    [undefined, id, 3],
  ] as const)('of a member fits its own ceremony and place: %s', (misfit, asked, place) =>
    expect(deviceMisfit(device, asked, place)).toBe(misfit),
  );
});

describe('The words of a key', () => {
  it('follow from its public half, and tell two keys apart', () => {
    const [one, other] = ['07', '08'].map((pair) => keyFingerprint(group, { kind: 'single', seed: pair.repeat(32) }));
    expect(one).toHaveLength(4);
    expect(one).not.toEqual(other);
    expect(keyFingerprint(group, { kind: 'member', seed: device.seed })).toHaveLength(4);
  });
});

describe('A seal number in words', () => {
  // From Python 3: v = int('1f3a…'[:20], 16) >> 14, then eleven bits a word, of the English list of BIP-39.
  it('spells its first 66 bits', () => {
    expect(sealWords('0000-0000-0000-0000-0000')).toEqual(Array.from({ length: 6 }, () => 'abandon'));
    expect(sealWords('ffff-ffff-ffff-ffff-ffff')).toEqual(Array.from({ length: 6 }, () => 'zoo'));
    expect(sealWords('0020-0400-8010-0200-4000')).toEqual(Array.from({ length: 6 }, () => 'ability'));
  });
});
