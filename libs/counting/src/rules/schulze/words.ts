import type { Words } from '../../text/words.js';

/** Sentences that only this rule says. */
export const schulzeWords = { en: {}, cy: {} } as const satisfies Words;
