import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { PaperBox } from '../papers/paper-box.js';
import { ByteLines } from './byte-lines.js';
import { isBlank, textOf } from './byte-text.js';
import { candidateFaults } from './csv-header.js';
import type { ElectionFile, ElectionReader } from './election-file.js';
import { FileFaults } from './file-fault.js';
import type { FaultCode, FileFault } from './file-fault.js';
import { boxFault } from './paper-amount.js';
import { CountFirstHeader, MetadataHeader } from './preflib-header.js';
import type { PrefLibHeader } from './preflib-header.js';
import { readOrder } from './preflib-order.js';
import { AFTER_PAPERS, PlainOrders } from './preflib-plain-orders.js';

const PAPERS = { colon: /^\s*(\d{1,15})\s*:(.*)$/, comma: /^\s*(\d{1,15})\s*(?:,(.*))?$/ } as const;

/**
 * Reads the PrefLib formats for orders of preference, SOC, SOI, TOC and TOI: lines of metadata that begin with `#`, then
 * lines `papers: order`; or, as before 2022, the number of candidates, their names, totals, and lines `papers,order`.
 * Equal preferences stand in braces, `3,{1,2},4`. Beyond the format `{}` is a preference left out, and `(withdrawn)` may
 * stand behind a name. The totals that the file states must be those of its papers, so that a part cannot pass for the whole.
 *
 * @see https://github.com/PrefLib/PrefLib-Data/blob/main/FORMAT_SPECIFICATION.md
 */
export class PrefLibReader implements ElectionReader {
  private readonly lines = new ByteLines(
    (bytes, start, end) => this.readLine(bytes, start, end),
    (bytes, start) => this.readPlainOrder(bytes, start),
  );
  private readonly faults = new FileFaults();
  private header: PrefLibHeader | null = null;
  private papersEnd: keyof typeof PAPERS = 'colon';
  private isAmongPapers = false;
  private box = new PaperBox(1);
  private plain = new PlainOrders(this.box, AFTER_PAPERS.colon);
  private orders = 0;

  push(piece: Uint8Array): void {
    if (this.faults.isFull || this.lines.push(piece)) return;
    this.fault('lineTooLong');
    this.faults.stop();
  }

  end(): Result<ElectionFile, readonly FileFault[]> {
    if (!this.faults.isFull) this.lines.end();
    const { header } = this;
    if (header === null && this.faults.list.length === 0) this.fault('prefLibEmpty');
    if (header !== null && !this.isAmongPapers && !this.faults.isFull) this.beginPapers(header);
    if (header !== null && this.faults.list.length === 0) this.checkTotals(header);
    if (header === null || this.faults.list.length > 0) return err(this.faults.list);
    return ok({ title: header.title, seats: null, candidates: header.candidates, papers: this.box });
  }

  private checkTotals({ voters, orders }: PrefLibHeader): void {
    if (voters !== null && voters !== this.box.total) this.fault('voters', `${this.box.total}`, voters);
    if (orders !== null && orders !== this.orders) this.fault('orders', `${this.orders}`, orders);
  }

  private readPlainOrder(bytes: Uint8Array, start: number): number {
    if (!this.isAmongPapers || this.faults.isFull) return 0;
    const next = this.plain.read(bytes, start);
    if (next > 0) this.keep(this.lines.line + 1);
    return next;
  }

  private readLine(bytes: Uint8Array, start: number, end: number): void {
    if (this.faults.isFull || isBlank(bytes, start, end)) return;
    const text = textOf(bytes.subarray(start, end));
    if (text === null) {
      this.fault('notUtf8');
      return this.faults.stop();
    }
    if (this.header === null && text.trim() === '') return;
    this.header ??= this.headerFor(text);
    if (!this.isAmongPapers && this.header.read(text)) return;
    if (!this.isAmongPapers) this.beginPapers(this.header);
    if (!this.faults.isFull) this.readPapers(text);
  }

  private headerFor(text: string): PrefLibHeader {
    const fault = (code: FaultCode, found?: string, expected?: number) => {
      this.fault(code, found, expected);
      this.faults.stop();
    };
    if (text.startsWith('#')) return new MetadataHeader(fault);
    this.papersEnd = 'comma';
    return new CountFirstHeader(fault);
  }

  private beginPapers(header: PrefLibHeader): void {
    this.isAmongPapers = true;
    header.close();
    for (const { code, found } of candidateFaults(header.candidates)) this.fault(code, found);
    if (this.faults.list.length > 0) return this.faults.stop();
    this.box = new PaperBox(header.candidates.length);
    this.plain = new PlainOrders(this.box, AFTER_PAPERS[this.papersEnd]);
  }

  private readPapers(text: string): void {
    if (text.trim() === '') return;
    if (text.startsWith('#')) return this.fault('metadataLate', text);
    const [, papers = '0', order = ''] = PAPERS[this.papersEnd].exec(text) ?? [];
    if (Number(papers) === 0) return this.fault('orderLine', text);
    const marks = readOrder(order, this.box.candidates);
    if (!marks.ok) return this.fault(marks.error.code, marks.error.found);
    this.box.addMarks(marks.value, Number(papers));
    this.keep(this.lines.line);
  }

  private keep(line: number): void {
    this.orders++;
    const fault = boxFault(this.box);
    if (fault !== null) this.faults.add({ line, code: fault, found: '', candidates: this.box.candidates });
    if (fault === 'tooLarge') this.faults.stop();
  }

  private fault(code: FaultCode, found = '', expected?: number): void {
    const line = Math.max(this.lines.line, 1);
    const candidates = this.header?.candidates.length ?? 0;
    this.faults.add({ line, code, found, candidates, ...(expected !== undefined && { expected }) });
  }
}
