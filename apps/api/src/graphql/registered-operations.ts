import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Config } from '../config.js';
import { languageOf } from '../refusals/language.js';
import { refusalText } from '../refusals/refusal-text.js';

/** Written by `node scripts/write-schema.mjs`: the operations of our own programs, by the hex SHA-256 of their text. */
const FILE = new URL('./registered-operations.json', import.meta.url);
const file = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string());

const asked = z.object({
  query: z.string().optional(),
  variables: z.unknown().optional(),
  operationName: z.unknown().optional(),
  extensions: z
    .object({ persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }).optional() })
    .nullish(),
});
type Asked = z.output<typeof asked>;

export const registeredOperations = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(file.parse(JSON.parse(readFileSync(FILE, 'utf8')))));

/** A voter's request, whether what it shows is well formed or not. */
const isOfAVoter = ({ headers }: Request): boolean => /^\s*QuorateVoter\b/i.test(headers.authorization ?? '');

/**
 * API-01, before `/graphql`: a registered operation may be asked for by its hash alone, by everybody; who shows a voter's
 * authorisation may ask for nothing else. Anything else is refused here, with its text hashed but not parsed.
 */
export function takeRegisteredOperations({ registeredOperations: whose }: Config): RequestHandler {
  const known = registeredOperations();
  return (request: Request, response: Response, next: NextFunction) => {
    const isVoter = whose === 'voters' && isOfAVoter(request);
    const body = asked.safeParse(request.body).data;
    if (body?.query !== undefined && !isVoter) return next();
    const text = body && textOf(body, known);
    if (body && text !== undefined) {
      const { variables, operationName } = body;
      request.body = { query: text, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) };
      return next();
    }
    if (!isVoter) return next();
    const code = 'OPERATION_NOT_REGISTERED';
    const message = refusalText(code, {}, languageOf(request));
    response.status(400).json({ errors: [{ message, extensions: { code } }] });
  };
}

/** The registered text that is asked for by itself, by its hash, or by both where they fit. */
function textOf({ query, extensions }: Asked, known: ReadonlyMap<string, string>): string | undefined {
  const given = extensions?.persistedQuery?.sha256Hash;
  const hash = query === undefined ? given : sha256(query);
  return hash === undefined || (given ?? hash) !== hash ? undefined : known.get(hash);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
