import type { Language } from './language.js';

/**
 * `{name}` stands for the detail of that name; instants are shown in the zone named by the detail
 * `timeZone`, and of a detail `{ en, cy }` the one in the language of the text.
 */
export type RefusalText = Readonly<Record<Language, string>>;
