import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { utf8 } from '#libs/basics';
import type { Addition, CiphertextElements, ElectionContext, Group, Question, Trustees } from '#libs/belenios';
import {
  appendToArchive,
  canonicalText,
  compareWireHex,
  computeEncryptedTally,
  electionContext,
  electionKey,
  freezeElection,
  makeBallot,
  makePartialDecryption,
  makeSingleTrustee,
  mix,
  modOrder,
  randomScalar,
  startArchive,
} from '#libs/belenios';

export interface ArchiveToMake {
  readonly path: string;
  readonly group: Group;
  readonly ballots: number;
  readonly candidates: number;
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const json = (value: unknown): Uint8Array => utf8(canonicalText(value));

function must<T>(outcome: { ok: true; value: T } | { ok: false; error: { reason: string } }): T {
  if (!outcome.ok) throw new Error(outcome.error.reason);
  return outcome.value;
}

/** A complete record of one ranked contest with two single trustees who both mix, written to a file as it grows. */
export async function makeArchive({ path, group, ballots, candidates }: ArchiveToMake): Promise<void> {
  const keys = [makeSingleTrustee(group, random), makeSingleTrustee(group, random)];
  const trustees: Trustees = keys.map(({ key }) => ['Single', key]);
  const answers = Array.from({ length: candidates }, (_, i) => `Candidate ${i + 1}`);
  const question: Question = { type: 'NonHomomorphic', value: { answers, question: 'Board' } };
  const frozen = must(
    freezeElection({
      uuid: 'BenchBenchBench',
      name: 'Bench',
      description: '',
      publicKey: electionKey(group, trustees).hex,
      questions: [question],
      facts: { profile: 'bench', register_digest: '0'.repeat(64), credentials: ballots, mixers: [1, 2] },
    }),
  );
  const context = must(electionContext(group, frozen.election, frozen.fingerprint));
  const credentials = Array.from({ length: ballots }, () => randomScalar(random));
  const list = credentials.map((credential) => group.mulBase(credential).hex).sort(compareWireHex);
  const file = new GrowingFile(path);
  await file.add({ type: 'Setup', election: frozen.bytes, trustees: json(trustees), credentials: json(list) });
  const cast: CiphertextElements[] = [];
  for (const credential of credentials) {
    const text = castOne(context, credential, candidates);
    const { answers: given } = JSON.parse(text) as { answers: { choices: { alpha: string; beta: string } }[] };
    for (const { choices } of given) cast.push({ alpha: group.parse(choices.alpha), beta: group.parse(choices.beta) });
    await file.add({ type: 'Ballot', ballot: utf8(text) });
  }
  await file.add({ type: 'EndBallots' });
  const tally = must(
    computeEncryptedTally(
      context,
      cast.map((ct) => ({ ciphertexts: [[ct]], weight: 1n })),
    ),
  );
  const { num_tallied: numTallied, total_weight: totalWeight } = tally.sized;
  await file.add({ type: 'EncryptedTally', encryptedTally: utf8(tally.text), numTallied, totalWeight });
  const mixed = await mixTwice(context, tally.elements, file);
  for (const [i, { secret }] of keys.entries()) {
    const made = makePartialDecryption(context, secret, mixed, { random });
    await file.add({ type: 'PartialDecryption', owner: i + 1, partialDecryption: json(made) });
  }
  const secret = modOrder(keys.reduce((total, key) => total + key.secret, 0n));
  const rows = mixed.map((cts) =>
    cts.map(({ alpha, beta }) => group.decodeRanked(candidates, group.sub(beta, group.mulPublic(alpha, secret)))),
  );
  await file.add({ type: 'Result', result: json({ result: rows }) });
  await file.close();
}

/** Each voter ranks the candidates in an order of its own. */
function castOne(context: ElectionContext, credential: bigint, candidates: number): string {
  const start = random(1)[0] ?? 0;
  const ranks = Array.from({ length: candidates }, (_, i) => ((i + start) % candidates) + 1);
  return makeBallot(context, { credential, votes: [ranks], random }).text;
}

async function mixTwice(
  context: ElectionContext,
  input: readonly (readonly CiphertextElements[])[],
  file: GrowingFile,
): Promise<readonly (readonly CiphertextElements[])[]> {
  let current = input;
  for (const owner of [1, 2]) {
    const shuffle = await mix(context, current, { random });
    await file.add({ type: 'Shuffle', owner, shuffle: json(shuffle) });
    const { group } = context;
    current = shuffle.ciphertexts.map((list) =>
      list.map(({ alpha, beta }) => ({ alpha: group.parse(alpha), beta: group.parse(beta) })),
    );
  }
  await file.add({ type: 'EndShuffles' });
  return current;
}

class GrowingFile {
  readonly #stream;
  #position;

  constructor(path: string) {
    this.#stream = createWriteStream(path);
    const { chunks, position } = startArchive(1_795_285_404);
    for (const chunk of chunks) this.#stream.write(chunk);
    this.#position = position;
  }

  async add(addition: Addition): Promise<void> {
    const { chunks, position } = appendToArchive(this.#position, addition);
    this.#position = position;
    let room = true;
    for (const chunk of chunks) room = this.#stream.write(chunk);
    if (!room) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'finish');
  }
}
