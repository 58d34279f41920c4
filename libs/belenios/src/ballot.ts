import type { RandomBytes, Result } from '#libs/basics';
import { demandMembers, readElement, type CiphertextElements, type KnownElements } from './ciphertext.js';
import type { ElectionContext } from './election-context.js';
import { checking, refuse, type CheckFault } from './fault.js';
import { checkHomomorphicAnswer, makeHomomorphicAnswer } from './homomorphic-answer.js';
import { canonicalText, readCanonical, readCanonicalText, type ReadFault } from './json.js';
import { checkRankedAnswer, makeRankedAnswer } from './ranked-answer.js';
import { knowledgeHolds, proveKnowledge } from './schnorr.js';
import { fingerprint, hashHex, PREFIX } from './transcript.js';
import { isHomomorphicQuestion, isRankedQuestion } from './wire.js';
import type { Answer, Ballot, HomomorphicAnswer, MadeAnswer, Question, RankedAnswer, UnsignedBallot } from './wire.js';

/** S0: ties each proof to this election and this voter, which is what stops the copying of ballots (spec.md 7). */
const binding = (phi: string, credential: string): string => `${phi}|${credential}`;

export interface MadeBallot {
  /** The exact text to cast: not one byte may change. */
  readonly text: string;
  /** b64 of the text: the receipt by which the voter finds the ballot in the published box. */
  readonly tracker: string;
  /** Hex of the text: the ballot's name in the archive. */
  readonly hash: string;
  /** What opens the ballot, for a voter who checks her device instead of casting. A secret for any ballot that is cast. */
  readonly opening: readonly AnswerOpening[];
}

/** One answer laid open: what it says, and the randomness of each ciphertext, in the order of the ciphertexts. */
export interface AnswerOpening {
  readonly vote: readonly number[];
  readonly randomness: readonly bigint[];
}

export interface BallotToMake {
  /** The secret scalar of the voter's credential for this election ({@link credentialScalar}). */
  readonly credential: bigint;
  /** One entry for each question: ranks, or 0 and 1 (the blank vote first where one is possible). */
  readonly votes: readonly (readonly number[])[];
  readonly random: RandomBytes;
}

/**
 * Encrypts, proves and signs a ballot (spec.md 7).
 *
 * @throws RangeError if a question does not allow its vote: a bug in the ballot screen, which never offers one
 */
export function makeBallot(election: ElectionContext, { credential, votes, random }: BallotToMake): MadeBallot {
  const { group, questions } = election;
  if (votes.length !== questions.length) throw new RangeError('one vote for each question');
  const publicCredential = group.mulBase(credential).hex;
  const s0 = binding(election.fingerprint, publicCredential);
  const made = questions.map((question, i) => makeAnswer(election, question, s0, votes[i] ?? [], random));
  const unsigned: UnsignedBallot = {
    election_uuid: election.uuid,
    election_hash: election.fingerprint,
    credential: publicCredential,
    answers: made.map(({ answer }) => answer),
  };
  const hash = fingerprint(canonicalText(unsigned));
  const proof = proveKnowledge(group, credential, PREFIX.signature(hash), random);
  const text = canonicalText({ ...unsigned, signature: { hash, proof } } satisfies Ballot);
  const opening = made.map(({ randomness }, i): AnswerOpening => ({ vote: votes[i] ?? [], randomness }));
  return { text, tracker: fingerprint(text), hash: hashHex(text), opening };
}

function makeAnswer(
  election: ElectionContext,
  question: Question,
  s0: string,
  vote: readonly number[],
  random: RandomBytes,
): MadeAnswer {
  return isRankedQuestion(question)
    ? makeRankedAnswer(election, question, s0, vote, random)
    : makeHomomorphicAnswer(election, question, s0, vote, random);
}

/** A ballot of which everything holds that can be checked without the list of credentials. */
export interface CheckedBallot {
  readonly ballot: Ballot;
  readonly tracker: string;
  readonly hash: string;
  /** For each question its ciphertexts: one for a ranked question, one for each choice of a homomorphic one. */
  readonly ciphertexts: readonly (readonly CiphertextElements[])[];
  /** Some α is the neutral element: legal, but its voter's secrecy is gone. Reported, not refused (rule S16). */
  readonly hasZeroRandomness: boolean;
}

/**
 * Checks a ballot fully: canonical bytes (S4), scalars and elements (S5, S6, S16), this election, the signature and
 * every proof. Whether its credential is in the list, and whether it was cast before, is for the caller to say.
 * Never throws, whatever the bytes are.
 */
export const checkBallot = (election: ElectionContext, bytes: Uint8Array | string): Result<CheckedBallot, CheckFault> =>
  checkRead(election, bytes, readBallot(election, bytes));

type ReadBallot = Result<Ballot, ReadFault>;

const readBallot = ({ ballotShape }: ElectionContext, bytes: Uint8Array | string): ReadBallot =>
  typeof bytes === 'string' ? readCanonicalText(ballotShape, bytes) : readCanonical(ballotShape, bytes);

function checkRead(
  election: ElectionContext,
  bytes: Uint8Array | string,
  read: ReadBallot,
): Result<CheckedBallot, CheckFault> {
  if (!read.ok) return read;
  const ballot = read.value;
  return checking(() => {
    if (ballot.election_uuid !== election.uuid) refuse('ELECTION', 'election_uuid', 'is that of another election');
    if (ballot.election_hash !== election.fingerprint)
      refuse('ELECTION', 'election_hash', 'is that of another election');
    checkSignature(election, ballot);
    const ciphertexts = checkAnswers(election, ballot);
    return {
      ballot,
      tracker: fingerprint(bytes),
      hash: hashHex(bytes),
      ciphertexts,
      hasZeroRandomness: ciphertexts.flat().some(({ alpha }) => election.group.isNeutral(alpha)),
    };
  });
}

/** From here on the random sums of {@link Group.areMembers} cost less than testing on the way. */
const TOGETHER_FROM = 250;

/**
 * Checks many ballots, each as {@link checkBallot} does and with the same answer. Their elements are tested for
 * membership together, which saves a fifth of the time where there are some hundred ballots.
 */
export function checkBallots(
  election: ElectionContext,
  ballots: readonly (Uint8Array | string)[],
): Result<CheckedBallot, CheckFault>[] {
  const read = ballots.map((bytes) => ({ bytes, ballot: readBallot(election, bytes) }));
  const context = ballots.length > 1 ? { ...election, known: elementsOf(election, read) } : election;
  return read.map(({ bytes, ballot }) => checkRead(context, bytes, ballot));
}

/** The elements of these ballots, tested together where they are many. What is no point is left out. */
function elementsOf({ group }: ElectionContext, ballots: readonly { readonly ballot: ReadBallot }[]): KnownElements {
  const hexes = new Set<string>();
  for (const { ballot } of ballots) {
    if (!ballot.ok) continue;
    const { credential, answers } = ballot.value;
    hexes.add(credential);
    for (const { choices } of answers)
      for (const { alpha, beta } of 'alpha' in choices ? [choices] : choices) hexes.add(alpha).add(beta);
  }
  const points = group.parseEach([...hexes]).filter((element) => element !== undefined); // a ballot's own check says which
  if (points.length >= TOGETHER_FROM) group.areMembers(points); // each remembers; if one is none, each is tested
  return new Map(points.map((element) => [element.hex, element]));
}

/** spec.md 7.3 */
function checkSignature({ group, known }: ElectionContext, { signature, ...unsigned }: Ballot): void {
  const credential = readElement(group, unsigned.credential, 'credential', known);
  const holds = knowledgeHolds(group, credential, PREFIX.signature(signature.hash), signature.proof);
  demandMembers(group, [{ element: credential, path: 'credential' }]);
  if (group.isNeutral(credential)) refuse('S16', 'credential', 'must not be the neutral element');
  if (signature.hash !== fingerprint(canonicalText(unsigned)))
    refuse('SIGNATURE', 'signature.hash', 'is not the hash of this ballot');
  if (!holds) refuse('SIGNATURE', 'signature.proof', 'does not hold');
}

function checkAnswers(election: ElectionContext, ballot: Ballot): (readonly CiphertextElements[])[] {
  const s0 = binding(ballot.election_hash, ballot.credential);
  return election.questions.map((question, i) => {
    const answer = ballot.answers[i];
    const path = `answers[${i}]`;
    if (answer && isRankedQuestion(question) && isRankedAnswer(answer))
      return [checkRankedAnswer(election, s0, answer, path)];
    if (answer && isHomomorphicQuestion(question) && isHomomorphicAnswer(answer))
      return checkHomomorphicAnswer(election, question, s0, answer, path);
    return refuse('S4', path, 'does not answer this kind of question');
  });
}

export const isRankedAnswer = (answer: Answer): answer is RankedAnswer => 'proof' in answer;
export const isHomomorphicAnswer = (answer: Answer): answer is HomomorphicAnswer => 'overall_proof' in answer;
