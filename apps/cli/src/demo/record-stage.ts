import { indexArchive } from '#libs/belenios';
import { ApiClient } from './api-client.js';
import { fetchRecord } from './open-box.js';

/** Type of the last event of a contest's public record. */
export async function recordStage(server: string, uuid: string): Promise<string | undefined> {
  const { entries } = await indexArchive([await fetchRecord(new ApiClient(server), uuid)]);
  return entries.at(-1)?.type;
}
