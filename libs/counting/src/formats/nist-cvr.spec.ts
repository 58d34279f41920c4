import { utf8 } from '#libs/basics';
import { readElectionFile } from './election-files.js';
import { faultText } from './file-fault.js';

const marks = (...numbers: number[]) => Uint8Array.from(numbers);

const contest = (id: string, ...selections: readonly string[]) => ({
  '@id': id,
  '@type': 'CVR.CandidateContest',
  Name: `Contest ${id}`,
  NumberElected: 2,
  ContestSelection: selections.map((selection) => ({ '@id': selection, CandidateIds: [`of-${selection}`] })),
});
const election = (...contests: readonly object[]) => ({
  '@id': 'e',
  Candidate: ['a', 'b', 'c'].map((id) => ({ '@id': `of-${id}`, Name: id.toUpperCase() })),
  Contest: contests,
});
const position = (more: object = {}) => ({ HasIndication: 'yes', IsAllocable: 'yes', NumberVotes: 1, ...more });
const selection = (id: string, ...positions: readonly object[]) => ({
  ContestSelectionId: id,
  SelectionPosition: positions,
});
const ranked = (...ids: readonly string[]) => ids.map((id, i) => selection(id, position({ Rank: i + 1 })));
const cvr = (selections: readonly object[], id = 'x') => ({
  CurrentSnapshotId: 'now',
  CVRSnapshot: [{ '@id': 'now', CVRContest: [{ ContestId: id, CVRContestSelection: selections }] }],
});

const readAll = (report: unknown, contestId?: string) =>
  readElectionFile('nist', [utf8(typeof report === 'string' ? report : JSON.stringify(report))], {
    ...(contestId !== undefined && { contest: contestId }),
  });
const read = (report: unknown, contestId?: string) => {
  const file = readAll(report, contestId);
  if (!file.ok) throw new Error(file.error.map((fault) => faultText(fault, 'en')).join(' '));
  return { ...file.value, papers: [...file.value.papers] };
};
const faultsOf = (report: unknown, contestId?: string) => {
  const file = readAll(report, contestId);
  return file.ok ? [] : file.error.map(({ path, code, found }) => [path, code, found].join(' ').trim());
};
const papersOf = (...records: readonly object[]) =>
  read({ Election: [election(contest('x', 'a', 'b', 'c'))], CVR: records }).papers;
const recordFaults = (...records: readonly object[]) =>
  faultsOf({ Election: [election(contest('x', 'a', 'b', 'c'))], CVR: records });

describe('Cast vote records (NIST SP 1500-103)', () => {
  it('hold a contest with its candidates in ballot order, and a paper each', () => {
    expect(read({ CVR: [cvr(ranked('c', 'a')), cvr([])], Election: [election(contest('x', 'a', 'b', 'c'))] })).toEqual({
      title: 'Contest x',
      seats: 2,
      candidates: ['A', 'B', 'C'].map((name) => ({ name, withdrawn: false })),
      papers: [
        { marks: marks(2, 0, 1), papers: 1 },
        { marks: marks(0, 0, 0), papers: 1 },
      ],
    });
  });

  it('may have their ranks beside the selection', () => {
    expect(papersOf(cvr([{ ...selection('b', position()), Rank: 1 }]))).toEqual([{ marks: marks(0, 1, 0), papers: 1 }]);
  });

  it('give votes where they have no ranks: one for a choice, more for points, those of all positions together', () => {
    const points = position({ NumberVotes: 2 });
    expect(
      papersOf(cvr([selection('a', position()), selection('c', points, points, position({ NumberVotes: 0 }))])),
    ).toEqual([{ marks: marks(1, 0, 4), papers: 1 }]);
  });

  it('count only positions that hold an indication and can be allocated', () => {
    const [no, not] = [position({ HasIndication: 'no', Rank: 1 }), position({ IsAllocable: 'no', Rank: 2 })];
    expect(papersOf(cvr([selection('a', no), selection('b', not), selection('c', no, position({ Rank: 3 }))]))).toEqual(
      [{ marks: marks(0, 0, 3), papers: 1 }],
    );
  });

  it('count by their current snapshot', () => {
    const [{ CVRSnapshot: earlier }, { CVRSnapshot: later }] = [cvr(ranked('a')), cvr(ranked('b'))];
    const record = { CurrentSnapshotId: 'now', CVRSnapshot: [{ ...earlier[0], '@id': 'before' }, ...later] };
    expect(papersOf(record)).toEqual([{ marks: marks(0, 1, 0), papers: 1 }]);
  });

  it('name equal ranks as the voter gave them', () => {
    const equal = ['a', 'b'].map((id) => selection(id, position({ Rank: 1 })));
    expect(papersOf(cvr(equal))).toEqual([{ marks: marks(1, 1, 0), papers: 1 }]);
  });

  it('are read for the contest that is asked for, and papers without it passed over', () => {
    const report = {
      Election: [election(contest('x', 'a', 'b'), contest('y', 'c', 'a'))],
      CVR: [cvr(ranked('a'), 'x'), cvr(ranked('c'), 'y'), cvr(ranked('b'), 'x')],
    };
    expect(read(report, 'y')).toMatchObject({ title: 'Contest y', papers: [{ marks: marks(1, 0), papers: 1 }] });
    expect(faultsOf(report)).toEqual([
      'Election[0].Contest[0] contests x: Contest x',
      'Election[0].Contest[1] contests y: Contest y',
    ]);
    expect(faultsOf(report, 'z')).toEqual(['noContest z']);
  });

  it('may name withdrawn candidates, several who stand together, and words of a ballot measure', () => {
    const [a, b, c] = election().Candidate;
    const withdrawn = { Code: [{ Type: 'other', OtherType: 'status', Value: 'withdrawn' }] };
    const selections = [
      { '@id': 'a', CandidateIds: ['of-a', 'of-b'] },
      { '@id': 'c', CandidateIds: ['of-c'] },
      { '@id': 'd', Selection: 'Yes' },
      { '@id': 'e', IsWriteIn: true },
    ];
    const report = {
      Election: [
        {
          '@id': 'e',
          Candidate: [a, b, { ...c, ...withdrawn }],
          Contest: [{ '@id': 'x', ContestSelection: selections }],
        },
      ],
      CVR: [],
    };
    expect(read(report).candidates).toEqual([
      { name: 'A / B', withdrawn: false },
      { name: 'C', withdrawn: true },
      { name: 'Yes', withdrawn: false },
      { name: 'e' },
    ]);
  });
});

describe('Faults of cast vote records', () => {
  const at = 'CVR[0].CVRSnapshot[0].CVRContest[0]';
  const first = `${at}.CVRContestSelection[0]`;

  it.each([
    [cvr([selection('a', position({ HasIndication: 'unknown' }))]), `${first}.SelectionPosition[0] adjudicate unknown`],
    [cvr([selection('a', position({ IsAllocable: 'unknown' }))]), `${first}.SelectionPosition[0] adjudicate unknown`],
    [cvr([selection('a', position({ HasIndication: 1 }))]), `${first}.SelectionPosition[0] missing HasIndication`],
    [cvr([selection('a', position({ IsAllocable: true }))]), `${first}.SelectionPosition[0] missing IsAllocable`],
    [cvr([selection('a', position({ FractionalVotes: '.5' }))]), `${first}.SelectionPosition[0] fractionalVotes ".5"`],
    [cvr([selection('a', position({ Rank: 0 }))]), `${first}.SelectionPosition[0] rank 0`],
    [cvr([selection('a', position({ Rank: '1' }))]), `${first}.SelectionPosition[0] rank "1"`],
    [cvr([selection('a', position({ Rank: 256 }))]), `${first}.SelectionPosition[0] rank 256`],
    [cvr([selection('a', position({ NumberVotes: -1 }))]), `${first}.SelectionPosition[0] numberOfVotes -1`],
    [cvr([selection('a', position({ NumberVotes: 2, Rank: 1 }))]), `${first}.SelectionPosition[0] numberOfVotes 2`],
    [
      cvr([selection('a', position({ NumberVotes: 200 }), position({ NumberVotes: 56 }))]),
      `${first} numberOfVotes 256`,
    ],
    [cvr([selection('a', position({ Rank: 1 }), position({ Rank: 2 }))]), `${first} candidateTwice a`],
    [cvr([selection('a', position({ Rank: 1 }), position())]), `${first} rank`],
    [cvr([{ SelectionPosition: [position({ Rank: 1 })] }]), `${first} writeIn`],
    [cvr([{ ContestSelectionId: 'a', SelectionPosition: 1 }]), `${first} missing SelectionPosition`],
    [cvr(ranked('z')), `${at} selection z`],
    [{ ...cvr([]), CurrentSnapshotId: 'never' }, 'CVR[0] snapshot never'],
    [{ CVRSnapshot: [{}, {}] }, 'CVR[0] snapshot'],
    [{ CVRSnapshot: [] }, 'CVR[0] missing CVRSnapshot'],
    [{ CVRSnapshot: [{ Status: ['needs-adjudication'] }] }, 'CVR[0].CVRSnapshot[0] adjudicate needs-adjudication'],
    [{ CVRSnapshot: [{ CVRContest: [{}] }] }, `${at} missing ContestId`],
    [cvr([], 'y'), 'unknownContest y'],
    [
      { CVRSnapshot: [{ CVRContest: [{ ContestId: 'x' }, { ContestId: 'x' }] }] },
      'CVR[0].CVRSnapshot[0].CVRContest[1] contestTwice x',
    ],
  ])('%j', (record, fault) => {
    expect(recordFaults(record)).toEqual([fault]);
  });

  it('tell a mark without a rank among ranks', () => {
    expect(recordFaults(cvr([...ranked('a'), selection('b', position())]))).toEqual([
      `${at}.CVRContestSelection[1] rank`,
    ]);
  });

  it('tell a contest that the election does not describe, even where another is counted', () => {
    expect(recordFaults(cvr(ranked('a')), cvr(ranked('a'), 'y'))).toEqual([
      'CVR[1].CVRSnapshot[0].CVRContest[0] unknownContest y',
    ]);
  });

  it.each([
    ['', ['jsonEmpty']],
    ['[]', ['json [']],
    ['{"Election":[{"Contest":[]}],"CVR":[]}', ['Election[0] missing Contest']],
    ['{"Election":[{"Contest":[{"@id":"x"}]}],"CVR":[]}', ['Election[0].Contest[0] missing ContestSelection']],
    [
      '{"Election":[{"Contest":[{"@id":"x","ContestSelection":[{}]}]}],"CVR":[]}',
      ['Election[0].Contest[0] missing ContestSelection[].@id'],
    ],
    [
      '{"Election":[{"Contest":[{"@id":"x","ContestSelection":[{"@id":"a"},{"@id":"a"}]}]}],"CVR":[]}',
      ['Election[0].Contest[0] selectionTwice a', 'Election[0].Contest[0] namesAlike a'],
    ],
    ['{"Election":{},"CVR":[]}', ['Election missing Election']],
    ['{"CVR":[]}', ['missing Election']],
    ['{"Election":[]}', ['Election missing Election']],
    ['{"CVR":{}}', ['CVR missing CVR']],
    ['{"CVR":[],"CVR":[]}', ['keyTwice CVR']],
    ['{"CVR":[1]', ['CVR[0] missing CVR', 'CVR jsonEnds']],
    ['{"CVR":[{}}', ['CVR[0] missing CVRSnapshot', 'CVR[1] json }']],
    ['{"a":1} x', ['a json x']],
    ['{"a":tru}', ['a json tru']],
    ['{"a":1,}', ['json }']],
    ['{"a":[1,{"b":"\\x"}]}', ['a json \\x"}]']],
    ['{"a":01}', ['a json 01']],
    ['{"a":NaN}', ['a json NaN']],
    ['{"a":{"b" 1}}', ['a json 1}']],
    ["{'a':1}", ["json '"]],
    [`{"a":${'['.repeat(65)}`, ['a jsonDeep']],
  ])('%s', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('stand on the line on which the JSON goes wrong, also far inside a record', () => {
    const file = readAll('{\n"CVR": [\n{"a": 1},\n{\n"b":\n  oops\n}\n]}');
    expect(file.ok ? [] : file.error).toMatchObject([
      { line: 3 },
      { line: 6, path: 'CVR[1]', code: 'json', found: 'oops\ufffd}' },
    ]);
  });

  it('say where they are and what would be right, in English and in Welsh', () => {
    const file = readAll('{"CVR":[{}]}');
    const [fault] = file.ok ? [] : file.error;
    expect(fault && faultText(fault, 'en')).toBe(
      'Line 1, CVR[0]: “CVRSnapshot” is missing, or is not what it should be. See NIST SP 1500-103, version 1.0.0.',
    );
    expect(fault && faultText(fault, 'cy')).toMatch(/^Llinell 1, CVR\[0\]: Mae “CVRSnapshot” ar goll/);
  });
});
