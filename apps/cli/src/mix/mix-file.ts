import { readFileSync, writeFileSync } from 'node:fs';
import { hashHex } from '#libs/belenios';
import { z } from 'zod';
import type { MadeMix } from './make-mix.js';

const heading = z.strictObject({
  format: z.literal('quorate/mix/1'),
  uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,}$/),
  title: z.string(),
  trustee: z.int().min(1),
  place: z.int().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  after: z.string().regex(/^[0-9a-f]{64}$/),
});

export interface MixFile extends Omit<z.output<typeof heading>, 'format'> {
  /** The exact shuffle object. */
  readonly mix: Uint8Array;
}

/**
 * A mix on its way from a machine without a network: a line of JSON that says what it is, then the exact shuffle object.
 * @throws Error in plain words; a file that is there is never replaced
 */
export function writeMixFile(path: string, { uuid, title, trustee, place, digest, after, mix }: MadeMix): void {
  const line = JSON.stringify({ format: 'quorate/mix/1', uuid, title, trustee, place, digest, after });
  try {
    writeFileSync(path, Buffer.concat([Buffer.from(`${line}\n`), mix]), { flag: 'wx' });
  } catch {
    throw new Error(`${path} cannot be written; a file that is there is never replaced`);
  }
}

/** @throws Error in plain words when it is no such file, or came over damaged */
export function readMixFile(path: string): MixFile {
  const bytes = new Uint8Array(readFileSync(path));
  const end = bytes.indexOf(10);
  const parsed = heading.safeParse(jsonOf(bytes.subarray(0, Math.max(0, end))));
  if (!parsed.success) throw new Error(`${path} is not a mix as “quorate mix --out” writes it`);
  const mix = bytes.subarray(end + 1);
  const { format: _, ...facts } = parsed.data;
  if (hashHex(mix) !== facts.digest) throw new Error(`${path} is damaged: copy it again from the machine that made it`);
  return { ...facts, mix };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
