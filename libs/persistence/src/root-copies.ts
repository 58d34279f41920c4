import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RootCopies } from '#libs/application';

/** Reads what `RootFiles` writes: `<folder>/<uuid>.jsonl`. */
export class RootFileCopies extends RootCopies {
  constructor(private readonly folder: string) {
    super();
  }

  async lines(uuid: string): Promise<readonly string[] | undefined> {
    if (!/^[1-9A-HJ-NP-Za-km-z]{14,40}$/.test(uuid)) return undefined; // it becomes a file name
    try {
      const text = await readFile(join(this.folder, `${uuid}.jsonl`), 'utf8');
      return text.split('\n').filter((line) => line !== '');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
