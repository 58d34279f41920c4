import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { z } from 'zod';
import type { BatchLine } from './content.js';
import { signatureHolds } from './signature.js';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().positive();
const line = z.strictObject({
  uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,}$/),
  batch: count,
  ballots: count,
  root: hex,
  chainedRoot: hex,
  publicKey: hex,
  signature: z.string(),
});

/** What the installation signs about each batch when its root leaves the machine. */
export const publishedRootStatement = (
  uuid: string,
  { batch, chainedRoot }: Pick<BatchLine, 'batch' | 'chainedRoot'>,
): string => `quorate/root/v1|${uuid}|${batch}|${chainedRoot}`;

/** Roots that somebody kept outside: contest's uuid → batches, by number. */
export type NotedRoots = ReadonlyMap<string, readonly BatchLine[]>;

/**
 * Reads a copy of published roots, one line of JSON per batch, of any contests; or says which line is not as it was
 * published. What is signed once cannot be denied later: keep the lines.
 */
export function readNotedRoots(text: string): Result<NotedRoots, string> {
  const roots = new Map<string, BatchLine[]>();
  for (const [i, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const read = readLine(written);
    if (!read) return err(`line ${i + 1} is not the line of a batch`);
    const { uuid, publicKey, signature, ...batch } = read;
    if (!signatureHolds(signature, publishedRootStatement(uuid, batch), publicKey))
      return err(`line ${i + 1} is not signed by the key it names`);
    roots.set(uuid, [...(roots.get(uuid) ?? []), batch]);
  }
  for (const batches of roots.values()) batches.sort((a, b) => a.batch - b.batch);
  return ok(roots);
}

function readLine(text: string): z.output<typeof line> | undefined {
  try {
    const read = line.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
