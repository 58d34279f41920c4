import { randomBytes } from 'node:crypto';
import { utf8 } from '#libs/basics';
import {
  appendToArchive,
  canonicalText,
  checkBallot,
  checkBallots,
  checkPartialDecryption,
  checkShuffle,
  combineFactors,
  compareWireHex,
  computeEncryptedTally,
  computeResult,
  credentialScalar,
  electionContext,
  electionKey,
  freezeElection,
  generateVotingCode,
  isRankedQuestion,
  makeBallot,
  makePartialDecryption,
  makeSingleTrustee,
  mix,
  ownerGroups,
  plaintexts,
  publicCredential,
  startArchive,
  type Addition,
  type Group,
  type Question,
  type Trustees,
} from '#libs/belenios';

export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** Milliseconds of processor time of this process. */
export const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

export interface Made {
  /** Milliseconds of processor time of each step, for all ballots together. */
  readonly spent: Readonly<Record<Step, number>>;
  /** The record as it stood after each step, for other programs to do the same step. */
  readonly after: Readonly<Record<'setup' | 'one' | Step, Uint8Array>>;
  /** Of the first voter and of the only trustee, as files. */
  readonly code: string;
  readonly key: string;
}
export const STEPS = [
  'make',
  'check',
  'check alone',
  'tally',
  'mix',
  'check mix',
  'decrypt',
  'check decryption',
  'result',
] as const;
export type Step = (typeof STEPS)[number];

export interface Wanted {
  readonly group: Group;
  readonly questions: readonly Question[];
  readonly vote: () => readonly (readonly number[])[];
  readonly ballots: number;
}

export function must<T>(outcome: { ok: true; value: T } | { ok: false; error: { reason: string } }): T {
  if (!outcome.ok) throw new Error(outcome.error.reason);
  return outcome.value;
}

/** Runs an election with one trustee, who also mixes, and times every step. */
export async function makeRecord({ group, questions, vote, ballots }: Wanted): Promise<Made> {
  const uuid = 'BenchBenchBench';
  const { secret, key } = makeSingleTrustee(group, random);
  const trustees: Trustees = [['Single', key]];
  const draft = { uuid, name: 'Bench', description: 'Bench', questions };
  const frozen = must(freezeElection({ ...draft, publicKey: electionKey(group, trustees).hex }));
  const election = must(electionContext(group, frozen.election, frozen.fingerprint));
  const codes = Array.from({ length: ballots }, () => generateVotingCode(random));
  const list = codes.map((code) => publicCredential(group, code, uuid)).sort(compareWireHex);

  const file = new File();
  const spent: Partial<Record<Step, number>> = {};
  const after: Partial<Record<keyof Made['after'], Uint8Array>> = {};
  const step = async <T>(name: Step, work: () => T | Promise<T>): Promise<T> => {
    const from = cpu();
    const value = await work();
    spent[name] = cpu() - from;
    return value;
  };
  file.add({ type: 'Setup', election: frozen.bytes, trustees: json(trustees), credentials: json(list) });
  after.setup = file.bytes();
  const texts = await step('make', () =>
    codes.map((code) => makeBallot(election, { credential: credentialScalar(code, uuid), votes: vote(), random }).text),
  );
  texts.forEach((text, i) => {
    file.add({ type: 'Ballot', ballot: utf8(text) });
    if (i === 0) after.one = file.bytes();
  });
  after.make = file.bytes();
  after.check = after.make;
  const checked = await step('check', () => checkBallots(election, texts).map(must));
  await step('check alone', () => texts.forEach((text) => void must(checkBallot(election, text))));
  after['check alone'] = after.make;
  const weighted = checked.map(({ ciphertexts }) => ({ ciphertexts, weight: 1n }));
  const { text, elements, sized } = await step('tally', () => must(computeEncryptedTally(election, weighted)));
  file.add({ type: 'EndBallots' });
  const { num_tallied: numTallied, total_weight: totalWeight } = sized;
  file.add({ type: 'EncryptedTally', encryptedTally: utf8(text), numTallied, totalWeight });
  after.tally = file.bytes();
  let mixed = elements;
  if (questions.every(isRankedQuestion)) {
    const shuffle = await step('mix', () => mix(election, elements, { random }));
    file.add({ type: 'Shuffle', owner: 1, shuffle: json(shuffle) });
    after.mix = file.bytes();
    mixed = await step('check mix', () => [...must(checkShuffle(election, elements, shuffle))]);
    file.add({ type: 'EndShuffles' });
    after['check mix'] = file.bytes();
  }
  const part = await step('decrypt', () => makePartialDecryption(election, secret, mixed, { random }));
  file.add({ type: 'PartialDecryption', owner: 1, partialDecryption: json(part) });
  after.decrypt = file.bytes();
  const demands = { additionalProof: 'required' } as const;
  const factors = await step('check decryption', () =>
    must(checkPartialDecryption(election, election.publicKey, mixed, part, demands)),
  );
  after['check decryption'] = after.decrypt;
  const opened = await step('result', () => {
    const combined = must(combineFactors(group, ownerGroups(trustees), new Map([[1, factors]])));
    return must(computeResult(election, plaintexts(group, mixed, combined), BigInt(totalWeight)));
  });
  file.add({ type: 'Result', result: utf8(opened.text) });
  after.result = file.bytes();
  const [code = ''] = codes;
  return { spent: spent as Made['spent'], after: after as Made['after'], code, key: JSON.stringify(secret.toString()) };
}

const json = (value: unknown): Uint8Array => utf8(canonicalText(value));

class File {
  readonly #chunks: Uint8Array[] = [];
  #position = this.#keep(startArchive(1_795_285_404));

  add(addition: Addition): void {
    this.#position = this.#keep(appendToArchive(this.#position, addition));
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }

  #keep({ chunks, position }: ReturnType<typeof startArchive>): typeof position {
    this.#chunks.push(...chunks);
    return position;
  }
}
