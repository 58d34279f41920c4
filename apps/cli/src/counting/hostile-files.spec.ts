import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hostileFiles } from '../../test/hostile-files.js';

const BINARY = resolve('bin/quorate.mjs');
const MOST_CPU_SECONDS = 1;
/** Others may be busy: only a command that hangs takes as long as this. */
const MOST_WALL_MILLISECONDS = 30_000;
/** Runs a command, then writes what processor time it took to descriptor 3: `0m0.230000s 0m0.100000s`, user and system. */
const TIMED = '"$@"; status=$?; times >&3; exit $status';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly cpuSeconds: number;
}

function run(...args: readonly string[]): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn('sh', ['-c', TIMED, 'sh', process.execPath, BINARY, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: MOST_WALL_MILLISECONDS,
    });
    const texts = ['', '', ''];
    child.stdio.slice(1).forEach((stream, i) => stream?.on('data', (data) => (texts[i] += String(data))));
    child.on('error', fail);
    child.on('close', (status) => {
      const [stdout = '', stderr = '', times = ''] = texts;
      const seconds = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
      const cpuSeconds = seconds.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
      done({ status, stdout, stderr, cpuSeconds });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'quorate-hostile-'));
const files = hostileFiles();

beforeAll(() => run('--version'), 120_000); // builds, if need be
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Hostile and broken files, of which quorate count makes nothing', () => {
  it('are fifty at least, of every format', () => {
    expect(files.length).toBeGreaterThanOrEqual(50);
    expect(new Set(files.map(({ name }) => name.split('.').at(-1)))).toEqual(
      new Set(['blt', 'csv', 'soi', 'json', 'txt']),
    );
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it.each(files)(
    'are told what is wrong, and on which line, in under a second: $what ($name)',
    async ({ name, bytes, says }) => {
      const file = join(folder, name);
      writeFileSync(file, bytes());
      const { status, stdout, stderr, cpuSeconds } = await run('count', '--rule', 'scottish', '--seats', '1', file);
      rmSync(file);
      expect(stderr).toMatch(/^ {2}Line \d+[:,] /m);
      expect(stderr).toContain(says);
      expect(stderr).not.toMatch(/\n {4}at |Error:/);
      expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(JSON.parse(stdout)).toMatchObject({ error: expect.stringContaining(name) as unknown });
      expect(status).toBe(1);
      expect(cpuSeconds).toBeGreaterThan(0);
      expect(cpuSeconds).toBeLessThan(MOST_CPU_SECONDS);
    },
    MOST_WALL_MILLISECONDS + 10_000,
  );
});
