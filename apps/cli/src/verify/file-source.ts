import { open } from 'node:fs/promises';
import type { ByteSource } from '#libs/belenios';

/** A file on disk, read where it is looked at. Close it, whatever happens. */
export interface OpenFile {
  readonly source: ByteSource;
  readonly close: () => Promise<void>;
}

/** @throws Error in plain words when there is no such file */
export async function openFile(path: string): Promise<OpenFile> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: ${error.code === 'ENOENT' ? 'there is no such file' : 'it cannot be read'}`);
  });
  const stat = await file.stat();
  if (!stat.isFile()) {
    await file.close();
    throw new Error(`${path}: it is not a file`);
  }
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length;) {
      const { bytesRead } = await file.read(bytes, done, length - done, offset + done);
      if (bytesRead === 0) throw new Error(`${path}: it became shorter while it was being verified`);
      done += bytesRead;
    }
    return bytes;
  };
  return { source: { length: stat.size, read }, close: () => file.close() };
}
