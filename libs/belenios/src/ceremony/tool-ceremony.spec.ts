import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalText, readCanonicalText } from '../json.js';
import type { Shape } from '../json.js';
import { loadFastGroup } from '../node-group.js';
import { readTrustees } from '../trustees.js';
import { completeRecord, objectsOf } from '../../test-support/records.js';
import { judgingLater } from './ceremony-fault.js';
import type { CeremonyId } from './ceremony-id.js';
import { checkCertificate, makeCertificate } from './certificate.js';
import { memberKeys, readMemberSeed } from './member-key.js';
import type { MemberKeys } from './member-key.js';
import {
  addShares,
  assembleGroup,
  checkMemberKey,
  memberInput,
  memberShareShape,
  recoverShare,
} from './member-share.js';
import { checkPolynomial, polynomialShape } from './polynomial.js';
import { openPrivately } from './private-channel.js';
import { signedMessageShape } from './signed-message.js';

/** A ceremony of 2 of 3 held by belenios-tool 3.3.0, with the files of every step (vectors, tool330-ranked10-threshold). */
interface ToolCeremony {
  readonly polynomials: readonly string[];
  readonly members: readonly {
    readonly seed: string;
    readonly sk: string;
    readonly dk: string;
    readonly vk: string;
    readonly ek: string;
    readonly decryptionKey: string;
    readonly receivedSecrets: readonly string[];
    readonly certificate: string;
    readonly input: string;
    readonly output: string;
  }[];
}
const path = new URL('../../testdata/ceremony/tool330-2-of-3.json', import.meta.url);
const tool = JSON.parse(readFileSync(path, 'utf8')) as ToolCeremony;
const { group } = await loadFastGroup(randomBytes);
const id: CeremonyId = { election: 'vectors', attempt: 1, threshold: 2, size: 3 };

function read<T>(shape: Shape<T>, text: string): T {
  const value = readCanonicalText(shape, text);
  if (!value.ok) throw new Error(value.error.reason);
  return value.value;
}
function keysOf(seed: string): MemberKeys {
  const known = readMemberSeed(seed);
  if (!known) throw new Error('not a seed');
  return memberKeys(group, known);
}
const certs = tool.members.map(({ certificate }) => read(signedMessageShape, certificate));
const certificates = { certs, keys: certs.map((cert, i) => checkCertificate(group, id, i + 1, cert)) };
const polynomials = tool.polynomials.map((text) => read(polynomialShape, text));
const commitments = polynomials.map((polynomial, i) =>
  checkPolynomial(group, id, { member: i + 1, certificates }, polynomial),
);
const outputs = tool.members.map(({ output }) => read(memberShareShape, output));

describe('A key ceremony of belenios-tool 3.3.0 (ed25519.md 5.3)', () => {
  it.each(tool.members)('derives the keys of the seed $seed', ({ seed, sk, dk, vk, ek }) => {
    const keys = keysOf(seed);
    expect([keys.signing, keys.decryption].map(String)).toEqual([sk, dk]);
    expect([keys.verification.hex, keys.encryption.hex]).toEqual([vk, ek]);
  });

  it('writes the message of a certificate as the tool does', () => {
    tool.members.forEach(({ seed }, i) => {
      const made = makeCertificate(group, id, { member: i + 1, keys: keysOf(seed), random: randomBytes });
      expect(made.message).toBe(certs[i]?.message);
    });
  });

  it('routes what the tool routes', () => {
    tool.members.forEach(({ input }, i) => expect(canonicalText(memberInput(polynomials, i + 1))).toBe(input));
  });

  it('opens every private share, and adds up to the key for decryption that the tool found', async () => {
    for (const [i, { seed, decryptionKey, receivedSecrets }] of tool.members.entries()) {
      const [keys, input] = [keysOf(seed), memberInput(polynomials, i + 1)];
      const recipient = { decryption: keys.decryption, recipient: keys.encryption };
      for (const [from, { verification: sender }] of certificates.keys.entries()) {
        const opened = await openPrivately(group, input.secrets[from] ?? '', { ...recipient, sender });
        expect(opened).toEqual({ ok: true, value: `{"secret":"${receivedSecrets[from]}"}` });
      }
      const sum = await judgingLater(() => addShares(group, certificates, input, commitments, { member: i + 1, keys }));
      expect(sum).toEqual({ ok: true, value: parseScalarAbove(decryptionKey) });
      const output = outputs[i];
      expect(output && (await recoverShare(group, output, keys))).toBe(parseScalarAbove(decryptionKey));
    }
  });

  it('ends with the very object that stands in the record', async () => {
    const keys = outputs.map(({ public_key }) => public_key);
    keys.forEach((key, i) => {
      const signer = certificates.keys[i]?.verification ?? group.neutral;
      checkMemberKey(group, key, { member: i + 1, signer, commitments });
    });
    const objects = await objectsOf(completeRecord('tool330-ranked10-threshold'));
    const body = objects.find(({ role }) => role === 'trustees')?.body ?? new Uint8Array();
    const trustees = readTrustees(body);
    expect(trustees).toEqual({ ok: true, value: [['Pedersen', assembleGroup(id, certificates, polynomials, keys)]] });
  });
});

/** The tool does not reduce the sum of the shares mod q (spec.md 12, step 5). */
const parseScalarAbove = (text: string): bigint => BigInt(text) % group.order;
