import type { RandomBytes } from '#libs/basics';
import {
  ciphertextOf,
  demandMembers,
  placedCiphertext,
  readCiphertext,
  type CiphertextElements,
} from './ciphertext.js';
import type { ElectionContext } from './election-context.js';
import { refuse } from './fault.js';
import type { ElementHex } from './group.js';
import { randomScalar } from './scalar.js';
import { knowledgeHolds, proveKnowledge } from './schnorr.js';
import { PREFIX } from './transcript.js';
import type { MadeAnswer, RankedAnswer, RankedQuestion } from './wire.js';

/**
 * Encrypts the ranks, with a proof that the voter knows the randomness (spec.md 7.1). The proof says nothing about
 * the ranks: any vector can be cast.
 *
 * @param ranks one for each candidate, 0..255; 0 is "not ranked"
 * @throws RangeError for another number of ranks, or one that is no byte: a bug in the ballot screen
 */
export function makeRankedAnswer(
  { group, publicKey: y }: ElectionContext,
  question: RankedQuestion,
  s0: string,
  ranks: readonly number[],
  random: RandomBytes,
): MadeAnswer<RankedAnswer> {
  if (ranks.length !== question.value.answers.length) throw new RangeError('one rank for each candidate');
  const r = randomScalar(random);
  const alpha = group.mulBase(r);
  const beta = group.add(group.mulSecret(group.fixed(y, 1), r), group.encodeRanked(ranks));
  group.prepare([alpha, beta]);
  const choices = ciphertextOf({ alpha, beta });
  const proof = proveKnowledge(group, r, rankedPrefix(s0, y.hex, choices), random);
  return { answer: { choices, proof }, randomness: [r] };
}

const rankedPrefix = (s0: string, y: ElementHex, { alpha, beta }: RankedAnswer['choices']): string =>
  PREFIX.ranked(s0, y, alpha, beta);

/** Inside a check: both halves members, and the proof holds. */
export function checkRankedAnswer(
  { group, publicKey: y, known }: ElectionContext,
  s0: string,
  { choices, proof }: RankedAnswer,
  path: string,
): CiphertextElements {
  const ciphertext = readCiphertext(group, choices, `${path}.choices`, known);
  const holds = knowledgeHolds(group, ciphertext.alpha, rankedPrefix(s0, y.hex, choices), proof);
  demandMembers(group, placedCiphertext(ciphertext, `${path}.choices`));
  if (!holds) refuse('PROOF', `${path}.proof`, 'does not hold');
  return ciphertext;
}
