import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { PublishedRoots, RootsDisagree } from '#libs/application';

const TAIL_BYTES = 8_192;

/** One file per public record, `<folder>/<uuid>.jsonl`; a copy of it belongs on other machines. */
export class RootFiles extends PublishedRoots {
  constructor(private readonly folder: string) {
    super();
  }

  async last(uuid: string): Promise<{ readonly lines: number; readonly lastLine: string | undefined }> {
    const { lastLine } = await this.end(uuid);
    return { lines: lastLine === undefined ? 0 : batchOf(uuid, lastLine), lastLine };
  }

  async append(uuid: string, lines: readonly string[]): Promise<void> {
    const [first] = lines;
    if (first === undefined) return;
    const { torn } = await this.end(uuid);
    const text = lines.map((line) => `${line}\n`).join('');
    if (!text.startsWith(torn)) throw new RootsDisagree(uuid, batchOf(uuid, first));
    await mkdir(this.folder, { recursive: true });
    const file = await open(this.path(uuid), 'a', 0o644);
    try {
      await file.appendFile(text.slice(torn.length));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** The last whole line, and what a crash left after it. A line is far shorter than the part that is read. */
  private async end(uuid: string): Promise<{ readonly lastLine: string | undefined; readonly torn: string }> {
    const parts = (await this.tail(uuid)).split('\n');
    const torn = parts.pop() ?? '';
    return { lastLine: parts.at(-1), torn };
  }

  private async tail(uuid: string): Promise<string> {
    try {
      const file = await open(this.path(uuid), 'r');
      try {
        const { size } = await file.stat();
        const length = Math.min(size, TAIL_BYTES);
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer.toString('utf8');
      } finally {
        await file.close();
      }
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    }
  }

  /** @throws RangeError unless it is a uuid of a public record: it becomes a file name */
  private path(uuid: string): string {
    if (!/^[1-9A-HJ-NP-Za-km-z]{14,40}$/.test(uuid)) throw new RangeError('not the uuid of a public record');
    return join(this.folder, `${uuid}.jsonl`);
  }
}

/** Lines are canonical JSON of a batch and stand in the order of batches, from 1. */
function batchOf(uuid: string, line: string): number {
  const batch = Number(/"batch":([1-9][0-9]{0,9})[,}]/.exec(line)?.[1]);
  if (!Number.isInteger(batch)) throw new RootsDisagree(uuid, 0);
  return batch;
}
