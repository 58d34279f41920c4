import { appendToArchive, startArchive } from '#libs/belenios';
import type { Addition } from '#libs/belenios';

/** For tests only: a public record, event after event. */
export class GrowingRecord {
  private readonly chunks: Uint8Array[] = [];
  private position = this.keep(startArchive(1_795_285_404));

  add(addition: Addition): void {
    this.position = this.keep(appendToArchive(this.position, addition));
  }

  get bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.chunks));
  }

  private keep({ chunks, position }: ReturnType<typeof startArchive>): typeof position {
    this.chunks.push(...chunks);
    return position;
  }
}
