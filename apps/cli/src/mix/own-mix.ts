import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { z } from 'zod';

const ownMix = z.strictObject({
  format: z.literal('quorate/own-mix/1'),
  uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,}$/),
  title: z.string(),
  /** Number of the mixer in the record. */
  trustee: z.int().min(1),
  /** 1 for the first mix of the record. */
  place: z.int().min(1),
  /** Hex SHA-256 of the shuffle object: its name in the record. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Hash of the event that it was made after. */
  after: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whether the server has said that it took it. Until then a new mix may be made in its place. */
  isHandedIn: z.boolean(),
});
/** All that a mixer's machine keeps of its mix: enough to find it again, and nothing that undoes it. */
export type OwnMix = z.output<typeof ownMix>;

const NAME = /^quorate-mix-[1-9A-HJ-NP-Za-km-z]{14,}\.json$/;

/** The notes about one's own mixes, in a folder: one file for each record. */
export class OwnMixes {
  constructor(private readonly folder: string) {}

  pathOf(uuid: string): string {
    return join(this.folder, `quorate-mix-${uuid}.json`);
  }

  /** @throws Error in plain words when there is a note that cannot be read: it is not to be written over */
  of(uuid: string): OwnMix | undefined {
    const path = this.pathOf(uuid);
    if (!existsSync(path)) return undefined;
    const read = readNote(path);
    if (!read.ok) throw new Error(read.error);
    return read.value;
  }

  /** @throws Error in plain words */
  all(): readonly OwnMix[] {
    if (!existsSync(this.folder)) return [];
    const names = readdirSync(this.folder).filter((name) => NAME.test(name));
    return names.sort().map((name) => {
      const read = readNote(join(this.folder, name));
      if (!read.ok) throw new Error(read.error);
      return read.value;
    });
  }

  /** In place of the note before, in one step: there is always one of the two. */
  keep(note: OwnMix): void {
    mkdirSync(this.folder, { recursive: true });
    const path = this.pathOf(note.uuid);
    writeFileSync(`${path}.new`, `${JSON.stringify(note, null, 2)}\n`);
    renameSync(`${path}.new`, path);
  }

  /** Keeps a record that gives cause for alarm. Returns its path. */
  keepRecord(uuid: string, record: Uint8Array): string {
    const path = join(this.folder, `quorate-mix-${uuid}.alarm.bel`);
    writeFileSync(path, record);
    return path;
  }
}

function readNote(path: string): Result<OwnMix, string> {
  try {
    const parsed = ownMix.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success
      ? ok(parsed.data)
      : err(`${path} is not a note about a mix: ${z.prettifyError(parsed.error)}`);
  } catch (error) {
    return err(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
