import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** A process and everything it started, by process id. Linux only, as what follows is. */
export function processTree(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [pid: number, parent: number][] => {
      const parent = parentOf(Number(name));
      return parent === undefined ? [] : [[Number(name), parent]];
    });
  const tree = [root];
  for (let grown = true; grown;) {
    const more = parents.filter(([pid, parent]) => tree.includes(parent) && !tree.includes(pid)).map(([pid]) => pid);
    tree.push(...more);
    grown = more.length > 0;
  }
  return tree;
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined; // ended meanwhile
  }
}

/** What a process is, for people. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim().slice(0, 120);
  } catch {
    return 'ended';
  }
}

const CHUNK = 16 * 1024 * 1024;

/**
 * Everything a process holds in memory that it could have written: its readable and writable regions, in pieces that
 * overlap by `overlap` bytes, so that nothing shorter is cut in two. Each piece is wiped when the next is asked for.
 * @throws Error where the system does not let one process read another
 */
export function* memoryOf(pid: number, overlap: number): Generator<Buffer> {
  const regions = mapsOf(pid)
    .split('\n')
    .flatMap((line): [from: number, to: number][] => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      return from !== undefined && to !== undefined ? [[Number.parseInt(from, 16), Number.parseInt(to, 16)]] : [];
    });
  if (regions.length === 0) return; // ended meanwhile, such as a backend of the database
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const [from, to] of regions) yield* piecesOf(memory, { from, to, overlap });
  } finally {
    closeSync(memory);
  }
}

function mapsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/maps`, 'utf8');
  } catch {
    return '';
  }
}

function* piecesOf(memory: number, { from, to, overlap }: { from: number; to: number; overlap: number }) {
  for (let at = from; at < to; at += CHUNK) {
    const piece = Buffer.allocUnsafe(Math.min(CHUNK + overlap, to - at));
    let length: number;
    try {
      length = readSync(memory, piece, 0, piece.length, at);
    } catch {
      return; // a region that went away, or one of a device
    }
    yield piece.subarray(0, length);
    piece.fill(0); // nothing found in others stays in us
  }
}
