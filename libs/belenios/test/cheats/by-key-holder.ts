import type { PartialDecryption, SignedMessage, ThresholdTrustees, Trustees } from '../../src/index.js';
import { canonicalText, NEUTRAL_HEX, randomScalar, signMessage, trusteeKey } from '../../src/index.js';
import { aboveOrder, at, edited, exchanged, marked, shifted, type Cheat } from './cheat.js';
import { packed, recordsOf } from './free-archive.js';
import { json, type HonestElection, type Story } from './honest-election.js';

/** A record in which the first decryption, of the single trustee, is changed. */
const firstPart = (of: HonestElection, story: Story, change: (made: PartialDecryption) => unknown): Uint8Array =>
  of.archive({
    ...story,
    decryptions: at(story.decryptions, 0, ({ owner, made }) => ({ owner, made: change(made) as PartialDecryption })),
  });

const firstText = (of: HonestElection, story: Story, from: RegExp, to: (match: string) => string): Uint8Array =>
  firstPart(of, story, (made) => JSON.parse(edited(JSON.stringify(made), from, to)) as unknown);

/** The first factor of the first question changed. */
const factor = (of: HonestElection, story: Story, change: (hex: string) => string): Uint8Array =>
  firstPart(of, story, (made) => ({
    ...made,
    decryption_factors: at(made.decryption_factors, 0, (list) => at(list, 0, (hex) => change(hex) as typeof hex)),
  }));

/** A record of the given owners' decryptions. */
const partsOf = (of: HonestElection, story: Story, owners: readonly number[]): Promise<Uint8Array> =>
  of
    .finish({ ...story, decryptions: of.decryptedBy(of.toDecrypt(story), owners) })
    .then((finished) => of.archive(finished));

/** The record of a Setup with other keys; the key of the election stays what the honest ones make. */
const withKeys = (of: HonestElection, trustees: unknown): Uint8Array =>
  packed(recordsOf([of.setupEvent({ trustees: json(trustees) })]));

/** The threshold group changed. */
function inGroup(of: HonestElection, change: (group: ThresholdTrustees) => unknown): Uint8Array {
  const [single, pedersen] = of.keys.trustees;
  if (pedersen?.[0] !== 'Pedersen') throw new Error('the second trustee is a threshold group');
  return withKeys(of, [single, ['Pedersen', change(pedersen[1])]]);
}

/** Another text of a member, signed by that member. */
const restated = (of: HonestElection, member: number, message: string): SignedMessage => ({
  message,
  signature: signMessage(of.group, of.keys.signing[member] ?? 0n, message, of.random),
});

const singleKey = (
  of: HonestElection,
  change: (key: Trustees[number][1] & { public_key: string }) => unknown,
): Uint8Array => {
  const [single, pedersen] = of.keys.trustees;
  if (single?.[0] !== 'Single') throw new Error('the first trustee is a single one');
  return withKeys(of, [['Single', change(single[1])], pedersen]);
};

export const CHEATS_BY_KEY_HOLDERS: readonly Cheat[] = [
  {
    who: 'key-holder',
    does: 'gives a factor that is not made with the key',
    rule: 'S9',
    record: (of, story) => factor(of, story, (hex) => shifted(of, hex, 1n)),
  },
  {
    who: 'key-holder',
    does: 'exchanges the factors of two ballots together with their proofs',
    rule: 'S9',
    record: (of, story) =>
      firstPart(of, story, (made) => ({
        ...made,
        decryption_factors: at(made.decryption_factors, 0, (list) => exchanged(list, 0, 1)),
        decryption_proofs: at(made.decryption_proofs, 0, (list) => exchanged(list, 0, 1)),
      })),
  },
  {
    who: 'key-holder',
    does: 'gives a factor with a point of order 2 in it',
    rule: 'S5',
    record: (of, story) => factor(of, story, (hex) => marked(of, hex)),
  },
  {
    who: 'key-holder',
    does: 'leaves the additional proof out',
    rule: 'S9',
    record: (of, story) => firstPart(of, story, ({ x_decryption_proof: _left, ...rest }) => rest),
  },
  {
    who: 'key-holder',
    does: 'hands in the additional proof of another part',
    rule: 'S9',
    record: (of, story) =>
      firstPart(of, story, (made) => ({ ...made, x_decryption_proof: story.decryptions[1]?.made.x_decryption_proof })),
  },
  {
    who: 'key-holder',
    does: 'decrypts the ballots as they were before the mixes',
    rule: 'S9',
    record: (of, story) => {
      const early = of.decryptedBy(story.tally, [1]);
      return of.archive({ ...story, decryptions: [...early, ...story.decryptions.slice(1)] });
    },
  },
  {
    who: 'key-holder',
    does: 'hands its part in under the number of another',
    rule: 'S9',
    record: (of, story) =>
      of.archive({ ...story, decryptions: at(story.decryptions, 2, (part) => ({ ...part, owner: 4 })) }),
  },
  {
    who: 'key-holder',
    does: 'hands its part in under a number that nobody has',
    rule: 'S9',
    record: (of, story) =>
      of.archive({ ...story, decryptions: at(story.decryptions, 2, (part) => ({ ...part, owner: 9 })) }),
  },
  {
    who: 'key-holder',
    does: 'hands its part in twice',
    rule: 'S9',
    isAlone: true,
    record: (of, story) => partsOf(of, story, [1, 2, 2, 3]),
  },
  {
    who: 'key-holder',
    does: 'counts twice, so that fewer than the threshold open the box',
    rule: 'S9',
    record: (of, story) => partsOf(of, story, [1, 2, 2]),
  },
  {
    who: 'key-holder',
    does: 'opens the box with a group of fewer than the threshold',
    rule: 'S9',
    record: (of, story) => partsOf(of, story, [1, 2]),
  },
  {
    who: 'key-holder',
    does: 'opens the box without the single trustee',
    rule: 'S9',
    record: (of, story) => partsOf(of, story, [2, 3, 4]),
  },
  {
    who: 'key-holder',
    does: 'spells a number of a proof with q added',
    rule: 'S6',
    record: (of, story) => firstText(of, story, /(?<="response":")[0-9]+/, aboveOrder),
  },
  {
    who: 'key-holder',
    does: 'writes a number of a proof with a leading zero',
    rule: 'S4',
    record: (of, story) => firstText(of, story, /(?<="challenge":")[0-9]+/, (scalar) => `0${scalar}`),
  },
  {
    who: 'key-holder',
    does: 'does not know the secret of its key',
    rule: 'TRUSTEES',
    record: (of) => singleKey(of, (key) => ({ ...key, public_key: shifted(of, key.public_key, 1n) })),
  },
  {
    who: 'key-holder',
    does: 'has the key whose secret everybody knows',
    rule: 'S16',
    record: (of) => singleKey(of, () => trusteeKey(of.group, 0n, of.random)),
  },
  {
    who: 'key-holder',
    does: 'has a key with a point of order 2 in it',
    rule: 'S5',
    record: (of) => singleKey(of, (key) => ({ ...key, public_key: marked(of, key.public_key) })),
  },
  {
    who: 'key-holder',
    does: 'stands in the place of another member, certificate and all',
    rule: 'S13',
    record: (of) => inGroup(of, (group) => ({ ...group, certs: exchanged(group.certs, 0, 1) })),
  },
  {
    who: 'key-holder',
    does: 'brings the certificate of another ceremony',
    rule: 'S13',
    record: (of) =>
      inGroup(of, (group) => ({
        ...group,
        certs: at(group.certs, 0, ({ message }) => restated(of, 0, edited(message, '"size":3', '"size":5'))),
      })),
  },
  {
    who: 'key-holder',
    does: 'certifies the key for secrets that everybody can read',
    rule: 'S16',
    record: (of) =>
      inGroup(of, (group) => ({
        ...group,
        certs: at(group.certs, 0, ({ message }) =>
          restated(of, 0, edited(message, /(?<="encryption":")[0-9a-f]+/, NEUTRAL_HEX)),
        ),
      })),
  },
  {
    who: 'key-holder',
    does: 'commits to a polynomial of a higher degree, so that more are needed than stated',
    rule: 'S13',
    record: (of) =>
      inGroup(of, (group) => ({
        ...group,
        coefexps: at(group.coefexps, 0, ({ message }) => {
          const { coefexps } = JSON.parse(message) as { coefexps: string[] };
          return restated(of, 0, canonicalText({ coefexps: [...coefexps, of.group.mulBase(3n).hex] }));
        }),
      })),
  },
  {
    who: 'key-holder',
    does: 'changes its commitments after the others showed theirs',
    rule: 'S13',
    record: (of) =>
      inGroup(of, (group) => ({
        ...group,
        coefexps: at(group.coefexps, 2, ({ message }) => {
          const { coefexps } = JSON.parse(message) as { coefexps: string[] };
          return restated(of, 2, canonicalText({ coefexps: at(coefexps, 0, (hex) => shifted(of, hex, 1n)) }));
        }),
      })),
  },
  {
    who: 'key-holder',
    does: 'publishes a key that the commitments do not make',
    rule: 'S13',
    record: (of) =>
      inGroup(of, (group) => ({
        ...group,
        verification_keys: at(group.verification_keys, 1, () => {
          const key = trusteeKey(of.group, randomScalar(of.random), of.random);
          return { ...key, signature: restated(of, 1, key.public_key).signature };
        }),
      })),
  },
  {
    who: 'key-holder',
    does: 'leaves its key unsigned',
    rule: 'S13',
    record: (of) =>
      inGroup(of, (group) => ({
        ...group,
        verification_keys: at(group.verification_keys, 1, ({ signature: _left, ...key }) => key),
      })),
  },
];
