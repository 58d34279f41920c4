import { utf8 } from '#libs/basics';
import type { RandomBytes } from '#libs/basics';
import type { Addition, Group, MemberDevice, ThresholdTrustees, Trustees } from '#libs/belenios';
import {
  appendToArchive,
  canonicalText,
  compareWireHex,
  electionContext,
  electionKey,
  firstAttempt,
  freezeElection,
  generateMemberSeed,
  makeBallot,
  memberStep,
  randomPermutation,
  randomScalar,
  startArchive,
  trusteeKey,
} from '#libs/belenios';

const CANDIDATES = 10;
const SIZE = 3;

export interface BoxToMake {
  readonly group: Group;
  readonly random: RandomBytes;
  readonly ballots: number;
  /** The platform's private key. */
  readonly platform: bigint;
}

export interface ClosedBox {
  readonly record: GrowingRecord;
  /** Number of the second mixer in the record. */
  readonly mixer: number;
  /** Private keys of the three members of the group, any two of whom open the box. */
  readonly holders: readonly bigint[];
}

/** A record with its ballots, as at the close of poll: the platform's key and a group of 2 of 3, mixers 1 and 3. */
export async function makeBox({ group, random, ballots, platform }: BoxToMake): Promise<ClosedBox> {
  const { trustees: threshold, holders } = await makeGroup(group, random);
  const trustees: Trustees = [
    ['Single', trusteeKey(group, platform, random)],
    ['Pedersen', threshold],
  ];
  const answers = Array.from({ length: CANDIDATES }, (_, i) => `Candidate ${i + 1}`);
  const frozen = freezeElection({
    uuid: 'BenchBenchBench',
    name: 'Bench',
    description: '',
    publicKey: electionKey(group, trustees).hex,
    questions: [{ type: 'NonHomomorphic', value: { answers, question: 'Board' } }],
    facts: {
      profile: 'quorate/1',
      group: 'Ed25519',
      register_digest: '0'.repeat(64),
      credentials: ballots,
      mixers: [1, 3],
    },
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
  const context = electionContext(group, frozen.value.election, frozen.value.fingerprint);
  if (!context.ok) throw new Error(context.error.reason);
  const credentials = Array.from({ length: ballots }, () => randomScalar(random));
  const list = credentials.map((credential) => group.mulBase(credential).hex).sort(compareWireHex);
  const record = new GrowingRecord();
  record.add({ type: 'Setup', election: frozen.value.bytes, trustees: json(trustees), credentials: json(list) });
  for (const credential of credentials) {
    const ranks = randomPermutation(CANDIDATES, random).map((place) => place + 1);
    const { text } = makeBallot(context.value, { credential, votes: [ranks], random });
    record.add({ type: 'Ballot', ballot: utf8(text) });
  }
  return { record, mixer: 3, holders };
}

/** A key ceremony of three on three devices. */
async function makeGroup(
  group: Group,
  random: RandomBytes,
): Promise<{ readonly trustees: ThresholdTrustees; readonly holders: readonly bigint[] }> {
  const id = firstAttempt({ election: '00000000-0000-4000-8000-000000000001', threshold: 2, size: SIZE });
  if (!id.ok) throw new Error(JSON.stringify(id.error));
  const devices: MemberDevice[] = Array.from({ length: SIZE }, (_, i) => ({
    ceremony: id.value,
    member: i + 1,
    seed: generateMemberSeed(random),
  }));
  const texts: string[] = [];
  for (let turn = 0; turn < 20 * SIZE; turn++) {
    const place = turn % SIZE;
    const device = devices[place];
    if (!device) break;
    const step = await memberStep(group, device, texts, random);
    if (!step.ok) throw new Error(JSON.stringify(step.error));
    if (step.value.kind === 'send') texts.push(step.value.text);
    if (step.value.kind === 'send' || step.value.kind === 'complete') devices[place] = step.value.device;
    if (step.value.kind === 'complete' && devices.every(({ decryptionKey }) => decryptionKey !== undefined))
      return { trustees: step.value.trustees, holders: devices.map(({ decryptionKey }) => BigInt(decryptionKey ?? 0)) };
  }
  throw new Error('the key ceremony did not end');
}

const json = (value: unknown): Uint8Array => utf8(canonicalText(value));

/** A record in memory that only grows. */
export class GrowingRecord {
  private readonly chunks: Uint8Array[] = [];
  private position = this.keep(startArchive(1_795_285_404));

  add(addition: Addition): void {
    this.position = this.keep(appendToArchive(this.position, addition));
  }

  get bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.chunks));
  }

  private keep({ chunks, position }: ReturnType<typeof startArchive>): typeof position {
    this.chunks.push(...chunks);
    return position;
  }
}
