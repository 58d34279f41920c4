import { readFile } from 'node:fs/promises';
import { HandedOutVerifier } from '#libs/application';
import { z } from 'zod';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const shape = z.object({ cli: hex, html: hex });

/** Made by `npm run build:verify`; below `dist`, also when this runs from its source. */
export const VERIFIER_FOLDER = import.meta.url.endsWith('.ts')
  ? new URL('../../../../dist/verify/', import.meta.url)
  : new URL('../../../../verify/', import.meta.url);

/** The digests as the build wrote them. */
export class VerifierFile extends HandedOutVerifier {
  async digests(): Promise<{ readonly command: string; readonly page: string }> {
    const { cli, html } = shape.parse(JSON.parse(await readFile(new URL('digests.json', VERIFIER_FOLDER), 'utf8')));
    return { command: cli, page: html };
  }
}
