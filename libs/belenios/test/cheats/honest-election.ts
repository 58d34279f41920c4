import { utf8 } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import {
  canonicalText,
  checkBallot,
  combineFactors,
  compareWireHex,
  computeEncryptedTally,
  computeResult,
  countedBallots,
  electionContext,
  electionKey,
  freezeElection,
  hashHex,
  isRankedQuestion,
  makeBallot,
  makePartialDecryption,
  mix,
  ownerGroups,
  plaintexts,
  randomScalar,
} from '../../src/index.js';
import type {
  CiphertextLists,
  ElectionContext,
  EncryptedTally,
  FrozenElection,
  Group,
  PartialDecryption,
  Question,
  Shuffle,
  TallyResult,
} from '../../src/index.js';
import { packed, recordsOf, type FreeEvent } from './free-archive.js';
import { dealKeys, type DealtKeys } from './keys.js';

/** For tests only. Everything of a record behind its Setup, in the order in which it was made. */
export interface Story {
  readonly ballots: readonly string[];
  readonly tally: EncryptedTally;
  readonly sized: { readonly num_tallied: number; readonly total_weight: number };
  readonly shuffles: readonly Owned<Shuffle>[];
  readonly decryptions: readonly Owned<PartialDecryption>[];
  readonly result: TallyResult;
}
export interface Owned<T> {
  readonly owner: number;
  readonly made: T;
}

export interface Setup {
  readonly election: Uint8Array;
  readonly trustees: Uint8Array;
  readonly credentials: Uint8Array;
}

const RANKED: Question = { type: 'NonHomomorphic', value: { answers: ['Ada', 'Ben', 'Cleo'], question: 'Rank' } };
const MOTION: Question = { answers: ['For', 'Against', 'Abstain'], min: 1, max: 1, question: 'Motion' };

/** Voter and vote in the order of casting: the first voter thinks again. Totals: 2 for, 1 against; all rows differ. */
const CAST: readonly (readonly [number, readonly [readonly number[], readonly number[]]])[] = [
  [
    0,
    [
      [3, 2, 1],
      [0, 1, 0],
    ],
  ],
  [
    1,
    [
      [1, 2, 0],
      [1, 0, 0],
    ],
  ],
  [
    2,
    [
      [0, 1, 2],
      [0, 1, 0],
    ],
  ],
  [
    0,
    [
      [1, 2, 3],
      [1, 0, 0],
    ],
  ],
];
export const VOTERS = 4;
const NAMED_MIXERS = [1, 2];
const KEY_HOLDERS = [1, 2, 3];

export const json = (value: unknown): Uint8Array => utf8(canonicalText(value));

/**
 * An election that everybody made honestly, with all its secrets, so that any part can be made again by somebody who
 * cheats: one ranked question and one motion, a single trustee and a threshold group 2 of 3, two named mixers.
 */
export class HonestElection {
  private constructor(
    readonly group: Group,
    readonly random: RandomBytes,
    readonly keys: DealtKeys,
    readonly frozen: FrozenElection,
    readonly context: ElectionContext,
    readonly secrets: readonly bigint[],
    readonly credentials: readonly string[],
  ) {}

  static make(group: Group, random: RandomBytes): HonestElection {
    const keys = dealKeys(group, random);
    const secrets = Array.from({ length: VOTERS }, () => randomScalar(random));
    const credentials = secrets.map((secret) => group.mulBase(secret).hex).sort(compareWireHex);
    const publicKey = electionKey(group, keys.trustees).hex;
    const facts = { profile: 'test', register_digest: '0'.repeat(64), credentials: VOTERS, mixers: NAMED_MIXERS };
    const name = 'Board election';
    const draft = { uuid: 'QvufQeE7FDuhPK', name, description: '', publicKey, questions: [RANKED, MOTION], facts };
    const frozen = must(freezeElection(draft));
    const context = must(electionContext(group, frozen.election, frozen.fingerprint));
    return new HonestElection(group, random, keys, frozen, context, secrets, credentials);
  }

  get setup(): Setup {
    return { election: this.frozen.bytes, trustees: json(this.keys.trustees), credentials: json(this.credentials) };
  }

  /** The ballots as they were cast. */
  castAll(): readonly string[] {
    return CAST.map(([voter, votes]) => this.ballot(voter, votes));
  }

  ballot(voter: number, votes: readonly (readonly number[])[]): string {
    const credential = this.secrets[voter] ?? 0n;
    return makeBallot(this.context, { credential, votes, random: this.random }).text;
  }

  /** The tally of exactly these ballots. */
  tallyOf(ballots: readonly string[]): Pick<Story, 'tally' | 'sized'> {
    const box = ballots.map((text) => must(checkBallot(this.context, text)));
    const { counted } = countedBallots(box, ({ ballot }) => ballot.credential);
    const weighted = counted.map(({ ciphertexts }) => ({ ciphertexts, weight: 1n }));
    const { text } = must(computeEncryptedTally(this.context, weighted));
    const sized = { num_tallied: counted.length, total_weight: counted.length };
    return { tally: JSON.parse(text) as EncryptedTally, sized };
  }

  async mixedBy(tally: EncryptedTally, owners: readonly number[]): Promise<readonly Owned<Shuffle>[]> {
    const shuffles: Owned<Shuffle>[] = [];
    let input: EncryptedTally = tally.filter((_, q) => this.isRanked(q));
    for (const owner of owners) {
      const made = await mix(this.context, this.elements(input), { random: this.random });
      shuffles.push({ owner, made });
      input = made.ciphertexts;
    }
    return shuffles;
  }

  /** What is decrypted: the tally with its ranked entries as the last mixer gave them out. */
  toDecrypt({ tally, shuffles }: Pick<Story, 'tally' | 'shuffles'>): EncryptedTally {
    const last = shuffles.at(-1)?.made.ciphertexts;
    const output = last?.[Symbol.iterator]();
    return tally.map((entry, q) => (this.isRanked(q) ? (output?.next().value ?? entry) : entry));
  }

  decryptedBy(mixed: EncryptedTally, owners: readonly number[], additionalProof = true): Owned<PartialDecryption>[] {
    return owners.map((owner) => {
      const options = { random: this.random, additionalProof };
      const secret = this.keys.secrets.get(owner) ?? 0n;
      return { owner, made: makePartialDecryption(this.context, secret, this.elements(mixed), options) };
    });
  }

  resultOf(mixed: EncryptedTally): TallyResult {
    const lists = this.elements(mixed);
    const factors = KEY_HOLDERS.map((owner) => {
      const secret = this.keys.secrets.get(owner) ?? 0n;
      return [owner, lists.map((list) => list.map(({ alpha }) => this.group.mulSecret(alpha, secret)))] as const;
    });
    const total = must(combineFactors(this.group, ownerGroups(this.keys.trustees), new Map(factors)));
    const weight = BigInt(mixed[0]?.length ?? 0);
    return JSON.parse(
      must(computeResult(this.context, plaintexts(this.group, lists, total), weight)).text,
    ) as TallyResult;
  }

  /** Goes on honestly from whatever was made before. */
  async finish(given: Partial<Story> & Pick<Story, 'ballots'>): Promise<Story> {
    const { ballots } = given;
    const counted = given.tally && given.sized ? { tally: given.tally, sized: given.sized } : this.tallyOf(ballots);
    const tally = given.tally ?? counted.tally;
    const shuffles = given.shuffles ?? (await this.mixedBy(tally, NAMED_MIXERS));
    const mixed = this.toDecrypt({ tally, shuffles });
    const decryptions = given.decryptions ?? this.decryptedBy(mixed, KEY_HOLDERS);
    const result = given.result ?? this.resultOf(mixed);
    return { ballots, tally, sized: given.sized ?? counted.sized, shuffles, decryptions, result };
  }

  /** The events of a record; `setup` may replace a part of the Setup. */
  events(story: Story, setup: Partial<Setup> = {}): readonly FreeEvent[] {
    const tally = json(story.tally);
    const sized = { ...story.sized, encrypted_tally: hashHex(tally) };
    const shuffles = story.shuffles.map((each) => ownedEvent('Shuffle', each));
    return [
      this.setupEvent(setup),
      ...story.ballots.map((ballot) => ({ type: 'Ballot', data: [utf8(ballot)] })),
      { type: 'EndBallots' },
      { type: 'EncryptedTally', data: [tally, json(sized)] },
      ...(shuffles.length > 0 ? [...shuffles, { type: 'EndShuffles' }] : []),
      ...story.decryptions.map((each) => ownedEvent('PartialDecryption', each)),
      { type: 'Result', data: [json(story.result)] },
    ];
  }

  setupEvent(change: Partial<Setup> = {}): FreeEvent {
    const { election, trustees, credentials } = { ...this.setup, ...change };
    const links = { election: hashHex(election), trustees: hashHex(trustees), credentials: hashHex(credentials) };
    return { type: 'Setup', data: [election, trustees, credentials, json(links)] };
  }

  archive(story: Story, setup: Partial<Setup> = {}): Uint8Array {
    return packed(recordsOf(this.events(story, setup)));
  }

  private isRanked(q: number): boolean {
    const question = this.context.questions[q];
    return question !== undefined && isRankedQuestion(question);
  }

  private elements(lists: EncryptedTally): CiphertextLists {
    const { group } = this;
    return lists.map((list) => list.map(({ alpha, beta }) => ({ alpha: group.parse(alpha), beta: group.parse(beta) })));
  }
}

export const ownedEvent = (type: string, { owner, made }: Owned<unknown>): FreeEvent => {
  const body = json(made);
  return { type, data: [body, json({ owner, payload: hashHex(body) })] };
};

export function must<T>(result: Result<T, { readonly reason: string }>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.reason);
}
