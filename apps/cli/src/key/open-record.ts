import * as files from '#libs/belenios';
import type { Group, OnProgress, OpenedRecord, OpeningKey, OpenRecordFault } from '#libs/belenios';
import type { BallotThreads } from '../verify/ballot-threads.js';
import { engineVersion } from '../version.js';
import { boxesBeside, noteOf } from './boxes-opened.js';

export interface OpeningMeans {
  readonly key: OpeningKey;
  /** Path of the file that the key was read from. */
  readonly keyFile: string;
  readonly group: Group;
  readonly threads: BallotThreads;
  readonly onProgress?: OnProgress;
}

/**
 * A key-holder's part in the opening of a record, its ballots checked in threads.
 *
 * @param expected the uuid that was asked for, if somebody else handed the record over
 * @throws Error in plain words when the record must not be opened
 */
export async function openRecord(record: Uint8Array, means: OpeningMeans, expected?: string): Promise<OpenedRecord> {
  const { key, keyFile, group, threads, onProgress } = means;
  const opened = await files.openRecord(record, {
    key,
    group,
    boxes: boxesBeside(keyFile),
    version: engineVersion(),
    expected,
    runTask: threads.run,
    batchesInFlight: threads.inFlight,
    ...(onProgress && { onProgress }),
  });
  if (!opened.ok) throw new Error(faultWords(opened.error, { expected, keyFile }));
  return opened.value;
}

function faultWords(
  fault: OpenRecordFault,
  { expected, keyFile }: { readonly expected: string | undefined; readonly keyFile: string },
): string {
  switch (fault.code) {
    case 'RECORD_WRONG': {
      const said = fault.rules.map(({ rule, title, findings }) => `${rule} ${title}: ${findings[0] ?? 'not checked'}`);
      return `the record is not right, so your key was not used:\n  ${said.join('\n  ')}`;
    }
    case 'OTHER_RECORD':
      return `this is the record ${fault.found}, not ${expected}`;
    case 'KEY_NOT_FOR_CONTEST':
      return `your key file is not for this contest (${fault.uuid})`;
    case 'NOT_MIXED':
      return `the ballots of ${fault.uuid} are not mixed yet`;
    case 'OTHER_BOX':
      return `${fault.title} (${fault.uuid}): these are not the ballots on which your key was used before, so it was not used again: two results of one contest tell votes. Tell the scrutineer, and compare the seal. Only if the returning officer and the scrutineer both say why, move ${noteOf(keyFile, fault.uuid)} away`;
    case 'NOT_OPENED':
      return `${fault.title} (${fault.uuid}): ${fault.reason}`;
  }
}
