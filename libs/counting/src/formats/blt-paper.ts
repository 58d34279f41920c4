import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from '../candidate.js';
import type { PaperBox } from '../papers/paper-box.js';
import type { FaultCode } from './file-fault.js';
import { isWithdrawal } from './blt-line.js';
import type { BltLine } from './blt-line.js';
import type { BltToken } from './blt-tokens.js';
import { readAmount, unitsIn } from './paper-amount.js';

/** All candidates at one preference: `1=2=…=255`. */
const LONGEST_PREFERENCE = 4 * MOST_CANDIDATES;

export interface PaperFault {
  readonly code: FaultCode;
  readonly found: string;
}

/**
 * Reads a line, which is one paper in any of its forms, and adds it to the box.
 *
 * @returns how many papers it stands for, in parts of a vote
 */
export function readBltPaper(line: BltLine, box: PaperBox): Result<number, PaperFault> {
  const first = line.take();
  if (first === null) return err({ code: 'paperUnended', found: '' });
  if (isWithdrawal(first)) return err({ code: 'withdrawnLate', found: first.text });
  const amount = readAmount(first.text);
  if (amount === null) return err({ code: 'papers', found: first.text });

  const marks = new Uint8Array(box.candidates);
  let preference = 0;
  for (let word = line.take(); ; word = line.take()) {
    if (word === null || word.isQuoted) return err({ code: 'paperUnended', found: word?.text ?? '' });
    if (word.text === '0') break;
    if (++preference > MOST_CANDIDATES) return err({ code: 'tooManyPreferences', found: word.text });
    const fault = mark(word, preference, marks);
    if (fault !== null) return err(fault);
  }
  if (line.next !== null) return err({ code: 'afterPaper', found: line.next.text });
  const units = unitsIn(box, amount);
  if (!units.ok) return err({ code: units.error, found: first.text });
  box.addMarks(marks, units.value);
  return ok(units.value);
}

/** Marks the candidate of a preference, or several who are equal. */
function mark(word: BltToken, preference: number, marks: Uint8Array): PaperFault | null {
  if (word.text === '-') return null;
  if (word.text.length > LONGEST_PREFERENCE) return { code: 'preference', found: word.text };
  for (const part of word.text.split('=')) {
    const candidate = /^\d{1,15}$/.test(part) ? Number(part) : 0;
    const before = marks[candidate - 1];
    if (before === undefined) return { code: 'preference', found: word.text };
    if (before !== 0) return { code: 'candidateTwice', found: part };
    marks[candidate - 1] = preference;
  }
  return null;
}
