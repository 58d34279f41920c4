import { run, SpecFolder } from '../../test/run-command.js';
import type { Run } from '../../test/run-command.js';

const folder = new SpecFolder();
// 2 seats, 8 papers, quota 3: Ann is elected at once, Cy after the exclusion of Dee.
const file = folder.file('board.blt', '4 2\n3 1 2 0\n2 2 0\n2 3 0\n1 4 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Dee"\n');

const command = (...args: readonly string[]) => run(args);
const json = (done: Run) => done.json;

beforeAll(() => command('--version'), 120_000); // builds, if need be
afterAll(() => folder.remove());

describe('quorate countback', () => {
  it('fills the seat of the one who left, and keeps those who hold one', async () => {
    // Without Ann her papers are for Bob, who then has 5 of 8.
    const found = await command('countback', '--rule', 'scottish', '--vacating', '1', '--holding', '3', file);
    expect(found.status).toBe(0);
    expect(json(found)).toMatchObject({ filledBy: [2], leftVacant: 0, count: { elected: [2, 3] } });
    const text = await command('countback', '--rule', 'scottish', '--vacating', '1', '--holding', '3', '--text', file);
    expect(text.stdout).toContain('The vacancy is filled by Bob.');
  });

  it('goes on to the next where somebody will not serve', async () => {
    const args = ['--rule', 'scottish', '--vacating', '1', '--holding', '3', '--unwilling', '2', file];
    expect(json(await command('countback', ...args))).toMatchObject({ filledBy: [4] });
  });

  it('says by which random seed it drew lots, so that it can be repeated', async () => {
    const level = folder.file('level.blt', '3 1\n2 1 0\n1 2 0\n1 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n');
    const args = ['countback', '--rule', 'scottish', '--vacating', '1', '--holding', 'none', level];
    const drawn = await command(...args);
    const [, seed = ''] = /random seed ([0-9a-f]{32})/.exec(drawn.stderr) ?? [];
    const again = await command(...args, '--seed', seed);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(json(again)['filledBy']).toEqual(json(drawn)['filledBy']);
  });

  it('takes the seats where the file has none, and reads papers as count does', async () => {
    const papers = folder.file('papers.csv', 'papers,Ann,Bob,Cy\n3,1,2,\n2,,1,2\n1,,2,1\n');
    const args = ['countback', '--rule', 'block', '--vacating', '1', '--holding', '2', papers];
    expect((await command(...args)).stderr).toContain('Add --seats.');
    const filled = await command(...args, '--seats', '2', '--papers', 'ranked');
    expect(json(filled)).toMatchObject({ filledBy: [3], count: { elected: [2, 3], listsRead: 'ranked' } });
    expect(filled.stderr).toContain('The papers rank candidates');
  });

  it('says what is wrong with who leaves and who stays', async () => {
    const twice = await command('countback', '--rule', 'scottish', '--vacating', '1', '--holding', '1,3', file);
    expect(twice).toMatchObject({ status: 1, stderr: expect.stringContaining('Ann') as unknown });
    const odd = await command('countback', '--rule', 'scottish', '--vacating', 'Ann', '--holding', '3', file);
    expect(odd).toMatchObject({ status: 1, stderr: expect.stringContaining('numbers of candidates') as unknown });
  });
});

describe('quorate count --margin', () => {
  it('bounds how few papers the result turns on', async () => {
    // One choice each: Ann 3, Bob 2, Cy 2, Dee 1. One paper of Ann marked for Bob makes him level with three.
    const args = ['--rule', 'fptp', '--seats', '1', '--margin', file];
    expect(json(await command('count', ...args))).toMatchObject({
      margin: { papers: 8, atLeast: 1, atMost: 1, isExact: true },
    });
    expect((await command('count', ...args, '--text')).stdout).toContain('The result turns on 1 ballot paper');
  });
});
