// npm run build:wasm: compiles the curve arithmetic of libs/belenios/wasm to WebAssembly and writes its bytes as a module.
// With --check nothing is written; it fails unless the committed bytes are exactly what the sources give.
import { readFileSync, writeFileSync } from 'node:fs';
import { compileCurve, renderBytes } from './support/compile-wasm.mjs';
import { fromRoot } from './support/paths.mjs';

const target = fromRoot('libs/belenios/src/wasm/curve-bytes.ts');
const text = renderBytes(await compileCurve());
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(`${target}: ${text.length} characters`);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('The committed WebAssembly is not what its sources give. Run: npm run build:wasm');
  process.exitCode = 1;
}
