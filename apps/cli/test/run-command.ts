import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line of standard output, read as JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Runs the real command in a process of its own. */
export function run(args: readonly string[], binary = resolve('bin/quorate.mjs')): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [binary, ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const last = stdout.trimEnd().split('\n').at(-1) ?? '';
      const json = last.startsWith('{') ? (JSON.parse(last) as Run['json']) : {};
      done({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr, json });
    });
  });
}

/** A folder for the files of a spec; `remove` it at the end. */
export class SpecFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'quorate-command-'));

  /** Writes a file and gives its path. */
  file(name: string, content: string): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
