import type { Request } from 'express';

/** Routes whose answers are the same for everybody and may be read from pages of other sites. */
const PUBLIC_RECORD =
  /^\/(api\/)?elections\/[1-9A-HJ-NP-Za-km-z]{14,40}\/(archive|archive-header|last-event|objects\/[0-9a-f]{64})$/;

/** Reading a public record changes nothing and shows nothing that is not public, whoever's page asks for it. */
export const isPublicReading = ({ method, path }: Pick<Request, 'method' | 'path'>): boolean =>
  (method === 'GET' || method === 'HEAD') && PUBLIC_RECORD.test(path);
