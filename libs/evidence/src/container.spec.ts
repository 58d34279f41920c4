import { zipSync } from 'fflate';
import { openBundle, packBundle } from './container.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const files = new Map([
  ['b/two.txt', text('two '.repeat(50))],
  ['a.txt', text('one')],
]);
const packed = packBundle(files);
const asObject = Object.fromEntries(files);

const refusalOf = (bytes: Uint8Array): string => {
  const opened = openBundle(bytes);
  return opened.ok ? 'no refusal' : opened.error;
};

/** A bundle whose only file was given another name of the same length afterwards. */
const renamed = (from: string, to: string): Uint8Array =>
  Buffer.from(
    Buffer.from(packBundle(new Map([[from, text('x')]])))
      .toString('latin1')
      .replaceAll(from, to),
    'latin1',
  );

describe('The container of a bundle', () => {
  it('is the same for the same files, in whatever order they come', () => {
    expect(packBundle(new Map([...files].reverse()))).toEqual(packed);
    expect(packBundle(files)).toEqual(packed);
  });

  it('stores files as they are, in order of path, under one date', () => {
    // Local file header, APPNOTE.TXT 4.3.7: method 0 at byte 8; DOS time and date of 1 January 1980 at bytes 10 to 13.
    expect(Buffer.from(packed.subarray(0, 14)).toString('hex')).toBe('504b0304140000000000' + '00002100');
    expect(Buffer.from(packed).indexOf('a.txt')).toBeLessThan(Buffer.from(packed).indexOf('b/two.txt'));
    expect(Buffer.from(packed).includes('two '.repeat(50))).toBe(true);
  });

  it('gives back what was packed', () => {
    const opened = openBundle(packed);
    expect(opened.ok && [...opened.value].sort()).toEqual([...files].sort());
  });

  it('opens whatever was packed, of any sizes, and copies nothing', () => {
    for (const sizes of [[0], [0, 1, 2], [1, 300, 7_000], Array.from({ length: 300 }, (_, i) => i)]) {
      const many = new Map(sizes.map((size, i) => [`contests/U${i}/count.json`, new Uint8Array(size).fill(i)]));
      const bytes = packBundle(many);
      const opened = openBundle(bytes);
      expect(opened.ok && [...opened.value].sort()).toEqual([...many].sort());
      expect(opened.ok && [...opened.value.values()].every(({ buffer }) => buffer === bytes.buffer)).toBe(true);
    }
  });

  it('is refused wherever one of its bytes is another', () => {
    for (let i = 0; i < packed.length; i++) {
      const changed = Uint8Array.from(packed);
      changed[i] = (changed[i] ?? 0) ^ (1 << (i % 8));
      expect(refusalOf(changed)).toMatch(/zip/);
    }
  });

  it('is refused where a path could be taken for something else, or stands out of order', () => {
    for (const to of ['../secret', '/absolute1', 'two words1', 'conté.json'])
      expect(refusalOf(renamed('a'.repeat(to.length), to))).toMatch(/zip/);
    const twice = Buffer.from(packBundle(new Map(['aaaa', 'aaab'].map((path) => [path, text('x')]))));
    expect(refusalOf(Buffer.from(twice.toString('latin1').replaceAll('aaab', 'aaaa'), 'latin1'))).toMatch(/zip/);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['other bytes', text('%PDF-1.7 and so on')],
    ['its first half', packed.subarray(0, packed.length / 2)],
    ['an end without a beginning', packed.subarray(packed.length - 22)],
    ['one byte more at the end', Buffer.concat([packed, Buffer.alloc(1)])],
    ['something put before it', Buffer.concat([Buffer.from('#!/bin/sh\n'), packed])],
    ['a comment', zipSync(asObject, { level: 0, mtime: new Date(1980, 0, 1), os: 3, attrs: 0, comment: 'hidden' })],
    ['another date', zipSync(asObject, { level: 0, mtime: new Date(1990, 0, 1), os: 3, attrs: 0 })],
    ['compressed files', zipSync(asObject, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0 })],
    ['another order of files', zipSync(asObject, { level: 0, mtime: new Date(1980, 0, 1), os: 3, attrs: 0 })],
    ['a file named like a property of objects', renamed('abcdefghi', '__proto__')],
  ])('is refused with %s', (_, bytes) => {
    expect(refusalOf(bytes)).toMatch(/zip/);
  });

  it('is not unpacked when a file in it claims to be larger than the whole', () => {
    const bomb = Buffer.from(zipSync({ 'bomb.txt': text('0'.repeat(10_000)) }, { level: 9 }));
    const central = bomb.lastIndexOf(Buffer.from('504b0102', 'hex'));
    bomb.writeUInt32LE(0xffff_fff0, central + 24); // uncompressed size, APPNOTE.TXT 4.3.12
    expect(refusalOf(bomb)).toMatch(/zip/);
  });

  it('is not unpacked when its entries share the same bytes many times over', () => {
    const many = Buffer.from(packBundle(new Map([['1', new Uint8Array(3_000)]])));
    const start = many.lastIndexOf(Buffer.from('504b0102', 'hex'));
    const end = many.lastIndexOf(Buffer.from('504b0506', 'hex'));
    const tail = Buffer.from(many.subarray(end));
    tail.writeUInt16LE(40, 8);
    tail.writeUInt16LE(40, 10);
    const entries = Array.from({ length: 40 }, () => many.subarray(start, end));
    const shared = Buffer.concat([many.subarray(0, start), ...entries, tail]);
    expect(refusalOf(shared)).toMatch(/zip/);
  });
});
