import type { Result } from '#libs/basics';
import type { DecidedFile } from './read-resolution.js';
import type { Refusal } from './refusal.js';

/**
 * Reads a resolution and its votes from JSON and decides it. What reads JSON is loaded when it is first wanted, so that
 * a count does not wait for it.
 *
 * @param text see `docs/rules/resolutions.md` for the settings
 */
export const decideResolutionFile = async (text: string): Promise<Result<DecidedFile, readonly Refusal[]>> =>
  (await import('./read-resolution.js')).decideResolutionText(text);
