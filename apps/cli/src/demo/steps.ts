import type { Output } from '../output.js';

/** Says what is being done, how long it took, and how far something long has come. */
export class Steps {
  /** Seconds by step, in order. */
  readonly taken: { readonly step: string; readonly seconds: number }[] = [];

  constructor(private readonly output: Output) {}

  async step<T>(label: string, work: (say: (remark: string) => void) => Promise<T>): Promise<T> {
    const began = performance.now();
    let remark = '';
    const value = await work((text) => (remark = `, ${text}`));
    this.done(`${label}${remark}`, began);
    return value;
  }

  /** `set` says how many are done; `advance` that one more is. */
  async progress<T>(
    label: string,
    total: number,
    work: (set: (done: number) => void, advance: () => void) => Promise<T>,
  ): Promise<T> {
    const began = performance.now();
    const bar = this.output.progress(label, total);
    let shown = 0;
    const set = (done: number): void => {
      if (done > shown) bar.advance(done - shown);
      shown = Math.max(shown, done);
    };
    try {
      const value = await work(set, () => set(shown + 1));
      bar.done();
      this.done(label, began);
      return value;
    } catch (error) {
      bar.done();
      throw error;
    }
  }

  note(text: string): void {
    this.output.remark(`    ${text}`);
  }

  private done(label: string, began: number): void {
    const seconds = (performance.now() - began) / 1_000;
    this.taken.push({ step: label, seconds: Math.round(seconds * 10) / 10 });
    this.output.remark(`  ✓ ${label}  ${seconds.toFixed(1)} s`);
  }
}
