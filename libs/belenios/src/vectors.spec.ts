import {
  contextOf,
  completeRecord,
  completeRecords,
  privateVectors,
  steps,
  value,
  weightsOf,
} from '../testing/record.js';
import type { StepsAnswer, TestRecord } from '../testing/record.js';
import { seededRandom } from '../testing/seeded-random.js';
import { checkBallot, isHomomorphicAnswer, isRankedAnswer } from './ballot.js';
import { ciphertextText, readCiphertext, sumCiphertexts, type CiphertextElements } from './ciphertext.js';
import { combineFactors, plaintexts } from './combine.js';
import { credentialScalar, publicCredential, readVotingCode } from './credential.js';
import { checkPartialDecryption, factorCommitments, type CiphertextLists, type FactorLists } from './decrypt.js';
import type { ElectionContext } from './election-context.js';
import { NobleGroup } from './group-noble.js';
import { shuffleChallenge, shuffleChallenges } from './mix-transcript.js';
import { checkShuffle } from './mix-check.js';
import { loadFastGroup } from './node-group.js';
import { oneOfCommitments, type Statement } from './or-proof.js';
import { checkResult, computeResult } from './result.js';
import { knowledgeCommitment } from './schnorr.js';
import { computeEncryptedTally, countedBallots } from './tally.js';
import { hashHex } from './transcript.js';
import { ownerGroups, ownerKeys } from './trustees.js';
import { isHomomorphicQuestion, isRankedQuestion, type HomomorphicAnswer, type TallyResult } from './wire.js';

const noble = new NobleGroup(seededRandom('subset sums'));
const { group: sodium } = await loadFastGroup(seededRandom('subset sums'));
/** Lists questions are refused by name (rule S17), so their record is not read here. */
const names = completeRecords().filter((name) => name !== 'tool330-lists');
/** The portable back-end is slow: it takes one record with every kind of question and of trustee. */
const forNoble = ['js-everything-mixed-platform'];

const cases = [
  ...names.map((name) => ({ name, by: 'sodium', group: sodium })),
  ...forNoble.map((name) => ({ name, by: 'noble', group: noble })),
];

/** Checks and recomputes everything of a record in order, and compares each inner value with `steps.json`. */
describe.each(cases)('The record $name, by $by', ({ name, group }) => {
  let record: TestRecord;
  let election: ElectionContext;
  let tally: CiphertextLists;
  let mixed: CiphertextLists;
  const stated = steps(name);

  beforeAll(async () => {
    record = await completeRecord(name);
    election = contextOf(group, record);
  });

  it('has the stated fingerprint', () => expect(election.fingerprint).toBe(stated.election_fingerprint));

  it('derives the stated credentials from their codes', () => {
    for (const { credential, scalar, public: hex } of stated.credentials) {
      const code = value(readVotingCode(credential));
      expect(code).toBe(credential);
      expect(credentialScalar(code, election.uuid).toString()).toBe(scalar);
      expect(publicCredential(group, code, election.uuid)).toBe(hex);
    }
  });

  it('has ballots that hold, and makes the stated tally of those that count', () => {
    const ballots = record.ballots.map((bytes) => value(checkBallot(election, bytes)));
    expect(ballots.map(({ tracker }) => tracker)).toEqual(stated.trackers);
    const weights = weightsOf(record);
    const { counted } = countedBallots(ballots, ({ ballot }) => ballot.credential);
    const weighted = counted.map((b) => ({
      ciphertexts: b.ciphertexts,
      weight: weights.get(b.ballot.credential) ?? 0n,
    }));
    const box = value(computeEncryptedTally(election, weighted));
    expect(box.text).toBe(record.tallyText);
    expect(hashHex(box.text)).toBe(stated.encrypted_tally_sha256);
    expect(JSON.stringify(box.sized)).toBe(stated.sized);
    tally = box.elements;
  });

  it('has the stated commitments and hash inputs in its first ballot', () => {
    const { ballot } = value(checkBallot(election, record.ballots[0] ?? ''));
    const credential = group.parse(ballot.credential);
    expect(ballot.credential).toBe(stated.first_ballot.credential);
    expect(ballot.signature.hash).toBe(stated.first_ballot.signature_hash);
    expect(knowledgeCommitment(group, credential, ballot.signature.proof).hex).toBe(
      stated.first_ballot.signature_commitment,
    );
    election.questions.forEach((question, q) => {
      const answer = ballot.answers[q];
      const expected = stated.first_ballot.answers[q];
      if (isRankedQuestion(question) && answer && isRankedAnswer(answer))
        expect(knowledgeCommitment(group, group.parse(answer.choices.alpha), answer.proof).hex).toBe(
          expected?.commitment,
        );
      if (isHomomorphicQuestion(question) && answer && isHomomorphicAnswer(answer) && expected)
        expectCommitments(election, question, answer, expected);
    });
  });

  it('has shuffles that hold, with the stated challenges', () => {
    const ranked = election.questions.map(isRankedQuestion);
    let input: CiphertextLists = tally.filter((_, q) => ranked[q]);
    record.shuffles.forEach(({ shuffle }, k) => {
      const output = value(checkShuffle(election, input, shuffle));
      input.forEach((list, q) => {
        const [[t1, t2, t3, [t41, t42], tHat], , c, chain] = shuffle.proofs[q] ?? fail();
        const elements = (hexes: readonly string[]) => hexes.map((hex) => group.parse(hex));
        const commitments = { input: list, output: output[q] ?? [], permutation: elements(c) };
        const announcement = { t: elements([t1, t2, t3, t41, t42]), tHat: elements(tHat), chain: elements(chain) };
        expect(shuffleChallenges(election, commitments).map(String)).toEqual(stated.shuffles[k]?.[q]?.u);
        expect(shuffleChallenge(election, commitments, announcement).toString()).toBe(
          stated.shuffles[k]?.[q]?.challenge,
        );
      });
      input = output;
    });
    let next = 0;
    mixed = tally.map((list, q) => (ranked[q] ? (input[next++] ?? []) : list));
  });

  it('has decryptions that hold, with the stated commitments, and opens to the stated result', () => {
    const keys = ownerKeys(record.trustees);
    const factors = new Map<number, FactorLists>();
    record.decryptions.forEach(({ owner, decryption }, k) => {
      const key = group.parse(keys[owner - 1] ?? '');
      const level = { additionalProof: name.endsWith('platform') ? 'required' : 'if-present' } as const;
      factors.set(owner, value(checkPartialDecryption(election, key, mixed, decryption, level)));
      const [alpha, f] = [mixed[0]?.[0]?.alpha, factors.get(owner)?.[0]?.[0]];
      const proof = decryption.decryption_proofs[0]?.[0];
      if (!alpha || !f || !proof) throw new Error('an empty tally');
      const [a, b] = factorCommitments(group, key, alpha, f, proof);
      const { owner: who, first_A, first_B } = stated.decryptions[k] ?? fail();
      expect({ who: owner, a: a.hex, b: b.hex }).toEqual({ who, a: first_A, b: first_B });
    });
    const total = value(combineFactors(group, ownerGroups(record.trustees), factors));
    const open = plaintexts(group, mixed, total);
    const weight = BigInt((JSON.parse(record.sizedText) as { total_weight: number | string }).total_weight);
    expect(value(checkResult(election, open, JSON.parse(record.resultText) as TallyResult, weight))).toEqual([]);
    expect(record.resultText).toBe(stated.result);
    if (weight > 1_000_000n) return; // checked above; to find totals of thousands of millions again takes long
    expect(value(computeResult(election, open, weight)).text).toBe(stated.result);
  });
});

it.each(['js-ranked10-single', 'js-ranked10-threshold-platform', 'js-everything-mixed-platform'])(
  'The ranked rows of %s are the last votes that its makers cast',
  async (name) => {
    const { frozen, resultText } = await completeRecord(name);
    const last = new Map(privateVectors(name).votes_cast.map(({ credential, vote }) => [credential, vote]));
    const { result } = JSON.parse(resultText) as { result: unknown[][] };
    const question = frozen.election.questions.findIndex(isRankedQuestion);
    const rows = [...last.values()].map((vote) => JSON.stringify(vote[question])).sort();
    expect(result[question]?.map((row) => JSON.stringify(row)).sort()).toEqual(rows);
  },
);

const fail = (): never => {
  throw new Error('not in the vectors');
};

function expectCommitments(
  { group, publicKey }: ElectionContext,
  question: { readonly blank?: true; readonly min: number; readonly max: number },
  answer: HomomorphicAnswer,
  expected: StepsAnswer,
): void {
  const cts = answer.choices.map((ct): CiphertextElements => readCiphertext(group, ct, ''));
  const sum = sumCiphertexts(group, question.blank ? cts.slice(1) : cts);
  const claim = (ciphertext: CiphertextElements | undefined, exponent: number): Statement => ({
    ciphertext: ciphertext ?? fail(),
    exponent,
  });
  const hexes = (statements: Statement[], proofs: HomomorphicAnswer['overall_proof']): string[] =>
    oneOfCommitments(group, publicKey, statements, proofs).map((e) => e.hex);
  const sums = Array.from({ length: question.max - question.min + 1 }, (_, i) => claim(sum, question.min + i));
  expect(ciphertextText(cts[0] ?? fail())).toContain(',');
  expect(hexes([claim(cts[0], 0), claim(cts[0], 1)], answer.individual_proofs[0] ?? [])).toEqual(
    expected.first_individual?.commitments,
  );
  const overall = question.blank ? [claim(cts[0], 1), ...sums] : sums;
  expect(hexes(overall, answer.overall_proof)).toEqual(expected.overall?.commitments);
  if (question.blank)
    expect(hexes([claim(cts[0], 0), claim(sum, 0)], answer.blank_proof ?? [])).toEqual(expected.blank?.commitments);
}
