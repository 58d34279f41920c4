import { ciphertextShape, elementShape, proofShape, scalarShape } from './atoms.js';
import { hashShape } from './chain.js';
import { array, integer, misread, object, optional, string, tuple } from './json.js';
import type { Shape } from './json.js';
import { isHomomorphicQuestion, isRankedQuestion, wireInteger } from './wire.js';
import type {
  Answer,
  Ballot,
  EncryptedTally,
  HomomorphicAnswer,
  HomomorphicQuestion,
  PartialDecryption,
  Question,
  RankedAnswer,
  Shuffle,
  ShuffleProof,
  SizedTally,
  TallyResult,
  WireInteger,
} from './wire.js';

/** A number up to 1073741823 and a decimal string above (spec.md 9). */
export const wireIntegerShape: Shape<WireInteger> = {
  read(value) {
    const digits =
      typeof value === 'number' ? integer().read(value).toString() : string(/^[1-9][0-9]{0,29}$/).read(value);
    const written = wireInteger(BigInt(digits));
    return written === value ? written : misread('S4', 'must be a number up to 1073741823 and a string above');
  },
};

const rankedAnswerShape: Shape<RankedAnswer> = object({ choices: ciphertextShape, proof: proofShape });

function homomorphicAnswerShape({ answers, blank, min, max }: HomomorphicQuestion): Shape<HomomorphicAnswer> {
  const choices = answers.length + (blank ? 1 : 0);
  const proofs = max - min + 1 + (blank ? 1 : 0);
  const pair = tuple(proofShape, proofShape);
  const members = {
    choices: array(ciphertextShape, { min: choices, max: choices }),
    individual_proofs: array(pair, { min: choices, max: choices }),
    overall_proof: array(proofShape, { min: proofs, max: proofs }),
  };
  return blank ? object({ ...members, blank_proof: pair }) : object(members);
}

function answerShape(question: Question): Shape<Answer> {
  if (isRankedQuestion(question)) return rankedAnswerShape;
  if (isHomomorphicQuestion(question)) return homomorphicAnswerShape(question);
  return { read: () => misread('S17', 'answers a question of a kind that is not known here') };
}

/** One entry for each question, each in the shape its question gives. */
function perQuestion<T>(questions: readonly Question[], shape: (question: Question) => Shape<T>): Shape<readonly T[]> {
  return tuple(...questions.map(shape));
}

/** A ballot on these questions (spec.md 7): as many choices and proofs as they demand. */
export const ballotShape = (questions: readonly Question[]): Shape<Ballot> =>
  object({
    election_uuid: string(),
    election_hash: string(),
    credential: elementShape,
    answers: perQuestion(questions, answerShape),
    signature: object({ hash: string(), proof: proofShape }),
  });

/** `"<hex>"` or `"<hex>,<weight>"`, the weight a whole number in decimal (spec.md 6). */
const credentialShape: Shape<string> = {
  read(value) {
    const entry = string().read(value);
    const comma = entry.indexOf(',');
    elementShape.read(comma < 0 ? entry : entry.slice(0, comma));
    if (comma >= 0 && !/^(0|[1-9][0-9]{0,29})$/.test(entry.slice(comma + 1))) {
      misread('S4', 'the weight must be a whole number in decimal');
    }
    return entry;
  },
};
export const credentialsShape: Shape<readonly string[]> = array(credentialShape);

/** spec.md 9 */
export const encryptedTallyShape: Shape<EncryptedTally> = array(array(ciphertextShape));
export const sizedTallyShape: Shape<SizedTally> = object({
  num_tallied: integer(),
  total_weight: wireIntegerShape,
  encrypted_tally: hashShape,
});

/** spec.md 10 */
const shuffleProofShape: Shape<ShuffleProof> = tuple(
  tuple(elementShape, elementShape, elementShape, tuple(elementShape, elementShape), array(elementShape)),
  tuple(scalarShape, scalarShape, scalarShape, scalarShape, array(scalarShape), array(scalarShape)),
  array(elementShape),
  array(elementShape),
);
export const shuffleShape: Shape<Shuffle> = object({
  ciphertexts: array(array(ciphertextShape)),
  proofs: array(shuffleProofShape),
});

/** spec.md 11, with the additional proof of 11.1 where there is one */
export const partialDecryptionShape: Shape<PartialDecryption> = object({
  decryption_factors: array(array(elementShape)),
  decryption_proofs: array(array(proofShape)),
  x_decryption_proof: optional(proofShape),
});

/** Totals (the blank one first) or rows of ranks 0..255 (spec.md 11). */
export const resultShape = (questions: readonly Question[]): Shape<TallyResult> =>
  object({
    result: perQuestion<TallyResult['result'][number]>(questions, (question) => {
      if (isRankedQuestion(question)) {
        const n = question.value.answers.length;
        return array(array(integer({ max: 255 }), { min: n, max: n }));
      }
      if (isHomomorphicQuestion(question)) {
        const n = question.answers.length + (question.blank ? 1 : 0);
        return array(wireIntegerShape, { min: n, max: n });
      }
      return { read: () => misread('S17', 'answers a question of a kind that is not known here') };
    }),
  });
