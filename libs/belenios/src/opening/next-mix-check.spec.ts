import { readdirSync, readFileSync } from 'node:fs';
import { indexArchive } from '../archive-reader.js';
import { NobleGroup } from '../group-noble.js';
import { checkNextMix } from './next-mix-check.js';

// Records made by independent code; the second one names its mixers in `x_record`.
const TESTDATA = new URL('../../testdata/complete/', import.meta.url);
const group = new NobleGroup((length) => Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 251));

async function recordOf(name: string) {
  const folder = new URL(`${name}/`, TESTDATA);
  const file = readdirSync(folder).find((each) => each.endsWith('.bel')) ?? '';
  const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
  const { entries } = await indexArchive([bytes]);
  const shuffles = entries.flatMap((entry, i) => (entry.type === 'Shuffle' ? [{ ...entry, at: i }] : []));
  /** The record up to the given event, without it. */
  const before = (event: number): Uint8Array => {
    const next = entries.slice(event).flatMap(({ data }) => Object.values(data))[0];
    return bytes.subarray(0, next ? next.offset - 512 : bytes.length);
  };
  const text = (ref: { offset: number; length: number } | undefined): string =>
    ref ? new TextDecoder().decode(bytes.subarray(ref.offset, ref.offset + ref.length)) : '';
  return { bytes, shuffles, before, text };
}

describe('A mix that is handed in', () => {
  it('is right where it mixes what the record holds, and is wrong anywhere else', async () => {
    const { bytes, shuffles, before, text } = await recordOf('js-ranked10-single');
    const [first, second] = shuffles;
    if (!first || !second) throw new Error('two mixes are needed');
    const [one, two] = [text(first.data.shuffle), text(second.data.shuffle)];
    const check = (record: Uint8Array, owner: number | undefined, mix: string) =>
      checkNextMix(record, group, { owner: owner ?? 0, text: mix });
    expect(await check(before(first.at), first.owner, one)).toEqual({ ok: true, value: true });
    expect(await check(before(second.at), second.owner, two)).toEqual({ ok: true, value: true });
    for (const [record, owner, mix] of [
      [before(first.at), first.owner, two], // it mixes the output of the first
      [before(second.at), second.owner, one],
      [before(first.at), first.owner, `${one} `],
      [before(first.at), first.owner, one.replace(/[0-9a-f](?="\},\{)/, (digit) => (digit === '0' ? '1' : '0'))],
      [before(first.at), first.owner, ''],
      [before(first.at - 1), first.owner, one], // not tallied yet
      [bytes, first.owner, one], // long over
    ] as const)
      expect((await check(record, owner, mix)).ok).toBe(false);
  });

  it('is taken only from the mixer whom the election’s own bytes name next', async () => {
    const { shuffles, before, text } = await recordOf('js-everything-mixed-platform');
    const [first, second] = shuffles;
    if (!first || !second) throw new Error('two mixes are needed');
    const mix = { owner: first.owner ?? 0, text: text(first.data.shuffle) };
    expect(await checkNextMix(before(first.at), group, mix)).toEqual({ ok: true, value: true });
    const out = await checkNextMix(before(first.at), group, { ...mix, owner: second.owner ?? 0 });
    expect(out).toEqual({ ok: false, error: `the next mixer is trustee ${first.owner}, not ${second.owner}` });
  });
});
