import fc from 'fast-check';
import type { FileRow } from '#libs/domain';
import { LONGEST_REGISTER_ROW } from '#libs/domain';
import { FileNotRead, REGISTER_FILE_LIMITS, openCsvTable } from './csv-table.js';
import { runs } from '../../../../test/support/thorough.js';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, { size = 7, limits = REGISTER_FILE_LIMITS } = {}) {
  const table = await openCsvTable(pieces(Buffer.from(content), size), limits);
  if (!table.ok) return { refused: table.error };
  const rows: FileRow[] = [];
  try {
    for await (const row of table.value.rows) rows.push(row);
  } catch (error) {
    if (!(error instanceof FileNotRead)) throw error;
    return { rows, refused: error.fault };
  }
  return { headings: table.value.headings, rows, digest: table.value.digest() };
}

const cellsOf = ({ rows }: { rows?: FileRow[] }) => rows?.map(({ cells }) => cells);

describe('Reading a CSV file (RFC 4180)', () => {
  it.each([
    ['comma', 'no,name\n1,A\n'],
    ['semicolon', 'no;name\n1;A\n'],
    ['tab', 'no\tname\n1\tA\n'],
    ['byte order mark', '\uFEFFno,name\n1,A\n'],
    ['CR LF', 'no,name\r\n1,A\r\n'],
    ['CR alone', 'no,name\r1,A\r'],
    ['no line end at the end', 'no,name\n1,A'],
    ['quotation marks', '"no","name"\n"1","A"\n'],
    ['empty lines', 'no,name\n\n\n1,A\n\n'],
    ['rows of empty cells', 'no,name\n,\n1,A\n,\n'],
  ])('takes a file with %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ headings: ['no', 'name'], rows: [{ cells: ['1', 'A'] }] });
  });

  it('counts lines as an editor does, whatever ends them and whatever cells hold', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['no,name', '1,A', '', '2,"B', 'b', 'b"', ',', '3,C', '4,"D""D"', '5,E'].join(end);
      const { rows } = await read(text);
      expect(rows?.map(({ line, lastLine }) => [line, lastLine])).toEqual([
        [2, 2],
        [4, 6],
        [8, 8],
        [9, 9],
        [10, 10],
      ]);
    }
  });

  it('keeps a stray quotation mark in its cell, and goes on with the next row', async () => {
    expect(cellsOf(await read('no,name\n1,"A"x\n2,B"b\n3,C\n'))).toEqual([
      ['1', '"A"x'],
      ['2', 'B"b'],
      ['3', 'C'],
    ]);
  });

  it('says where a quotation mark opens that is never closed', async () => {
    expect((await read('no,name\n1,A\n2,"B\n3,C\n')).refused).toEqual({ code: 'QUOTE_NOT_CLOSED', facts: { line: 3 } });
  });

  it('gives up a row without end before it fills the memory', async () => {
    const outcome = await read(`no,name\n1,"${'x\n'.repeat(LONGEST_REGISTER_ROW)}`, { size: 64_000 });
    expect(outcome.refused).toEqual({ code: 'ROW_TOO_LONG', facts: { line: 2, most: LONGEST_REGISTER_ROW } });
  });

  it('leaves U+FFFD where bytes are not UTF-8', async () => {
    const latin1 = Buffer.concat([Buffer.from('no,name\n1,Si'), Buffer.of(0xf4), Buffer.from('n\n2,Siân\n')]);
    expect(cellsOf(await read(latin1))).toEqual([
      ['1', 'Si\uFFFDn'],
      ['2', 'Siân'],
    ]);
  });

  it.each([
    ['nothing', '', 'EMPTY_FILE'],
    ['only line ends', '\n\n', 'EMPTY_FILE'],
    ['a workbook', 'PK\u0003\u0004....', 'A_WORKBOOK'],
    ['UTF-16', Buffer.from('\uFEFFno,name', 'utf16le'), 'NOT_UTF8'],
    ['UTF-16 without a mark', Buffer.from('no,name', 'utf16le'), 'NOT_UTF8'],
  ])('refuses a file that is %s', async (_, content, code) => {
    expect((await read(content)).refused?.code).toBe(code);
  });

  it('refuses more bytes or rows than its limits, and takes exactly as many', async () => {
    const text = 'no\n1\n2\n3\n';
    expect((await read(text, { limits: { bytes: text.length, rows: 3 } })).rows).toHaveLength(3);
    expect((await read(text, { limits: { bytes: text.length, rows: 2 } })).refused?.code).toBe('TOO_MANY_ROWS');
    expect((await read(text, { limits: { bytes: text.length - 1, rows: 3 } })).refused?.code).toBe('FILE_TOO_LARGE');
  });

  it('takes back what was written, however the bytes are cut', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\r\0\uFEFF]/g, ''));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (rows, size) => {
      const kept = rows.filter((cells) => cells.some((each) => each.trim() !== ''));
      const text = ['a,b,c', ...rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))];
      expect(cellsOf(await read(text.join('\r\n').replaceAll('\r\n', '\n'), { size })) ?? []).toEqual(kept);
    });
    await fc.assert(property, { numRuns: runs(400) });
  });
});
