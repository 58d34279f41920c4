import type { RandomBytes } from '#libs/basics';
import { utf8 } from '#libs/basics';
import { checkNextMix, hashHex, indexArchive, nextMix, readElection, verifyArchive } from '#libs/belenios';
import type { ArchiveIndex, Group, MixProgress, OnProgress, RecordRef } from '#libs/belenios';
import type { BallotThreads } from '../verify/ballot-threads.js';

export interface MixingMeans {
  readonly group: Group;
  readonly random: RandomBytes;
  /** Does the heavy work of the verification; without it, it is done here. */
  readonly threads?: BallotThreads;
  readonly onProgress?: OnProgress;
  readonly onMixed?: (progress: MixProgress) => void;
}

export interface MadeMix {
  readonly uuid: string;
  readonly title: string;
  /** Number of the mixer in the record. */
  readonly trustee: number;
  /** 1 for the first mix of the record. */
  readonly place: number;
  readonly mixers: number;
  /** The exact shuffle object. */
  readonly mix: Uint8Array;
  /** Hex SHA-256 of the shuffle object. */
  readonly digest: string;
  /** Hash of the last event of the record that was checked: the mix was made after it. */
  readonly after: string;
  readonly fingerprint: string;
  readonly ballots: number;
  readonly counted: number;
}

/**
 * A mixer's part. Mixes only once every rule was checked on the very bytes that are mixed, members of the group included
 * (an element from outside would carry its mark along), and the election's own bytes name this mixer as the next one.
 * The new order and the randomness exist in this call only.
 *
 * @param trustee number of the mixer in the record
 * @param expected the uuid that was asked for, if somebody else handed the record over
 * @throws Error in plain words when the record must not be mixed
 */
export async function makeMix(
  record: Uint8Array,
  means: MixingMeans,
  { trustee, expected }: { readonly trustee: number; readonly expected?: string },
): Promise<MadeMix> {
  const { group, random, threads, onProgress, onMixed } = means;
  const report = await verifyArchive(record, {
    group,
    level: 'platform',
    ...(threads && { runTask: threads.run, batchesInFlight: threads.inFlight }),
    ...(onProgress && { onProgress }),
  });
  const { uuid, electionName: title = '', head: after, fingerprint, numbers, verdict, rules } = report;
  if (verdict !== 'accept' || uuid === undefined || after === undefined || fingerprint === undefined) {
    const bad = rules.filter((rule) => rule.verdict === 'fail' || rule.verdict === 'notChecked');
    const said = bad.map(({ rule, title: name, findings }) => `${rule} ${name}: ${findings[0] ?? 'not checked'}`);
    throw new Error(
      `the record is not right, so it was not mixed. Tell the returning officer and the scrutineer:\n  ${said.join('\n  ')}`,
    );
  }
  if (expected !== undefined && uuid !== expected) throw new Error(`this is the record ${uuid}, not ${expected}`);
  const { place, mixers } = turnOf(record, await indexArchive([record]), trustee);
  const mixed = await nextMix(record, group, { random, ...(onMixed && { onProgress: onMixed }) });
  if (!mixed.ok) throw new Error(`${title} (${uuid}): ${mixed.error}`);
  const checked = await checkNextMix(record, group, { owner: trustee, text: mixed.value });
  if (!checked.ok) throw new Error(`this machine made a mix that is not right (${checked.error}); use another machine`);
  const mix = utf8(mixed.value);
  const { ballots, counted } = numbers;
  return { uuid, title, trustee, place, mixers, mix, digest: hashHex(mix), after, fingerprint, ballots, counted };
}

/** @throws Error in plain words when it is not the turn of this mixer */
function turnOf(
  record: Uint8Array,
  { entries }: ArchiveIndex,
  trustee: number,
): { readonly place: number; readonly mixers: number } {
  const bodyOf = (ref: RecordRef | undefined): Uint8Array =>
    ref ? record.subarray(ref.offset, ref.offset + ref.length) : new Uint8Array();
  const election = readElection(bodyOf(entries[0]?.data.election));
  const mixers = (election.ok && election.value.election.x_record?.mixers) || [];
  if (!mixers.includes(trustee))
    throw new Error(`the election’s own bytes do not name trustee ${trustee} as a mixer, but ${mixers.join(', ')}`);
  const shuffles = entries.filter(({ type }) => type === 'Shuffle');
  if (shuffles.some(({ owner }) => owner === trustee))
    throw new Error(`a mix of trustee ${trustee} is in the record already`);
  const place = shuffles.length + 1;
  if (!entries.some(({ type }) => type === 'EncryptedTally')) throw new Error('the box is not tallied yet');
  if (mixers[place - 1] !== trustee)
    throw new Error(`it is the turn of trustee ${mixers[place - 1] ?? '–'} to mix, not of trustee ${trustee}`);
  return { place, mixers: mixers.length };
}
