import { textOf } from './byte-text.js';
import type { FaultCode } from './file-fault.js';
import { jsonFaultAt } from './json-fault.js';

/** Deeper JSON than this is no file of ours. */
const MOST_DEPTH = 64;
const MOST_PART_BYTES = 8 * 1024 * 1024;
const MOST_KEYS = 100;

/** A member of the object that the file is, or an item of a member that is a list of many. */
export interface JsonPart {
  readonly key: string;
  /** From 0; null for a member as a whole. */
  readonly index: number | null;
  readonly value: unknown;
  /** On which it begins. */
  readonly line: number;
}

export interface JsonPartFault {
  readonly code: FaultCode;
  readonly line: number;
  readonly path: string;
  readonly found?: string;
  readonly expected?: number;
}

const [TAB, NEWLINE, RETURN, SPACE] = [9, 10, 13, 32];
const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

type Awaited = 'object' | 'firstKey' | 'key' | 'colon' | 'value' | 'comma' | 'firstItem' | 'item' | 'itemComma' | 'end';

/**
 * Splits a JSON file that comes in pieces into its parts: the members of the object that it is, those of one long list each
 * on its own. A file of any size passes through in the memory of its largest part.
 */
export class JsonParts {
  line = 1;
  private awaited: Awaited = 'object';
  private isStopped = false;
  private readonly keys = new Set<string>();
  private key = '';
  private index = 0;
  /** Of the part at hand: its bytes from earlier pieces, where it begins in this one (-1: there is none), and its line. */
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private from = -1;
  private partLine = 1;
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  /** How much of a byte order mark was met. */
  private markBytes = 0;

  constructor(
    private readonly longList: string,
    private readonly take: (part: JsonPart) => void,
    private readonly tell: (fault: JsonPartFault) => void,
  ) {}

  push(piece: Uint8Array): void {
    let at = 0;
    while (at < piece.length && !this.isStopped) {
      if (this.from >= 0) at = this.scan(piece, at);
      else at = this.between(piece, at);
    }
    if (this.from < 0 || this.isStopped) return;
    this.held.push(piece.slice(this.from));
    this.heldBytes += piece.length - this.from;
    this.from = 0;
    if (this.heldBytes > MOST_PART_BYTES) this.fault('jsonLarge', this.partLine);
  }

  end(): void {
    if (this.isStopped) return;
    if (this.awaited === 'object') this.fault('jsonEmpty');
    else if (this.awaited !== 'end') this.fault('jsonEnds');
  }

  /** Whether there is such a member, be it empty. */
  hasKey(key: string): boolean {
    return this.keys.has(key);
  }

  /** Nothing more is worth reading. */
  stop(): void {
    this.isStopped = true;
  }

  /** Outside any part: blanks, and the signs between parts. */
  private between(piece: Uint8Array, at: number): number {
    const byte = piece[at] ?? 0;
    if (byte === NEWLINE) this.line++;
    if (byte === NEWLINE || byte === SPACE || byte === TAB || byte === RETURN) return at + 1;
    if (this.awaited === 'object' && byte === BYTE_ORDER_MARK[this.markBytes]) {
      this.markBytes++;
      return at + 1;
    }
    const next = this.after(byte);
    if (next === 'part') {
      [this.from, this.partLine, this.depth] = [at, this.line, 0];
      return at;
    }
    if (next === null) this.fault('json', this.line, textOf(piece.subarray(at, at + 1)) ?? '\ufffd');
    else this.awaited = next;
    if (next === 'key') this.key = '';
    return at + 1;
  }

  /** What is awaited after a sign, `part` if it begins one; null if it is out of place. */
  private after(byte: number): Awaited | 'part' | null {
    switch (this.awaited) {
      case 'object':
        return byte === OPEN_OBJECT ? 'firstKey' : null;
      case 'firstKey':
      case 'key':
        if (byte === QUOTE) return 'part';
        return byte === CLOSE_OBJECT && this.awaited === 'firstKey' ? 'end' : null;
      case 'colon':
        return byte === COLON ? 'value' : null;
      case 'value':
        if (byte === OPEN_LIST && this.key === this.longList) return 'firstItem';
        return isSign(byte) ? null : 'part';
      case 'comma':
        return byte === COMMA ? 'key' : byte === CLOSE_OBJECT ? 'end' : null;
      case 'firstItem':
      case 'item':
        if (byte === CLOSE_LIST && this.awaited === 'firstItem') return 'comma';
        return isSign(byte) ? null : 'part';
      case 'itemComma':
        return byte === COMMA ? 'item' : byte === CLOSE_LIST ? 'comma' : null;
      default:
        return null;
    }
  }

  /** Goes on through a part, to its end if that is in this piece. */
  private scan(piece: Uint8Array, start: number): number {
    for (let at = start; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (byte === NEWLINE) this.line++;
      if (this.isInString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (byte === BACKSLASH) this.isEscaped = true;
        else if (byte === QUOTE) this.isInString = false;
        if (!this.isInString && this.depth === 0) return this.finish(piece, at + 1);
      } else if (byte === QUOTE) this.isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (++this.depth > MOST_DEPTH) {
          this.fault('jsonDeep', this.line, '', MOST_DEPTH);
          return at;
        }
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (this.depth <= 1) return this.finish(piece, at + this.depth);
        this.depth--;
      } else if (this.depth === 0 && (byte === COMMA || byte <= SPACE)) {
        if (byte === NEWLINE) this.line--; // it is met again, outside
        return this.finish(piece, at);
      }
    }
    return piece.length;
  }

  private finish(piece: Uint8Array, end: number): number {
    const text = textOf(joined([...this.held, piece.subarray(this.from, end)]));
    [this.held, this.heldBytes, this.from] = [[], 0, -1];
    if (text === null) this.fault('notUtf8', this.partLine);
    else this.read(text);
    return end;
  }

  private read(text: string): void {
    const parsed = parse(text);
    if (parsed === null) {
      const at = jsonFaultAt(text);
      const line = this.partLine + text.slice(0, at).split('\n').length - 1;
      return this.fault('json', line, text.slice(at, at + 20));
    }
    const { value } = parsed;
    if (typeof value === 'string' && (this.awaited === 'key' || this.awaited === 'firstKey')) return this.begin(value);
    const isItem = this.awaited === 'item' || this.awaited === 'firstItem';
    this.take({ key: this.key, index: isItem ? this.index++ : null, value, line: this.partLine });
    this.awaited = isItem ? 'itemComma' : 'comma';
  }

  private begin(key: string): void {
    if (this.keys.has(key) || this.keys.size === MOST_KEYS) return this.fault('keyTwice', this.partLine, key);
    this.keys.add(key);
    this.key = key;
    this.awaited = 'colon';
  }

  private fault(code: FaultCode, line = this.line, found = '', expected?: number): void {
    const isItem = ['firstItem', 'item', 'itemComma'].includes(this.awaited);
    const path = isItem ? `${this.key}[${this.index}]` : this.key;
    this.tell({ code, line, path, found, ...(expected !== undefined && { expected }) });
    this.isStopped = true;
  }
}

const isSign = (byte: number): boolean =>
  byte === COMMA || byte === COLON || byte === CLOSE_LIST || byte === CLOSE_OBJECT;

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
