import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createProgram } from '../program.js';

const SEED = '3 1 4 1 5 9 2 6 5 3 5 8 9';
/** printf '%s' 'quorate-lots-1-commitment:3 1 4 1 5 9 2 6 5 3 5 8 9' | sha256sum (GNU coreutils) */
const COMMITMENT = 'b5c5370823485fb5421567470cc649933313729f0054c9daf8e1630cd722c555';
const folder = mkdtempSync(join(tmpdir(), 'quorate-lots-'));
const ward = join(folder, 'ward.blt');
writeFileSync(ward, '3 1\n2 1 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Ward"\n');

let said = { out: '', err: '' };
beforeEach(() => {
  said = { out: '', err: '' };
  for (const [name, stream] of [
    ['out', process.stdout],
    ['err', process.stderr],
  ] as const) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      said = { ...said, [name]: said[name] + String(text) };
      return true;
    });
  }
});
afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true }));

const lots = async (...args: string[]) => {
  const program = await createProgram('lots');
  await program.parseAsync(['lots', ...args], { from: 'user' });
  return { ...said, status: process.exitCode ?? 0 };
};
const json = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>;

describe('quorate lots commit', () => {
  it('prints the commitment to a given seed', async () => {
    const { out, status } = await lots('commit', '--seed', SEED, '--json');
    expect(json(out)).toEqual({ seed: SEED, commitment: COMMITMENT });
    expect(status).toBe(0);
  });

  it('draws another random seed each time if none is given', async () => {
    const first = json((await lots('commit', '--json')).out);
    said = { out: '', err: '' };
    const second = json((await lots('commit', '--json')).out);
    expect(first['seed']).toMatch(/^[0-9a-f]{32}$/);
    expect(second['seed']).not.toBe(first['seed']);
  });

  it('says on a terminal what to keep and what to publish', async () => {
    const { out } = await lots('commit', '--seed', SEED, '--text');
    expect(out).toContain(`keep it secret until nominations have closed, and do not lose it): ${SEED}\n`);
    expect(out).toContain(`publish it before nominations close): ${COMMITMENT}\n`);
  });

  it('refuses a seed that can be guessed, and says how to make a better one', async () => {
    const { out, err, status } = await lots('commit', '--seed', 'tuesday', '--json');
    expect(err).toContain('too short');
    expect(err).toContain('openssl rand -hex 16');
    expect(json(out)['error']).toContain('too short');
    expect(status).toBe(1);
  });
});

describe('quorate lots order', () => {
  it('gives the order and every line of it', async () => {
    const { out } = await lots('order', '--seed', SEED, '--candidates', '5', '--json');
    const { order, lines, commitment } = json(out);
    expect(order).toEqual([3, 2, 5, 1, 4]);
    expect(commitment).toBe(COMMITMENT);
    expect(lines).toHaveLength(5);
    expect(lines).toContainEqual({
      candidate: 3,
      text: `quorate-lots-1:${SEED}:3`,
      digest: '04d6a91168f6f7d6d8be7d85974ac831be30cb84139fe1152ca300e1ad6018c7',
    });
  });

  it('takes number and names from an election', async () => {
    const { out } = await lots('order', '--seed', SEED, '--names', ward, '--text');
    expect(out).toMatch(/1\. candidate 3 {2}04d6[0-9a-f]{60} {2}Cy\n/);
    expect(out).toContain(`printf '%s' 'quorate-lots-1:${SEED}:3' | sha256sum`);
  });

  it('speaks Welsh', async () => {
    const { out } = await lots('order', '--seed', SEED, '--candidates', '2', '--text', '--lang', 'cy');
    expect(out).toContain('Y drefn sy’n penderfynu');
  });

  it('refuses to guess how many candidates there are', async () => {
    expect((await lots('order', '--seed', SEED, '--json')).err).toContain('--candidates');
    expect((await lots('order', '--seed', SEED, '--candidates', '4', '--names', ward, '--json')).err).toContain(
      'has 3 candidates and not 4',
    );
    writeFileSync(`${ward}.broken`, '3 1\n');
    const broken = await lots('order', '--seed', SEED, '--names', `${ward}.broken`, '--json');
    expect(broken.err).toContain('cannot be counted');
    expect(broken.status).toBe(1);
  });
});

describe('quorate lots check', () => {
  it('agrees with the seed that was committed', async () => {
    const { out, status } = await lots('check', '--seed', SEED, '--commitment', COMMITMENT, '--json');
    expect(json(out)).toEqual({ matches: true, commitment: COMMITMENT });
    expect(status).toBe(0);
  });

  it('says on a terminal that it agrees, in both languages', async () => {
    const agreed = ['check', '--seed', SEED, '--commitment', COMMITMENT, '--text'];
    expect((await lots(...agreed)).out).toBe('This is the seed that was committed.\n');
    expect((await lots(...agreed, '--lang', 'cy')).out).toContain('Hwn yw’r hedyn');
  });

  it('fails for any other seed', async () => {
    const { out, err, status } = await lots('check', '--seed', `${SEED} 7`, '--commitment', COMMITMENT, '--json');
    expect(json(out)['matches']).toBe(false);
    expect(err).toContain('not the seed that was committed');
    expect(status).toBe(1);
  });
});
