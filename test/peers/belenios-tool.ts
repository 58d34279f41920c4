import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Verdict {
  readonly accepted: boolean;
  readonly output: string;
  /** Its last remark. */
  readonly remark: string;
}

/**
 * `belenios-tool` 3.x as Debian packages it: a program by other people that checks the same public records.
 * Always run with synchronous file operations, and only after {@link assertFit}: see the canary there.
 */
export class BeleniosTool {
  private constructor(
    readonly command: string,
    readonly version: string,
  ) {}

  /** In this order: `BELENIOS_TOOL`, the PATH, a copy fetched before, a copy fetched now. Says why there is none. */
  static find(): BeleniosTool | string {
    const cached = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'quorate', 'belenios-trixie');
    const named = process.env['BELENIOS_TOOL'];
    for (const command of [...(named ? [named] : []), 'belenios-tool', join(cached, 'belenios-tool')]) {
      const version = versionOf(command);
      if (version !== undefined) return new BeleniosTool(command, version);
    }
    mkdirSync(cached, { recursive: true });
    const script = resolve('test/peers/get-belenios.sh');
    const fetched = spawnSync('sh', [script, cached, 'trixie'], { encoding: 'utf8', timeout: 120_000 });
    const version = versionOf(join(cached, 'belenios-tool'));
    if (version !== undefined) return new BeleniosTool(join(cached, 'belenios-tool'), version);
    rmSync(cached, { recursive: true, force: true });
    return `not found and not to be fetched: ${fetched.stderr.trim().split('\n').at(-1) ?? 'no apt'}`;
  }

  /** Verifies one archive, alone in a folder. */
  async verify(archive: string): Promise<Verdict> {
    return this.inFolder(archive, (dir) => this.run(['election', 'verify', '--dir', dir]));
  }

  /** A ballot for the election of this archive, made by the tool. `choices`: one list of ranks per question. */
  async makeBallot(archive: string, code: string, choices: readonly (readonly number[])[]): Promise<string> {
    return this.inFolder(archive, async (dir) => {
      const [credential, choice] = [join(dir, 'credential'), join(dir, 'choice')];
      const { writeFileSync } = await import('node:fs');
      writeFileSync(credential, code);
      writeFileSync(choice, JSON.stringify(choices));
      const made = await this.run([
        'election',
        'generate-ballot',
        '--dir',
        dir,
        '--privcred',
        credential,
        '--choice',
        choice,
      ]);
      if (!made.accepted) throw new Error(made.output);
      return made.output.trim();
    });
  }

  /**
   * The canary: a record with a wrong signature must be rejected five times out of five, and a right one accepted.
   * A tool that lets it pass once is unfit, and nothing it says counts.
   */
  async assertFit(wrong: string, right: string): Promise<void> {
    for (let i = 0; i < 5; i++) {
      if ((await this.verify(wrong)).accepted)
        throw new Error('the independent verifier accepted a wrong record: unfit');
    }
    const { accepted, output } = await this.verify(right);
    if (!accepted) throw new Error(`the independent verifier rejected a right record: ${output}`);
  }

  private async run(args: readonly string[]): Promise<Verdict> {
    const env = { ...process.env, LWT_ASYNC_METHOD: 'none', BELENIOS_USE_URANDOM: '1' };
    try {
      const { stdout, stderr } = await run(this.command, args, { env, maxBuffer: 1 << 28 });
      return { accepted: true, output: stdout, remark: lastLine(stderr) };
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      return { accepted: false, output: `${stdout}${stderr}`.trim(), remark: lastLine(stderr) };
    }
  }

  private async inFolder<T>(archive: string, use: (dir: string) => Promise<T>): Promise<T> {
    const dir = mkdtempSync(join(tmpdir(), 'belenios-'));
    try {
      cpSync(archive, join(dir, basename(archive)));
      return await use(dir);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

function versionOf(command: string): string | undefined {
  if (command.includes('/') && !existsSync(command)) return undefined;
  try {
    const version = execFileSync(command, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return version.startsWith('3.') ? version : undefined;
  } catch {
    return undefined;
  }
}
