import { utf8 } from '#libs/basics';
import { readElectionFile } from './election-files.js';
import { faultText, MOST_FAULTS } from './file-fault.js';

const marks = (...numbers: number[]) => Uint8Array.from(numbers);
const read = (text: string) => {
  const election = readElectionFile('csv', [utf8(text)]);
  if (!election.ok) throw new Error(election.error.map((fault) => faultText(fault, 'en')).join(' '));
  const { candidates, papers } = election.value;
  return {
    names: candidates.map(({ name }) => name),
    withdrawn: candidates.flatMap(({ withdrawn }, i) => (withdrawn === true ? [i + 1] : [])),
    papers: [...papers],
    unitsPerVote: papers.unitsPerVote,
  };
};
const faultsOf = (text: string) => {
  const election = readElectionFile('csv', [utf8(text)]);
  return election.ok ? [] : election.error.map(({ line, code, found }) => `${line} ${code} ${found}`.trim());
};

describe('CSV with a column for each candidate', () => {
  const plain = 'Ann,Bob,Cy\n1,2,\n,,1\n1,2,\n,,\n';
  const election = {
    names: ['Ann', 'Bob', 'Cy'],
    withdrawn: [],
    papers: [
      { marks: marks(1, 2, 0), papers: 2 },
      { marks: marks(0, 0, 1), papers: 1 },
      { marks: marks(0, 0, 0), papers: 1 },
    ],
    unitsPerVote: 1,
  };

  it('holds a paper on each row: the numbers beside the candidates, blank for none', () => {
    expect(read(plain)).toEqual(election);
  });

  it.each([
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR', plain.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${plain}`],
    ['no line end at the end', plain.trimEnd()],
    ['blank lines', plain.replaceAll('\n', '\n\n \n')],
    ['quotes', '"Ann","Bob", "Cy" \n"1","2",""\n,"",1\n1, 2 ,0\n0,0,000\n'],
    ['one paper on a row of its own kind', 'Ann,papers,Bob,Cy\n1,2,2,\n,1,,1\n,1,,\n'],
    ['Welsh', 'Papurau;Ann;Bob;Cy\n2;1;2;\n1;;;1\n1;;;\n'],
  ])('does not mind %s', (_, text) => {
    expect(read(text)).toEqual(election);
  });

  it('holds marks of any size that a paper may carry, repeated and left out, as the voter made them', () => {
    expect(read('Ann,Bob,Cy\n1,1,3\n255,9,\n').papers).toEqual([
      { marks: marks(1, 1, 3), papers: 1 },
      { marks: marks(255, 9, 0), papers: 1 },
    ]);
  });

  it('takes a line of nothing but tabs for a paper where tabs part the columns', () => {
    expect(read('Ann\tBob\n1\t2\n\t\n \n').papers).toHaveLength(2);
    expect(read('Ann,Bob\n1,2\n\t\n \n').papers).toHaveLength(1);
  });

  it('weighs papers exactly, by one denominator', () => {
    // 2.5 = 15/6, 1/3 = 2/6, 2 = 12/6
    expect(read('weight,Ann,Bob\n2.5,1,\n1/3,,1\n2,1,2\n')).toMatchObject({
      unitsPerVote: 6,
      papers: [{ papers: 15 }, { papers: 2 }, { papers: 12 }],
    });
  });

  it('knows withdrawn candidates by what stands behind their names, and names that would mean something else', () => {
    const { names, withdrawn } = read(
      '"Bob (withdrawn)",Ann,Siân (tynnwyd yn ôl),papers (candidate),7 (candidate),X (withdrawn) (candidate)\n1,2,3,4,5,6\n',
    );
    expect(names).toEqual(['Bob', 'Ann', 'Siân', 'papers', '7', 'X (withdrawn)']);
    expect(withdrawn).toEqual([1, 3]);
  });

  it('reads names with separators, quotes and accents', () => {
    expect(read('"Evans, Ann","Bob ""Bobby"" Jones","Llŷr; Siân"\n1,2,3\n').names).toEqual([
      'Evans, Ann',
      'Bob "Bobby" Jones',
      'Llŷr; Siân',
    ]);
  });
});

describe('CSV with a column for each rank', () => {
  it('names candidates on the papers, and numbers them by the order of their letters', () => {
    expect(read('rank1,rank2,rank3\nCy,Ann,\nBob,,Ann\n,,\n')).toEqual({
      names: ['Ann', 'Bob', 'Cy'],
      withdrawn: [],
      papers: [
        { marks: marks(2, 0, 1), papers: 1 },
        { marks: marks(3, 1, 0), papers: 1 },
        { marks: marks(0, 0, 0), papers: 1 },
      ],
      unitsPerVote: 1,
    });
  });

  it('is the same whatever the order of the rows', () => {
    const rows = ['Cy,Ann', 'Ann,Bob', 'Bob,Cy'];
    const byMarks = (text: string) =>
      read(text)
        .papers.map((paper) => paper.marks.join())
        .sort();
    expect(byMarks(`rank1,rank2\n${[...rows].reverse().join('\n')}`)).toEqual(
      byMarks(`rank1,rank2\n${rows.join('\n')}`),
    );
  });

  it('takes numbers of papers, weights and withdrawn candidates too', () => {
    expect(read('Dewis 1;Dewis 2;Pwysau\nBob (withdrawn);Ann;1/2\n')).toMatchObject({
      names: ['Ann', 'Bob'],
      withdrawn: [2],
      papers: [{ marks: marks(2, 1), papers: 1 }],
      unitsPerVote: 2,
    });
  });
});

describe('Faults of CSV files', () => {
  it.each([
    ['', ['1 csvEmpty']],
    ['\n \n', ['1 csvEmpty']],
    ['papers\n3\n', ['1 candidates 0']],
    [`${Array.from({ length: 256 }, (_, i) => `C${i}`).join()}\n`, ['1 candidates 256']],
    ['Ann,,Cy\n', ['1 nameEmpty']],
    ['Ann,Bob,ANN\n', ['1 namesAlike ANN']],
    ['Ann Evans,Ann  Evans\n', ['1 namesAlike Ann  Evans']],
    ['Ann (withdrawn)\n', ['1 nobodyStands']],
    ['Ann,B\u0007b\n', ['1 controlCharacter B\ufffdb']],
    ['Ann;Bob,Cy\n', ['1 separators']],
    ['Ann,"Bob\n', ['1 quoteUnclosed Bob']],
    ['Ann,B"b\n', ['1 strayQuote B"b']],
    ['Ann,"B"b\n', ['1 strayQuote "B"b']],
    ['papers,Ann,weight\n', ['1 amountTwice weight']],
    ['1,2,3\nAnn,Bob,Cy\n', ['1 rankOrName 1']],
    ['1st,2nd,3rd\n2,1,3\n', ['1 rankOrName 1st']],
    ['Choice 1,Choice 2\n2,1\n', ['1 rankOrName Choice 1']],
    ['Rank.1,Rank.2\n2,1\n', ['1 rankOrName Rank.1']],
    ['Votes,Ann,Bob,Cy\n30,1,2,3\n', ['1 columnName Votes']],
    ['Ballot ID,Ann,Total\n30,1,2\n', ['1 columnName Ballot ID', '1 columnName Total']],
    ['sep=;\nAnn;Bob\n1;2\n', ['1 separatorLine sep=;']],
    ['\ufeff"sep=,"\r\nAnn,Bob\r\n', ['1 separatorLine "sep=,"']],
    ['sep=\t\nAnn\tBob\n', ['1 separatorLine sep=']],
    ['Ann,Bob\n1,2\nTotal,2\n', ['3 mark Total']],
    ['papurau,Ann\n1,1\nCyfanswm,1\n', ['3 paperCount Cyfanswm']],
    ['rank1,rank2\nAnn,Bob\nTotal,\nCyfanswm:,\n', ['3 notAName Total', '4 notAName Cyfanswm:']],
    ['rank1,rank3\n', ['1 rankColumn rank3']],
    ['rank1,rank2,Ann\n', ['1 rankColumn Ann']],
    ['rank1\n\npapers\n', ['2 blankRow']],
    ['rank1,rank2\n,\n', ['1 candidates 0']],
    ['rank1,rank2\nAnn,ann\n', ['1 namesAlike ann']],
    ['rank1,rank2\nAnn,Ann\nBob,overvote\n', ['2 candidateTwice Ann', '3 notAName overvote']],
    ['Ann,Bob\n1\n1,2,3\n', ['2 cells 1', '3 cells 3']],
    ['Ann,Bob\n256,-1\n1.0,\nx,\n1000,\n', ['2 mark 256', '3 mark 1.0', '4 mark x', '5 mark 1000']],
    ['papers,Ann\n0,1\n2.5,1\n,1\n-3,1\n', ['2 paperCount 0', '3 paperCount 2.5', '4 paperCount', '5 paperCount -3']],
    ['weight,Ann\n0,1\n1/0,1\nNaN,1\n1e3,1\n', ['2 weight 0', '3 weight 1/0', '4 weight NaN', '5 weight 1e3']],
    ['weight,Ann\n1/999999999,1\n1/999999998,1\n', ['3 weightTooFine 1/999999998']],
    ['papers,Ann\n4503599627370496,1\n1,1\n', ['3 tooManyPapers']],
    ['Ann\n1\n\n1\n', ['3 blankRow']],
    ['Ann,Bob\n1,2\n"1,2\n', ['3 quoteUnclosed 1,2']],
  ])('%j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it.each(
    [
      [
        'Votes',
        'votes',
        ' VOTES ',
        'Count',
        'Number of ballots',
        'No. of papers',
        'number_of_votes',
        'Number',
        'No',
        'No.',
      ],
      [
        'N.o.',
        '№',
        '#',
        'ID',
        'Ballot',
        'Ballot ID',
        'ballot-id',
        'Ballot No.',
        'Voter',
        'Voter ID',
        'Total',
        'Totals',
      ],
      ['Row', 'Row #', 'Quantity', 'Qty', 'Weights', 'Weighting', 'Paper weight', 'Papers:', 'Serial number', 'Index'],
      ['Pleidleisiau', 'Nifer', 'Nifer o bapurau', 'Nifer y pleidleisiau', 'Rhif', 'Rhif papur', 'Cyfanswm', 'Papur'],
      ['Overvote', 'Undervotes', 'Blank', 'Spoilt', 'Unnamed: 0'],
    ].flat(),
  )('tell of a column “%s” that it is hardly a candidate, unless it says so', (word) => {
    expect(faultsOf(`${word},Ann,Bob\n2,1,\n`)).toEqual([`1 columnName ${word.trim()}`]);
    expect(read(`${word} (candidate),Ann,Bob\n2,1,\n`).names).toEqual([word.trim().normalize('NFC'), 'Ann', 'Bob']);
  });

  it.each([
    ...['Noel', 'Nora', 'Ida', 'Noah No', 'Rowe', 'Count Dooku', 'Sumo', 'Weightman', 'Ballotti', 'Valida', 'Linesman'],
    ...['Re-open nominations', 'None of the above', 'Yes', 'Rhifon', 'Niferus', 'Place, Ann', 'Choicey', 'Ann 2nd'],
  ])('take “%s” for a name', (name) => {
    expect(read(`"${name}",Ann,Bob\n2,1,\n`).names).toEqual([name, 'Ann', 'Bob']);
  });

  it('say of a column that is hardly a candidate what would be right, in English and in Welsh', () => {
    const election = readElectionFile('csv', [utf8('Votes,Ann\n30,1\n')]);
    const [fault] = election.ok ? [] : election.error;
    expect(fault && faultText(fault, 'en')).toBe(
      'Line 1: The column “Votes” does not look like a candidate. If it says how many papers a row stands for, call it ' +
        'papers, or weight if it says what a paper weighs. If it is a candidate’s name, write “Votes (candidate)”. ' +
        'Otherwise take the column out.',
    );
    expect(fault && faultText(fault, 'cy')).toContain('Os enw ymgeisydd yw, ysgrifennwch “Votes (candidate)”.');
  });

  it('say how many cells there should be, in English and in Welsh', () => {
    const election = readElectionFile('csv', [utf8('Ann,Bob\n1,2,3\n')]);
    const [fault] = election.ok ? [] : election.error;
    expect(fault && faultText(fault, 'en')).toBe(
      'Line 2: The row has 3 cells. It should have 2, as many as the first line.',
    );
    expect(fault && faultText(fault, 'cy')).toBe(
      'Llinell 2: 3 yw nifer celloedd y rhes. Dylai fod yn 2, fel yn y llinell gyntaf.',
    );
  });

  it('stop after enough of them', () => {
    expect(faultsOf(`Ann,Bob\n${'x,\n'.repeat(5_000)}`)).toHaveLength(MOST_FAULTS);
  });
});
