import type { Result } from '#libs/basics';
import type { Refusal } from '../resolutions/refusal.js';
import type { PowerFileOutcome } from './read-power.js';

/**
 * Reads a rule and who votes under it from JSON, and works out their power. What reads JSON is loaded when it is first
 * wanted, so that a count does not wait for it.
 *
 * @param text see `docs/rules/power.md` for the settings
 */
export const powerOfFile = async (text: string): Promise<Result<PowerFileOutcome, readonly Refusal[]>> =>
  (await import('./read-power.js')).powerOfText(text);
