import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from '../candidate.js';
import type { FaultCode } from './file-fault.js';

export interface OrderFault {
  readonly code: FaultCode;
  readonly found: string;
}

/** A number, a brace or a comma, with the blanks before it; anything else is out of place. */
const WORD = /\s*(?:(\d+)|([{},]))/y;

/**
 * Reads an order of preference such as `3,{1,2},4`: candidates in braces are equal, and `{}` is a preference left out,
 * or alone a paper without marks. Nothing at all is a fault: the line may have been cut short.
 */
export function readOrder(text: string, candidates: number): Result<Uint8Array, OrderFault> {
  const marks = new Uint8Array(candidates);
  const order = text.trimEnd();
  let preference = 1;
  let isInBraces = false;
  /** What stands before: a comma needs something before it, a candidate or a brace must not. */
  let before: 'start' | 'candidate' | 'closed' | 'comma' | 'open' = 'start';
  WORD.lastIndex = 0;
  for (let at = 0; at < order.length; at = WORD.lastIndex) {
    const word = WORD.exec(order);
    const [, number, sign] = word ?? [];
    const isFirst: boolean = before === 'start' || before === 'comma' || before === 'open';
    if (number !== undefined && isFirst) {
      const fault = mark(marks, number, preference);
      if (fault !== null) return err(fault);
      before = 'candidate';
    } else if (sign === ',' && (before === 'candidate' || before === 'closed')) {
      if (!isInBraces && ++preference > MOST_CANDIDATES) return err({ code: 'tooManyPreferences', found: '' });
      before = 'comma';
    } else if (sign === '{' && isFirst && !isInBraces) {
      isInBraces = true;
      before = 'open';
    } else if (sign === '}' && isInBraces && before !== 'comma') {
      isInBraces = false;
      before = 'closed';
    } else return err({ code: 'order', found: order.slice(at).trimStart() });
  }
  return isInBraces || before === 'comma' || before === 'start'
    ? err({ code: 'order', found: order.slice(-1) })
    : ok(marks);
}

function mark(marks: Uint8Array, number: string, preference: number): OrderFault | null {
  const index = number.length > 3 ? -1 : Number(number) - 1;
  const before = marks[index];
  if (before === undefined) return { code: 'order', found: number };
  if (before !== 0) return { code: 'candidateTwice', found: number };
  marks[index] = preference;
  return null;
}
