import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a file is called in the tool's folder, and what is in it. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * `belenios-tool` as a stopwatch: processor time of one command, user and system, as the shell counts its children.
 * Always with synchronous file operations, without which it does not check ballots at all (ed25519.md 7).
 */
export class ToolTime {
  private constructor(
    private readonly command: string,
    readonly version: string,
  ) {}

  /** `BELENIOS_TOOL`, else one in the PATH, else the one that `npm run test:peers` fetched; or why there is none. */
  static find(): ToolTime | string {
    const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
    const fetched = join(cache, 'quorate', 'belenios-trixie', 'belenios-tool');
    for (const command of [process.env['BELENIOS_TOOL'], 'belenios-tool', fetched]) {
      if (!command) continue;
      try {
        const version = execFileSync(command, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
        if (version.startsWith('3.')) return new ToolTime(command, version);
      } catch {
        continue;
      }
    }
    return 'there is no belenios-tool 3.x: set BELENIOS_TOOL (test/peers/get-belenios.sh fetches one)';
  }

  /**
   * Milliseconds of one run of `election …` on these files.
   *
   * @throws Error if the command fails: a record that the tool refuses must not look fast
   */
  ms(args: readonly string[], files: Files): number {
    const dir = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
      const script = 'TIMEFORMAT="%3U %3S"; time "$@" >"$OUT" 2>"$ERR"';
      const options = args.map((arg) => arg.replace('DIR', dir));
      const run = spawnSync('bash', ['-c', script, 'bench', this.command, 'election', ...options, '--dir', dir], {
        encoding: 'utf8',
        env: {
          ...process.env,
          LWT_ASYNC_METHOD: 'none',
          BELENIOS_USE_URANDOM: '1',
          OUT: '/dev/null',
          ERR: '/dev/null',
        },
      });
      if (run.status !== 0) throw new Error(`belenios-tool election ${args.join(' ')} failed on this record`);
      const [user = NaN, system = NaN] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
      return 1_000 * (user + system);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }

  /** The least of several runs: what disturbs a run only ever makes it longer. */
  least(times: number, args: readonly string[], files: Files): number {
    return Math.min(...Array.from({ length: times }, () => this.ms(args, files)));
  }
}
