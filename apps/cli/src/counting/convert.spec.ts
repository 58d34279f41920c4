import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BINARY = resolve('bin/quorate.mjs');
const folder = mkdtempSync(join(tmpdir(), 'quorate-convert-'));
const at = (name: string) => join(folder, name);

function quorate(...args: readonly string[]) {
  return new Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }>((done) => {
    execFile(process.execPath, [BINARY, ...args], (error, stdout, stderr) => {
      done({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}
const elected = async (...args: readonly string[]) => {
  const { stdout } = await quorate('count', '--rule', 'scottish', ...args);
  return (JSON.parse(stdout) as { readonly elected?: readonly number[] }).elected;
};

beforeAll(async () => {
  writeFileSync(at('plain.blt'), '4 2\n3 1 2 0\n2 2 0\n2 3 0\n1 4 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Dee"\n"Board"\n');
  writeFileSync(at('weighted.blt'), '2 1\n2.5 1 0\n0\n"Ann"\n"Bob"\n');
  await quorate('--version'); // builds, if need be
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('quorate convert', () => {
  it.each(['plain.csv', 'plain.soi', 'plain.json'])(
    'writes %s, which counts like the BLT file, and back',
    async (name) => {
      const written = await quorate('convert', at('plain.blt'), at(name));
      expect({ status: written.status, ...(JSON.parse(written.stdout) as object) }).toMatchObject({
        status: 0,
        from: 'blt',
        candidates: 4,
        kinds: 4,
        papers: 8,
      });
      // 2 seats, 8 papers, quota 3: Ann has it at once, Cy after the exclusion of Dee.
      expect(await elected('--seats', '2', at(name))).toEqual([1, 3]);
      const back = await quorate('convert', '--seats', '2', at(name), at(`${name}.blt`));
      expect(back.status).toBe(0);
      const papers = (file: string) => readFileSync(at(file), 'utf8').split('\n').slice(1, 6).sort();
      expect(papers(`${name}.blt`)).toEqual(papers('plain.blt'));
    },
  );

  it('says what the new format has no place for', async () => {
    const { stderr } = await quorate('convert', '--to', 'csv', at('plain.blt'), at('said.txt'));
    expect(stderr).toBe('quorate: CSV has no place for title and seats\n');
  });

  it('refuses to lose weights, or to make up seats, and writes nothing', async () => {
    const weights = await quorate('convert', at('weighted.blt'), at('weighted.soi'));
    expect([weights.status, existsSync(at('weighted.soi'))]).toEqual([1, false]);
    expect(weights.stderr).toContain('The papers carry weights');
    writeFileSync(at('seatless.csv'), 'Ann,Bob\n1,2\n');
    const seats = await quorate('convert', at('seatless.csv'), at('seatless.blt'));
    expect([seats.status, existsSync(at('seatless.blt'))]).toEqual([1, false]);
    expect(seats.stderr).toContain('Add --seats');
  });

  it('writes over nothing, and asks for a format that a name does not tell', async () => {
    const over = await quorate('convert', at('weighted.blt'), at('plain.blt'));
    expect(over.stderr).toContain('it is there already');
    const unnamed = await quorate('convert', at('plain.blt'), at('plain.txt'));
    expect(unnamed.stderr).toContain('Add --to.');
    expect([over.status, unnamed.status]).toEqual([1, 1]);
  });
});

describe('quorate count with other formats', () => {
  it('reads a file as the format that it is told', async () => {
    writeFileSync(at('papers.blt'), 'rank1,rank2\nAnn,Bob\nAnn,\nBob,\n');
    expect(await elected('--seats', '1', '--format', 'csv', at('papers.blt'))).toEqual([1]);
    const { stderr } = await quorate('count', '--rule', 'scottish', '--seats', '1', at('papers.blt'));
    expect(stderr).toContain('cannot be counted (read as BLT, going by its name)');
  });

  it('asks how many seats there are where the file does not say', async () => {
    const { status, stderr } = await quorate('count', '--rule', 'scottish', '--format', 'csv', at('papers.blt'));
    expect(status).toBe(1);
    expect(stderr).toContain('does not say how many seats there are. Add --seats.');
  });

  it('prints the stage sheet as CSV, and not together with JSON', async () => {
    const { stdout } = await quorate('count', '--rule', 'scottish', '--csv', at('plain.blt'));
    expect(stdout.split('\r\n').at(-1)).toBe('');
    expect(stdout).toContain('\r\nAnn,3.00000,,3.00000,elected (1)\r\n');
    const both = await quorate('count', '--rule', 'scottish', '--csv', '--json', at('plain.blt'));
    expect([both.status, both.stderr]).toEqual([1, expect.stringContaining('cannot be used with')]);
  });
});
