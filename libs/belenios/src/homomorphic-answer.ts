import type { RandomBytes } from '#libs/basics';
import {
  ciphertextOf,
  ciphertextText,
  demandMembers,
  placedCiphertext,
  readCiphertext,
  sumCiphertexts,
  type CiphertextElements,
} from './ciphertext.js';
import type { ElectionContext } from './election-context.js';
import { refuse } from './fault.js';
import { modOrder, randomScalar } from './scalar.js';
import { proveOneOf, oneOfHolds, type OpenStatement, type Statement } from './or-proof.js';
import { PREFIX } from './transcript.js';
import type { HomomorphicAnswer, HomomorphicQuestion, MadeAnswer, Proof } from './wire.js';

/** The sums that may be claimed: min, min + 1 … max. */
const allowedSums = ({ min, max }: HomomorphicQuestion): number[] =>
  Array.from({ length: max - min + 1 }, (_, i) => min + i);

interface OpenChoice {
  readonly plaintext: number;
  readonly randomness: bigint;
}

/** Adding ciphertexts adds what is in them and their randomness. */
const openSum = (choices: readonly OpenChoice[]): OpenChoice => ({
  plaintext: choices.reduce((sum, c) => sum + c.plaintext, 0),
  randomness: modOrder(choices.reduce((sum, c) => sum + c.randomness, 0n)),
});

/**
 * Encrypts 0 or 1 for each answer, with proofs that they are and that their sum is allowed (spec.md 7.2).
 *
 * @param vote 0 or 1 for each answer; where a blank vote is possible, preceded by 1 for a blank vote and 0 otherwise
 * @throws RangeError if the question does not allow the vote: a bug in the ballot screen
 */
export function makeHomomorphicAnswer(
  { group, publicKey: y }: ElectionContext,
  question: HomomorphicQuestion,
  s0: string,
  vote: readonly number[],
  random: RandomBytes,
): MadeAnswer<HomomorphicAnswer> {
  demandAllowed(question, vote);
  const key = group.fixed(y, 8 * vote.length);
  const choices = vote.map((plaintext): OpenChoice => ({ plaintext, randomness: randomScalar(random) }));
  const elements = choices.map(({ plaintext, randomness }): CiphertextElements => {
    const mask = group.mulSecret(key, randomness);
    return { alpha: group.mulBase(randomness), beta: plaintext === 1 ? group.add(mask, group.base) : mask };
  });
  const real = question.blank ? choices.slice(1) : choices;
  const sum = openSum(real);
  const sumElements = sumCiphertexts(group, question.blank ? elements.slice(1) : elements);
  group.prepare([...elements, sumElements].flatMap(({ alpha, beta }) => [alpha, beta]));
  const s1 = `${s0}|${elements.map(ciphertextText).join(',')}`;
  const prove = (prefix: string, statements: readonly OpenStatement[]): Proof[] =>
    proveOneOf(group, key, prefix, statements, random);

  const blank = question.blank ? choices[0] : undefined;
  const sums = allowedSums(question).map((exponent): OpenStatement => ({ ...sum, exponent }));
  const answer = {
    choices: elements.map(ciphertextOf),
    individual_proofs: choices.map((choice, i) => {
      const { alpha, beta } = elements[i] ?? sumElements;
      const prefix = PREFIX.orProof(s0, alpha.hex, beta.hex);
      return pair(
        prove(
          prefix,
          [0, 1].map((exponent) => ({ ...choice, exponent })),
        ),
      );
    }),
    overall_proof: blank
      ? prove(PREFIX.blankOrSum(s1), [{ ...blank, exponent: 1 }, ...sums])
      : prove(PREFIX.orProof(s1, sumElements.alpha.hex, sumElements.beta.hex), sums),
  };
  const randomness = choices.map((choice) => choice.randomness);
  if (!blank) return { answer, randomness };
  const statements = [blank, sum].map((open) => ({ ...open, exponent: 0 }));
  return { answer: { ...answer, blank_proof: pair(prove(PREFIX.isBlank(s1), statements)) }, randomness };
}

const pair = ([a, b]: readonly Proof[]): readonly [Proof, Proof] => {
  if (!a || !b) throw new RangeError('two statements make two proofs');
  return [a, b];
};

function demandAllowed({ answers, blank, min, max }: HomomorphicQuestion, vote: readonly number[]): void {
  const given = blank ? vote.slice(1) : vote;
  if (given.length !== answers.length || vote.length !== answers.length + (blank ? 1 : 0))
    throw new RangeError(`one entry for each answer${blank ? ' and one for the blank vote' : ''}`);
  if (vote.some((v) => v !== 0 && v !== 1)) throw new RangeError('an entry is 0 or 1');
  const sum = given.reduce((total, v) => total + v, 0);
  if (blank && vote[0] === 1) {
    if (sum !== 0) throw new RangeError('a blank vote chooses nothing');
  } else if (sum < min || sum > max) throw new RangeError(`${sum} chosen, allowed are ${min} to ${max}`);
}

/** Inside a check: all elements members, every proof holds (spec.md 7.2). Lengths were checked on reading. */
export function checkHomomorphicAnswer(
  { group, publicKey: y, known }: ElectionContext,
  question: HomomorphicQuestion,
  s0: string,
  answer: HomomorphicAnswer,
  path: string,
): readonly CiphertextElements[] {
  const elements = answer.choices.map((ct, i) => readCiphertext(group, ct, `${path}.choices[${i}]`, known));
  const individualHold = elements.map((ciphertext, i) => {
    const prefix = PREFIX.orProof(s0, ciphertext.alpha.hex, ciphertext.beta.hex);
    const statements = [0, 1].map((exponent) => ({ ciphertext, exponent }));
    return oneOfHolds(group, y, prefix, statements, answer.individual_proofs[i] ?? []);
  });
  demandMembers(
    group,
    elements.flatMap((ct, i) => placedCiphertext(ct, `${path}.choices[${i}]`)),
  );
  const demand = (prefix: string, statements: readonly Statement[], proofs: readonly Proof[], where: string): void => {
    if (!oneOfHolds(group, y, prefix, statements, proofs)) refuse('PROOF', `${path}.${where}`, 'does not hold');
  };
  const s1 = `${s0}|${answer.choices.map(ciphertextText).join(',')}`;
  const sum = sumCiphertexts(group, question.blank ? elements.slice(1) : elements);
  const sums = allowedSums(question).map((exponent): Statement => ({ ciphertext: sum, exponent }));

  const failing = individualHold.indexOf(false);
  if (failing >= 0) refuse('PROOF', `${path}.individual_proofs[${failing}]`, 'does not hold');
  const [blank] = elements;
  if (question.blank && blank) {
    const zeros = [blank, sum].map((ciphertext) => ({ ciphertext, exponent: 0 }));
    demand(PREFIX.isBlank(s1), zeros, answer.blank_proof ?? [], 'blank_proof');
    const statements = [{ ciphertext: blank, exponent: 1 }, ...sums];
    demand(PREFIX.blankOrSum(s1), statements, answer.overall_proof, 'overall_proof');
  } else {
    demand(PREFIX.orProof(s1, sum.alpha.hex, sum.beta.hex), sums, answer.overall_proof, 'overall_proof');
  }
  return elements;
}
