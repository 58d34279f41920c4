import { countAv } from '../peers/counting/av.js';
import { countBorda } from '../peers/counting/borda.js';
import { countApproval, countBlock, countFptp } from '../peers/counting/by-votes.js';
import type { ScoredCount, ScoredElection } from '../peers/counting/by-votes.js';
import { countCumulative } from '../peers/counting/cumulative.js';
import type { LotQuestion, PeerElection } from '../peers/counting/election.js';
import { countErs97 } from '../peers/counting/ers97.js';
import { countMeekNz } from '../peers/counting/meek-nz.js';
import { countMeekPrf } from '../peers/counting/meek-prf.js';
import { countMer, countNiGregory } from '../peers/counting/mer.js';
import { steadyDraw } from '../peers/counting/random-elections.js';
import type { RandomElection } from '../peers/counting/random-elections.js';
import { countSchulze } from '../peers/counting/schulze.js';
import { countScottish } from '../peers/counting/scottish.js';
import { engineCount, steadyDraws, told } from './two-counts.js';
import type { Told } from './two-counts.js';

/** A rule of the engine and its second implementation. */
export interface Pair {
  readonly rule: string;
  /** Counted 20,000 times by `npm run test:counting`; the others 5,000 times. */
  readonly isMain: boolean;
  /** Both counts of an election, or null if it is none for this rule; and how many lots were drawn. */
  readonly count: (election: RandomElection) => { engine: unknown; peer: unknown; lots: number } | null;
}

type StagedCounter = (election: PeerElection & { readonly draw: (question: LotQuestion) => number }) => Told;

const staged = (rule: string, isMain: boolean, counter: StagedCounter, fits = someoneStands): Pair => ({
  rule,
  isMain,
  count: (election) => {
    if (!fits(election)) return null;
    const { record, lots } = engineCount(rule, election);
    const { validPapers, elected, stages } = counter({ ...election, draw: steadyDraw });
    return { engine: told(record), peer: { validPapers, elected, stages }, lots };
  },
});

type ScoredCounter = (election: ScoredElection & { readonly pointsPerPaper: number }) => ScoredCount;

/** Rules that add up: papers are turned into marks of the rule's own kind first. */
const scored = (rule: string, counter: ScoredCounter, markedFor: (mark: number, at: number) => number): Pair => ({
  rule,
  isMain: false,
  count: (election) => {
    if (!someoneStands(election)) return null;
    const papers = election.papers.map((paper) => paper.map(markedFor));
    const more = rule === 'fptp' ? { mostChoices: 1 } : {};
    const { record, lots } = engineCount(rule, { ...election, papers }, more);
    const drawSeats = (between: readonly number[], places: number) => steadyDraws(1, between, places);
    const peer = counter({ ...election, papers, drawSeats, pointsPerPaper: election.seats });
    const engine = { validPapers: record.validPapers, scores: record.stages[0]?.votes, elected: record.elected };
    return { engine, peer, lots };
  },
});

const someoneStands = ({ candidates, withdrawn }: RandomElection): boolean => withdrawn.length < candidates;
const oneSeat = (election: RandomElection): boolean => someoneStands(election) && election.seats === 1;

const asRanked = (mark: number) => mark;
/** The first two preferences are choices, a third one is a mark nobody can read. */
const asChoices = (mark: number) => (mark === 0 || mark > 3 ? 0 : mark === 3 ? 2 : 1);
const asPoints = (mark: number, at: number) => (mark === 0 || mark > 2 ? 0 : 1 + ((mark + at) % 2));

const schulze: Pair = {
  rule: 'schulze',
  isMain: false,
  count: (election) => {
    if (!someoneStands(election)) return null;
    const { record, lots } = engineCount('schulze', election);
    const drawSeats = (between: readonly number[], places: number) => steadyDraws(1, between, places);
    const { validPapers, elected } = countSchulze({ ...election, drawSeats });
    return {
      engine: { validPapers: record.validPapers, elected: record.elected },
      peer: { validPapers, elected },
      lots,
    };
  },
};

export const PAIRS: readonly Pair[] = [
  staged('scottish', true, countScottish),
  staged('ers97', true, countErs97),
  staged('mer', true, countMer),
  staged('ni-gregory', true, countNiGregory),
  staged('meek-nz', true, countMeekNz),
  staged('meek-prf', true, countMeekPrf),
  staged('av', true, countAv, oneSeat),
  scored('fptp', countFptp, asChoices),
  scored('block', countBlock, asChoices),
  scored('approval', countApproval, asChoices),
  scored('cumulative', countCumulative, asPoints),
  scored('borda', countBorda, asRanked),
  schulze,
];
