import { createRequire } from 'node:module';

/** The bar is loaded when one is drawn: most commands never do, and should not wait for it. */
const loadBars = (): typeof import('cli-progress') =>
  createRequire(import.meta.url)('cli-progress') as typeof import('cli-progress'); // its own types

/** What a command writes to; `process` unless a test stands in for it. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** `--json` and `--text`, as the person gave them. */
export interface OutputOptions {
  readonly json?: boolean;
  readonly text?: boolean;
}

/** How far something long has come. Call `done` whatever happens. */
export interface Progress {
  readonly advance: (by?: number) => void;
  readonly done: () => void;
}

/**
 * Where a command says what it has to say: text for people on a terminal; one JSON object as the last line of standard
 * output for programs (`--json`, or when standard output is not a terminal and `--text` was not given). Remarks, faults
 * and progress go to standard error, so that standard output can be piped.
 */
export class Output {
  readonly isJson: boolean;

  constructor(
    { json = false, text = false }: OutputOptions,
    private readonly streams: Streams = process,
  ) {
    this.isJson = json || (!text && !streams.stdout.isTTY);
  }

  /** Ends the command: `object` for programs, `text` for people. */
  result(object: object, text: () => string): void {
    this.streams.stdout.write(`${this.isJson ? JSON.stringify(object) : text()}\n`);
  }

  /** Something worth knowing that is not the result. */
  remark(text: string): void {
    this.streams.stderr.write(`${text}\n`);
  }

  /** Ends the command because something is not right: exit status 1. Say what the person can do about it. */
  fault(text: string, object: object): void {
    this.streams.stderr.write(`quorate: ${text}\n`);
    if (this.isJson) this.streams.stdout.write(`${JSON.stringify(object)}\n`);
    process.exitCode = 1;
  }

  /** A progress bar on a terminal; elsewhere a plain line at the start, at each quarter and at the end. */
  progress(label: string, total: number): Progress {
    return this.streams.stderr.isTTY ? this.bar(label, total) : this.plainProgress(label, total);
  }

  private bar(label: string, total: number): Progress {
    const { Presets, SingleBar } = loadBars();
    const bar = new SingleBar(
      { format: `${label} {bar} {value}/{total}`, stream: this.streams.stderr, hideCursor: true },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return { advance: (by = 1) => bar.increment(by), done: () => bar.stop() };
  }

  private plainProgress(label: string, total: number): Progress {
    let value = 0;
    let quarter = 0;
    const say = () => this.remark(`${label}: ${value} of ${total}`);
    say();
    return {
      advance: (by = 1) => {
        value += by;
        const reached = total > 0 ? Math.floor((4 * value) / total) : 4;
        if (reached > quarter && reached < 4) say();
        quarter = reached;
      },
      done: say,
    };
  }
}
