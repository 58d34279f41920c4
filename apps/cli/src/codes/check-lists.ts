import { readRecords } from '#libs/belenios';
import type { CodeStatement } from '#libs/evidence';

export interface ListChecked {
  readonly uuid: string;
  readonly isRight: boolean;
  /** What was found, in a few words. */
  readonly found: string;
}

/**
 * Whether the public list in an archive is the one that a statement vouches for. The setup of an archive names the list
 * by its SHA-256, and the reader holds every record against its name.
 */
export async function checkArchive(
  statement: CodeStatement,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ListChecked> {
  const objects = new Map<string, unknown>();
  for await (const record of readRecords(chunks)) {
    if (!record.ok) return { uuid: '?', isRight: false, found: `the archive cannot be read: ${record.error.reason}` };
    const { hash, body } = record.value;
    objects.set(hash, parse(body));
    const setup = [...objects.values()].find(isSetupData);
    if (!setup) continue;
    const election = objects.get(setup.election);
    const uuid = isObject(election) && typeof election['uuid'] === 'string' ? election['uuid'] : undefined;
    if (uuid === undefined) continue;
    const stated = statement.contests.find((contest) => contest.uuid === uuid);
    if (!stated) return { uuid, isRight: false, found: 'the statement does not name this contest' };
    return setup.credentials === stated.list
      ? { uuid, isRight: true, found: `the list of ${stated.credentials} credentials is the one vouched for` }
      : { uuid, isRight: false, found: 'the list of credentials is another than the one vouched for' };
  }
  return { uuid: '?', isRight: false, found: 'the archive has no setup' };
}

/** An object as it stands in a record; lists are long and not looked into. */
function parse(body: Uint8Array): unknown {
  if (body[0] !== OPENING_BRACE) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
const OPENING_BRACE = 0x7b;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSetupData = (value: unknown): value is { readonly election: string; readonly credentials: string } =>
  isObject(value) &&
  typeof value['election'] === 'string' &&
  typeof value['trustees'] === 'string' &&
  typeof value['credentials'] === 'string';
