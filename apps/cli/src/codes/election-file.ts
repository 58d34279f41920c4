import { readFileSync } from 'node:fs';
import { z } from 'zod';

const count = z.int().min(0).max(10_000_000);
const shape = z.object({
  format: z.literal('quorate-codes-election/1'),
  electionId: z.uuid(),
  title: z.string(),
  body: z.string(),
  madeBy: z.enum(['sender', 'scrutineer']),
  maker: z.object({ name: z.string(), key: z.string().regex(/^[0-9a-f]{64}$/) }),
  spares: z.int().min(0).max(10_000),
  site: z.url(),
  electors: count,
  contests: z
    .array(
      z.object({
        contestId: z.uuid(),
        uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,40}$/),
        title: z.string(),
        electors: count,
      }),
    )
    .min(1),
});

/** What the platform says of an election to whoever makes its codes. */
export type CodesElection = z.output<typeof shape>;

/** @throws Error in plain words, with the field that is wrong */
export function readElectionFile(path: string): CodesElection {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') ?? '';
  throw new Error(`${path} is not an election file of this server: “${field}” is missing or not right`);
}
