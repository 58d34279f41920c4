import { utf8 } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import {
  appendToArchive,
  canonicalText,
  checkPartialDecryption,
  checkShuffle,
  combineFactors,
  compareWireHex,
  computeEncryptedTally,
  computeResult,
  electionContext,
  electionKey,
  freezeElection,
  checkBallot,
  countedBallots,
  isRankedQuestion,
  makeBallot,
  makePartialDecryption,
  makeSingleTrustee,
  mix,
  ownerGroups,
  plaintexts,
  randomScalar,
  startArchive,
} from '../src/index.js';
import type {
  Addition,
  CiphertextLists,
  ElectionContext,
  FactorLists,
  Group,
  PlatformFacts,
  Question,
  Trustees,
} from '../src/index.js';

export interface OwnElection {
  readonly group: Group;
  readonly random: RandomBytes;
  readonly questions: readonly Question[];
  /** Votes in the order of casting: the voter's number, from 0, and one entry for each question. */
  readonly votes: readonly { readonly voter: number; readonly vote: readonly (readonly number[])[] }[];
  readonly voters: number;
  readonly facts?: Partial<PlatformFacts>;
  readonly mixers?: readonly number[];
  readonly additionalProof?: boolean;
}

/** For tests only: a whole election of two single trustees, made by this library from the keys to the result. */
export async function ownElection(wanted: OwnElection): Promise<Uint8Array> {
  const { group, random, questions, votes, voters, additionalProof } = wanted;
  const mixers = wanted.mixers ?? [1, 2];
  const keys = [makeSingleTrustee(group, random), makeSingleTrustee(group, random)];
  const trustees: Trustees = keys.map(({ key }) => ['Single', key]);
  const frozen = must(
    freezeElection({
      uuid: 'QvufQeE7FDuhPK',
      name: 'Board election',
      description: 'Made by the tests',
      publicKey: electionKey(group, trustees).hex,
      questions,
      facts: { profile: 'test', register_digest: '0'.repeat(64), credentials: voters, mixers: [1, 2], ...wanted.facts },
    }),
  );
  const context = must(electionContext(group, frozen.election, frozen.fingerprint));
  const credentials = Array.from({ length: voters }, () => randomScalar(random));
  const list = credentials.map((credential) => group.mulBase(credential).hex).sort(compareWireHex);
  const file = new GrowingFile();
  const [election, trusteesBytes, list64] = [frozen.bytes, json(trustees), json(list)];
  file.add({ type: 'Setup', election, trustees: trusteesBytes, credentials: list64 });

  const texts = votes.map(({ voter, vote }) => {
    const credential = credentials[voter] ?? 0n;
    return makeBallot(context, { credential, votes: vote, random }).text;
  });
  for (const text of texts) file.add({ type: 'Ballot', ballot: utf8(text) });
  file.add({ type: 'EndBallots' });
  const box = texts.map((text) => must(checkBallot(context, text)));
  const { counted } = countedBallots(box, ({ ballot }) => ballot.credential);
  const tally = must(
    computeEncryptedTally(
      context,
      counted.map(({ ciphertexts }) => ({ ciphertexts, weight: 1n })),
    ),
  );
  const { num_tallied: numTallied, total_weight: totalWeight } = tally.sized;
  file.add({ type: 'EncryptedTally', encryptedTally: utf8(tally.text), numTallied, totalWeight });

  const mixed = await mixAll(file, context, tally.elements, mixers, random);
  const factors = new Map<number, FactorLists>();
  for (const [i, { secret, key }] of keys.entries()) {
    const made = makePartialDecryption(context, secret, mixed, { random, additionalProof });
    file.add({ type: 'PartialDecryption', owner: i + 1, partialDecryption: json(made) });
    const demands = { additionalProof: 'if-present' } as const;
    factors.set(i + 1, must(checkPartialDecryption(context, group.parse(key.public_key), mixed, made, demands)));
  }
  const combined = must(combineFactors(group, ownerGroups(trustees), factors));
  const opened = must(computeResult(context, plaintexts(group, mixed, combined), BigInt(totalWeight)));
  file.add({ type: 'Result', result: utf8(opened.text) });
  return Buffer.concat(file.chunks);
}

async function mixAll(
  file: GrowingFile,
  context: ElectionContext,
  tally: CiphertextLists,
  mixers: readonly number[],
  random: RandomBytes,
): Promise<CiphertextLists> {
  const isRanked = context.questions.map(isRankedQuestion);
  if (!isRanked.includes(true)) return tally;
  let current: CiphertextLists = tally.filter((_, q) => isRanked[q]);
  for (const owner of mixers) {
    const shuffle = await mix(context, current, { random });
    file.add({ type: 'Shuffle', owner, shuffle: json(shuffle) });
    current = must(checkShuffle(context, current, shuffle));
  }
  file.add({ type: 'EndShuffles' });
  const output = current[Symbol.iterator]();
  return tally.map((entry, q) => (isRanked[q] ? (output.next().value ?? []) : entry));
}

class GrowingFile {
  readonly chunks: Uint8Array[] = [];
  #position = this.#keep(startArchive(1_795_285_404));

  add(addition: Addition): void {
    this.#position = this.#keep(appendToArchive(this.#position, addition));
  }

  #keep({ chunks, position }: ReturnType<typeof startArchive>): typeof position {
    this.chunks.push(...chunks);
    return position;
  }
}

const json = (value: unknown): Uint8Array => utf8(canonicalText(value));

function must<T>(result: Result<T, { readonly reason: string }>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.reason);
}
