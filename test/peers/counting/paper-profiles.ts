import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import type { ScoredElection } from './by-votes.js';
import type { DrawQuestion, PeerElection } from './ranked-election.js';

/**
 * Papers written as they are in books: "11 A>E>D>F; 6 G>D" is eleven papers and six. Letters are candidates, A is 1.
 *
 * @returns every paper by itself: beside each of `candidates` candidates its rank, 0 for none
 */
export function papersOf(profile: string, candidates: number): number[][] {
  return profile.split(';').flatMap((kind) => {
    const [count, order = ''] = kind.trim().split(' ');
    return ranked(
      Number(count),
      order.split('>').map((letter) => letter.charCodeAt(0) - 64),
      candidates,
    );
  });
}

function ranked(count: number, order: readonly number[], candidates: number): number[][] {
  const paper = Array.from({ length: candidates }, (_, index) => order.indexOf(index + 1) + 1);
  return Array.from({ length: count }, () => paper);
}

/** An election nobody has withdrawn from and in which no lot is expected: one asked for fails the test. */
export function anElection(
  facts: Pick<PeerElection, 'candidates' | 'seats' | 'papers'> & Partial<PeerElection & ScoredElection>,
): PeerElection & ScoredElection {
  const draw = (question: DrawQuestion): number => {
    throw new Error(`no lot was expected: ${JSON.stringify(question)}`);
  };
  const drawSeats = (between: readonly number[], places: number): readonly number[] => {
    throw new Error(`no lot was expected: ${places} of ${between.join(', ')}`);
  };
  return { withdrawn: [], draw, drawSeats, ...facts };
}

/** Small elections full of ties, with withdrawals, spoilt papers, and more seats than candidates; the lot takes the first. */
export function someElection(): fc.Arbitrary<PeerElection> {
  return fc.integer({ min: 1, max: 6 }).chain((candidates) => {
    const paper = fc.array(fc.nat({ max: candidates }), { minLength: candidates, maxLength: candidates });
    return fc.record({
      candidates: fc.constant(candidates),
      withdrawn: fc.subarray(
        Array.from({ length: candidates }, (_, index) => index + 1),
        { maxLength: Math.min(2, candidates) },
      ),
      seats: fc.integer({ min: 1, max: 4 }),
      papers: fc.array(paper, { maxLength: 25 }),
      draw: fc.constant(({ between: [first = 0] }: DrawQuestion) => first),
    });
  });
}

/** Where published elections lie, beside this repository; they are not part of it. */
function published(name: string): string {
  return fileURLToPath(new URL(`../../../../shared/elections/${name}`, import.meta.url));
}

/** `describe` if the published elections are here; if not, skips and says so. */
export function describeIfPublished(title: string, tests: () => void): void {
  const folder = published('meek');
  if (existsSync(folder)) describe(title, tests);
  else {
    console.warn(`Not compared with published counts: there is no ${folder}`);
    describe.skip(title, tests);
  }
}

export function readPublished(name: string): string {
  return readFileSync(published(name), 'utf8');
}

/** A well-formed BLT file without withdrawals: candidates and seats, kinds of paper, a lone 0, names. */
export function publishedElection(name: string): PeerElection {
  const lines = readPublished(name)
    .split('\n')
    .map((line) => line.trim());
  const [candidates = 0, seats = 0] = (lines[0] ?? '').split(' ').map(Number);
  const kinds = lines.slice(1, lines.indexOf('0')).map((line) => line.split(' ').map(Number));
  const papers = kinds.flatMap(([count = 0, ...order]) => ranked(count, order.slice(0, -1), candidates));
  return anElection({ candidates, seats, papers });
}
