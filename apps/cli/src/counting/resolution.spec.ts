import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BINARY = resolve('bin/quorate.mjs');
const folder = mkdtempSync(join(tmpdir(), 'quorate-resolution-'));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line of standard output, read as JSON. */
  readonly json: unknown;
}

function run(...args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [BINARY, ...args], (error, stdout, stderr) => {
      const last = stdout.trimEnd().split('\n').at(-1) ?? '';
      const json: unknown = last.startsWith('{') ? JSON.parse(last) : null;
      done({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr, json });
    });
  });
}

const lost = file('lost.json', '{"form":"company-special","votes":{"for":299,"against":100,"withheld":12}}');
const broken = file('broken.json', '{"form":"company-special",\n"votes":{"for":299 "against":100}}');
const wrong = file('wrong.json', '{"form":"company-special","votes":{"for":-1,"against":1.5,"eligible":9}}');
const council = file(
  'council.json',
  JSON.stringify({
    rule: {
      source: 'EEC Treaty 1957, Art. 148',
      threshold: { of: 'votesCast', comparison: 'atLeast', share: '12/17' },
      weighting: { kind: 'delegates' },
    },
    voters: [4, 4, 4, 2, 2, 1].map((votes, i) => ({ id: `${i + 1}`, votes })),
  }),
);

beforeAll(() => run('--version'), 120_000); // builds, if need be
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('quorate resolution', () => {
  it('prints one JSON object when it does not write to a terminal, and is content with a lost resolution', async () => {
    const { status, stdout, json } = await run('resolution', lost);
    expect(status).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(json).toMatchObject({
      engine: expect.stringMatching(/^quorate \d/) as unknown,
      outcome: 'notCarried',
      percentFor: '74.94',
      sides: { for: '299/399', against: '100/399' },
      limbs: [{ name: 'shareOfVotes', value: '299/399', comparison: 'atLeast', required: '3/4', met: false }],
    });
  });

  it('prints the reasons as text, in English or Welsh', async () => {
    const english = await run('resolution', '--text', lost);
    expect(english.stdout).toContain('Special resolution of a company: NOT CARRIED\n');
    expect(english.stdout).toContain('at least 3/4 is required, and not reached. [Companies Act 2006, s. 283]\n');
    const welsh = await run('resolution', '--text', '--lang', 'cy', lost);
    expect(welsh.stdout).toContain('Penderfyniad arbennig cwmni: NI DDERBYNIWYD\n');
  });

  it('says what is wrong with a file, where, and ends with status 1', async () => {
    const syntax = await run('resolution', broken);
    expect(syntax.status).toBe(1);
    expect(syntax.stderr).toContain('broken.json: Line 2: this is not JSON.');
    const figures = await run('resolution', wrong);
    expect(figures.status).toBe(1);
    expect(figures.stderr).toContain('  votes.for is -1; it should be a whole number');
    expect(figures.stderr).toContain('  votes.against is 1.5; it should be a whole number');
    expect(figures.json).toMatchObject({ faults: [{ at: 'votes.for', code: 'NOT_A_COUNT' }, { at: 'votes.against' }] });
    const absent = await run('resolution', join(folder, 'absent.json'));
    expect([absent.status, absent.stderr]).toEqual([1, expect.stringContaining('there is no such file')]);
  });

  it('has help with files that work as printed', async () => {
    const { stdout } = await run('resolution', '--help');
    const example = /^ {2}(\{"form".*\})$/m.exec(stdout)?.[1] ?? '';
    expect((await run('resolution', file('example.json', example))).json).toMatchObject({ outcome: 'notCarried' });
    const own = /^ {2}(\{"rule"[^]*?\}\})\n\n/m.exec(stdout)?.[1] ?? '';
    expect((await run('resolution', file('own.json', own))).json).toMatchObject({ percentFor: '46.00' });
  });
});

describe('quorate power', () => {
  it('prints exact indices as JSON and a table as text', async () => {
    const { status, json } = await run('power', council);
    expect(status).toBe(0);
    expect(json).toMatchObject({ full: { players: [{ banzhaf: '5/21', shapley: '7/30' }, {}, {}, {}, {}, {}] } });
    const text = await run('power', '--text', council);
    expect(text.stdout).toContain('If everyone votes:');
    const welsh = await run('power', '--text', '--lang', 'cy', council);
    expect(welsh.stdout).toContain('Os bydd pawb yn pleidleisio:');
  });

  it('ends with status 1 and the field where the file is wrong', async () => {
    const { status, stderr } = await run('power', lost);
    expect(status).toBe(1);
    expect(stderr).toContain('rule is missing.');
  });

  it('has help with files that work as printed', async () => {
    const { stdout } = await run('power', '--help');
    const examples = [...stdout.matchAll(/^ {2}(\{"rule"[^]*?\}\]\})\n/gm)].map(([, example = '']) => example);
    expect(examples).toHaveLength(2);
    const [classes = '', delegates = ''] = examples;
    expect((await run('power', file('classes.json', classes))).json).toMatchObject({
      expected: { players: [{}, {}, {}] },
    });
    expect((await run('power', file('delegates.json', delegates))).json).toMatchObject({
      full: { players: [{ banzhaf: '5/21' }, {}, {}, {}, {}, {}] },
    });
  });
});
