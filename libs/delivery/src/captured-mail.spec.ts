import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CapturedMail } from './captured-mail.js';

let folder: string;
let mail: CapturedMail;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'captured-mail-'));
  mail = new CapturedMail(path.join(folder, 'mail'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A message file; `minute` orders them. */
async function capture(id: string, minute: number, lines: readonly string[]): Promise<void> {
  await mkdir(path.join(folder, 'mail'), { recursive: true });
  const file = path.join(folder, 'mail', `${id}.eml`);
  await writeFile(file, lines.join('\r\n'));
  await utimes(file, new Date(), new Date(Date.UTC(2026, 0, 1, 9, minute)));
}
const ids = async (filter = {}): Promise<readonly string[]> => (await mail.list(filter)).map(({ id }) => id);

const ANN = [
  'To: "Ann Price" <ann@example.org>',
  'Subject: =?utf-8?Q?Eich_pleidlais_=C5=B5yl?=',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Go to http://127.0.0.1:3000/vote#code=3D=',
  '7F3K',
];
const BOB = ['To: bob@example.org', 'Subject: Sign in', '', 'Open the link'];

describe('Captured mail', () => {
  it('is empty where nothing was captured yet', async () => {
    expect(await mail.list()).toEqual([]);
    expect(await mail.read('a')).toBeUndefined();
  });

  it('names the election of a voting link', async () => {
    await capture('v', 1, ['To: eve@example.org', '', 'Open http://127.0.0.1:3000/vote#4f9c-11ee.7F3K2M9Q to vote']);
    await capture('b', 2, BOB);
    expect((await mail.list()).map(({ electionId }) => electionId)).toEqual([undefined, '4f9c-11ee']);
  });

  it('is listed with the newest first, decoded, without its text', async () => {
    await capture('a', 1, ANN);
    await capture('b', 2, BOB);
    expect(await mail.list()).toEqual([
      { id: 'b', to: 'bob@example.org', toName: '', subject: 'Sign in', at: new Date('2026-01-01T09:02:00Z') },
      {
        id: 'a',
        to: 'ann@example.org',
        toName: 'Ann Price',
        subject: 'Eich pleidlais ŵyl',
        at: new Date('2026-01-01T09:01:00Z'),
      },
    ]);
    expect((await mail.read('a'))?.text.trim()).toBe('Go to http://127.0.0.1:3000/vote#code=7F3K');
  });

  it('is found by a part of the address or the name, and by words in any part', async () => {
    await capture('a', 1, ANN);
    await capture('b', 2, BOB);
    expect(await ids({ to: ' ANN@example.org' })).toEqual(['a']);
    expect(await ids({ to: 'ann@' })).toEqual(['a']);
    expect(await ids({ to: 'Price' })).toEqual(['a']);
    expect(await ids({ to: 'example.org' })).toEqual(['b', 'a']);
    expect(await ids({ to: '7f3k' })).toEqual([]);
    expect(await ids({ search: 'price' })).toEqual(['a']);
    expect(await ids({ search: '7f3k' })).toEqual(['a']);
    expect(await ids({ search: 'EXAMPLE.ORG' })).toEqual(['b', 'a']);
    expect(await ids({ to: 'bob@example.org', search: 'price' })).toEqual([]);
  });

  it('shows what came, changed or went since', async () => {
    await capture('a', 1, ANN);
    expect(await ids()).toEqual(['a']);
    await capture('b', 2, BOB);
    await capture('a', 3, BOB);
    expect(await ids({ search: 'sign in' })).toEqual(['a', 'b']);
    await rm(path.join(folder, 'mail', 'b.eml'));
    expect(await ids()).toEqual(['a']);
    expect(await mail.read('b')).toBeUndefined();
  });

  it('lists 500 at most, and finds those beyond', async () => {
    for (let n = 0; n < 540; n += 1) await capture(`m${n}`, n, [`To: m${n}@example.org`, '', 'x']);
    expect(await mail.list()).toHaveLength(500);
    expect((await ids()).at(0)).toBe('m539');
    expect(await ids({ to: 'm0@example.org' })).toEqual(['m0']);
  });

  it.each(['../secret', '..', '', '.hidden', 'a/b', 'a\0', '%2e%2e'])('never leaves its folder: %j', async (id) => {
    await capture('a', 1, ANN);
    await writeFile(path.join(folder, 'secret.eml'), 'Subject: secret\r\n\r\nx');
    await writeFile(path.join(folder, 'mail', '.hidden.eml'), 'Subject: half a message\r\n\r\nx');
    expect(await mail.read(id)).toBeUndefined();
    expect(await ids()).toEqual(['a']);
  });
});
