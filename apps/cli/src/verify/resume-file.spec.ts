import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ResumeFile } from './resume-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quorate-resume-'));
  await writeFile(path.join(folder, 'one.bel'), 'the file that is verified');
});
afterEach(() => rm(folder, { recursive: true }));

const [KEY, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];
const stateFile = (): string => path.join(folder, 'check.state');
const open = (level = 'basic'): Promise<ResumeFile> =>
  ResumeFile.open(stateFile(), path.join(folder, 'one.bel'), level);

async function withAnswers(): Promise<string> {
  const state = await open();
  state.put(KEY, '[1,1,0]');
  state.put(OTHER, '{"sum":"00"}');
  return readFile(stateFile(), 'utf8');
}

describe('The state of a verification in a file', () => {
  it('gives back what was put, after the program was started again', async () => {
    await withAnswers();
    const again = await open();
    expect([again.size, again.get(KEY), again.get(OTHER), again.remark]).toEqual([
      2,
      '[1,1,0]',
      '{"sum":"00"}',
      undefined,
    ]);
    expect(again.get('c'.repeat(64))).toBeUndefined();
  });

  it('can be read by its owner alone', async () => {
    await withAnswers();
    expect((await stat(stateFile())).mode & 0o077).toBe(0);
  });

  it('is whole after an interruption at any byte: the line that was cut is dropped, and lines after it are found', async () => {
    const text = await withAnswers();
    for (let length = 0; length <= text.length; length++) {
      await writeFile(stateFile(), text.slice(0, length));
      const complete = text.slice(0, length).split('\n').length - 2;
      const state = await open();
      expect(state.size).toBe(Math.max(0, complete));
      state.put(OTHER, '7');
      expect((await open()).get(OTHER)).toBe('7');
    }
  });

  it('begins anew for another file, level or version of the program, and says which', async () => {
    const text = await withAnswers();
    await writeFile(path.join(folder, 'one.bel'), 'the file that is verifieD');
    expect(await open()).toMatchObject({ size: 0, remark: 'the file is not the one that the state was begun with' });
    expect(await open('platform')).toMatchObject({ size: 0, remark: 'the state was begun at another level' });
    await writeFile(path.join(folder, 'one.bel'), 'the file that is verified');
    const another = { size: 0, remark: 'the state was begun by another version of this program' };
    for (const member of ['program', 'tasks']) {
      await writeFile(stateFile(), text.replace(new RegExp(`"${member}":"[^"]*"`), `"${member}":"other"`));
      expect(await open()).toMatchObject(another);
    }
    await writeFile(stateFile(), text.replace('verify-state/1', 'verify-state/0'));
    expect(await open()).toMatchObject(another);
  });

  it('never takes the place of a file that holds something else', async () => {
    for (const text of ['not a state\n', '{"format":"other"}\n', 'no line at all', '\n']) {
      await writeFile(stateFile(), text);
      await expect(open()).rejects.toThrow('it is not the state of a verification; name another file');
      expect(await readFile(stateFile(), 'utf8')).toBe(text);
    }
  });
});
