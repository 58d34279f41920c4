import type { Request } from 'express';

/** Languages of every text, English first. */
export type Language = 'en' | 'cy';

/** Welsh where the request prefers it to English; quality values decide, then order (RFC 9110, 12.5.4). */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en';
}
