import { randomBytes } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import type { Result } from '#libs/basics';
import type { AnswerOf, Group, NextResult, NextTally, TaskKind, TaskOf } from '#libs/belenios';
import {
  checkNextDecryption,
  checkNextMix,
  loadFastGroup,
  modOrder,
  nextDecryption,
  nextMix,
  nextResult,
  nextTally,
  proofWorker,
} from '#libs/belenios';
import type { ContestCount, CountRefusal, LotDraw } from '#libs/counting';
import type { ContestDefinition } from '#libs/domain';
import { countBox, readContestRecord } from '#libs/evidence';
import { verifyRecord } from './record-verification.js';
import type { RecordToVerify, VerifiedRecord } from './record-verification.js';

/** Runs in a worker thread. Loaded once per thread; the group keeps its tables. */
const group: Group = (await loadFastGroup((length) => randomBytes(length))).group;
const random = (length: number): Uint8Array => randomBytes(length);

interface OfRecord {
  readonly record: Uint8Array;
  /** Progress goes here as 0 to 100. */
  readonly port?: MessagePort;
}

/** Every strict rule; the answers of its pieces of work are given back beside the outcome. */
export const verify = (input: RecordToVerify): Promise<VerifiedRecord> => verifyRecord(input, group);

/** A piece of the verification of some record. */
const worker = proofWorker(group);
export const work = (task: TaskOf<TaskKind>): AnswerOf<TaskKind> => worker(task);

export const tally = ({ record }: OfRecord): Promise<Result<NextTally, string>> => nextTally(record, group);

export const mix = ({ record, port }: OfRecord): Promise<Result<string, string>> =>
  nextMix(record, group, {
    random,
    onProgress: ({ done, total }) => port?.postMessage(Math.floor((100 * done) / Math.max(1, total))),
  });

export const checkMix = ({
  record,
  owner,
  text,
}: OfRecord & { owner: number; text: string }): Promise<Result<true, string>> =>
  checkNextMix(record, group, { owner, text });

/** `seed`: 48 bytes, big-endian, reduced mod q. */
export const decrypt = ({
  record,
  seed,
}: OfRecord & { seed: Uint8Array }): Promise<Result<{ owner: number; text: string }, string>> =>
  nextDecryption(record, group, {
    secret: modOrder(BigInt(`0x${Buffer.from(seed).toString('hex')}`)),
    random,
  });

export const checkDecryption = ({
  record,
  owner,
  text,
}: OfRecord & { owner: number; text: string }): Promise<Result<true, string>> =>
  checkNextDecryption(record, group, { owner, text });

export const result = ({ record }: OfRecord): Promise<Result<NextResult, string>> => nextResult(record, group);

export async function count({
  record,
  contest,
  lots,
}: OfRecord & {
  contest: ContestDefinition;
  lots: readonly LotDraw[];
}): Promise<Result<ContestCount, CountRefusal>> {
  const read = await readContestRecord(record);
  const counted = read.ok ? countBox(contest, read.value, lots) : undefined;
  if (!counted) throw new Error(read.ok ? 'the record has no result' : read.error);
  return counted;
}
