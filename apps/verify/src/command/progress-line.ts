import type { OnProgress, Step } from '#libs/belenios';
import type { Words } from '../words/words.js';

/** One line on a terminal that is written over again; nothing where standard error is a file. */
export class ProgressLine {
  private last = '';
  private step: Step | undefined;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly words: Words,
  ) {}

  readonly on: OnProgress = ({ step, done, total }) => {
    if (!this.stream.isTTY || total === 0) return;
    const filled = Math.floor((20 * done) / total);
    const line = `${this.words.steps[step]} ${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${Math.floor((100 * done) / total)} %`;
    if (line === this.last && step === this.step) return;
    this.step = step;
    this.last = line;
    this.stream.write(`\r\x1b[2K${line}`);
  };

  end(): void {
    if (this.last !== '') this.stream.write('\r\x1b[2K');
    this.last = '';
  }
}
