import type { PeerCount, PeerElection } from './election.js';
import { countErs97 } from './ers97.js';
import { countMer } from './mer.js';
import { FLAVOURS, randomElection, steadyDraw } from './random-elections.js';
import { countScottish } from './scottish.js';

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);
const RULES = { ers97: countErs97, mer: countMer, scottish: countScottish };

const election = (seed: number): PeerElection => ({ ...randomElection(seed), draw: steadyDraw });
const units = (amount: string): number => Number(amount.replace('.', ''));

/** What is wrong with a count, whatever the rule. */
function faults({ candidates, withdrawn, seats }: PeerElection, count: PeerCount): readonly string[] {
  const places = Math.min(seats, candidates - withdrawn.length);
  const excluded = count.stages.flatMap((stage) => stage.excluded);
  const total = units(count.stages[0]?.nonTransferable ?? '') + votesOf(count.stages[0]);
  return [
    ...(count.elected.length === places ? [] : ['the places are not filled']),
    ...(new Set([...count.elected, ...excluded]).size === count.elected.length + excluded.length ? [] : ['twice']),
    ...(count.elected.some((candidate) => withdrawn.includes(candidate)) ? ['one who withdrew is elected'] : []),
    ...(count.stages.every((stage) => votesOf(stage) + units(stage.nonTransferable) === total) ? [] : ['votes lost']),
  ];
}

const votesOf = (stage: PeerCount['stages'][number] | undefined): number =>
  Object.values(stage?.votes ?? {}).reduce((sum, votes) => sum + units(votes), 0);

describe('Random elections', () => {
  it('are the same for the same seed, and differ between seeds', () => {
    expect(randomElection(7)).toEqual(randomElection(7));
    expect(new Set(SEEDS.map((seed) => JSON.stringify(randomElection(seed)))).size).toBeGreaterThan(380);
  });

  it('come in every flavour, with ties, without papers, with withdrawals, with more places than candidates', () => {
    const elections = SEEDS.map((seed) => randomElection(seed));
    expect(new Set(elections.map(({ flavour }) => flavour))).toEqual(new Set(FLAVOURS));
    expect(elections.some(({ papers }) => papers.length === 0)).toBe(true);
    expect(elections.some(({ withdrawn, candidates }) => candidates > 2 && withdrawn.length === candidates - 1)).toBe(
      true,
    );
    expect(elections.some(({ seats, candidates }) => seats > candidates)).toBe(true);
    expect(elections.every(({ papers }) => papers.length <= 60)).toBe(true);
  });

  it.each(Object.entries(RULES))('%s fills every place, elects nobody twice and loses no vote', (_, count) => {
    const found = SEEDS.map(election).flatMap((each, seed) =>
      faults(each, count(each)).map((fault) => `${seed}: ${fault}`),
    );
    expect(found).toEqual([]);
  });

  it.each(Object.entries(RULES))('%s does not ask in which order the papers lie', (_, count) => {
    const turned = SEEDS.map(election).map((each) => ({ ...each, papers: [...each.papers].reverse() }));
    expect(turned.map(count)).toEqual(SEEDS.map(election).map(count));
  });
});

describe('The steady draw', () => {
  it('falls on one of the tied, always the same, and not always on the first', () => {
    const stages = Array.from({ length: 30 }, (_, index) => index + 1);
    const drawn = stages.map((stage) => steadyDraw({ stage, purpose: 'exclusion', between: [2, 5, 9] }));
    expect(drawn).toEqual(stages.map((stage) => steadyDraw({ stage, purpose: 'exclusion', between: [2, 5, 9] })));
    expect(new Set(drawn)).toEqual(new Set([2, 5, 9]));
  });
});
