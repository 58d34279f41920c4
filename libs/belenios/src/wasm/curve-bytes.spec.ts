import { readFileSync } from 'node:fs';

interface Compiler {
  readonly compileCurve: () => Promise<Uint8Array>;
  readonly renderBytes: (binary: Uint8Array) => string;
}

describe('The committed WebAssembly', () => {
  it('is, byte for byte, what its committed sources give', async () => {
    const script = new URL('../../../../scripts/support/compile-wasm.mjs', import.meta.url).href;
    const { compileCurve, renderBytes } = (await import(script)) as Compiler;
    const committed = readFileSync(new URL('./curve-bytes.ts', import.meta.url), 'utf8');
    expect(renderBytes(await compileCurve()) === committed).toBe(true);
  }, 60_000);
});
