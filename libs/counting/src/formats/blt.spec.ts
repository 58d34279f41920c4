import { ok, utf8 } from '#libs/basics';
import * as fc from 'fast-check';
import { BltReader, readBlt } from './blt.js';
import type { BltElection } from './blt.js';
import { faultText, MOST_FAULTS } from './file-fault.js';
import { writeBlt } from './blt-writer.js';
import { LONGEST_LINE } from './byte-lines.js';
import type { WritableElection } from './writable-election.js';

/** The file as a value that can be compared: its papers as a list. */
const listed = (election: BltElection) => ({ ...election, papers: [...election.papers] });
const read = (text: string) => {
  const election = readBlt(utf8(text));
  return election.ok ? ok(listed(election.value)) : election;
};
const marks = (...numbers: number[]) => Uint8Array.from(numbers);
const written = (election: WritableElection) => {
  const lines = writeBlt(election);
  if (!lines.ok) throw new Error(lines.error.code);
  return [...lines.value].join('');
};
const faultsOf = (text: string) => {
  const election = read(text);
  return election.ok ? [] : election.error.map(({ line, code }) => `${line} ${code}`);
};

describe('Reading BLT files', () => {
  const plain = '3 2\n4 1 2 0\n1 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Board"\n';
  const election = {
    title: 'Board',
    seats: 2,
    candidates: ['Ann', 'Bob', 'Cy'].map((name) => ({ name, withdrawn: false })),
    papers: [
      { marks: marks(1, 2, 0), papers: 4 },
      { marks: marks(0, 0, 1), papers: 1 },
    ],
  };

  it('reads candidates, seats, papers, names and title', () => {
    expect(read(plain)).toEqual(ok(election));
  });

  it.each([
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR', plain.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${plain}`],
    ['no line end at the end', plain.trimEnd()],
    ['comments and blank lines', plain.replaceAll('\n', ' # a note "with" quotes 0\n\n')],
    ['tabs and more spaces', plain.replaceAll(' ', ' \t ')],
  ])('does not mind %s', (_, text) => {
    expect(read(text)).toEqual(ok(election));
  });

  it('adds up papers that are written alike', () => {
    expect(read('2 1\n1 1 0\n2 1 0\n0\n"A"\n"B"\n')).toMatchObject({ value: { papers: [{ papers: 3 }] } });
  });

  it('reads withdrawn candidates, on one line or several', () => {
    const withdrawn = (text: string) => {
      const file = read(text);
      return file.ok ? file.value.candidates.map((candidate) => candidate.withdrawn) : file.error;
    };
    expect(withdrawn('3 1\n-1 -3\n1 2 0\n0\n"A"\n"B"\n"C"')).toEqual([true, false, true]);
    expect(withdrawn('3 1\n-1\n-3\n1 2 0\n0\n"A"\n"B"\n"C"')).toEqual([true, false, true]);
  });

  it('reads names on the line of the lone 0 that ends the papers', () => {
    expect(read(plain.replace('0\n"Ann"\n"Bob"\n"Cy"\n', '0 "Ann" "Bob" "Cy" # all\n'))).toEqual(ok(election));
    expect(read(plain.replace('"Ann"', '"Ann"# first'))).toEqual(ok(election));
  });

  it('reads equal and left-out preferences as marks that the count will stop at', () => {
    expect(read('4 1\n1 1 2=3 4 0\n1 1 - 3 0\n0\n"A"\n"B"\n"C"\n"D"')).toMatchObject({
      value: { papers: [{ marks: marks(1, 2, 2, 3) }, { marks: marks(1, 0, 3, 0) }] },
    });
  });

  it('reads an unmarked paper, a missing title and a # inside a name', () => {
    expect(read('1 1\n2 0\n0\n"A #1"')).toEqual(
      ok({
        title: '',
        seats: 1,
        candidates: [{ name: 'A #1', withdrawn: false }],
        papers: [{ marks: marks(0), papers: 2 }],
      }),
    );
  });
});

describe('Weights in BLT files', () => {
  it('are exact fractions of a vote, brought to one denominator', () => {
    const election = readBlt(utf8('2 1\n1.5 1 0\n2 2 0\n1/3 2 1 0\n1 1 0\n0\n"A"\n"B"'));
    if (!election.ok) throw new Error('refused');
    expect(election.value.papers.unitsPerVote).toBe(6);
    expect([...election.value.papers]).toEqual([
      { marks: marks(1, 0), papers: 15 },
      { marks: marks(0, 1), papers: 12 },
      { marks: marks(2, 1), papers: 2 },
    ]);
    expect(written(election.value)).toContain('5/2 1 0\n2 2 0\n1/3 2 1 0\n');
  });

  it('leave whole numbers whole, however they are written', () => {
    expect(read('1 1\n2.0 1 0\n6/3 1 0\n0\n"A"')).toMatchObject({ value: { papers: [{ papers: 4 }] } });
  });
});

describe('BLT files that come in pieces', () => {
  it('are read as if they came whole, wherever they are cut', () => {
    const text = '3 2\r\n-2\r\n4 1 2 0 # four\r\n1.5 3=1 0\r1 3 0\n0\n"Ann"\n"Siân"\n"Cy"\n"Board"\n"1"';
    const bytes = utf8(text);
    const whole = readBlt(bytes);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const reader = new BltReader();
      for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut, cut + 1), bytes.subarray(cut + 1)])
        reader.push(piece);
      expect(reader.end()).toEqual(whole);
    }
    expect(whole).toMatchObject({ error: [{ line: 11, code: 'afterTitle' }] });
  });
});

describe('Faults of BLT files', () => {
  it.each([
    ['', ['1 empty']],
    ['# nothing\n', ['1 empty']],
    ['3\n1 2 0\n', ['1 header']],
    ['three 2\n', ['1 header']],
    ['3 2 1\n', ['1 header']],
    ['0 2\n', ['1 candidates']],
    ['256 2\n', ['1 candidates']],
    ['2 0\n0\n"A"\n"B"', ['1 seats']],
    ['2 1\n-3\n0\n"A"\n"B"', ['2 withdrawn']],
    ['2 1\n-1\n-1\n0\n"A"\n"B"', ['3 withdrawnTwice']],
    ['2 1\n-1 -2\n0\n"A"\n"B"', ['1 nobodyStands']],
    ['2 1\n1 1 0\n-2\n0\n"A"\n"B"', ['3 withdrawnLate']],
    ['2 1\n\nx 1 0\n0\n"A"\n"B"', ['3 papers']],
    ['2 1\n1.5. 1 0\n0\n"A"\n"B"', ['2 papers']],
    ['2 1\n0/3 1 0\n1/0 1 0\n0.0 1 0\n0\n"A"\n"B"', ['2 papers', '3 papers', '4 papers']],
    ['2 1\n1/999999999 1 0\n1/999999998 1 0\n0\n"A"\n"B"', ['3 weightTooFine']],
    ['2 1\n(7) 1 1 0\n0\n"A"\n"B"', ['2 papers']],
    ['2 1\n1 3 0\n1 1 2 0\n1 B 0\n0\n"A"\n"B"', ['2 preference', '4 preference']],
    ['2 1\n1 1=3 0\n1 = 0\n1 -1 0\n0\n"A"\n"B"', ['2 preference', '3 preference', '4 preference']],
    ['2 1\n1 1 2 1 0\n0\n"A"\n"B"', ['2 candidateTwice']],
    ['3 1\n1 2 0 3 0\n1 1 0 0\n1 2 0 "Ann"\n0\n"A"\n"B"\n"C"', ['2 afterPaper', '3 afterPaper', '4 afterPaper']],
    ['2 1\n1 1 0\n1 0 2 0\n1 2 0"A"\n0\n"A"\n"B"', ['3 afterPaper', '4 afterPaper']],
    ['3 1\n-1 1 0\n-2 0\n1 2 0\n0\n"A"\n"B"\n"C"', ['2 withdrawnMixed', '3 withdrawnMixed']],
    ['3 1\n-1 "A"\n1 2 0\n0\n"A"\n"B"\n"C"', ['2 withdrawnMixed']],
    ['2 1\n0 1 0\n1 2 0\n0 -\n0 0\n0\n"A"\n"B"', ['2 papers', '4 papers', '5 papers']],
    ['2 1\n1 2 0\n0 1 2 0\n', ['3 papers', '3 noEndOfPapers', '3 namesMissing']],
    ['2 1\n1 2 0\n0 Ann\n"B"', ['3 notQuoted']],
    ['2 1\n0\n"A"\n"Bob ""Bobby"" X"\n"Board"', ['4 quoteInText']],
    ['2 1\n0\n"Bob "Bobby" X" "B"\n"Board"', ['3 quoteInText']],
    ['2 1\n0\n"A""B"\n"C" "The ""Board"""\n', ['3 quoteInText', '4 quoteInText']],
    ['2 1\n1 1 2\n1 2 0\n0\n"A"\n"B"', ['2 paperUnended']],
    ['2 1\n1 1 0\n"A"\n"B"', ['3 noEndOfPapers']],
    ['2 1\n1 1 0\n', ['2 noEndOfPapers', '2 namesMissing']],
    ['2 1\n1 1 0\n0\n"A"\n', ['4 namesMissing']],
    ['2 1\n1 1 0\n0\nAnn\n"B"', ['4 notQuoted']],
    ['2 1\n1 1 0\n0\n"Ann\n"B"', ['4 quoteUnclosed']],
    ['2 1\n1 1 0\n0\n""\n"B"', ['4 nameEmpty']],
    ['2 1\n1 1 0\n0\n"A\x1b[2J"\n"B"', ['4 controlCharacter']],
    ['2 1\n1 1 0\n0\n"A"\n"B"\n"T"\n"C"', ['7 afterTitle']],
    ['\0' + '2\0 1\0', ['1 header']],
    [`2 1\n1 1 0\n0\n"${'a'.repeat(LONGEST_LINE)}"`, ['4 lineTooLong']],
  ])('%j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('says on which line there are more papers than can be added up exactly', () => {
    const papers = '999999999999999 1 0\n'; // 4 of them stay below 2^52, the fifth does not
    expect(faultsOf(`2 1\n${papers.repeat(5)}0\n"A"\n"B"`)).toEqual(['6 tooManyPapers']);
  });

  it('says which line is not UTF-8', () => {
    const bytes = Uint8Array.of(...utf8('1 1\n0\n"Zo'), 0xeb, ...utf8('"\n'));
    expect(readBlt(bytes)).toMatchObject({ ok: false, error: [{ line: 3, code: 'notUtf8' }] });
  });

  it('says what is wrong and what would be right, in English and in Welsh', () => {
    const election = read('2 1\n1 3 0\n0\n"A"\n"B"');
    const [fault] = election.ok ? [] : election.error;
    expect(fault && faultText(fault, 'en')).toBe(
      'Line 2: “3” is not a candidate. Preferences are candidates’ numbers, 1 to 2; 2=5 for equal ones, - for one left out.',
    );
    expect(fault && faultText(fault, 'cy')).toBe(
      'Llinell 2: Nid ymgeisydd yw “3”. Rhifau ymgeiswyr yw’r dewisiadau, 1 i 2; 2=5 am rai cyfartal, - am un a adawyd allan.',
    );
  });

  it('never repeats a control character of the file to a terminal', () => {
    const election = read('2 1\n1 \x1b[2J 0\n0\n"A"\n"B"');
    expect(election.ok ? [] : election.error).toMatchObject([{ code: 'preference', found: '\ufffd[2J' }]);
  });

  it('stops after enough faults', () => {
    expect(faultsOf('2 1\n' + '1 9 0\n'.repeat(5_000))).toHaveLength(MOST_FAULTS);
  });
});

describe('Hostile BLT files', () => {
  const MEGABYTE = 1024 * 1024;
  const filled = (megabytes: number, pattern: string, head = '255 3\n') => {
    const size = megabytes * MEGABYTE;
    return utf8(head + pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size));
  };

  it.each([
    ['20 MB of papers without end', filled(20, '1 255 0\n')],
    ['20 MB of quotes', filled(20, '"')],
    ['20 MB of one endless equality', filled(20, '=', '255 3\n1 ')],
    ['20 MB of zero bytes', new Uint8Array(20 * MEGABYTE)],
    ['bytes that are not text', new Uint8Array(MEGABYTE).fill(0xff)],
    ['one endless word', filled(1, '9')],
    ['one endless paper', filled(1, '1 ', '255 3\n1 ')],
    ['endless left-out preferences', filled(1, '- ', '255 3\n1 ')],
    ['one endless quoted text', filled(1, 'a', '255 3\n0\n"')],
    ['line ends only', filled(1, '\r\n')],
    ['withdrawals without end', filled(1, '-1 ')],
    ['comments without end', filled(1, '#')],
  ])('are refused in a few seconds: %s', (_, bytes) => {
    const before = process.cpuUsage();
    expect(readBlt(bytes).ok).toBe(false);
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000); // microseconds of processor time: others may be busy
  });

  it('never throws on random text of the format’s own characters', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789 -=#"\n\r\tA.é'), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.boolean(), (body, withHeader) => {
        const election = read(withHeader ? `3 2\n${body}` : body);
        expect(election.ok || election.error.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof readBlt(bytes).ok).toBe('boolean');
      }),
    );
  });
});

describe('Writing BLT files', () => {
  it('writes withdrawn candidates, equal and left-out preferences', () => {
    const text = written({
      title: 'Board',
      seats: 2,
      candidates: [{ name: 'Ann', withdrawn: true }, { name: 'Bob' }, { name: 'Cy' }],
      papers: [
        { marks: marks(1, 3, 3), papers: 4 },
        { marks: marks(0, 0, 0), papers: 1 },
      ],
    });
    expect(text).toBe('3 2\n-1\n4 1 - 2=3 0\n1 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Board"\n');
  });

  it('writes what it reads back, whatever the marks', () => {
    const elections = fc.integer({ min: 1, max: 6 }).chain((candidates) =>
      fc.record({
        title: fc.constantFrom('', 'Board', 'Bwrdd y Gymdeithas'),
        seats: fc.integer({ min: 1, max: 9 }),
        candidates: fc.array(fc.record({ name: fc.constantFrom('Ann', 'Siân', '#1'), withdrawn: fc.constant(false) }), {
          minLength: candidates,
          maxLength: candidates,
        }),
        papers: fc.uniqueArray(
          fc.record({
            marks: fc.uint8Array({ minLength: candidates, maxLength: candidates }),
            papers: fc.integer({ min: 1, max: 1_000_000 }),
          }),
          { selector: ({ marks: bytes }) => bytes.join() },
        ),
      }),
    );
    fc.assert(fc.property(elections, (election) => expect(read(written(election))).toEqual(ok(election))));
  });
});
