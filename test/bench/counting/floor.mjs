// node test/bench/counting/floor.mjs FILE: the floor, the least that any program has to do before it can count.
//
// It reads the bytes of a BLT file with one paper a line, as generate.ts writes them, and groups identical papers. It
// checks nothing, knows no candidates and counts nothing. Grouping is exact: a group found by its hash is compared word by
// word. Prints {"papers":…,"groups":…}.
//
// It is plain JavaScript and imports nothing but the file system, so that nothing is compiled or loaded before it starts.
// The size of the file says how much room the groups may need, so that nothing is copied while it grows; untouched room
// costs nothing. Tried and found slower or no faster: a loop over single bytes, the numbers of papers in the hash table,
// preferences packed into a few bits, chunks of 16 kB or 256 kB.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 16;
const SPACE = 32;
const LINE_END = 10;
const ZERO = 48;

const file = openSync(process.argv[2], 'r');
const { size } = fstatSync(file);

/** Room for one chunk, the line end that stops a scan there, and the word that is read across it. */
const chunk = new Uint8Array(CHUNK + 8);
const words = new DataView(chunk.buffer);
/** The paper at hand: its bytes up to and with the line end, four to a word. */
const paper = new Int32Array(CHUNK / 4);

/** An open hash table, two numbers a slot: where the group stands in the store (0 is an empty slot) and its hash. */
let table = new Int32Array(2 ** Math.ceil(Math.log2(size / 16 + 1024)));
let mask = table.length - 1;
/** The groups one after another from 1: number of papers, then the words of the paper. */
let store = new Int32Array((size >> 2) + 1024);
const found = { papers: 0, groups: 0, storeEnd: 1 };

function growTable() {
  const old = table;
  table = new Int32Array(2 * old.length);
  mask = table.length - 1;
  for (let i = 0; i < old.length; i += 2) {
    if (old[i] === 0) continue;
    let slot = (old[i + 1] << 1) & mask;
    while (table[slot] !== 0) slot = (slot + 2) & mask;
    table[slot] = old[i];
    table[slot + 1] = old[i + 1];
  }
}

function growStore() {
  const old = store;
  store = new Int32Array(2 * old.length);
  store.set(old);
}

function addPapers(hash, length, number) {
  let slot = (hash << 1) & mask;
  for (let group = table[slot]; group !== 0; group = table[slot]) {
    if (table[slot + 1] === hash) {
      let i = 0;
      while (i < length && paper[i] === store[group + 1 + i]) i++; // the line end is among the words: no prefix is equal
      if (i === length) {
        store[group] += number;
        return;
      }
    }
    slot = (slot + 2) & mask;
  }
  const group = found.storeEnd;
  table[slot] = group;
  table[slot + 1] = hash;
  while (group + length + 1 > store.length) growStore();
  store[group] = number;
  for (let i = 0; i < length; i++) store[group + 1 + i] = paper[i];
  found.storeEnd = group + length + 1;
  if (++found.groups * 8 > 3 * table.length) growTable();
}

/** Takes the whole lines from `at` on. Returns where the line that is not whole begins, or -1 when the papers have ended. */
function takeLines(at, end) {
  let papers = 0;
  for (;;) {
    const line = at;
    let number = 0;
    let byte = chunk[at];
    for (; byte > SPACE; byte = chunk[++at]) number = (10 * number + byte - ZERO) | 0;
    if (byte === LINE_END) {
      found.papers += papers;
      return at < end ? -1 : line; // a lone number on its line is the 0 after the last paper
    }
    at++;
    let hash = 0;
    let length = 0;
    let word;
    let ends;
    for (;;) {
      word = words.getInt32(at, true);
      const other = word ^ 0x0a0a0a0a;
      ends = (other - 0x01010101) & ~other & 0x80808080; // the top bit of each byte that is a line end
      if (ends !== 0) break;
      paper[length++] = word;
      hash = Math.imul(hash ^ word, 0x5bd1e995);
      hash ^= hash >>> 15;
      at += 4;
    }
    const lastBit = 31 - Math.clz32(ends & -ends);
    word &= -1 >>> (31 - lastBit);
    paper[length++] = word;
    hash = Math.imul(hash ^ word, 0x5bd1e995);
    hash ^= hash >>> 15;
    at += (lastBit + 1) >> 3;
    if (at > end) {
      found.papers += papers;
      return line;
    }
    papers += number;
    addPapers(hash, length, number);
  }
}

let kept = 0;
let isFirst = true;
for (;;) {
  const read = readSync(file, chunk, kept, CHUNK - kept, null);
  if (read === 0) break;
  const end = kept + read;
  chunk[end] = LINE_END;
  const rest = takeLines(isFirst ? chunk.indexOf(LINE_END) + 1 : 0, end);
  if (rest < 0) break;
  chunk.copyWithin(0, rest, end);
  kept = end - rest;
  isFirst = false;
}
closeSync(file);
process.stdout.write(`{"papers":${found.papers},"groups":${found.groups}}\n`);
