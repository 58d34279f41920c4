import { ok } from '#libs/basics';
import type { Actor, ImportId } from '#libs/domain';
import type { RegisterImportStore } from '../ports/register-import-store.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/**
 * Keeps a copy of a file while it is read, so that it can be read again with other columns. It goes into the database
 * with the rows that were read of it, in their transaction, and goes away with the decision on the import.
 */
export class FileKeeper {
  private readonly waiting: Uint8Array[] = [];
  private pieces = 0;

  /** The same bytes, which are noted as they pass. */
  async *watch(file: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const bytes of file) {
      this.waiting.push(bytes);
      yield bytes;
    }
  }

  /** Stores what has passed since the last time. */
  async keep(importId: ImportId, registerImports: RegisterImportStore): Promise<void> {
    const bytes = Buffer.concat(this.waiting.splice(0));
    if (bytes.length > 0) await registerImports.addPiece(importId, (this.pieces += 1), bytes);
  }
}

/** A file that was kept, piece by piece, each in a short transaction. */
export async function* keptFile(work: UnitOfWork, by: Actor, importId: ImportId): AsyncIterable<Uint8Array> {
  for (let nth = 1; ; nth += 1) {
    const piece = await work.run<Uint8Array | undefined, never>(by.organisationId, async ({ registerImports }) =>
      ok(await registerImports.piece(importId, nth)),
    );
    if (!piece.ok || piece.value === undefined) return;
    yield piece.value;
  }
}
