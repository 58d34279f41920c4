import type { OnProgress, Step } from '#libs/belenios';
import type { Output, Progress } from '../output.js';

/** Steps with fewer parts than this are over before anybody could read a bar. */
const FEWEST = 200;

const LABELS: Readonly<Record<Step, string>> = {
  file: 'Reading',
  ballots: 'Ballots',
  tally: 'Tally',
  mixes: 'Mixes',
  decryptions: 'Decryptions',
  result: 'Result',
};

/** Shows each long step of a verification as a bar of its own, one after the other. */
export class StepProgress {
  private step: Step | undefined;
  private bar: Progress | undefined;
  private shown = 0;

  constructor(private readonly output: Output) {}

  readonly on: OnProgress = ({ step, done, total }) => {
    if (step === 'file' || total < FEWEST) return;
    if (step !== this.step || done < this.shown) this.begin(step, total);
    this.bar?.advance(done - this.shown);
    this.shown = done;
    if (done >= total) this.end();
  };

  end(): void {
    this.bar?.done();
    this.bar = undefined;
    this.step = undefined;
    this.shown = 0;
  }

  private begin(step: Step, total: number): void {
    this.end();
    this.step = step;
    this.bar = this.output.progress(LABELS[step], total);
  }
}
