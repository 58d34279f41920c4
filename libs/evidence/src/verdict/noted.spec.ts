import { ok } from '#libs/basics';
import { signerNamed } from '../../test-support/seeded.js';
import { publishedRootStatement } from '../root-lines.js';
import { readNoted } from './noted.js';

const NONE = { key: '', heads: '', roots: [] };
const KEY = '0123456789abcdef'.repeat(4);
const signer = signerNamed('installation');

/** A line as it was published for a batch of the contest. */
function published(batch: number, chainedRoot: string, ballots = 3): string {
  const statement = publishedRootStatement('RankedRankedR1', { batch, chainedRoot });
  const signature = signer.signText(statement);
  const root = 'a'.repeat(64);
  return JSON.stringify({
    uuid: 'RankedRankedR1',
    batch,
    ballots,
    root,
    chainedRoot,
    publicKey: signer.publicKeyHex,
    signature,
  });
}
const file = (name: string, ...lines: readonly string[]) => ({ name, text: lines.join('\n') });
const [one, two] = ['1'.repeat(64), '2'.repeat(64)];

describe('What a person noted', () => {
  it('may be nothing', () => {
    expect(readNoted(NONE)).toEqual(ok({ heads: [], roots: new Map() }));
  });

  it('is a key as people copy it: with blanks, in either case', () => {
    const read = readNoted({ ...NONE, key: ` ${KEY.slice(0, 32).toUpperCase()} ${KEY.slice(32)}\n` });
    expect(read.ok && read.value.signingKey).toBe(KEY);
  });

  it.each([KEY.slice(1), `${KEY}0`, KEY.replace('0', 'g')])(
    'is no key if a sign is missing, too many or strange: %s',
    (key) => {
      expect(readNoted({ ...NONE, key })).toMatchObject({ ok: false, error: { code: 'NOT_A_KEY' } });
    },
  );

  it('are heads on lines of their own; the strange one is named', () => {
    const read = readNoted({ ...NONE, heads: `${one}\n\n ${two.toUpperCase()},` });
    expect(read.ok && read.value.heads).toEqual([one, two]);
    expect(readNoted({ ...NONE, heads: `${one} abc` })).toMatchObject({
      ok: false,
      error: { code: 'NOT_A_HEAD', text: 'abc' },
    });
  });

  it('are copies of roots from several files, put together in the order of their batches', () => {
    const roots = [file('b', published(2, two)), file('a', published(1, one), published(2, two))];
    const read = readNoted({ ...NONE, roots });
    expect(read.ok && read.value.roots.get('RankedRankedR1')?.map(({ chainedRoot }) => chainedRoot)).toEqual([
      one,
      two,
    ]);
  });

  it.each([
    ['another chained root', published(1, two)],
    ['another number of ballots', published(1, one, 4)],
  ])('are refused when one batch was signed twice, with %s', (_, second) => {
    const read = readNoted({ ...NONE, roots: [file('a', published(1, one)), file('b', second)] });
    expect(read).toMatchObject({ ok: false, error: { code: 'NOT_ROOTS', file: 'b' } });
  });

  it('are no roots if a line was changed after it was signed', () => {
    const read = readNoted({ ...NONE, roots: [file('a', published(1, one).replaceAll(one, two))] });
    expect(read).toMatchObject({ ok: false, error: { code: 'NOT_ROOTS', file: 'a' } });
  });
});
