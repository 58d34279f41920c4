import { ok, utf8 } from '#libs/basics';
import * as fc from 'fast-check';
import { PaperBox } from '../papers/paper-box.js';
import { electionReader, readElectionFile, writeElectionFile } from './election-files.js';
import { ELECTION_FORMATS, formatByName, formatGuessText, formatOf } from './election-format.js';
import type { ElectionFormat } from './election-format.js';
import type { ElectionFile } from './election-file.js';
import type { WritableElection } from './writable-election.js';
import { writeFaultText } from './write-fault.js';
import { cases, runs } from '../../../../test/support/thorough.js';

const generatedAt = new Date('2026-05-03T17:00:00Z');
const textOf = (format: ElectionFormat, election: WritableElection, marksAre: 'ranks' | 'votes' = 'ranks') => {
  const written = writeElectionFile(format, election, { generatedAt, marksAre });
  if (!written.ok) throw new Error(written.error.code);
  return [...written.value].join('');
};
/** Papers alike together, in an order of their own: formats may bring them apart. */
const papersOf = (papers: PaperBox) => {
  const amounts = new Map<string, number>();
  for (const { marks, papers: alike } of papers) amounts.set(marks.join(), (amounts.get(marks.join()) ?? 0) + alike);
  return { unitsPerVote: papers.unitsPerVote, amounts: [...amounts].sort() };
};
const listed = (election: ElectionFile) => ({ ...election, papers: papersOf(election.papers) });

const NAMES = [
  'Ann',
  'Siân',
  'Evans, Bob',
  'papers',
  'rank1',
  '7',
  'X (withdrawn)',
  'Y (candidate)',
  '=1+1',
  '#',
  'Votes',
  '1st',
  'O’Neill; Cy',
];
const election = ({ mostMark, weights }: { mostMark: number; weights: boolean }): fc.Arbitrary<ElectionFile> =>
  fc
    .record({ names: fc.shuffledSubarray(NAMES, { minLength: 1 }), withdrawn: fc.array(fc.boolean()) })
    .chain(({ names, withdrawn }) =>
      fc.record({
        title: fc.constantFrom('', 'Bwrdd', 'Board of 2026'),
        seats: fc.integer({ min: 1, max: 9 }),
        candidates: fc.constant(names.map((name, i) => ({ name, withdrawn: i > 0 && withdrawn[i] === true }))),
        papers: fc
          .record({
            parts: weights ? fc.integer({ min: 1, max: 12 }) : fc.constant(1),
            list: fc.array(
              fc.record({
                marks: fc.uint8Array({ minLength: names.length, maxLength: names.length, max: mostMark }),
                papers: fc.integer({ min: 1, max: 40 }),
              }),
              { maxLength: 12 },
            ),
          })
          .map(({ parts, list }) => {
            const box = new PaperBox(names.length);
            if (parts > 1) box.divideVotes(parts);
            for (const { marks, papers } of list) box.addMarks(marks, papers);
            return box;
          }),
      }),
    );

/** A box holds thousands of zeros: a counterexample shows its papers instead. */
const quiet = (given: ElectionFile) =>
  Object.assign([given] as const, { toString: () => JSON.stringify(listed(given)) });

describe('What is written and read again', () => {
  it.each([
    ['blt', { mostMark: 255, weights: false }, ({ title, seats }: ElectionFile) => ({ title, seats })],
    ['csv', { mostMark: 255, weights: false }, () => ({ title: '', seats: null })],
    ['preflib', { mostMark: 9, weights: false }, ({ title }: ElectionFile) => ({ title, seats: null })],
    ['nist', { mostMark: 255, weights: false }, ({ title, seats }: ElectionFile) => ({ title, seats })],
  ] as const)('is the same as %s, but for what the format has no place for', (format, kind, keeps) => {
    fc.assert(
      fc.property(
        election(kind).map(quiet),
        fc.constantFrom('ranks' as const, 'votes' as const),
        ([given], marksAre) => {
          const read = readElectionFile(format, [utf8(textOf(format, given, marksAre))]);
          expect(read.ok ? ok(listed(read.value)) : read).toEqual(ok({ ...listed(given), ...keeps(given) }));
        },
      ),
    );
  });

  it.each(['blt', 'csv'] as const)('keeps weights exact as %s', (format) => {
    fc.assert(
      fc.property(election({ mostMark: 4, weights: true }).map(quiet), ([given]) => {
        const read = readElectionFile(format, [utf8(textOf(format, given))]);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        const shares = ({ unitsPerVote, amounts }: ReturnType<typeof papersOf>, scale: number) =>
          amounts.map(([marks, units]) => [marks, (units * scale) / unitsPerVote]);
        // 27,720 is divisible by 1 to 12, so every share is whole.
        expect(shares(papersOf(read.value.papers), 27_720)).toEqual(shares(papersOf(given.papers), 27_720));
      }),
    );
  });

  it('reads a weight and a number of papers at the ends of what can be counted', () => {
    const box = new PaperBox(1);
    box.divideVotes(1_000_000_000);
    box.addMarks(Uint8Array.of(1), 1);
    const [most, given] = [new PaperBox(1), { title: '', seats: 1, candidates: [{ name: 'Ann' }] }];
    most.addMarks(Uint8Array.of(1), 2 ** 52);
    for (const papers of [box, most])
      for (const format of ['blt', 'csv'] as const) {
        const read = readElectionFile(format, [utf8(textOf(format, { ...given, papers }))]);
        expect(read.ok && papersOf(read.value.papers)).toEqual(papersOf(papers));
      }
  });
});

describe('What a format has no place for', () => {
  const weighted = new PaperBox(2);
  weighted.divideVotes(2);
  weighted.addMarks(Uint8Array.of(1, 2), 3);
  const plain = [{ marks: Uint8Array.of(1, 0), papers: 1 }];
  const given = { title: '', seats: 1, candidates: [{ name: 'Ann' }, { name: 'Bob' }], papers: plain };

  it.each([
    ['preflib', { ...given, papers: weighted }, 'weights'],
    ['nist', { ...given, papers: weighted }, 'weights'],
    ['nist', { ...given, papers: [{ marks: Uint8Array.of(1, 0), papers: 10_000_001 }] }, 'tooManyRecords'],
    ['csv', { ...given, candidates: [{ name: 'Ann' }, { name: 'ann ' }] }, 'namesAlike'],
    ['preflib', { ...given, candidates: [{ name: 'Ann' }, { name: 'Ann' }] }, 'namesAlike'],
    ['blt', { ...given, seats: null }, 'seats'],
  ] as const)('is refused: %s, %#', (format, election, code) => {
    expect(writeElectionFile(format, election, { generatedAt })).toMatchObject({ ok: false, error: { code } });
  });

  it('is named in English and in Welsh', () => {
    expect(writeFaultText({ code: 'namesAlike', found: 'Ann' }, 'en')).toContain('Two candidates are called “Ann”');
    expect(writeFaultText({ code: 'namesAlike', found: 'Ann' }, 'cy')).toContain('Mae dau ymgeisydd o’r enw “Ann”');
  });

  it('is given the narrowest type of PrefLib', () => {
    const typeOf = (...marks: readonly (readonly number[])[]) =>
      /DATA TYPE: (\w+)/.exec(
        textOf('preflib', { ...given, papers: marks.map((one) => ({ marks: Uint8Array.from(one), papers: 1 })) }),
      )?.[1];
    expect([typeOf([1, 2]), typeOf([1, 2], [1, 0]), typeOf([1, 1]), typeOf([1, 1], [0, 1])]).toEqual([
      'soc',
      'soi',
      'toc',
      'toi',
    ]);
  });
});

describe('Files that come in pieces', () => {
  const box = new PaperBox(3);
  box.addMarks(Uint8Array.of(1, 2, 3), 2);
  box.addMarks(Uint8Array.of(0, 1, 1), 1);
  const given = {
    title: 'Bwrdd',
    seats: 2,
    candidates: ['Siân', 'Evans, Bob', '"Cy"'].map((name) => ({ name })),
    papers: box,
  };

  it.each(ELECTION_FORMATS)('are read as if they came whole, wherever they are cut: %s', (format) => {
    const bytes = utf8(`\ufeff${textOf(format, given)}`);
    const readPieces = (...pieces: readonly Uint8Array[]) => {
      const read = readElectionFile(format, pieces);
      return read.ok ? ok(listed(read.value)) : read;
    };
    const whole = readPieces(bytes);
    expect(whole.ok).toBe(true);
    const isWithinLetter = (cut: number): boolean => ((bytes[cut] ?? 0) & 0xc0) === 0x80;
    const places = Array.from({ length: bytes.length + 1 }, (_, cut) => cut);
    for (const cut of [...cases(cases(places)), ...places.filter((cut) => isWithinLetter(cut) || isWithinLetter(cut + 1))])
      expect(readPieces(bytes.subarray(0, cut), bytes.subarray(cut, cut + 1), bytes.subarray(cut + 1))).toEqual(whole);
  });

  it.each(ELECTION_FORMATS)('are never taken for whole when they are cut short: %s', (format) => {
    const bytes = utf8(textOf(format, given));
    const lastSign = bytes.length - 3; // what comes after may be no more than a line end
    for (let length = 0; length < lastSign; length++) {
      const read = readElectionFile(format, [bytes.subarray(0, length)]);
      // CSV says nowhere how many rows there are; and a BLT file may end without its title.
      if (read.ok) expect(['csv', 'blt']).toContain(format);
    }
    expect(readElectionFile(format, [bytes]).ok).toBe(true);
  });
});

describe('Any bytes at all', () => {
  it.each(ELECTION_FORMATS)('give an election or faults, and never an exception: %s', (format) => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789 -=#"{}[],:;\\\n\r\tAé.'), maxLength: 200 });
    const head = { blt: '3 2\n', csv: 'papers,Ann,Bob\n', preflib: '# ALTERNATIVE NAME 1: Ann\n', nist: '{"CVR":[' }[
      format
    ];
    fc.assert(
      fc.property(fc.oneof(text.map(utf8), fc.uint8Array({ maxLength: 300 })), fc.boolean(), (bytes, withHead) => {
        const reader = electionReader(format);
        if (withHead) reader.push(utf8(head));
        reader.push(bytes);
        const read = reader.end();
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe('The format of a file', () => {
  it.each([
    ['ward.blt', '', 'blt', 'name'],
    ['WARD.CSV', '{', 'csv', 'name'],
    ['ward.tsv', '', 'csv', 'name'],
    ['x.soi', '', 'preflib', 'name'],
    ['x.toc', '', 'preflib', 'name'],
    ['records.json', '', 'nist', 'name'],
    ['ward', '4 2\n1 1 0', 'blt', 'content'],
    ['ward', '# a comment\n4 2\n', 'blt', 'content'],
    ['ward.txt', '# FILE NAME: x.soi\n', 'preflib', 'content'],
    ['ward.txt', '4\n1,Ann\n', 'preflib', 'content'],
    ['ward.txt', '\ufeff\n { "CVR": []}', 'nist', 'content'],
    ['ward.txt', 'Ann;Bob\n', 'csv', 'content'],
    ['ward.txt', 'Ann', 'blt', 'nothing'],
  ] as const)('%s that begins %j is %s, by its %s', (name, content, format, by) => {
    expect(formatOf(name, utf8(content))).toEqual({ format, by });
  });

  it('is said, in English and in Welsh', () => {
    expect(formatGuessText({ format: 'nist', by: 'name' }, 'en')).toBe('read as NIST CVR, going by its name');
    expect(formatGuessText({ format: 'nist', by: 'name' }, 'cy')).toBe('darllenwyd fel NIST CVR, yn ôl ei henw');
    expect(formatByName('a.txt')).toBeNull();
  });
});
