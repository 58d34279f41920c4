import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  appendToArchive,
  canonicalText,
  checkBallot,
  computeEncryptedTally,
  electionContext,
  electionKey,
  freezeElection,
  loadFastGroup,
  makeBallot,
  makeSingleTrustee,
  mix,
  nextDecryption,
  nextResult,
  randomScalar,
  startArchive,
  verifyArchive,
} from '#libs/belenios';
import type { Addition, Group, ThresholdTrustees, Trustees } from '#libs/belenios';
import { utf8 } from '#libs/basics';
import type { Result } from '#libs/basics';
import { mixedCeremony } from '../../libs/belenios/test-support/mixed-ceremony.js';
import type { OtherProgram } from '../../libs/belenios/test-support/mixed-ceremony.js';
import { deviceOf, heldUntil, newCeremony, stateOf } from '../../libs/belenios/test-support/key-ceremony.js';

/**
 * Keys shared by threshold, with `belenios-tool`: a group made by us stands in a record that it accepts; and from 3.1 on
 * (whose private messages are AES-GCM) it takes part in a ceremony with us, and opens a box with the key it got there.
 */
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const id = { election: 'peers', attempt: 1, threshold: 2, size: 3 };
type Tell = (holds: boolean, what: string) => void;

/** @param command path of the tool @param tell called with every finding, and with what was not run */
export async function checkKeyCeremony(command: string, tell: Tell, note: (line: string) => void): Promise<void> {
  const { group } = await loadFastGroup(random);
  const folder = mkdtempSync(join(tmpdir(), 'quorate-ceremony-'));
  try {
    const held = await heldUntil(group, newCeremony(id, random), 'complete', random);
    const own = stateOf(group, held).trustees;
    if (!own) throw new Error('the ceremony is not complete');
    const keys = new Map([1, 3].map((member) => [member, BigInt(deviceOf(held, member).decryptionKey ?? 0)]));
    const record = await openedRecord(group, own, keys);
    tell(run(command, folder, 'own', record) !== undefined, 'a record with 2-of-3 keys made by us is accepted');
    const version = execFileSync(command, ['--version'], { encoding: 'utf8' });
    if (version.startsWith('3.0'))
      note('SKIPPED: a ceremony together with belenios-tool 3.0, whose private messages are of an older kind');
    else await together(group, { command, folder, tell });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tool is member 2 of a ceremony with us as members 1 and 3; members 2 and 3 open the box. */
async function together(
  group: Group,
  { command, folder, tell }: { readonly command: string; readonly folder: string; readonly tell: Tell },
): Promise<void> {
  const dir = join(folder, 'together');
  mkdirSync(dir);
  const file = (name: string): string => join(dir, name);
  const step = (args: readonly string[], input = ''): string =>
    execFileSync(command, ['setup', 'generate-trustee-key-threshold', '--group', 'Ed25519', ...args], {
      cwd: dir,
      encoding: 'utf8',
      input,
      env: { ...process.env, LWT_ASYNC_METHOD: 'none', BELENIOS_USE_URANDOM: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    }).trim();
  let name = '';
  const other: OtherProgram = {
    certificate: async () => {
      name = step(['--step', '1', '--threshold-context', '2/2/3']);
      return readFileSync(file(`${name}.cert`), 'utf8').trim();
    },
    polynomial: async (certificates) => {
      writeFileSync(file('certs.jsons'), `${certificates.join('\n')}\n`);
      return step(['--step', '3', '--certs', file('certs.jsons'), '--key', file(`${name}.key`)]);
    },
    share: async (_certificates, input) =>
      step(['--step', '5', '--certs', file('certs.jsons'), '--key', file(`${name}.key`)], input),
  };
  const made = await mixedCeremony(group, id, random, { place: 2, other });
  tell(true, 'it takes part in a key ceremony with us, and every check of ours holds');
  writeFileSync(file('polynomials.jsons'), `${made.polynomials.join('\n')}\n`);
  const files = ['--certs', file('certs.jsons'), '--polynomials', file('polynomials.jsons')];
  const assembled = step(['--step', '6', ...files], `${made.shares.join('\n')}\n`);
  tell(assembled === canonicalText(made.trustees), 'it assembles the same group from the messages, byte for byte');

  const dkey = (JSON.parse(made.shares[1] ?? '{}') as { private_key: string }).private_key;
  writeFileSync(file(`${name}.dkey`), dkey);
  // It prints the partial decryption, and then a line that says whose it is.
  const decrypt = async (record: Uint8Array): Promise<string> =>
    run(command, folder, 'decrypt', record, [
      'decrypt-threshold',
      ...['--key', file(`${name}.key`), '--decryption-key', file(`${name}.dkey`), '--trustee-id', '3'],
    ])?.split('\n')[0] ?? '';
  const keys = new Map([[3, made.decryptionKeys.get(3) ?? 0n]]);
  const record = await openedRecord(group, made.trustees, keys, { owner: 3, decrypt });
  tell(run(command, folder, 'opened', record) !== undefined, 'a box opened by it and us together is accepted by it');
  const { verdict } = await verifyArchive(record, { group, level: 'basic' });
  tell(verdict === 'accept', 'and by our own verifier');
}

interface ElsewhereDecrypted {
  readonly owner: number;
  readonly decrypt: (record: Uint8Array) => Promise<string>;
}

/** A record of one ranked question with three ballots: the platform's own key, then the group; opened. */
async function openedRecord(
  group: Group,
  threshold: ThresholdTrustees,
  keys: ReadonlyMap<number, bigint>,
  elsewhere?: ElsewhereDecrypted,
): Promise<Uint8Array> {
  const platform = makeSingleTrustee(group, random);
  const trustees: Trustees = [
    ['Single', platform.key],
    ['Pedersen', threshold],
  ];
  const frozen = must(
    freezeElection({
      uuid: 'QvufQeE7FDuhPK',
      name: 'Board election',
      description: 'Made by the tests',
      publicKey: electionKey(group, trustees).hex,
      questions: [{ type: 'NonHomomorphic', value: { question: 'Rank', answers: ['Ada', 'Ben', 'Cleo'] } }],
      facts: { profile: 'test', register_digest: '0'.repeat(64), credentials: 3, mixers: [1] },
    }),
  );
  const context = must(electionContext(group, frozen.election, frozen.fingerprint));
  const credentials = [1, 2, 3].map(() => randomScalar(random));
  const list = credentials.map((credential) => group.mulBase(credential)).sort((a, b) => group.compareWire(a, b));
  const chunks: Uint8Array[] = [];
  let { position } = keep(startArchive(1_795_285_404));
  function keep(appended: ReturnType<typeof startArchive>): ReturnType<typeof startArchive> {
    chunks.push(...appended.chunks);
    return appended;
  }
  const add = (addition: Addition): void => void ({ position } = keep(appendToArchive(position, addition)));
  add({
    type: 'Setup',
    election: frozen.bytes,
    trustees: json(trustees),
    credentials: json(list.map(({ hex }) => hex)),
  });
  const texts = credentials.map((credential) => makeBallot(context, { credential, votes: [[1, 2, 0]], random }).text);
  for (const text of texts) add({ type: 'Ballot', ballot: utf8(text) });
  add({ type: 'EndBallots' });
  const box = texts.map((text) => ({ ciphertexts: must(checkBallot(context, text)).ciphertexts, weight: 1n }));
  const tally = must(computeEncryptedTally(context, box));
  const { num_tallied: numTallied, total_weight: totalWeight } = tally.sized;
  add({ type: 'EncryptedTally', encryptedTally: utf8(tally.text), numTallied, totalWeight });
  add({ type: 'Shuffle', owner: 1, shuffle: json(await mix(context, tally.elements, { random })) });
  add({ type: 'EndShuffles' });
  const part = async (secret: bigint): Promise<void> => {
    const { owner, text } = said(await nextDecryption(Buffer.concat(chunks), group, { secret, random }));
    add({ type: 'PartialDecryption', owner, partialDecryption: utf8(text) });
  };
  await part(platform.secret);
  if (elsewhere) {
    const partialDecryption = utf8(await elsewhere.decrypt(Buffer.concat(chunks)));
    add({ type: 'PartialDecryption', owner: elsewhere.owner, partialDecryption });
  }
  for (const secret of keys.values()) await part(secret);
  const { text } = said(await nextResult(Buffer.concat(chunks), group));
  add({ type: 'Result', result: utf8(text) });
  return Buffer.concat(chunks);
}

/** Runs the tool on a record alone in a folder: what it prints, or undefined if it refuses. */
function run(
  command: string,
  folder: string,
  name: string,
  record: Uint8Array,
  args: readonly string[] = ['verify'],
): string | undefined {
  const dir = join(folder, name);
  mkdirSync(dir);
  writeFileSync(join(dir, 'QvufQeE7FDuhPK.bel'), record);
  try {
    const env = { ...process.env, LWT_ASYNC_METHOD: 'none', BELENIOS_USE_URANDOM: '1' };
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    return execFileSync(command, ['election', ...args, '--dir', dir], { encoding: 'utf8', env, stdio }).trim();
  } catch {
    return undefined;
  }
}

const json = (value: unknown): Uint8Array => utf8(canonicalText(value));

function must<T>(result: Result<T, { readonly reason: string }>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.reason);
}

function said<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Error(result.error);
}
