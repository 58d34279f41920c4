import { utf8 } from '#libs/basics';
import { readElectionFile } from './election-files.js';
import { faultText } from './file-fault.js';

const marks = (...numbers: number[]) => Uint8Array.from(numbers);
const read = (text: string) => {
  const election = readElectionFile('preflib', [utf8(text)]);
  if (!election.ok) throw new Error(election.error.map((fault) => faultText(fault, 'en')).join(' '));
  return { ...election.value, papers: [...election.value.papers] };
};
const faultsOf = (text: string) => {
  const election = readElectionFile('preflib', [utf8(text)]);
  return election.ok ? [] : election.error.map(({ line, code, found }) => `${line} ${code} ${found}`.trim());
};

// The header and the last line of the example in the format’s own specification (Debian 2002 Leader).
const DEBIAN = `# FILE NAME: 00002-00000001.toc
# TITLE: Debian 2002 Leader
# DESCRIPTION: Obtained from the soi by adding the unranked alternatives at the bottom
# DATA TYPE: toc
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 109
# NUMBER UNIQUE ORDERS: 2
# ALTERNATIVE NAME 1: Branden Robinson
# ALTERNATIVE NAME 2: Raphael Hertzog
# ALTERNATIVE NAME 3: Bdale Garbee
# ALTERNATIVE NAME 4: None Of The Above
100: 3,1,2,4
9: 3,{1,2,4}
`;
const NAMES = '# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3: Cy\n';

describe('PrefLib files', () => {
  it('hold title, candidates and orders, equal preferences in braces', () => {
    expect(read(DEBIAN)).toEqual({
      title: 'Debian 2002 Leader',
      seats: null,
      candidates: ['Branden Robinson', 'Raphael Hertzog', 'Bdale Garbee', 'None Of The Above'].map((name) => ({
        name,
        withdrawn: false,
      })),
      papers: [
        { marks: marks(2, 3, 1, 4), papers: 100 },
        { marks: marks(2, 2, 1, 2), papers: 9 },
      ],
    });
  });

  it('may be of the older kind, which begins with the number of candidates', () => {
    expect(read('3\n1,Ann\n2, Evans, Bob\n3,Cy (withdrawn)\n12,12,3\n5,1,2,3\n4,{2,3}\n3,3\n')).toMatchObject({
      title: '',
      candidates: [{ name: 'Ann' }, { name: 'Evans, Bob' }, { name: 'Cy', withdrawn: true }],
      papers: [
        { marks: marks(1, 2, 3), papers: 5 },
        { marks: marks(0, 1, 1), papers: 4 },
        { marks: marks(0, 0, 1), papers: 3 },
      ],
    });
  });

  it.each([
    ['CRLF', DEBIAN.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${DEBIAN}`],
    ['blanks', DEBIAN.replaceAll(',', ' , ').replaceAll(': 3', ' :3')],
    ['a blank line after the metadata', DEBIAN.replace('100:', '\n100:')],
    ['no line end at the end', DEBIAN.trimEnd()],
  ])('may have %s', (_, text) => {
    expect(read(text).papers).toEqual(read(DEBIAN).papers);
  });

  it('may leave preferences out, and hold papers without marks, which the format does not foresee', () => {
    expect(read(`${NAMES}2: 1,{},3\n2: {}\n`).papers).toEqual([
      { marks: marks(1, 0, 3), papers: 2 },
      { marks: marks(0, 0, 0), papers: 2 },
    ]);
  });
});

describe('The last preference of a PrefLib file', () => {
  it('is the 255th', () => {
    expect(read(`${NAMES}2: ${'{},'.repeat(254)}1\n`).papers).toEqual([{ marks: marks(255, 0, 0), papers: 2 }]);
  });
});

describe('Faults of PrefLib files', () => {
  it.each([
    ['', ['1 prefLibEmpty']],
    ['# TITLE: nothing\n', ['1 candidates 0']],
    [`# DATA TYPE: wmd\n${NAMES}`, ['1 dataType wmd']],
    [`# NUMBER VOTERS: many\n${NAMES}`, ['1 metadataNumber many']],
    ['# A: b\n'.repeat(10_001), ['10001 metadataMany']],
    [`# A\n${'\u00a0\n'.repeat(10_000)}`, ['10001 metadataMany']],
    [`3\n${'\u00a0\n'.repeat(10_000)}`, ['10001 metadataMany']],
    [`# A\n${' \t\n'.repeat(10_000)}# TITLE: nothing\n`, ['10002 candidates 0']],
    ['# ALTERNATIVE NAME 2: Bob\n', ['1 alternativeNumber 2']],
    [`# NUMBER ALTERNATIVES: 4\n${NAMES}1: 1\n`, ['5 alternatives 3']],
    [`${NAMES.replace('Bob', 'Ann')}1: 1\n`, ['4 namesAlike Ann']],
    [`${NAMES}1: 1\n# late\n`, ['5 metadataLate # late']],
    [
      `${NAMES}one: 1\n0: 1\n-1: 2\n1.5: 2\n1,2,3\n`,
      [4, 5, 6, 7, 8].map((line, i) => `${line} orderLine ${['one: 1', '0: 1', '-1: 2', '1.5: 2', '1,2,3'][i] ?? ''}`),
    ],
    [
      `${NAMES}1: 4\n1: 0\n1: x\n1: 1 2\n1: 1,\n1: ,1\n`,
      ['4 order 4', '5 order 0', '6 order x', '7 order 2', '8 order ,', '9 order ,1'],
    ],
    [
      `${NAMES}1: {1,2\n1: {1,{2}}\n1: 1}\n1: {1,}\n1: {1}2\n`,
      ['4 order 2', '5 order {2}}', '6 order }', '7 order }', '8 order 2'],
    ],
    [`${NAMES}1:\n1: \n`, ['4 order', '5 order']],
    [`${NAMES}1: 1,2,1\n1: {3,3}\n`, ['4 candidateTwice 1', '5 candidateTwice 3']],
    [`# NUMBER VOTERS: 7\n# NUMBER UNIQUE ORDERS: 0\n${NAMES}8: 1\n`, ['6 voters 8', '6 orders 1']],
    [`# NUMBER VOTERS: 9\n# NUMBER UNIQUE ORDERS: 2\n${NAMES}8: 1\n`, ['6 voters 8', '6 orders 1']],
    [`${NAMES}999999999999999: 1\n`.concat('999999999999999: 2\n'.repeat(4)), ['8 tooManyPapers']],
    ['0\n', ['1 candidates 0']],
    ['2\nAnn\n', ['2 prefLibCandidate Ann']],
    ['2\n1,Ann\n3,Bob\n', ['3 alternativeNumber 3']],
    ['1\n1,Ann\n3,3\n', ['3 prefLibTotals 3,3']],
    ['1\n1,Ann\n3,3,1\n2,1\n', ['4 voters 2']],
    [`${NAMES}2: ${'{},'.repeat(255)}1\n`, ['4 tooManyPreferences']],
  ])('%j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('say what would be right, in English and in Welsh', () => {
    const election = readElectionFile('preflib', [utf8(`# NUMBER VOTERS: 9\n${NAMES}8: 1\n`)]);
    const [fault] = election.ok ? [] : election.error;
    expect(fault && faultText(fault, 'en')).toBe(
      'Line 5: The papers add up to 8. They should be 9, as the file says itself: is a part of it missing?',
    );
    expect(fault && faultText(fault, 'cy')).toBe(
      'Llinell 5: Cyfanswm y papurau yw 8. Dylai fod yn 9, fel y dywed y ffeil ei hun: a oes rhan ohoni ar goll?',
    );
  });
});
