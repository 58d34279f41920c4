import { signerNamed } from '../test-support/made-evidence.js';
import { BEFORE_THE_FIRST_BATCH, makeBatch } from './batches.js';
import { plainText } from './digest.js';
import { publishedRootStatement, readNotedRoots } from './root-lines.js';

const uuid = 'QvufQeE7FDuhPK';
const signer = signerNamed('installation');
const first = makeBatch(uuid, BEFORE_THE_FIRST_BATCH, [new Uint8Array(32)]).line;
const second = makeBatch(uuid, first, [new Uint8Array(32).fill(1)]).line;

/** A line as it is published. */
const lineOf = (batch: typeof first, change: object = {}): string =>
  plainText({
    uuid,
    ...batch,
    publicKey: signer.publicKeyHex,
    signature: signer.signText(publishedRootStatement(uuid, batch)),
    ...change,
  });

describe('Roots that were kept outside', () => {
  it('are read in whatever order and with whatever empty lines they were kept', () => {
    const roots = readNotedRoots(`${lineOf(second)}\n\n${lineOf(first)}\n`);
    expect(roots.ok && [...roots.value]).toEqual([[uuid, [first, second]]]);
    expect(readNotedRoots('')).toEqual({ ok: true, value: new Map() });
  });

  it.each([
    ['cut short', lineOf(first).slice(0, -10), 'not the line of a batch'],
    ['of something else', '{"hello":1}', 'not the line of a batch'],
    ['not text of ours at all', '\u0000\u0001', 'not the line of a batch'],
    ['with a changed root', lineOf(first, { chainedRoot: '0'.repeat(64) }), 'not signed'],
    ['with another batch number', lineOf(first, { batch: 2 }), 'not signed'],
    ['with the name of another record', lineOf(first, { uuid: 'QvufQeE7FDuhPL' }), 'not signed'],
    ['with another key', lineOf(first, { publicKey: signerNamed('stranger').publicKeyHex }), 'not signed'],
  ])('are refused when a line is %s, and the line is named', (_, line, reason) => {
    const read = readNotedRoots(`${lineOf(first)}\n${line}`);
    expect(read.ok ? '' : read.error).toMatch(/^line 2 /);
    expect(read.ok ? '' : read.error).toContain(reason);
  });
});
