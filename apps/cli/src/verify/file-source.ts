import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { ByteSource } from '#libs/belenios';
import { MOST_BUNDLE_BYTES } from '#libs/evidence';

/** A file to verify: a bundle is read whole, an archive only where it is looked at. */
export class FileToVerify {
  private constructor(
    private readonly file: FileHandle,
    readonly kind: 'bundle' | 'archive',
    readonly length: number,
    private readonly path: string,
  ) {}

  /** @throws Error in plain words when there is no such file */
  static async open(path: string): Promise<FileToVerify> {
    const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      throw new Error(`${path}: ${error.code === 'ENOENT' ? 'there is no such file' : 'it cannot be read'}`);
    });
    const stat = await file.stat();
    if (!stat.isFile()) {
      await file.close();
      throw new Error(`${path}: it is not a file`);
    }
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const isZip = buffer.subarray(0, 2).toString('latin1') === 'PK';
    return new FileToVerify(file, isZip ? 'bundle' : 'archive', stat.size, path);
  }

  /** @throws Error when it is larger than any bundle */
  async bytes(): Promise<Uint8Array> {
    if (this.length > MOST_BUNDLE_BYTES) throw new Error(`${this.path}: it is larger than ${MOST_BUNDLE_BYTES} bytes`);
    return readFile(this.path);
  }

  get source(): ByteSource {
    return {
      length: this.length,
      read: async (offset, length) => {
        const bytes = Buffer.alloc(length);
        const { bytesRead } = await this.file.read(bytes, 0, length, offset);
        if (bytesRead < length) throw new Error('the file became shorter while it was being verified');
        return bytes;
      },
    };
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
