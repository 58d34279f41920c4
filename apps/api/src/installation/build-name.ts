import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const ROOT = new URL(import.meta.url.endsWith('.ts') ? '../../../../' : '../../../../../', import.meta.url);
const FOR_PEOPLE = 8;
const built = z.object({ files: z.record(z.string(), z.string()) });

/**
 * What runs here, such as `0.1.0+3f9c2a1b`: the version, and the beginning of a digest over the digests of all sources
 * that the build was made from; the version alone where there is no build.
 */
export function buildName(): string {
  const { version } = z.object({ version: z.string() }).parse(readJson('package.json'));
  const manifest = built.safeParse(readJson('dist/.build.json'));
  if (!manifest.success) return version;
  const lines = Object.entries(manifest.data.files).map(([file, digest]) => `${file} ${digest}\n`);
  return `${version}+${createHash('sha256').update(lines.sort().join('')).digest('hex').slice(0, FOR_PEOPLE)}`;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
  } catch {
    return undefined; // no build, or one being written
  }
}
