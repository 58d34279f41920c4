import { canonicalText, misread } from '../json.js';
import { wireIntegerShape } from '../shapes.js';
import { isHomomorphicQuestion, isRankedQuestion, numberOfChoices } from '../wire.js';
import type { Question, WireInteger } from '../wire.js';
import { ATOM, CIPHERTEXT, PackedList } from './packed-list.js';
import { readCiphertextInto, readProofInto } from './wire-cursor.js';
import type { WireCursor } from './wire-cursor.js';

/** One list for each question, and no more than this: an object of nothing but lists must not fill the memory. */
const MOST_LISTS = 4_096;

async function lists(cursor: WireCursor, width: number, item: (list: PackedList) => void): Promise<PackedList[]> {
  const all: PackedList[] = [];
  await cursor.list(async (i) => {
    if (i >= MOST_LISTS) misread('S4', 'is a list too many: no election has as many questions');
    all.push(await oneList(cursor, width, item));
  });
  return all;
}

async function oneList(cursor: WireCursor, width: number, item: (list: PackedList) => void): Promise<PackedList> {
  const list = new PackedList(width);
  await cursor.list(() => item(list));
  return list.trim();
}

const elementInto =
  (cursor: WireCursor) =>
  (list: PackedList): void =>
    cursor.element(list.add());
const scalarInto =
  (cursor: WireCursor) =>
  (list: PackedList): void =>
    cursor.scalar(list.add());
const ciphertextInto =
  (cursor: WireCursor) =>
  (list: PackedList): void =>
    readCiphertextInto(cursor, list);

/** The encrypted tally (spec.md 9): one list of ciphertexts for each question. */
export const streamTally = (cursor: WireCursor): Promise<PackedList[]> =>
  lists(cursor, CIPHERTEXT, ciphertextInto(cursor));

/** A shuffle's proof (spec.md 10), every list packed. */
export interface PackedShuffleProof {
  /** t1, t2, t3, t41, t42 */
  readonly t: PackedList;
  readonly tHat: PackedList;
  /** s1..s4 */
  readonly s: PackedList;
  readonly sHat: PackedList;
  /** s' */
  readonly sOut: PackedList;
  readonly permutation: PackedList;
  readonly chain: PackedList;
}
export interface PackedShuffle {
  readonly output: readonly PackedList[];
  readonly proofs: readonly PackedShuffleProof[];
}

export async function streamShuffle(cursor: WireCursor): Promise<PackedShuffle> {
  let output: readonly PackedList[] = [];
  const proofs: PackedShuffleProof[] = [];
  cursor.expect('{"ciphertexts":');
  await cursor.member('ciphertexts', async () => {
    output = await lists(cursor, CIPHERTEXT, ciphertextInto(cursor));
  });
  cursor.expect(',"proofs":');
  await cursor.member('proofs', () =>
    cursor.list(async (i) => {
      if (i >= MOST_LISTS) misread('S4', 'is a proof too many: no election has as many questions');
      proofs.push(await shuffleProof(cursor));
    }),
  );
  cursor.expect('}');
  return { output, proofs };
}

/** `[[t1,t2,t3,[t41,t42],t̂],[s1,s2,s3,s4,ŝ,s'],c,ĉ]` */
async function shuffleProof(cursor: WireCursor): Promise<PackedShuffleProof> {
  const [element, scalar] = [elementInto(cursor), scalarInto(cursor)];
  const list = async (item: (list: PackedList) => void): Promise<PackedList> => {
    await cursor.ready();
    const read = await oneList(cursor, ATOM, item);
    await cursor.ready();
    return read;
  };
  const [t, s] = [new PackedList(ATOM), new PackedList(ATOM)];
  cursor.expect('[[');
  for (const follows of [',', ',', ',[', ',', '],']) {
    element(t);
    cursor.expect(follows);
  }
  const tHat = await list(element);
  cursor.expect('],[');
  for (let i = 0; i < 4; i++) {
    scalar(s);
    cursor.expect(',');
  }
  const sHat = await list(scalar);
  cursor.expect(',');
  const sOut = await list(scalar);
  cursor.expect('],');
  const permutation = await list(element);
  cursor.expect(',');
  const chain = await list(element);
  cursor.expect(']');
  return { t: t.trim(), tHat, s: s.trim(), sHat, sOut, permutation, chain };
}

/** A partial decryption (spec.md 11, 11.1): of each proof challenge and response. */
export interface PackedDecryption {
  readonly factors: readonly PackedList[];
  readonly proofs: readonly PackedList[];
  readonly additional?: PackedList;
}

export async function streamDecryption(cursor: WireCursor): Promise<PackedDecryption> {
  let factors: readonly PackedList[] = [];
  let proofs: readonly PackedList[] = [];
  cursor.expect('{"decryption_factors":');
  await cursor.member('decryption_factors', async () => {
    factors = await lists(cursor, ATOM, elementInto(cursor));
  });
  cursor.expect(',"decryption_proofs":');
  const proof = (list: PackedList): void => readProofInto(cursor, list);
  await cursor.member('decryption_proofs', async () => {
    proofs = await lists(cursor, 2 * ATOM, proof);
  });
  if (cursor.passes('}')) return { factors, proofs };
  cursor.expect(',"x_decryption_proof":');
  const additional = new PackedList(2 * ATOM);
  await cursor.member('x_decryption_proof', () => proof(additional));
  cursor.expect('}');
  return { factors, proofs, additional: additional.trim() };
}

/** The public credentials (spec.md 6), as they stand in the list. */
export interface PackedCredentials {
  readonly elements: PackedList;
  /** By position; only of those that state one. */
  readonly weights: ReadonlyMap<number, bigint>;
}

export async function streamCredentials(cursor: WireCursor): Promise<PackedCredentials> {
  const elements = new PackedList(ATOM);
  const weights = new Map<number, bigint>();
  await cursor.list((i) => {
    const weight = cursor.credential(elements.add());
    if (weight !== undefined) weights.set(i, BigInt(weight));
  });
  return { elements: elements.trim(), weights };
}

/** A published result: totals, the blank one first, or rows of one byte for each candidate. */
export type PackedAnswer = { readonly totals: readonly WireInteger[] } | { readonly rows: PackedList };

export const streamResult =
  (questions: readonly Question[]) =>
  async (cursor: WireCursor): Promise<readonly PackedAnswer[]> => {
    const answers: PackedAnswer[] = [];
    cursor.expect('{"result":');
    await cursor.member('result', () =>
      cursor.list(async (i) => {
        const question = questions[i];
        if (!question) misread('S4', `must have ${questions.length} entries`);
        if (isRankedQuestion(question)) answers.push({ rows: await rows(cursor, question.value.answers.length) });
        else if (isHomomorphicQuestion(question))
          answers.push({ totals: await totals(cursor, numberOfChoices(question)) });
      }),
    );
    cursor.expect('}');
    if (answers.length !== questions.length)
      misread('S4', `must have ${questions.length} entries, has ${answers.length}`);
    return answers;
  };

async function rows(cursor: WireCursor, candidates: number): Promise<PackedList> {
  return oneList(cursor, candidates, (list) => {
    const row = list.add();
    cursor.expect('[');
    for (let i = 0; i < candidates; i++) {
      if (i > 0) cursor.expect(',');
      row[i] = cursor.byte();
    }
    cursor.expect(']');
  });
}

async function totals(cursor: WireCursor, choices: number): Promise<readonly WireInteger[]> {
  const list: WireInteger[] = [];
  await cursor.list((i) => {
    const text = cursor.shortText();
    if (i >= choices) misread('S4', `must have ${choices} entries`);
    const total = wireIntegerShape.read(parsed(text));
    if (canonicalText(total) !== text) misread('S4', 'is not in canonical form');
    list.push(total);
  });
  if (list.length !== choices) misread('S4', `must have ${choices} entries, has ${list.length}`);
  return list;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
