export const LANGUAGES = ['en', 'cy'] as const;
/** English and Welsh. */
export type Language = (typeof LANGUAGES)[number];
