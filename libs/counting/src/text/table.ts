/** As wide as a report is, in characters: it is read on a terminal and on a printed page. */
export const REPORT_WIDTH = 80;
/** Names are not broken into narrower columns than this, even if a line then runs over. */
const NARROWEST_NAME = 12;
const INDENT = '  ';
const GAP = '  ';

/** A column of a table: figures stand to the right, words to the left. */
export type Column = 'words' | 'figures';

/**
 * Columns side by side, each as wide as it must be. The first column takes names: where the table would be wider than the
 * report, names run on to further lines, and the figures stand on the last of them.
 *
 * @param rows the headings first
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map((_, column) => Math.max(0, ...rows.map((row) => width(row[column] ?? ''))));
  const others = widths.slice(1).reduce((sum, one) => sum + one + GAP.length, 0);
  const room = Math.max(NARROWEST_NAME, REPORT_WIDTH - INDENT.length - others);
  const first = Math.min(widths[0] ?? 0, room);
  return rows.flatMap(([name = '', ...cells]) => {
    const lines = wrapped(name, room);
    const last = lines.pop() ?? '';
    const figures = cells.map((cell, i) => {
      const blanks = ' '.repeat((widths[i + 1] ?? 0) - width(cell));
      return columns[i + 1] === 'figures' ? blanks + cell : cell + blanks;
    });
    const row = [last + ' '.repeat(first - width(last)), ...figures].join(GAP);
    return [...lines, row].map((line) => (INDENT + line).trimEnd());
  });
}

/** A sentence in lines of the report, the second and following ones set in further. */
export function paragraph(text: string, indent: string): readonly string[] {
  const further = `${indent}${INDENT}`;
  return wrapped(text, REPORT_WIDTH - further.length).map((line, i) => (i === 0 ? indent : further) + line);
}

/** Breaks text at its spaces so that no line is longer than `room`; a word that is longer is cut. */
function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, room))) {
    if (line !== '' && width(line) + 1 + width(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, room: number): readonly string[] {
  const letters = [...word];
  const count = Math.max(1, Math.ceil(letters.length / room));
  return Array.from({ length: count }, (_, i) => letters.slice(i * room, (i + 1) * room).join(''));
}

const width = (text: string): number => [...text].length;
