import { digestHex } from '#libs/evidence';
import type { FileVerdict } from '#libs/evidence';

/** The verdict as it is saved: the exact text whose digest a report names. */
export const verdictText = (verdict: FileVerdict): string => `${JSON.stringify(verdict, null, 2)}\n`;

/** SHA-256 of the saved verdict, hex. */
export const verdictDigest = (verdict: FileVerdict): string => digestHex(verdictText(verdict));
