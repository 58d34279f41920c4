import { RecordWork } from '#libs/application';
import { digestHex, plainText } from '#libs/evidence';

/** The same work, done once for the same bytes: what it says depends on nothing else. */
export class RememberingWork extends RecordWork {
  private readonly known = new Map<string, Promise<unknown>>();

  constructor(private readonly inner: RecordWork) {
    super();
  }

  readonly verify: RecordWork['verify'] = (record) =>
    this.once(`verify ${digestHex(record)}`, () => this.inner.verify(record));
  readonly count: RecordWork['count'] = (record, contest, lots) =>
    this.once(`count ${digestHex(record)} ${plainText({ contest, lots })}`, () =>
      this.inner.count(record, contest, lots),
    );
  readonly tally: RecordWork['tally'] = (record) => this.inner.tally(record);
  readonly mix: RecordWork['mix'] = (record) => this.inner.mix(record);
  readonly checkMix: RecordWork['checkMix'] = (record, part) => this.inner.checkMix(record, part);
  readonly decrypt: RecordWork['decrypt'] = (record, seed) => this.inner.decrypt(record, seed);
  readonly checkDecryption: RecordWork['checkDecryption'] = (record, part) => this.inner.checkDecryption(record, part);
  readonly result: RecordWork['result'] = (record) => this.inner.result(record);

  private once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.known.get(key) ?? make();
    this.known.set(key, known);
    return known as Promise<T>; // the key names the kind of work
  }
}
