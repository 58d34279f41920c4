import * as files from '#libs/belenios';
import type { Group, OnProgress, OpenedRecord, OpeningKey, OpenRecordFault } from '#libs/belenios';
import type { BallotThreads } from '../verify/ballot-threads.js';
import { engineVersion } from '../version.js';

export interface OpeningMeans {
  readonly key: OpeningKey;
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
  const { key, group, threads, onProgress } = means;
  const opened = await files.openRecord(record, {
    key,
    group,
    version: engineVersion(),
    expected,
    runTask: threads.run,
    batchesInFlight: threads.inFlight,
    ...(onProgress && { onProgress }),
  });
  if (!opened.ok) throw new Error(faultWords(opened.error, expected));
  return opened.value;
}

function faultWords(fault: OpenRecordFault, expected: string | undefined): string {
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
    case 'NOT_OPENED':
      return `${fault.title} (${fault.uuid}): ${fault.reason}`;
  }
}
