import type { Words } from '../../text/words.js';

/** Sentences that only this rule says. */
export const avWords = { en: {}, cy: {} } as const satisfies Words;
