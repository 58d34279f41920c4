import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeElection } from './generate.js';

const folder = mkdtempSync(path.join(tmpdir(), 'quorate-floor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a synthetic election of 30 candidates. */
function linesOf(papers: number, seed: number): readonly string[] {
  const file = path.join(folder, `${papers}-${seed}.blt`);
  writeElection(file, { papers, candidates: 30, seats: 10, seed });
  return readFileSync(file, 'utf8').split('\n');
}

describe('Synthetic elections', () => {
  it('are the same for the same seed and differ for another', () => {
    expect(linesOf(500, 1)).toEqual(linesOf(500, 1));
    expect(linesOf(500, 1)).not.toEqual(linesOf(500, 2));
  });

  it('have one paper a line, and nobody twice on a paper', () => {
    const [header, ...rest] = linesOf(2_000, 3);
    const papers = rest.slice(0, 2_000);
    expect(header).toBe('30 10');
    expect(rest[2_000]).toBe('0');
    expect(rest.slice(2_001, 2_031).every((name) => /^"Candidate \d+"$/.test(name))).toBe(true);
    expect(papers.every((paper) => /^1( ([1-9]|[12]\d|30)){1,30} 0$/.test(paper))).toBe(true);
    expect(papers.every((paper) => new Set(paper.split(' ').slice(1)).size === paper.split(' ').length - 1)).toBe(true);
  });
});

describe('The floor', () => {
  it('finds every paper and every kind of paper, over many chunks of the file', () => {
    const papers = linesOf(60_000, 4).slice(1, 60_001);
    const floor = path.join(import.meta.dirname, 'floor.mjs');
    const found: unknown = JSON.parse(
      execFileSync(process.execPath, [floor, path.join(folder, '60000-4.blt')], { encoding: 'utf8' }),
    );
    expect(found).toEqual({ papers: 60_000, groups: new Set(papers).size });
  });
});
