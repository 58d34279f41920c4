import { proofThreads } from '#libs/proofs';
import { z } from 'zod';

/** How ballots are taken in by this process. */
export class CastingConfig {
  /** Castings of the same few milliseconds share one transaction: more voters a second, for live meetings. */
  readonly batching: boolean;
  /** Threads that check proofs. */
  readonly threads: number;
  /** Connections to the database that only casting uses. */
  readonly connections: number;
  /** Castings that may be under way at once, waiting ones included; the next voter is told to come back. */
  readonly line: number;

  constructor(values: CastingConfig) {
    this.batching = values.batching;
    this.threads = values.threads;
    this.connections = values.connections;
    this.line = values.line;
  }
}

const Environment = z.object({
  CAST_BATCHING: z.enum(['on', 'off']).default('off'),
  CAST_PROOF_THREADS: z.coerce.number().int().min(1).max(64).optional(),
  CAST_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(8),
  CAST_LINE: z.coerce.number().int().min(1).max(100_000).default(512),
});

/** @throws Error in plain words naming every variable that is wrong */
export function readCastingConfig(environment: Readonly<Record<string, string | undefined>>): CastingConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const env = parsed.data;
  return new CastingConfig({
    batching: env.CAST_BATCHING === 'on',
    threads: env.CAST_PROOF_THREADS ?? proofThreads(),
    connections: env.CAST_CONNECTIONS,
    line: env.CAST_LINE,
  });
}
