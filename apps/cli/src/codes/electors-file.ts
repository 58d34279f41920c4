import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { CodesElection } from './election-file.js';

/** Columns of the extract, by their headings. Others are carried over into the letters as they are. */
const COLUMNS = ['member_no', 'given_name', 'family_name', 'email', 'language', 'contests'] as const;
type Column = (typeof COLUMNS)[number];

export interface Elector {
  readonly memberNo: string;
  /** As in the file, in the order of {@link ElectorsFile.headings}. */
  readonly cells: readonly string[];
  /** Places of their contests among those of the election. */
  readonly contests: readonly number[];
}

export interface ElectorsFile {
  /** Every heading but that of the contests. */
  readonly headings: readonly string[];
  readonly electors: readonly Elector[];
}

/** A cell of the extract that a spreadsheet would take for a formula has an apostrophe before it. */
const withoutApostrophe = (cell: string): string => (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/**
 * Reads the extract and holds it against the election: everybody once, in contests that there are, and as many electors
 * as the frozen rolls have.
 * @throws Error in plain words, with the line and the column that are wrong
 */
export async function readElectorsFile(path: string, election: CodesElection): Promise<ElectorsFile> {
  const reader = new ElectorsReader(path, election);
  const parser = createReadStream(path)
    .on('error', (error) => parser.destroy(error))
    .pipe(
      parse({ bom: true, info: true, relax_column_count: true, max_record_size: 1_000_000, skip_empty_lines: true }),
    );
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
    reader.add(record, info.lines);
  return reader.end();
}

class ElectorsReader {
  private headings: readonly string[] | undefined;
  private places = new Map<Column, number>();
  private readonly electors: Elector[] = [];
  private readonly lineOf = new Map<string, number>();
  private readonly counts: number[];
  private readonly contestAt: ReadonlyMap<string, number>;

  constructor(
    private readonly path: string,
    private readonly election: CodesElection,
  ) {
    this.contestAt = new Map(election.contests.map(({ uuid }, i) => [uuid, i]));
    this.counts = election.contests.map(() => 0);
  }

  add(cells: readonly string[], line: number): void {
    if (!this.headings) return this.readHeadings(cells, line);
    if (cells.length !== this.headings.length)
      throw this.wrong(line, `${cells.length} columns instead of ${this.headings.length}`);
    const cell = (column: Column): string => cells[this.places.get(column) ?? -1] ?? '';
    const memberNo = withoutApostrophe(cell('member_no'));
    if (memberNo === '') throw this.wrong(line, 'member_no is empty');
    const before = this.lineOf.get(memberNo);
    if (before !== undefined) throw this.wrong(line, `member_no ${memberNo} stands in line ${before} too`);
    if (!['en', 'cy'].includes(cell('language'))) throw this.wrong(line, 'language is neither en nor cy');
    const contests = this.contestsOf(cell('contests'), line);
    this.lineOf.set(memberNo, line);
    for (const contest of contests) this.counts[contest] = (this.counts[contest] ?? 0) + 1;
    const place = this.places.get('contests') ?? -1;
    this.electors.push({ memberNo, contests, cells: cells.filter((_, i) => i !== place) });
  }

  end(): ElectorsFile {
    const { election, electors, path, headings } = this;
    if (!headings) throw new Error(`${path} is empty`);
    if (electors.length !== election.electors)
      throw new Error(`${path} has ${electors.length} electors; the rolls have ${election.electors}. Extract again.`);
    for (const [i, contest] of election.contests.entries())
      if (this.counts[i] !== contest.electors)
        throw new Error(
          `${path} has ${this.counts[i]} electors for “${contest.title}”; its roll has ${contest.electors}. Extract again.`,
        );
    const place = this.places.get('contests') ?? -1;
    return { headings: headings.filter((_, i) => i !== place), electors };
  }

  private readHeadings(cells: readonly string[], line: number): void {
    this.headings = cells.map((heading) => heading.trim());
    for (const column of COLUMNS) {
      const place = this.headings.indexOf(column);
      if (place < 0) throw this.wrong(line, `there is no column ${column}`);
      this.places.set(column, place);
    }
  }

  private contestsOf(cell: string, line: number): readonly number[] {
    const uuids = cell.split(' ').filter((uuid) => uuid !== '');
    const places = uuids.map((uuid) => this.contestAt.get(uuid));
    const known = places.filter((place) => place !== undefined);
    if (known.length === 0 || known.length < uuids.length || new Set(known).size < known.length)
      throw this.wrong(line, 'contests does not name contests of this election, each once');
    return known;
  }

  private wrong(line: number, why: string): Error {
    return new Error(`${this.path}, line ${line}: ${why}`);
  }
}
