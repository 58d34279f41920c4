/** A file that no count should come of, and a part of what the command says of it. */
export interface HostileFile {
  /** Its ending is that of a format, or `txt`: then the command goes by how it begins. */
  readonly name: string;
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly says: string;
}

const MEGABYTE = 1024 * 1024;
const SIZE = 20 * MEGABYTE;

const text = (content: string) => () => Buffer.from(content);
const bytes =
  (...parts: readonly (string | readonly number[])[]) =>
  () =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));
/** 20 MB of a pattern between a beginning and an end. */
const filled =
  (head: string, pattern: string, tail = '') =>
  () =>
    Buffer.concat([Buffer.from(head), Buffer.alloc(SIZE, pattern), Buffer.from(tail)]);
const noise = () => {
  const all = Buffer.alloc(MEGABYTE);
  let seed = 1;
  for (let i = 0; i < all.length; i++) all[i] = (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 24;
  return all;
};

const BLT = '3 1\n2 1 2 0\n1 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n';
const NAMES = '# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n';
const OLD = '2\n1,Ann\n2,Bob\n3,3,2\n';
const ELECTION =
  '{"Election":[{"@id":"e","Candidate":[{"@id":"a","Name":"Ann"},{"@id":"b","Name":"Bob"}],"Contest":[{"@id":"c",' +
  '"ContestSelection":[{"@id":"s1","CandidateIds":["a"]},{"@id":"s2","CandidateIds":["b"]}]}]}],\n"CVR":[\n';
const record = (position: string, selection = 's1') =>
  `{"CurrentSnapshotId":"x","CVRSnapshot":[{"@id":"x","CVRContest":[{"ContestId":"c","CVRContestSelection":[` +
  `{"ContestSelectionId":"${selection}","SelectionPosition":[{"HasIndication":"yes","NumberVotes":1,${position}}]}]}]}]}`;
const RANKED = record('"Rank":1');

/** Papers that all begin alike and end in one of many ways: hard on whatever groups papers by what is on them. */
const alikeButLast = () => {
  const start = Array.from({ length: 60 }, (_, i) => i + 1).join(' ');
  const lines = Array.from({ length: 60_000 }, (_, i) => `1 ${start} ${61 + (i % 190)} ${61 + ((i * 7) % 190)} 0\n`);
  return Buffer.from(`250 1\n${lines.join('')}`);
};

export const hostileFiles = (): readonly HostileFile[] =>
  (
    [
      // BLT
      ['empty.blt', 'that nothing', text(''), 'The file is empty'],
      ['header.blt', 'the header', text('three two\n'), 'The file begins with “three two”'],
      ['cut.blt', 'a file cut short', text(BLT.slice(0, 12)), 'do not end'],
      ['names.blt', 'a missing name', text(BLT.slice(0, -5)), 'The file ends with too few names: 2'],
      ['weight.blt', 'a negative weight', text(BLT.replace('2 1 2', '-2.5 1 2')), '“-2.5”'],
      ['nan.blt', 'a weight that is no number', text(BLT.replace('2 1 2', 'NaN 1 2')), '“NaN”'],
      ['infinite.blt', 'an infinite weight', text(BLT.replace('2 1 2', 'Infinity 1 2')), '“Infinity”'],
      ['huge.blt', 'a huge number', text(BLT.replace('2 1 2', `${'9'.repeat(400)} 1 2`)), '“9999'],
      ['hex.blt', 'a number of another kind', text(BLT.replace('2 1 2', '0x10 1 2')), '“0x10”'],
      ['sum.blt', 'a sum past counting', text(BLT.replace('2 1', '9007199254740991 1')), 'more papers than'],
      ['nul.blt', 'a NUL byte', text(BLT.replace('1 3 0', '1 3\0 0')), 'is not a candidate'],
      ['escape.blt', 'an escape sequence', text(BLT.replace('Bob', '\x1b[2J\x1b]0;x\x07')), 'control character'],
      ['utf16.blt', 'UTF-16', () => Buffer.from(`\ufeff${BLT}`, 'utf16le'), 'not UTF-8'],
      ['latin1.blt', 'Latin-1', bytes(BLT.slice(0, -3), [0xe9], '"\n'), 'not UTF-8'],
      ['noise.blt', 'a megabyte of noise', noise, 'Line '],
      ['cr.blt', 'CR only, then noise', text(BLT.replace('3 0', 'x 0').replaceAll('\n', '\r')), 'Line 3'],
      ['zeros.blt', '20 MB of zero bytes', filled('', '\0'), 'longer than 1 MB'],
      ['quotes.blt', '20 MB of quotes', filled('3 1\n', '"'), 'Line 2'],
      ['digits.blt', '20 MB of digits', filled('3 1\n', '9'), 'longer than 1 MB'],
      ['spaces.blt', '20 MB of blanks', filled('3 1\n', ' '), 'longer than 1 MB'],
      ['lines.blt', '20 MB of line ends', filled('3 1\n', '\n'), 'do not end'],
      ['crs.blt', '20 MB of CRs', filled('3 1\n', '\r'), 'do not end'],
      ['comments.blt', '20 MB of comments', filled('3 1\n', '#\n'), 'do not end'],
      ['withdrawn.blt', '20 MB of withdrawals', filled('3 1\n', '-1\n'), 'for the second time'],
      ['equals.blt', '20 MB of one equality', filled('3 1\n1 ', '='), 'longer than 1 MB'],
      ['papers.blt', '20 MB of papers without end', filled('3 1\n', '1 1 2 3 0\n'), 'do not end'],
      ['twice.blt', '20 MB of papers with one candidate twice', filled('3 1\n', '1 1 1 0\n'), 'stands twice'],
      ['alike.blt', 'papers alike but for their ends', alikeButLast, 'Line '],
      ['several.blt', 'several papers on a line', text(BLT.replace('0\n1 3', '0 1 3')), 'After the closing 0'],
      ['mixed.blt', 'a withdrawal and a paper', text(BLT.replace('2 1 2', '-1 2')), 'After the withdrawals'],
      ['nought.blt', 'no papers of a kind', text(BLT.replace('2 1 2', '0 1 2')), 'A ballot line begins with “0”'],
      [
        'inner.blt',
        'double quotes in a name',
        text(BLT.replace('Bob', 'Bob ""B""')),
        'Line 6: Text stands right behind',
      ],
      ['pieces.blt', '20 MB of papers on lines of several', filled('3 1\n', '1 2 0 3 0\n'), 'After the closing 0'],
      // CSV
      ['empty.csv', 'that nothing', text('\n\n'), 'The file is empty'],
      ['twins.csv', 'two candidates of one name', text('Ann,Bob,ann\n1,2,3\n'), 'Two candidates are called'],
      ['wide.csv', 'too many candidates', text(`${Array.from({ length: 256 }, (_, i) => `C${i}`).join()}\n`), '256'],
      ['votes.csv', 'a column that is no candidate', text('Votes,Ann,Bob\n30,1,2\n'), 'The column “Votes”'],
      ['sep.csv', 'a note to a spreadsheet', text('sep=;\nAnn;Bob\n1;2\n'), '“sep=;” is a note'],
      ['spaces.csv', '20 MB of blank rows and a bad one', filled('Ann,Bob\n', ' \n', '\n1,x\n'), '“x” is not a mark'],
      ['cells.csv', 'a row too short', text('Ann,Bob\n1,2\n1\n'), 'Line 3: The row has 1 cells'],
      ['marks.csv', 'a mark that is none', text('Ann,Bob\n1,-2\n1e9,\n0.5,\n'), '“-2” is not a mark'],
      [
        'weights.csv',
        'a weight below nothing',
        text('weight,Ann,Bob\n-1,1,2\n1/0,1,\nNaN,1,\n'),
        '“NaN” is not a weight',
      ],
      ['fine.csv', 'weights too fine', text('weight,Ann\n1/999999999,1\n1/999999998,1\n'), 'exactly together'],
      ['mixed.csv', 'two separators', text('Ann;Bob,Cy\n1;2,3\n'), 'more than one of comma'],
      ['open.csv', 'an open quote', text('Ann,"Bob\n1,2\n'), 'no closing double quote'],
      ['ranks.csv', 'ranks out of order', text('rank1,rank3\nAnn,Bob\n'), 'out of place among ranks'],
      ['again.csv', 'a candidate named twice', text('rank1,rank2\nAnn,Ann\n'), 'stands twice on one paper'],
      ['utf16.csv', 'UTF-16 without a mark', () => Buffer.from('Ann,Bob\n1,2\n', 'utf16le'), 'control character'],
      ['commas.csv', '20 MB of commas', filled('', ','), 'longer than 1 MB'],
      ['quotes.csv', '20 MB of quotes', filled('Ann,Bob\n', '"'), 'longer than 1 MB'],
      ['quoted.csv', '20 MB of open quotes', filled('Ann,Bob\n', '"\n'), 'no closing double quote'],
      ['semis.csv', '20 MB of rows of the wrong kind', filled('Ann,Bob\n', '1;2\n'), 'The row has 1 cells'],
      ['lines.csv', '20 MB of line ends', filled('Ann\n', '\n'), 'could be an unmarked paper'],
      ['rows.csv', '20 MB of good rows and a bad one', filled('Ann,Bob\n', '1,2\n', '\n1,x\n'), '“x” is not a mark'],
      [
        'zip.csv',
        'a spreadsheet that was not exported',
        bytes('PK', [3, 4, 20, 0, 6, 0, 8, 0], noise().toString('latin1')),
        'Line ',
      ],
      // PrefLib
      ['empty.soi', 'that nothing', text(''), 'The file is empty'],
      ['part.soi', 'that a part is missing', text(`${NAMES}# NUMBER VOTERS: 475\n3: 1,2\n`), 'should be 475'],
      ['brace.soi', 'an open brace', text(`${NAMES}3: {1,2\n`), 'out of place in an order'],
      ['old.soi', 'an older file', text(`${OLD}2,1,2\n1,2,3\n`), 'Line 6'],
      ['kind.soi', 'data of another kind', text(`# DATA TYPE: cat\n${NAMES}1: 1,{}\n`), 'The data type is “cat”'],
      ['braces.soi', '20 MB of braces', filled(`${NAMES}1: `, '{'), 'longer than 1 MB'],
      ['orders.soi', '20 MB of good orders and a bad one', filled(NAMES, '1: 2,1\n', '\n1: 2,2\n'), 'stands twice'],
      ['numbers.soi', '20 MB of numbers', filled(`${NAMES}1: `, '1,'), 'longer than 1 MB'],
      ['hash.soi', '20 MB of metadata', filled('', '# A: b\n'), 'more than 10000 lines before the first paper'],
      ['short.soi', '20 MB of short metadata', filled('', '# A\n'), 'more than 10000 lines before the first paper'],
      ['tabs.soi', '20 MB of tabs and line ends', filled('# A\n', '\t\n'), 'The number of candidates is 0'],
      ['nbsp.soi', '20 MB of no-break spaces', filled('2\n', '\u00a0\n'), 'more than 10000 lines before'],
      ['spaces.soi', '20 MB of blanks and line ends', filled('# A\n', ' \n'), 'The number of candidates is 0'],
      // Cast vote records
      ['empty.json', 'that nothing', text('  \n'), 'The file is empty'],
      ['cut.json', 'a file cut short', text(ELECTION + RANKED), 'ends amid its JSON'],
      [
        'comma.json',
        'a comma too many',
        text(`${ELECTION}${RANKED},\n{"a":1,}]}`),
        'Line 4, CVR[1]: “}” is out of place',
      ],
      ['list.json', 'a list', text('[]'), '“[” is out of place'],
      ['none.json', 'a file without an election', text('{"CVR":[]}'), '“Election” is missing'],
      ['rank.json', 'a rank that is none', text(`${ELECTION}${record('"Rank":-1')}]}`), '“-1” is not a rank'],
      [
        'votes.json',
        'a number of votes',
        text(`${ELECTION}${record('"NumberVotes":1e99')}]}`),
        'not a number of votes',
      ],
      [
        'who.json',
        'a selection of nobody',
        text(`${ELECTION}${record('"Rank":1', 's9')}]}`),
        '“s9” is not a selection',
      ],
      ['proto.json', 'a trap for objects', text(`{"__proto__":{"Election":[]},"CVR":[{"__proto__":1}]}`), 'Line 1'],
      ['deep.json', '20 MB of brackets', filled('{"CVR":[', '['), 'brackets within one another'],
      ['deeper.json', '20 MB of objects in one another', filled('{"a":', '{"a":'), 'brackets within one another'],
      ['string.json', '20 MB of one string', filled('{"a":"', 'a'), 'larger than 8 MB'],
      ['escapes.json', '20 MB of escapes', filled('{"a":"', '\\'), 'larger than 8 MB'],
      ['number.json', '20 MB of one number', filled('{"a":', '9'), 'larger than 8 MB'],
      ['items.json', '20 MB of records that are none', filled('{"CVR":[0', ',0'), '“CVR” is missing'],
      ['objects.json', '20 MB of records without anything', filled('{"CVR":[{}', ',{}'), '“CVRSnapshot” is missing'],
      ['keys.json', '20 MB of one key', filled('{"a":0', ',"a":0'), '“a” stands twice'],
      ['blanks.json', '20 MB of blanks', filled('{', ' \n'), 'ends amid its JSON'],
      // Whatever it is
      ['noise.txt', 'a megabyte of noise', noise, 'Line '],
      ['zeros.txt', '20 MB of zero bytes', filled('', '\0'), 'longer than 1 MB'],
      ['spaces.txt', '20 MB of blanks and line ends', filled('', ' \n'), 'The file is empty'],
      ['page.txt', 'a web page', text('<!doctype html>\n<html></html>\n'), 'The file begins with “<!doctype html>”'],
    ] as const
  ).map(([name, what, content, says]) => ({ name, what, bytes: content, says }));
