import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { LOT_PURPOSES } from '../lot.js';
import type { LotDraw, LotPurpose } from '../lot.js';

/**
 * Reads recorded lots from JSON: a list of `{"stage":3,"purpose":"exclusion","between":[2,5],"chosen":[5]}`, candidates
 * by number.
 *
 * @returns the draws, or one sentence that says what is wrong
 */
export function readLots(text: string): Result<readonly LotDraw[], string> {
  const list = parsed(text);
  if (!Array.isArray(list)) return err('Lots are a JSON list of draws.');
  const draws: LotDraw[] = [];
  for (const [i, entry] of list.entries()) {
    const draw = lotDraw(entry);
    if (draw === null)
      return err(
        `Draw ${i + 1} should be like {"stage":3,"purpose":"exclusion","between":[2,5],"chosen":[5]}; ` +
          `purpose is one of ${LOT_PURPOSES.join(', ')}.`,
      );
    draws.push(draw);
  }
  return ok(draws);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lotDraw(entry: unknown): LotDraw | null {
  if (typeof entry !== 'object' || entry === null) return null;
  if (!('stage' in entry && 'purpose' in entry && 'between' in entry && 'chosen' in entry)) return null;
  const { stage, purpose, between, chosen } = entry;
  return isNumber(stage) && isPurpose(purpose) && isNumberList(between) && isNumberList(chosen)
    ? { stage, purpose, between, chosen }
    : null;
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;
const isNumberList = (value: unknown): value is number[] => Array.isArray(value) && value.every(isNumber);
const isPurpose = (value: unknown): value is LotPurpose => LOT_PURPOSES.some((purpose) => purpose === value);
