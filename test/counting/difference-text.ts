import { isDeepStrictEqual } from 'node:util';
import type { Difference } from './compare.js';

const LONGEST_LINE = 700;
const cut = (text: string): string => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text);
const said = (value: unknown): string => cut(JSON.stringify(value ?? null));

/** Where two counts of an election part, in a few lines: `randomElection(seed)` makes the election again. */
export function differenceText({ seed, election, engine, peer }: Difference): string {
  const [ours, theirs] = [stagesOf(engine), stagesOf(peer)];
  const at = ours.findIndex((stage, i) => !isDeepStrictEqual(plain(stage), plain(theirs[i])));
  const { flavour, candidates, seats, withdrawn } = election;
  return [
    `  election ${seed}: ${flavour}, ${candidates} candidates (withdrawn: ${withdrawn.join()}), ${seats} seats, ${election.papers.length} papers`,
    ...(at < 0
      ? [`    engine: ${said(engine)}`, `    peer:   ${said(peer)}`]
      : [`    stage ${at + 1}, engine: ${said(ours[at])}`, `    stage ${at + 1}, peer:   ${said(theirs[at])}`]),
  ].join('\n');
}

const stagesOf = (told: unknown): readonly unknown[] =>
  typeof told === 'object' && told !== null && 'stages' in told && Array.isArray(told.stages) ? told.stages : [];
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
