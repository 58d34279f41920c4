import type { Words } from '../../text/words.js';

/** Sentences that only this rule says. */
export const merWords = { en: {}, cy: {} } as const satisfies Words;
