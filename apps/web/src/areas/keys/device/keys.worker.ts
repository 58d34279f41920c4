/// <reference lib="webworker" />
import './without-eval.js';
import {
  generateMemberSeed,
  hashHex,
  loadFastGroup,
  lockKeyFile,
  openRecord,
  publicKeys,
  readBackup,
  readMemberSeed,
  readOpeningKey,
  readSecretKeyFile,
  sealWords,
  unlockKeyFile,
  writeKeyFile,
  writeMemberKeyFile,
} from '#libs/belenios';
import { toHex } from '#libs/basics';
import type { RandomBytes } from '#libs/basics';
import { heldKey } from './held-key.js';
import type { CheckProgress, FromWorker, Jobs, KeyFault, KnownKey, ToWorker } from './jobs.js';
import { KeyTrouble } from './key-trouble.js';
import { boxesOf } from './kept.js';
import { knownKey, rehearseAlone, turnOf } from './known-key.js';

/** The most that a browser gives at once. */
const MOST_RANDOM = 65_536;
const random: RandomBytes = (length) => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += MOST_RANDOM) crypto.getRandomValues(bytes.subarray(at, at + MOST_RANDOM));
  return bytes;
};
const loaded = loadFastGroup(random);

type OnProgress = (progress: CheckProgress) => void;
type Does = {
  readonly [Job in keyof Jobs]: (input: Jobs[Job][0], onProgress: OnProgress) => Promise<Jobs[Job][1]> | Jobs[Job][1];
};

const does: Does = {
  makeSingle: async ({ electionId, contests }) => {
    const seed = toHex(random(32));
    const text = writeKeyFile({ format: 'quorate/secret-key/1', seed, electionId, contests: [...contests] });
    return held(text);
  },
  makeMember: ({ id, place }) =>
    held(writeMemberKeyFile({ ceremony: id, member: place, seed: generateMemberSeed(random) })),
  read: async ({ text, passphrase, known }) => {
    const opened = await unlockKeyFile(text, passphrase);
    if (!opened.ok) throw new KeyTrouble(opened.error);
    return right(opened.value, known);
  },
  fromBackup: ({ typed, known }) => right(textOfBackup(typed, known), known),
  show: ({ text }) => held(text),
  lock: ({ text, passphrase }) => lockKeyFile(text, passphrase, random),
  publicKeys: async ({ text }) => {
    const read = readSecretKeyFile(text);
    if (!read.ok) throw new KeyTrouble(read.error);
    const { keys } = publicKeys((await loaded).group, read.value, random);
    return keys.map(({ contestId, publicKey }) => ({ contestId, publicKey }));
  },
  rehearse: async ({ text, known }) => rehearseAlone(text, known, { group: (await loaded).group, random }),
  turn: async ({ text, ceremony }) => turnOf(text, ceremony, { group: (await loaded).group, random }),
  open: async ({ officerId, text, uuid, record, version }, onProgress) => {
    const key = readOpeningKey(text);
    if (!key.ok) throw new KeyTrouble(key.error);
    const { group } = await loaded;
    const opened = await openRecord(new Uint8Array(record), {
      key: key.value,
      group,
      boxes: boxesOf(officerId),
      version,
      expected: uuid,
      onProgress: ({ step, done, total }) => {
        if (step === 'ballots') onProgress({ done, total });
      },
    });
    if (opened.ok) return opened.value;
    const { error } = opened;
    const reason = error.code === 'RECORD_WRONG' ? error.rules.map(({ rule }) => rule).join(', ') : error.code;
    throw new KeyTrouble({ code: error.code, reason });
  },
  digest: ({ text }) => hashHex(text),
  sealWords: ({ sealNumber }) => sealWords(sealNumber),
};

const held = async (text: string) => heldKey((await loaded).group, text);
const right = async (text: string, known: KnownKey) =>
  held(await knownKey(text, known, { group: (await loaded).group, random }));

/** The file of a key whose seed was kept on paper. */
function textOfBackup(typed: string, { electionId, contests, ceremony }: KnownKey): string {
  const read = readBackup(typed);
  if ('code' in read) throw new KeyTrouble({ code: read.code });
  if ((read.kind === 'member') !== (ceremony !== undefined)) throw new KeyTrouble({ code: 'OTHER_KIND' });
  const seed = readMemberSeed(read.seed);
  return seed && ceremony
    ? writeMemberKeyFile({ ceremony: ceremony.id, member: ceremony.place, seed })
    : writeKeyFile({ format: 'quorate/secret-key/1', seed: read.seed, electionId, contests: [...contests] });
}

async function answer({ id, job, input }: ToWorker): Promise<FromWorker> {
  try {
    const onProgress: OnProgress = (progress) => postMessage({ id, kind: 'progress', progress } satisfies FromWorker);
    // Each job comes with its own input: see `inWorker`.
    const run = does[job] as (input: unknown, onProgress: OnProgress) => unknown;
    return { id, kind: 'done', answer: await run(input, onProgress) };
  } catch (error) {
    const broken: KeyFault = { code: 'BROKEN', reason: error instanceof Error ? error.message : String(error) };
    return { id, kind: 'fault', fault: error instanceof KeyTrouble ? error.fault : broken };
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void answer(data).then((done) => postMessage(done)));
