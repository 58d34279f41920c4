import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PeerCount, PeerElection } from './election.js';

/** For counts that need no lot. */
const noLot = (): never => {
  throw new Error('no lot is needed here');
};

/** From a line like `14 B>D>F; 12 G` over candidates A–G, with 3 places: numbers 1–7. */
export function profile(
  letters: string,
  seats: number,
  kinds: string,
  draw: PeerElection['draw'] = noLot,
): PeerElection {
  const papers = kinds.split(';').flatMap((kind) => {
    const [count, ranking = ''] = kind.trim().split(' ');
    const ranked = ranking.split('>');
    const paper = [...letters].map((letter) => ranked.indexOf(letter) + 1);
    return Array.from({ length: Number(count) }, () => paper);
  });
  return { candidates: letters.length, withdrawn: [], seats, papers, draw };
}

/** A stage as one line to compare with a table: votes in order of candidates, non-transferable, elected. */
export const lines = (letters: string, { stages }: PeerCount): readonly string[] =>
  stages.map(({ kind, candidates, votes, nonTransferable, elected }) => {
    const named = (numbers: readonly number[]): string => numbers.map((number) => letters[number - 1]).join('');
    const row = [...letters].map((_, index) => votes[index + 1]).join(' ');
    return `${kind} ${named(candidates)}: ${row} | ${nonTransferable} | ${named(elected)}`;
  });

/** Published elections lie beside the repository, not in it. */
const FOLDER = resolve('..', 'shared', 'elections');

export const havePublished = existsSync(FOLDER);
export const WHERE_PUBLISHED = 'the folder ../shared/elections is not here: published elections are not recounted';

/** What is known of a published count; candidates by name. */
export interface PublishedCount {
  readonly seats: number;
  readonly quota?: string;
  readonly quotaByStage?: readonly string[];
  readonly candidates: readonly string[];
  readonly electedInOrder: readonly string[];
  readonly stages: readonly {
    readonly kind: string;
    readonly candidates: readonly string[];
    readonly votes: Readonly<Record<string, string>>;
    readonly nonTransferable: string;
    readonly elected: readonly string[];
  }[];
}

export const publishedCount = (path: string): PublishedCount =>
  JSON.parse(readFileSync(resolve(FOLDER, path), 'utf8')) as PublishedCount;

/** The papers of a BLT file: kinds of paper up to the lone 0. */
export function publishedElection(path: string): PeerElection {
  const [head = '', ...rest] = readFileSync(resolve(FOLDER, path), 'utf8').trim().split('\n');
  const [candidates = 0, seats = 0] = head.split(' ').map(Number);
  const kinds = rest.slice(0, rest.indexOf('0')).map((line) => line.trim().split(' ').map(Number));
  const papers = kinds.flatMap(([count, ...ranking]) => {
    const paper = Array.from({ length: candidates }, (_, index) => ranking.indexOf(index + 1) + 1);
    return Array.from({ length: count ?? 0 }, () => paper);
  });
  return { candidates, withdrawn: [], seats, papers, draw: noLot };
}

/** Our count in the words of the published one. Within a stage the published lists stand in no order: alphabetical. */
export function inPublishedWords({ stages }: PeerCount, names: readonly string[]): PublishedCount['stages'] {
  const named = (numbers: readonly number[]): readonly string[] =>
    numbers.map((number) => names[number - 1] ?? '').sort();
  return stages.map(({ kind, candidates, votes, nonTransferable, elected }) => ({
    kind,
    candidates: named(candidates),
    votes: Object.fromEntries(names.map((name, index) => [name, votes[index + 1] ?? ''])),
    nonTransferable,
    elected: named(elected),
  }));
}

export const sorted = (stages: PublishedCount['stages']): PublishedCount['stages'] =>
  stages.map((stage) => ({ ...stage, candidates: [...stage.candidates].sort(), elected: [...stage.elected].sort() }));
