import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'quorate-compare-'));
const file = join(folder, 'board.blt');
// 1 seat: A 4, B 3, C 2, and C's papers go to B: first past the post elects A, the alternative vote B.
writeFileSync(file, '3 1\n4 1 0\n3 2 0\n2 3 2 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Board"\n');

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const compare = (...args: readonly string[]): Promise<Run> =>
  new Promise((done) => {
    execFile(process.execPath, [resolve('bin/quorate.mjs'), 'compare-rules', ...args], (error, stdout, stderr) =>
      done({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });

beforeAll(() => compare('--help'), 120_000); // builds, if need be
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('quorate compare-rules', () => {
  it('shows on one page who is elected by which rule', async () => {
    const { status, stdout } = await compare('--rules', 'fptp,av', '--text', file);
    expect(status).toBe(0);
    expect(stdout).toContain('The same papers by several rules: 1 seat, 3 candidates\n');
    expect(stdout).toMatch(/\n {2}Ann +1 {2}\.\n {2}Bob +\. {2}1\n/);
    expect(stdout).toContain('Other than the first: elected Bob; not elected Ann.');
  });

  it('prints one JSON object for programs', async () => {
    const { stdout } = await compare('--rules', 'fptp,av', file);
    expect(JSON.parse(stdout)).toMatchObject({
      seats: 1,
      outcomes: [
        { rule: 'fptp', elected: [1] },
        { rule: 'av', elected: [2], gained: [2], lost: [1] },
      ],
      sometimes: [1, 2],
    });
  });

  it('compares all rules unless told which, in Welsh if asked', async () => {
    const { status, stdout } = await compare('--seats', '2', '--lang', 'cy', '--text', file);
    expect(status).toBe(0);
    expect(stdout).toContain('Yr un papurau yn ôl sawl rheol: 2 sedd, 3 ymgeisydd\n');
    expect(stdout).toContain('Un sedd y mae’r rheol hon yn ei llenwi.');
  });

  it('says which rule there is not, and which there are', async () => {
    const { status, stderr } = await compare('--rules', 'fptp,dice', file);
    expect(status).toBe(1);
    expect(stderr).toContain('There is no rule dice. Name some of');
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const { status, stderr } = await compare(join(folder, 'none.blt'));
    expect(status).toBe(1);
    expect(stderr).toContain('there is no such file');
  });
});
