import { closeSync, openSync, writeSync } from 'node:fs';
import { paperSource } from './papers.js';

export interface SyntheticElection {
  readonly papers: number;
  readonly candidates: number;
  readonly seats: number;
  readonly seed: number;
}

const BUFFER = 1 << 20;
const SPACE = 32;
const LINE_END = 10;
const ZERO = 48;

/** Writes the election as a BLT file, one paper a line (`1 7 3 12 0`), in memory that does not grow with the papers. */
export function writeElection(file: string, { papers, candidates, seats, seed }: SyntheticElection): void {
  const { next, choices } = paperSource(candidates, seed);
  const buffer = new Uint8Array(BUFFER);
  const longestLine = 4 * candidates + 8;
  const out = openSync(file, 'w');
  try {
    writeSync(out, `${candidates} ${seats}\n`);
    let at = 0;
    for (let paper = 0; paper < papers; paper++) {
      if (at + longestLine > BUFFER) {
        writeAll(out, buffer.subarray(0, at));
        at = 0;
      }
      const length = next();
      buffer[at++] = ZERO + 1;
      for (let i = 0; i < length; i++) {
        const candidate = choices[i] ?? 0;
        buffer[at++] = SPACE;
        if (candidate >= 100) buffer[at++] = ZERO + Math.floor(candidate / 100);
        if (candidate >= 10) buffer[at++] = ZERO + (Math.floor(candidate / 10) % 10);
        buffer[at++] = ZERO + (candidate % 10);
      }
      buffer[at++] = SPACE;
      buffer[at++] = ZERO;
      buffer[at++] = LINE_END;
    }
    writeAll(out, buffer.subarray(0, at));
    const names = Array.from({ length: candidates }, (_, i) => `"Candidate ${i + 1}"`);
    writeSync(out, ['0', ...names, `"Synthetic election, seed ${seed}"`, ''].join('\n'));
  } finally {
    closeSync(out);
  }
}

function writeAll(out: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
}
