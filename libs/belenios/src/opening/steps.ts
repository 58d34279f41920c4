import type { RandomBytes, Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { isHomomorphicAnswer, isRankedAnswer } from '../ballot.js';
import { combineFactors, plaintexts } from '../combine.js';
import { checkPartialDecryption, makePartialDecryption } from '../decrypt.js';
import type { FactorLists } from '../decrypt.js';
import type { Element, Group } from '../group.js';
import { canonicalText, readCanonicalText } from '../json.js';
import { mix } from '../mix.js';
import type { MixProgress } from '../mix.js';
import { computeResult } from '../result.js';
import type { UnusualRow } from '../result.js';
import { partialDecryptionShape, sizedTallyShape } from '../shapes.js';
import { computeEncryptedTally, countedBallots } from '../tally.js';
import { ownerGroups, ownerKeys } from '../trustees.js';
import { isRankedQuestion } from '../wire.js';
import type { Answer, Ciphertext, WireInteger } from '../wire.js';
import { RecordSoFar } from './record-so-far.js';

/** A step of the record as it is appended: exact text of its payload. */
export interface NextTally {
  readonly text: string;
  readonly numTallied: number;
  readonly totalWeight: WireInteger;
}

/**
 * The encrypted tally of a closed box: of each credential's ballots the last one (spec.md 8, 9).
 * @param record the archive up to its last ballot; every ballot was checked when it was taken in
 */
export async function nextTally(record: Uint8Array, group: Group): Promise<Result<NextTally, string>> {
  const read = await RecordSoFar.read(record, group);
  if (!read.ok) return read;
  const { context } = read.value;
  const ballots = read.value.of('Ballot').map(({ data }) => read.value.object(context.ballotShape, data.ballot));
  const { counted } = countedBallots(ballots, ({ credential }) => credential);
  const tallied = computeEncryptedTally(
    context,
    counted.map(({ answers }) => ({
      ciphertexts: answers.map((answer) => read.value.elements(choicesOf(answer))),
      weight: 1n,
    })),
  );
  if (!tallied.ok) return err(tallied.error.reason);
  const { text, sized } = tallied.value;
  return ok({ text, numTallied: sized.num_tallied, totalWeight: sized.total_weight });
}

function choicesOf(answer: Answer): readonly Ciphertext[] {
  if (isRankedAnswer(answer)) return [answer.choices];
  return isHomomorphicAnswer(answer) ? answer.choices : [];
}

/** One mixer's shuffle with proof (spec.md 10). The mixer has verified the whole record so far. */
export async function nextMix(
  record: Uint8Array,
  group: Group,
  options: { readonly random: RandomBytes; readonly onProgress?: (progress: MixProgress) => void },
): Promise<Result<string, string>> {
  const read = await RecordSoFar.read(record, group);
  if (!read.ok) return read;
  const { context } = read.value;
  const ranked = read.value.ciphertexts().filter((_, q) => isRanked(read.value, q));
  return ok(canonicalText(await mix(context, ranked, options)));
}

/** Number of the trustee whose secret this is, from 1; undefined if it is nobody's. */
const ownerOf = (record: RecordSoFar, publicKey: Element): number | undefined => {
  const index = ownerKeys(record.trustees).indexOf(publicKey.hex);
  return index < 0 ? undefined : index + 1;
};

/** Ballots that were not mixed are never decrypted, whoever asks: with the decryptions they could be read singly. */
function notToBeDecrypted(record: RecordSoFar, owner: number): string | undefined {
  const { stage, context } = record;
  if (stage === 'Result') return 'the record has its result already';
  const isOver = stage === 'EndShuffles' || stage === 'PartialDecryption';
  if (!isOver && (stage !== 'EncryptedTally' || context.questions.some(isRankedQuestion)))
    return 'the ballots of the record are not mixed yet';
  const isIn = record.of('PartialDecryption').some((entry) => entry.owner === owner);
  return isIn ? `the decryption of trustee ${owner} is in the record already` : undefined;
}

/** A trustee's partial decryption. The trustee has verified the whole record so far, all mixes included. */
export async function nextDecryption(
  record: Uint8Array,
  group: Group,
  { secret, random }: { readonly secret: bigint; readonly random: RandomBytes },
): Promise<Result<{ readonly owner: number; readonly text: string }, string>> {
  const read = await RecordSoFar.read(record, group);
  if (!read.ok) return read;
  const owner = ownerOf(read.value, group.mulBase(secret));
  if (owner === undefined) return err('this key belongs to no trustee of the record');
  const refusal = notToBeDecrypted(read.value, owner);
  if (refusal !== undefined) return err(refusal);
  const decryption = makePartialDecryption(read.value.context, secret, read.value.ciphertexts(), { random });
  return ok({ owner, text: canonicalText(decryption) });
}

/** Checks a handed-in partial decryption before it is appended: form, every proof, and the additional proof (S9). */
export async function checkNextDecryption(
  record: Uint8Array,
  group: Group,
  { owner, text }: { readonly owner: number; readonly text: string },
): Promise<Result<true, string>> {
  const read = await RecordSoFar.read(record, group);
  if (!read.ok) return read;
  const key = ownerKeys(read.value.trustees)[owner - 1];
  if (key === undefined) return err(`trustee ${owner} does not exist`);
  const decryption = readCanonicalText(partialDecryptionShape, text);
  if (!decryption.ok) return err(`${decryption.error.path}: ${decryption.error.reason}`);
  const checked = checkPartialDecryption(
    read.value.context,
    group.parse(key),
    read.value.ciphertexts(),
    decryption.value,
    { additionalProof: 'required' },
  );
  return checked.ok ? ok(true) : err(`${checked.error.path} ${checked.error.reason}`.trim());
}

export interface NextResult {
  readonly text: string;
  readonly unusualRows: readonly UnusualRow[];
}

/** The result, from checked partial decryptions of every trustee that is needed (spec.md 11). */
export async function nextResult(record: Uint8Array, group: Group): Promise<Result<NextResult, string>> {
  const read = await RecordSoFar.read(record, group);
  if (!read.ok) return read;
  const { context, trustees } = read.value;
  const ciphertexts = read.value.ciphertexts();
  const factors = new Map<number, FactorLists>();
  for (const { owner, data } of read.value.of('PartialDecryption')) {
    const decryption = read.value.object(partialDecryptionShape, data.partialDecryption);
    factors.set(
      owner ?? 0,
      decryption.decryption_factors.map((list) => list.map((hex) => group.parse(hex))),
    );
  }
  const total = combineFactors(group, ownerGroups(trustees), factors);
  if (!total.ok) return err(total.error.reason);
  const sized = read.value.object(sizedTallyShape, read.value.of('EncryptedTally')[0]?.data.sizedTally);
  const result = computeResult(context, plaintexts(group, ciphertexts, total.value), BigInt(sized.total_weight));
  if (!result.ok) return err(`${result.error.path} ${result.error.reason}`.trim());
  return ok({ text: result.value.text, unusualRows: result.value.unusualRows });
}

function isRanked({ context }: RecordSoFar, question: number): boolean {
  const asked = context.questions[question];
  return asked !== undefined && isRankedQuestion(asked);
}
