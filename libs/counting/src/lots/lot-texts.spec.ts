import { execFileSync } from 'node:child_process';
import { lotOrder } from './lot-order.js';
import { explainLotOrder, lotRefusalText } from './lot-texts.js';
import { commitmentOf, readSeed } from './seed.js';
import type { LotSeed, SeedRefusal } from './seed.js';

const seedOf = (text: string): LotSeed => {
  const seed = readSeed(text);
  if (!seed.ok) throw new Error(seed.error.fault);
  return seed.value;
};
const names = ['Ann', 'Bob', 'Cy'];
const nameOf = (candidate: number) => names[candidate - 1] ?? '';

describe('The explanation of an order', () => {
  it.each(['en', 'cy'] as const)('can be followed with a shell (%s)', (language) => {
    const seed = seedOf(`it's "five" $HOME \\n %s \`id\` !1`);
    const text = explainLotOrder({ seed, candidates: 3, nameOf }, language);
    const commands = text.split('\n').filter((line) => line.includes('| sha256sum'));
    const digests = commands.map((line) => execFileSync('sh', ['-c', line], { encoding: 'utf8' }).slice(0, 64));
    expect(digests).toEqual([commitmentOf(seed), lotOrder(seed, 3).lines[0]?.digest]);
  });

  it('lists every candidate in the order, with digest and name', () => {
    const seed = seedOf('3 1 4 1 5 9 2 6 5 3 5 8 9');
    const lines = explainLotOrder({ seed, candidates: 3, nameOf }, 'en').split('\n');
    const { lines: expected } = lotOrder(seed, 3);
    expect(lines.filter((line) => /^ {2}\d\./.test(line))).toEqual([
      `  1. candidate 3  ${expected[0]?.digest}  Cy`,
      `  2. candidate 2  ${expected[1]?.digest}  Bob`,
      `  3. candidate 1  ${expected[2]?.digest}  Ann`,
    ]);
  });

  it('says in both languages what the order decides', () => {
    const seed = seedOf('3 1 4 1 5 9 2 6 5 3 5 8 9');
    expect(explainLotOrder({ seed, candidates: 2 }, 'en')).toContain(
      'The one who stands last of those tied is excluded',
    );
    expect(explainLotOrder({ seed, candidates: 2 }, 'cy')).toContain('Eithrir yr un sydd olaf o’r rhai cyfartal');
  });
});

describe('A refusal about lots', () => {
  it.each<[SeedRefusal['fault'], string]>([
    ['tooShort', 'too short'],
    ['tooLong', 'too long'],
    ['notPlainText', 'an accent'],
    ['spaceAtEnd', 'begins or ends with a space'],
  ])('of a seed says what is wrong (%s) and how to make one', (fault, words) => {
    const text = lotRefusalText({ kind: 'seedFaulty', fault }, 'en');
    expect(text).toContain(words);
    expect(text).toContain('at least 16');
    expect(text).toContain('openssl rand -hex 16');
    expect(lotRefusalText({ kind: 'seedFaulty', fault }, 'cy')).toContain('16 o leiaf');
  });

  it('of a commitment shows both values', () => {
    const refusal = { kind: 'commitmentDiffers', published: 'a1', computed: 'b2' } as const;
    expect(lotRefusalText(refusal, 'en')).toContain('Published: a1. From this seed: b2.');
    expect(lotRefusalText(refusal, 'cy')).toContain('Cyhoeddwyd: a1. O’r hedyn hwn: b2.');
    expect(lotRefusalText({ kind: 'commitmentFaulty' }, 'en')).toContain('64 digits');
    expect(lotRefusalText({ kind: 'commitmentFaulty' }, 'cy')).toContain('64 o ddigidau');
  });

  it('of an order drawn by hand names only what is wrong', () => {
    const refusal = { kind: 'orderFaulty', unknown: [7], repeated: [], missing: [1, 3] } as const;
    expect(lotRefusalText(refusal, 'en')).toBe(
      'There is no candidate 7. Not named: 1, 3. An order drawn by hand names each candidate once, by number, withdrawn candidates too.',
    );
    expect(lotRefusalText({ ...refusal, unknown: [], repeated: [2], missing: [] }, 'cy')).toContain(
      'Enwyd fwy nag unwaith: 2.',
    );
  });
});
