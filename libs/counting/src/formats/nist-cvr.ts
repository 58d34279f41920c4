import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from '../candidate.js';
import { candidateFaults } from './csv-header.js';
import type { ElectionFile, ElectionReader } from './election-file.js';
import { FileFaults } from './file-fault.js';
import type { FaultCode, FileFault } from './file-fault.js';
import { isJsonObject, objectsIn, textIn } from './json-fields.js';
import type { JsonObject } from './json-fields.js';
import { JsonParts } from './json-parts.js';
import type { JsonPart } from './json-parts.js';
import { NamedPapers } from './named-papers.js';
import { readContests } from './nist-contests.js';
import type { NistContest } from './nist-contests.js';
import { readNistMarks } from './nist-marks.js';
import { boxFault } from './paper-amount.js';

/** Where a part of the file is, so that a fault can say so. */
interface Place {
  readonly line: number;
  readonly path: string;
}

/**
 * Reads cast vote records in the common data format of NIST, version 1.0.0, as JSON. The current snapshot of each record
 * counts, and of it the contest that was chosen; a record without that contest is of another paper. A record whose contest
 * holds no mark is an unmarked paper. Seats and title are those of the contest.
 *
 * @see NIST SP 1500-103, Cast Vote Records Common Data Format Specification, version 1.0
 */
export class NistCvrReader implements ElectionReader {
  private readonly faults = new FileFaults();
  private readonly parts = new JsonParts(
    'CVR',
    (part) => this.take(part),
    ({ code, line, path, found = '', expected }) => this.fault(code, { line, path }, found, expected),
  );
  private readonly papers = new NamedPapers();
  /** Where each selection was met first. */
  private readonly met = new Map<string, Place>();
  private contests: readonly NistContest[] | null = null;
  /** The contest whose papers are kept: the one chosen, or else the first that is met. */
  private readonly isChosen: boolean;
  private other: (Place & { readonly id: string }) | null = null;

  /** @param contest the id of the contest to count; may be left out where there is one only */
  constructor(private contest: string | null = null) {
    this.isChosen = contest !== null;
  }

  push(piece: Uint8Array): void {
    if (!this.faults.isFull) this.parts.push(piece);
  }

  end(): Result<ElectionFile, readonly FileFault[]> {
    if (!this.faults.isFull) this.parts.end();
    const contest = this.faults.list.length === 0 ? this.countedContest() : null;
    if (contest !== null) this.checkContest(contest);
    if (contest === null || this.faults.list.length > 0) return err(this.faults.list);
    const { name: title, seats, candidates, selections } = contest;
    return ok({ title, seats, candidates, papers: this.papers.arranged(selections) });
  }

  private take({ key, index, value, line }: JsonPart): void {
    if (key === 'Election') {
      const tell = (code: FaultCode, path: string, found?: string) =>
        this.fault(code, { line, path: key + path }, found);
      this.contests = readContests(value, line, tell);
    }
    if (key !== 'CVR') return;
    const place = { line, path: index === null ? key : `${key}[${index}]` };
    if (index !== null && isJsonObject(value)) this.readRecord(value, place);
    else this.fault('missing', place, 'CVR');
    if (this.faults.isFull) this.parts.stop();
  }

  private readRecord(record: JsonObject, { line, path }: Place): void {
    const snapshots = objectsIn(record, 'CVRSnapshot');
    if (snapshots === null || snapshots.length === 0) return this.fault('missing', { line, path }, 'CVRSnapshot');
    const current = textIn(record, 'CurrentSnapshotId');
    const at = current === null ? snapshots.length - 1 : snapshots.findIndex((one) => textIn(one, '@id') === current);
    const snapshot = snapshots[at];
    if (snapshot === undefined || (current === null && at > 0))
      return this.fault('snapshot', { line, path }, current ?? '');
    const here = `${path}.CVRSnapshot[${at}]`;
    const { Status: status } = snapshot;
    if (Array.isArray(status) && status.includes('needs-adjudication'))
      return this.fault('adjudicate', { line, path: here }, 'needs-adjudication');
    const contests = objectsIn(snapshot, 'CVRContest');
    if (contests === null) return this.fault('missing', { line, path: here }, 'CVRContest');
    let met = 0;
    for (const [i, contest] of contests.entries()) {
      const place = { line, path: `${here}.CVRContest[${i}]` };
      if (this.isCounted(contest, place) && ++met > 1) this.fault('contestTwice', place, this.contest ?? '');
      else if (met === 1 && textIn(contest, 'ContestId') === this.contest) this.readPaper(contest, place);
    }
  }

  /** Whether it is the contest whose papers are kept. Remembers another, so that none is passed over unseen. */
  private isCounted(contest: JsonObject, place: Place): boolean {
    const id = textIn(contest, 'ContestId');
    if (id === null) this.fault('missing', place, 'ContestId');
    if (id === null) return false;
    this.contest ??= id;
    if (id !== this.contest && !this.isChosen) this.other ??= { ...place, id };
    return id === this.contest;
  }

  private readPaper(contest: JsonObject, { line, path }: Place): void {
    const known = this.papers.size;
    const marks = readNistMarks(contest, this.papers, path, (code, where, found) =>
      this.fault(code, { line, path: where }, found),
    );
    if (this.papers.size > known) for (const key of this.papers.keys.slice(known)) this.met.set(key, { line, path });
    if (marks === null) return;
    this.papers.box.addMarks(marks, 1);
    const fault = boxFault(this.papers.box);
    if (fault !== null) this.fault(fault, { line, path });
    if (fault === 'tooLarge') this.faults.stop();
  }

  /** The contest to count; null if there is none, or nobody said which, and that is told. */
  private countedContest(): NistContest | null {
    const { contests } = this;
    const nowhere = { line: this.parts.line, path: '' };
    if (contests === null) this.fault('missing', nowhere, 'Election');
    if (!this.parts.hasKey('CVR')) this.fault('missing', nowhere, 'CVR');
    if (contests === null || !this.parts.hasKey('CVR')) return null;
    const [only] = contests;
    if (!this.isChosen && contests.length > 1)
      for (const { id, name, ...place } of contests)
        this.fault('contests', place, name === '' ? id : `${id}: ${name}`, contests.length);
    if (!this.isChosen && contests.length > 1) return null;
    const wanted = this.isChosen ? contests.filter(({ id }) => id === this.contest) : contests;
    if (wanted.length > 1) this.fault('contestTwice', wanted[1] ?? nowhere, this.contest ?? '');
    if (wanted.length === 0) this.fault('noContest', nowhere, this.contest ?? '');
    const unknown = this.other ?? (only && this.contest !== null && only.id !== this.contest ? nowhere : null);
    if (!this.isChosen && unknown !== null) this.fault('unknownContest', unknown, this.other?.id ?? this.contest ?? '');
    return wanted[0] ?? null;
  }

  private checkContest({ line, path, selections, candidates }: NistContest): void {
    if (selections.length > MOST_CANDIDATES) return this.fault('candidates', { line, path }, `${selections.length}`);
    const twice = selections.find((id, i) => selections.indexOf(id) !== i);
    if (twice !== undefined) this.fault('selectionTwice', { line, path }, twice);
    for (const { code, found } of candidateFaults(candidates)) this.fault(code, { line, path }, found);
    for (const [id, place] of this.met) if (!selections.includes(id)) this.fault('selection', place, id);
  }

  private fault(code: FaultCode, { line, path }: Place, found = '', expected?: number): void {
    const candidates = this.papers.size;
    const where = { ...(path !== '' && { path }), ...(expected !== undefined && { expected }) };
    this.faults.add({ line, code, found, candidates, ...where });
  }
}
