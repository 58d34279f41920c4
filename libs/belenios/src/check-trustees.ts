import type { Element, ElementHex, Group } from './group.js';
import { canonicalText, faultText, readCanonicalText } from './json.js';
import type { ReadRule, Shape } from './json.js';
import { modOrder } from './scalar.js';
import { messageSignatureHolds, trusteeKeyHolds } from './schnorr.js';
import { PREFIX } from './transcript.js';
import { certificateShape, coefexpsShape } from './trustees.js';
import type { ThresholdTrustees, Trustees } from './trustees.js';
import type { TrusteeKey } from './wire.js';

/** `TRUSTEES`: a proof of knowledge of a key; the others are rules of ed25519.md 8. */
export interface TrusteesFault {
  readonly rule: ReadRule | 'S5' | 'S13' | 'TRUSTEES';
  readonly path: string;
  readonly reason: string;
}
type Say = (rule: TrusteesFault['rule'], path: string, reason: string) => void;

/**
 * Checks everything about the trustees' keys that the record shows: members and not neutral (S5, S16), proofs of
 * knowledge, and for threshold groups the whole published part of the key ceremony (S13). All faults, none: it holds.
 */
export function checkTrustees(group: Group, trustees: Trustees): readonly TrusteesFault[] {
  const faults: TrusteesFault[] = [];
  const say: Say = (rule, path, reason) => void faults.push({ rule, path, reason });
  trustees.forEach(([kind, value], i) => {
    if (kind === 'Single') checkKey(group, value, `[${i}]`, say);
    else checkThresholdGroup(group, value, `[${i}]`, say);
  });
  return faults;
}

/** A point of the curve, a member, and not the neutral element; undefined where it is not. */
function keyElement(group: Group, hex: ElementHex, path: string, say: Say): Element | undefined {
  const element = member(group, hex, path, say);
  if (!element || !group.isNeutral(element)) return element;
  say('S16', path, 'is the neutral element, whose secret is 0');
  return undefined;
}

function member(group: Group, hex: ElementHex, path: string, say: Say): Element | undefined {
  try {
    const element = group.parse(hex);
    if (group.isMember(element)) return element;
    say('S5', path, 'is not in the group of order q');
  } catch {
    say('S5', path, 'is not a point of the curve');
  }
  return undefined;
}

function checkKey(group: Group, key: TrusteeKey, path: string, say: Say): Element | undefined {
  const element = keyElement(group, key.public_key, `${path}.public_key`, say);
  if (element && !trusteeKeyHolds(group, element, key.pok)) say('TRUSTEES', `${path}.pok`, 'does not hold');
  return element;
}

function checkThresholdGroup(group: Group, pedersen: ThresholdTrustees, path: string, say: Say): void {
  const { threshold, certs, coefexps, signatures, verification_keys: keys } = pedersen;
  const size = keys.length;
  if (threshold < 1 || threshold >= size)
    say('S13', `${path}.threshold`, `must be from 1 to ${size - 1}, is ${threshold}`);
  if (!signatures) say('S13', path, 'the signatures over certificates and commitments are missing');
  for (const [name, list] of Object.entries({ certs, coefexps, signatures: signatures ?? keys })) {
    if (list.length !== size) say('S13', `${path}.${name}`, `must have ${size} entries, has ${list.length}`);
  }
  const signing = certs.map((_, i) => checkCertificate(group, pedersen, i, `${path}.certs[${i}]`, say));
  const commitments = coefexps.map((_, i) => checkCommitments(group, pedersen, i, signing[i], path, say));
  keys.forEach((key, j) => {
    const where = `${path}.verification_keys[${j}]`;
    const element = checkKey(group, key, where, say);
    const signer = signing[j];
    if (!key.signature) say('S13', where, 'the signature of the key is missing');
    else if (signer && !messageSignatureHolds(group, signer, key.public_key, key.signature))
      say('S13', `${where}.signature`, 'does not hold');
    if (element) checkRecomputed(group, element, commitments, j + 1, `${where}.public_key`, say);
  });
}

/** Reads a text that is signed inside the object; it must be canonical like the object itself. */
function inside<T>(shape: Shape<T>, text: string, path: string, say: Say): T | undefined {
  const read = readCanonicalText(shape, text);
  if (!read.ok) say(read.error.rule, path, faultText(read.error));
  return read.ok ? read.value : undefined;
}

/** ed25519.md 5.3, steps 1 and 2. Returns the member's signing key. */
function checkCertificate(
  group: Group,
  pedersen: ThresholdTrustees,
  i: number,
  path: string,
  say: Say,
): Element | undefined {
  const cert = pedersen.certs[i];
  const content = cert && inside(certificateShape, cert.message, `${path}.message`, say);
  if (!cert || !content) return undefined;
  const {
    threshold,
    verification_keys: { length: size },
  } = pedersen;
  const expected = { group: group.name, size, threshold, index: i + 1 };
  if (!content.context) say('S13', path, 'does not say which ceremony it belongs to');
  else if (canonicalText(content.context) !== canonicalText(expected)) {
    say('S13', path, `was made for another place: its context must be ${canonicalText(expected)}`);
  }
  const verification = keyElement(group, content.verification, `${path}.verification`, say);
  keyElement(group, content.encryption, `${path}.encryption`, say);
  if (verification && !messageSignatureHolds(group, verification, cert.message, cert.signature)) {
    say('S13', `${path}.signature`, 'does not hold');
  }
  return verification;
}

/** ed25519.md 5.3, steps 3 to 5. Returns the member's commitments. */
function checkCommitments(
  group: Group,
  { threshold, certs, coefexps, signatures }: ThresholdTrustees,
  i: number,
  signer: Element | undefined,
  groupPath: string,
  say: Say,
): readonly Element[] | undefined {
  const path = `${groupPath}.coefexps[${i}]`;
  const signed = coefexps[i];
  const content = signed && inside(coefexpsShape, signed.message, `${path}.message`, say);
  if (!signed || !content) return undefined;
  if (content.coefexps.length !== threshold)
    say('S13', path, `must commit to ${threshold} coefficients, commits to ${content.coefexps.length}`);
  if (signer && !messageSignatureHolds(group, signer, signed.message, signed.signature))
    say('S13', `${path}.signature`, 'does not hold');
  const overall = signatures?.[i];
  const message = PREFIX.certificates(canonicalText({ certs, coefexps: content.coefexps }));
  if (signer && overall && !messageSignatureHolds(group, signer, message, overall)) {
    say('S13', `${groupPath}.signatures[${i}]`, 'does not hold over these certificates and commitments');
  }
  const elements = content.coefexps.map((hex, k) => member(group, hex, `${path}.coefexps[${k}]`, say));
  return elements.every((element) => element !== undefined) ? elements : undefined;
}

/** The public key of member j is Σᵢ Σₖ jᵏ·Aᵢₖ. */
function checkRecomputed(
  group: Group,
  key: Element,
  commitments: readonly (readonly Element[] | undefined)[],
  j: number,
  path: string,
  say: Say,
): void {
  const elements: Element[] = [];
  const powers: bigint[] = [];
  for (const row of commitments) {
    if (!row) return; // said already
    let power = 1n;
    for (const element of row) {
      elements.push(element);
      powers.push(power);
      power = modOrder(power * BigInt(j));
    }
  }
  if (!group.equal(group.msm(elements, powers), key))
    say('S13', path, 'is not the one that follows from the commitments');
}
