import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run, SpecFolder } from '../../test/run-command.js';

const folder = new SpecFolder();
const file = (name: string, content: string) => folder.file(name, content);
const count = (...args: string[]) => run(['count', ...args]);

// 1 seat, 4 papers, quota 3: Ann 2, Bob 1, Cy 1; Bob and Cy tie for exclusion at stage 2.
const tied = file('tied.blt', '3 1\n2 1 0\n1 2 0\n1 3 1 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Board"\n');
// 2 seats, 8 papers, quota 3.
const plain = file('plain.blt', '4 2\n3 1 2 0\n2 2 0\n2 3 0\n1 4 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Dee"\n');
const published = {
  electedInOrder: ['Ann', 'Cy'],
  quota: '3.00000',
  stages: [
    { kind: 'first', elected: ['Ann'] },
    { kind: 'exclusion', candidates: ['Dee'], elected: ['Cy'] },
  ],
};

beforeAll(() => run(['--version']), 120_000); // builds, if need be
afterAll(() => folder.remove());

describe('quorate count', () => {
  it('prints one JSON object when it does not write to a terminal', async () => {
    const { status, stdout, json } = await count('--rule', 'scottish', plain);
    expect(status).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(json).toMatchObject({
      engine: expect.stringMatching(/^quorate \d+\.\d+\.\d+$/) as unknown,
      rule: 'scottish',
      seats: 2,
      validVotes: 8,
      invalid: 0,
      quota: '3.00000',
      elected: [1, 3],
      lotsDrawn: false,
      stages: [
        {
          number: 1,
          kind: 'first',
          candidates: [],
          quota: '3.00000',
          votes: { '1': '3.00000', '2': '2.00000', '3': '2.00000', '4': '1.00000' },
          nonTransferable: '0.00000',
          transfers: [],
          elected: [1],
          lots: [],
          explanation: expect.stringContaining('Ann has 3.00000 votes') as unknown,
        },
        {
          number: 2,
          kind: 'exclusion',
          candidates: [4],
          transfers: [{ from: 4, to: 3, papers: 1, value: '1.00000', votes: '1.00000' }],
          elected: [3],
          excluded: [4],
        },
      ],
    });
  });

  it('prints the story of the count as text when asked, in English or Welsh', async () => {
    const english = await count('--rule', 'scottish', '--text', plain);
    expect(english.status).toBe(0);
    expect(english.stdout).toContain('Stage 2: exclusion of Dee\n');
    expect(english.stdout).toContain('Elected, in order: Ann and Cy\n');
    const welsh = await count('--rule', 'scottish', '--text', '--lang', 'cy', plain);
    expect(welsh.stdout).toContain('Etholwyd, mewn trefn: Ann a Cy\n');
  });

  it('fills as many seats as --seats says', async () => {
    // The quota stays 3 (8/4 + 1). Ann has it at once, Cy after the exclusion of Dee; then Bob takes the last seat.
    const { json } = await count('--rule', 'scottish', '--seats', '3', plain);
    expect(json).toMatchObject({ seats: 3, elected: [1, 3, 2] });
  });

  it('counts first past the post', async () => {
    const { json, status } = await count('--rule', 'fptp', '--seats', '1', plain);
    expect(status).toBe(0);
    expect(json).toMatchObject({ rule: 'fptp', quota: null, elected: [1] });
  });

  it('stops for a lot, shows how to record it, and goes on with the record', async () => {
    const none = file('none.json', '[]');
    const stopped = await count('--rule', 'scottish', '--lots', none, tied);
    expect(stopped.status).toBe(1);
    expect(stopped.json).toMatchObject({
      lotsRequired: { stage: 2, purpose: 'exclusion', between: [2, 3], places: 1 },
    });
    expect(stopped.stderr).toContain('Bob and Cy are tied');
    const example = /\[\{.*\}\]/.exec(stopped.stderr)?.[0] ?? '';

    const lots = file('lots.json', example);
    const counted = await count('--rule', 'scottish', '--lots', lots, tied);
    expect(counted.status).toBe(0);
    expect(counted.json).toMatchObject({ lotsDrawn: true, elected: [1], lots: [{ chosen: [2] }] });
    expect(counted.stderr).not.toContain('lot');
    const again = await count('--rule', 'scottish', '--lots', lots, tied);
    expect(again.stdout).toBe(counted.stdout);
  });

  it('draws lots by a printed random seed when it is given none, and counts alike with that seed', async () => {
    const drawn = await count('--rule', 'scottish', tied);
    expect(drawn.status).toBe(0);
    const seed = /--seed ([0-9a-f]{32})/.exec(drawn.stderr)?.[1] ?? '';
    expect(drawn.json).toMatchObject({ lotsDrawn: true, elected: [1] });
    const again = await count('--rule', 'scottish', '--seed', seed, tied);
    expect(again.stdout).toBe(drawn.stdout);
    expect(again.stderr).toBe('');
  });

  it('draws by the order of a given seed: the last of the tied is excluded', async () => {
    // SHA-256 of quorate-lots-1:a public seed of 2026:2 is below that of …:3 or not: sha256sum says which.
    const text = (candidate: number) => `quorate-lots-1:a public seed of 2026:${candidate}`;
    const [two, three] = [2, 3].map((one) => createHash('sha256').update(text(one)).digest('hex'));
    const last = (two ?? '') < (three ?? '') ? 3 : 2;
    const { json } = await count('--rule', 'scottish', '--seed', 'a public seed of 2026', tied);
    const lot = { purpose: 'exclude', tied: [2, 3], picked: last, by: 'seed a public seed of 2026' };
    expect(json.stages).toEqual(expect.arrayContaining([expect.objectContaining({ number: 2, lots: [lot] })]));
  });

  it('needs no seed, and prints none, where nobody is tied', async () => {
    const { stderr, json } = await count('--rule', 'scottish', plain);
    expect({ stderr, drawn: json.lotsDrawn }).toEqual({ stderr: '', drawn: false });
  });

  it('mentions a lot that was not needed, and refuses one that cannot be used', async () => {
    const unneeded = file('unneeded.json', '[{"stage":9,"purpose":"exclusion","between":[1,2],"chosen":[1]}]');
    const counted = await count('--rule', 'scottish', '--lots', unneeded, plain);
    expect(counted.status).toBe(0);
    expect(counted.stderr).toContain('the lot for stage 9 between 1, 2 was not needed');
    const wrong = file('wrong.json', '[{"stage":2,"purpose":"exclusion","between":[2,3],"chosen":[1]}]');
    const refused = await count('--rule', 'scottish', '--lots', wrong, tied);
    expect(refused.status).toBe(1);
    expect(refused.json).toMatchObject({ kind: 'lotFaulty', fault: 'chosenNotTied' });
  });

  it('compares with a published count: exit status 0 if all is equal', async () => {
    const expected = file('expected.json', JSON.stringify(published));
    const { status, json } = await count('--rule', 'scottish', '--expect', expected, plain);
    expect(status).toBe(0);
    expect(json).toMatchObject({ differences: [] });
    const text = await count('--rule', 'scottish', '--text', '--expect', expected, plain);
    expect(text.stdout).toContain('As published: every figure of 2 stages.');
  });

  it('compares with a published count: exit status 1 on any difference, which is named', async () => {
    const expected = file('other.json', JSON.stringify({ ...published, quota: '3.00001' }));
    const { status, json } = await count('--rule', 'scottish', '--expect', expected, plain);
    expect(status).toBe(1);
    expect(json).toMatchObject({
      elected: [1, 3],
      differences: [{ stage: null, candidate: null, what: 'quota', expected: '3.00001', got: '3.00000' }],
    });
    const text = await count('--rule', 'scottish', '--text', '--expect', expected, plain);
    expect(text.status).toBe(1);
    expect(text.stdout).toContain(
      'NOT as published: 1 difference.\n  whole count, quota: published 3.00001, counted 3.00000',
    );
  });

  it('names every fault of a file with its line', async () => {
    const faulty = file('faulty.blt', '2 1\n1 3 0\n1 1 1 0\n0\n"Ann"\n"Bob"\n');
    const { status, json, stderr } = await count('--rule', 'scottish', faulty);
    expect(status).toBe(1);
    expect(stderr).toContain('  Line 2: “3” is not a candidate.');
    expect(stderr).toContain('  Line 3: Candidate 1 stands twice on one paper.');
    expect(json).toMatchObject({
      faults: [
        { line: 2, code: 'preference' },
        { line: 3, code: 'candidateTwice' },
      ],
    });
  });

  it.each([
    ['a file that is not there', ['--rule', 'scottish', join(folder.path, 'none.blt')], 'there is no such file'],
    ['a folder', ['--rule', 'scottish', folder.path], 'it is a folder'],
    [
      'lots that are not there',
      ['--rule', 'scottish', '--lots', join(folder.path, 'none'), plain],
      'there is no such file',
    ],
    ['lots that are not lots', ['--rule', 'scottish', '--lots', plain, plain], 'Lots are a JSON list of draws.'],
    ['an expectation that is none', ['--rule', 'scottish', '--expect', plain, plain], 'The expectation is not JSON.'],
  ])('says in one line what is wrong with %s', async (_, args, why) => {
    const { status, stderr, json } = await count(...args);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(why);
    expect(json).toMatchObject({ error: expect.stringContaining(why) as unknown });
  });

  it.each([
    ['no rule', [plain], "required option '-r, --rule <rule>' not specified"],
    ['an unknown rule', ['--rule', 'dice', plain], /Allowed choices are .*scottish/s],
    ['no seats', ['--rule', 'fptp', '--seats', '0', plain], 'It should be 1 or more.'],
    ['no file', ['--rule', 'fptp'], "missing required argument 'file'"],
    ['JSON and text at once', ['--rule', 'fptp', '--json', '--text', plain], 'cannot be used with'],
  ])('explains a call with %s', async (_, args, why) => {
    const { status, stderr } = await count(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(why);
  });

  it('helps', async () => {
    const { status, stdout } = await count('--help');
    expect(status).toBe(0);
    for (const word of ['--rule', '--lots', '--expect', 'Examples:', 'SSI 2011/399']) expect(stdout).toContain(word);
  });

  const linn = resolve('../shared/elections/scottish/glasgow-2007-linn.blt');
  if (existsSync(linn))
    it('counts Linn 2007 as its council published it', async () => {
      const { status, json } = await count('--rule', 'scottish', '--expect', linn.replace(/blt$/, 'json'), linn);
      expect(status).toBe(0);
      expect(json).toMatchObject({ validVotes: 9567, quota: '1914.00000', elected: [7, 3, 6, 2], differences: [] });
    });
  else it('does not count Linn 2007: ../shared/elections is not here', () => expect(existsSync(linn)).toBe(false));
});

describe('bin/quorate.mjs', () => {
  it('says what to run first when the packages are not installed', async () => {
    const bare = join(folder.path, 'bare');
    mkdirSync(bare);
    cpSync(resolve('bin'), join(bare, 'bin'), { recursive: true });
    cpSync(resolve('scripts'), join(bare, 'scripts'), { recursive: true });
    const { status, stdout, stderr } = await run(['--version'], join(bare, 'bin', 'quorate.mjs'));
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'quorate: its packages are missing: run npm start or npm ci first\n',
    });
  });

  it('prints help and fails when it is not told what to do', async () => {
    const { status, stderr } = await run([]);
    expect(status).toBe(1);
    expect(stderr).toContain('Usage: quorate');
  });
});
