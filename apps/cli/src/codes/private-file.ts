import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { openText, sealText } from './sealed-text.js';

/** Places in the public lists, in the order of the contests; null where the member is not on the roll. */
const places = z.array(z.int().min(0).nullable());
const shape = z.strictObject({
  format: z.literal('quorate-codes-private/1'),
  electionId: z.uuid(),
  site: z.url(),
  /** By the uuids of their records. */
  contests: z.array(z.string()),
  electors: z.array(z.tuple([z.string(), z.string(), places])),
  spares: z.array(z.tuple([z.string(), places])),
});

/** What stays with the maker of the codes: every code, with its places in the public lists. */
export type PrivateCodes = z.output<typeof shape>;

export function writePrivateCodes(path: string, codes: PrivateCodes, passphrase: string | undefined): void {
  writeFileSync(path, `${sealText(JSON.stringify(codes), passphrase)}\n`, { mode: 0o600, flag: 'wx' });
}

/** @throws Error in plain words */
export function readPrivateCodes(path: string, passphrase: string | undefined): PrivateCodes {
  const read = shape.safeParse(JSON.parse(openText(readFileSync(path, 'utf8'), passphrase, path)));
  if (!read.success) throw new Error(`${path} is not a private file of “quorate codes make”`);
  return read.data;
}

const ledgerShape = z.strictObject({
  format: z.literal('quorate-spares-used/1'),
  electionId: z.uuid(),
  /** In the order in which they were given out; spare numbers from 1. */
  used: z.array(z.strictObject({ member: z.string(), spare: z.int().min(1) })),
});
export type SparesUsed = z.output<typeof ledgerShape>;

/** Beside the private file: which spare codes were given out, and to whom. */
const ledgerPath = (privatePath: string): string => `${privatePath}.used`;

export function readSparesUsed(privatePath: string, electionId: string): SparesUsed {
  const path = ledgerPath(privatePath);
  if (!existsSync(path)) return { format: 'quorate-spares-used/1', electionId, used: [] };
  const read = ledgerShape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success || read.data.electionId !== electionId)
    throw new Error(`${path} is not the list of spare codes given out in this election`);
  return read.data;
}

/** Written before a spare code is given out, whole or not at all, so that none is ever given out twice. */
export function writeSparesUsed(privatePath: string, used: SparesUsed): void {
  const path = ledgerPath(privatePath);
  writeFileSync(`${path}.new`, `${JSON.stringify(used)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
