import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout: every path in these scripts starts here, never at the working directory. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const fromRoot = (...parts) => path.resolve(ROOT, ...parts);
