import { run, SpecFolder } from '../../test/run-command.js';

const folder = new SpecFolder();
// B and C are level once D is out, at the third stage.
const level = folder.file('level.blt', '4 2\n5 1 0\n3 2 0\n3 3 0\n1 4 3 0\n1 4 2 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Dee"\n');
const counted = (...more: readonly string[]) => run(['count', '--rule', 'scottish', '--text', ...more]);

beforeAll(() => run(['--version']), 120_000); // builds, if need be
afterAll(() => folder.remove());

describe('A command that counts, in Welsh', () => {
  it('says in Welsh alone that a file cannot be opened or counted', async () => {
    const missing = await counted('--lang', 'cy', 'nowhere.blt');
    expect(missing.stderr).toBe('quorate: nowhere.blt: nid oes ffeil o’r fath\n');
    const twice = folder.file('twice.blt', '2 1\n1 1 1 0\n0\n"Ann"\n"Bob"\n');
    expect((await counted('--lang', 'cy', twice)).stderr).toContain(`Ni ellir cyfrif ${twice} (darllenwyd fel BLT`);
  });

  it('says in Welsh alone what a count that stops for a lot needs', async () => {
    const { stderr } = await counted('--lang', 'cy', '--lots', folder.file('none.json', '[]'), level);
    expect(stderr).toContain('Pe bai’r coelbren wedi disgyn ar Bob, dyma fyddai’r ffeil ar gyfer --lots: [{"stage":3');
    expect(stderr).not.toContain('lot fell');
  });

  it('says in Welsh by which seed lots were drawn', async () => {
    expect((await counted('--lang', 'cy', level)).stderr).toMatch(/^quorate: bwriwyd coelbrennau yn ôl yr hedyn/);
  });
});

describe('A lot that is recorded for another stage', () => {
  it('is named where the count stops for one between the same candidates', async () => {
    const draw = (stage: number, between: readonly number[]) => ({ stage, purpose: 'exclusion', between, chosen: [3] });
    const lots = folder.file('lots.json', JSON.stringify([draw(2, [3, 2]), draw(1, [3, 4])]));
    const { status, stderr } = await counted('--lots', lots, level);
    expect(status).toBe(1);
    expect(stderr).toContain(
      'A lot between them is recorded for stage 2. If it was drawn for this tie, record it for stage 3.',
    );
    expect(stderr).not.toContain('recorded for stage 1');
  });
});
