import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from './paths.mjs';

const SOURCES = fromRoot('libs/belenios/wasm');
const FLAGS = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '2'];

/**
 * Compiles `libs/belenios/wasm`. Its files end in `.as`, because they look like TypeScript and are not: the compiler is
 * told that they end in `.ts`. The same sources and the same compiler give the same bytes on every machine.
 *
 * @throws Error with the compiler's own words if it refuses
 */
export async function compileCurve() {
  const { default: asc } = await import('assemblyscript/asc');
  const files = new Map(
    readdirSync(SOURCES)
      .filter((name) => name.endsWith('.as'))
      .map((name) => [name.replace(/\.as$/, '.ts'), readFileSync(path.join(SOURCES, name), 'utf8')]),
  );
  let binary;
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'curve.wasm', ...FLAGS], {
    readFile: (name) => files.get(path.posix.normalize(name)) ?? null,
    writeFile: (_, contents) => void (binary = contents),
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`${error?.message ?? 'nothing was compiled'}\n${stderr.toString()}`);
  return binary;
}

/** The module that carries the bytes. */
export function renderBytes(binary) {
  return [
    '// Written by `npm run build:wasm` from libs/belenios/wasm; `npm run build:wasm -- --check` compares.',
    '/** The WebAssembly module of the curve, in Base64. */',
    'export const CURVE_BYTES =',
    `  '${Buffer.from(binary).toString('base64')}';`,
    '',
  ].join('\n');
}
