import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoxesOpened } from '#libs/belenios';
import { replaceFile } from './locked-file.js';

/** Where a key's parts and the notes about its boxes are kept: beside the key file. */
export const folderOf = (keyFile: string): string => `${keyFile}.parts`;

/** The note about the box of a contest: one line, the hash of the event that ended its mixing. */
export const noteOf = (keyFile: string, uuid: string): string => join(folderOf(keyFile), `${uuid}.box`);

/** Remembers beside a key file which box of each contest it was used on. Stays when the parts are handed in. */
export const boxesBeside = (keyFile: string): BoxesOpened => ({
  of: (uuid) => {
    const note = noteOf(keyFile, uuid);
    return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
  },
  keep: (uuid, box) => {
    try {
      mkdirSync(folderOf(keyFile), { recursive: true, mode: 0o700 });
      replaceFile(noteOf(keyFile, uuid), `${box}\n`);
    } catch {
      throw new Error(
        `${noteOf(keyFile, uuid)} cannot be written: what your key was used on must be noted beside it. Copy the key file to a folder of your own`,
      );
    }
  },
});
