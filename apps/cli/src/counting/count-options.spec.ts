import { run, SpecFolder } from '../../test/run-command.js';

const folder = new SpecFolder();
const file = (name: string, content: string) => folder.file(name, content);
const count = (...args: string[]) => run(['count', ...args]);

// 1 seat, 4 papers, quota 3: Ann 2, Bob 1, Cy 1; Bob and Cy tie for exclusion at stage 2.
const tied = file('tied.blt', '3 1\n2 1 0\n1 2 0\n1 3 1 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Board"\n');
// 2 seats, 8 papers, quota 3.
const plain = file('plain.blt', '4 2\n3 1 2 0\n2 2 0\n2 3 0\n1 4 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Dee"\n');

beforeAll(() => run(['--version']), 120_000); // builds, if need be
afterAll(() => folder.remove());

describe('quorate count, told more than its file says', () => {
  it('leaves the seats to which nobody was elected before “re-open nominations” vacant', async () => {
    // One choice each: Ann 3, Bob 2, Cy 2, Dee 1.
    const fptp = (...args: string[]) => count('--rule', 'fptp', '--seats', '3', '--most', '1', ...args, plain);
    expect((await fptp('--ron', '1')).json).toMatchObject({ elected: [], vacant: 3 });
    expect((await fptp('--ron', '1', '--ron-leaves', 'oneSeat')).json).toMatchObject({ elected: [2, 3], vacant: 1 });
    expect((await fptp('--ron', '2')).json).toMatchObject({ elected: [1, 3], vacant: 1 }); // Cy is level with it
    expect((await count('--rule', 'fptp', '--ron', '9', plain)).stderr).toContain('there are only 4 candidates');
  });

  it('elects only together whom constraints allow, and says what is wrong with constraints', async () => {
    const atLeast = file('reserved.json', '[{"name":"Staff","members":[4],"atLeast":1}]');
    expect((await count('--rule', 'scottish', '--constraints', atLeast, plain)).json).toMatchObject({
      elected: [1, 4],
    });
    const never = file('never.json', '[{"name":"Staff","members":[4],"atLeast":2}]');
    const refused = await count('--rule', 'scottish', '--constraints', never, plain);
    expect({ status: refused.status, stderr: refused.stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('Staff') as unknown,
    });
    const odd = file('odd.json', '[{"name":"Staff","members":"4"}]');
    expect((await count('--rule', 'scottish', '--constraints', odd, plain)).stderr).toContain('at 0.members');
  });

  it('reads lists in ballot order as choices, and rejects a paper with 3 marks for 2 seats (domain reference 10.4)', async () => {
    const lists = file('lists.blt', '4 2\n10 1 0\n7 2 3 4 0\n2 1 2 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Dee"\n');
    const { json, stderr } = await count('--rule', 'fptp', lists);
    expect(json).toMatchObject({
      listsRead: 'choices',
      validVotes: 12,
      rejected: [{ ground: 'tooManyChosen', papers: 7 }],
      elected: [1, 2],
    });
    expect(stderr).toContain('each one listed was taken as chosen');
    const ranked = await count('--rule', 'fptp', '--papers', 'ranked', lists);
    expect(ranked.json).toMatchObject({ listsRead: 'ranked', validVotes: 19, invalid: 0 });
  });

  it('takes an order of lots that was drawn by hand', async () => {
    const order = file('order.json', '[2, 1, 3]');
    const { json, stderr } = await count('--rule', 'scottish', '--lots', order, tied);
    expect(json.stages).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ lots: [{ purpose: 'exclude', tied: [2, 3], picked: 3, by: 'recorded order' }] }),
      ]),
    );
    expect(stderr).toBe('');
    const short = await count('--rule', 'scottish', '--lots', file('short.json', '[2,1]'), tied);
    expect(short).toMatchObject({ status: 1, stderr: expect.stringContaining('Not named: 3') as unknown });
  });

  it('prints a title, the margin of a small election, and the seed behind its lots', async () => {
    const { stdout } = await count('--rule', 'scottish', '--seed', 'x', '--text', tied);
    expect(stdout).toContain('The result turns on');
    expect(stdout).toContain('The order of lots comes from the seed “x”.');
    expect((await count('--rule', 'scottish', '--seed', 'x', '--text', '--no-margin', tied)).stdout).not.toContain(
      'turns on',
    );
  });

  it('takes the best preferences of ranked papers as choices, and says so', async () => {
    // Papers: 3 Ann>Bob, 2 Bob, 2 Cy, 1 Dee>Cy. Two choices each: Ann 3, Bob 5, Cy 3, Dee 1; all ranked: the same here.
    const block = await count('--rule', 'block', '--seats', '1', '--most', '2', plain);
    expect(block.json).toMatchObject({ elected: [2], stages: [{ votes: { '1': '3', '2': '5', '3': '3', '4': '1' } }] });
    expect(block.stderr).toContain('The papers rank candidates');
  });
});
