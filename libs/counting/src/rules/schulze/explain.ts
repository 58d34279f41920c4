import type { CandidateNumber } from '../../candidate.js';
import { uncontested, whyPassedOver } from '../../choices/elect-by-votes.js';
import type { LevelElection, Levels } from '../../choices/elect-levels.js';
import type { Reason } from '../../count-record.js';
import type { ReasonCode } from '../../text/reasons.js';
import type { Comparisons } from './comparisons.js';
import type { StrongestChains } from './strongest-chains.js';

type Pair = readonly [CandidateNumber, CandidateNumber];

/** All comparisons: for each candidate one sentence with the figures against every other, in ballot order. */
export function explainComparisons({ standing, preferring }: Comparisons): readonly Reason[] {
  if (standing.length < 2) return [];
  return standing.map((one) => {
    const others = standing.filter((other) => other !== one);
    const papers = others.map((other) => preferring(one, other)).join(', ');
    return reason('schulze.compared', 'Schulze 2', [one], { papers }, others);
  });
}

/** Who is elected and why, and how the last of them stands against the first who is not. */
export function explainElection(
  result: LevelElection,
  {
    levels,
    seats,
    compared,
    chains,
  }: {
    readonly levels: Levels;
    readonly seats: number;
    readonly compared: Comparisons;
    readonly chains: StrongestChains;
  },
): readonly Reason[] {
  const { elected, lots, passedOver } = result;
  if (compared.standing.length <= seats) return [uncontested(elected, seats, 'Schulze 7')];
  const byLot = lots.flatMap(({ chosen }) => chosen);
  const cut = lastAgainstNext(result, levels, chains);
  return [
    ...levels.flatMap((level, i) => {
      const unbeaten = level.filter((one) => elected.includes(one) && !byLot.includes(one));
      return unbeaten.length === 0 ? [] : [whyUnbeaten(unbeaten, levels.slice(i).flat(), compared)];
    }),
    ...lots.map(({ chosen, between }) =>
      reason('schulze.lot', 'Schulze 6', chosen, { places: chosen.length }, between),
    ),
    ...passedOver.map(whyPassedOver),
    ...(cut === null ? [] : explainPair(cut, compared, chains)),
  ];
}

/** One candidate who wins every comparison needs no chains to be understood. */
function whyUnbeaten(
  unbeaten: readonly CandidateNumber[],
  left: readonly CandidateNumber[],
  { preferring }: Comparisons,
): Reason {
  const [only] = unbeaten;
  const winsAll = left.every((other) => other === only || preferring(only ?? 0, other) > preferring(other, only ?? 0));
  return unbeaten.length === 1 && winsAll
    ? reason('schulze.winsAll', 'Schulze 3', unbeaten, {})
    : reason('schulze.unbeaten', 'Schulze 5', unbeaten, {});
}

/**
 * The closest pair across the last seat: of the lowest level that has somebody elected and of those next below (or of the
 * same level, where a lot parted it), the two whose chains differ least. Null where the constraints kept everyone else out.
 */
function lastAgainstNext(
  { elected, passedOver }: LevelElection,
  levels: Levels,
  { strength }: StrongestChains,
): Pair | null {
  const isOut = (one: CandidateNumber) =>
    !elected.includes(one) && !passedOver.some(({ candidate }) => candidate === one);
  const last = levels.findLastIndex((level) => level.some((one) => elected.includes(one)));
  const lastIn = (levels[last] ?? []).filter((one) => elected.includes(one));
  const firstOut =
    levels
      .slice(last)
      .map((level) => level.filter(isOut))
      .find((level) => level.length > 0) ?? [];
  const lead = ([one, other]: Pair) => strength(one, other) - strength(other, one);
  const pairs = lastIn.flatMap((one) => firstOut.map((other): Pair => [one, other]));
  const won = pairs.filter((pair) => lead(pair) > 0);
  const [first, ...others] = won.length > 0 ? won : pairs;
  if (first === undefined) return null;
  return others.reduce((closest, pair) => (lead(pair) < lead(closest) ? pair : closest), first);
}

function explainPair([one, other]: Pair, { preferring }: Comparisons, chains: StrongestChains): readonly Reason[] {
  const [strength, back] = [chains.strength(one, other), chains.strength(other, one)];
  const chainReason = (from: CandidateNumber, to: CandidateNumber): Reason => {
    const chain = chains.chain(from, to);
    if (chain === null) return reason('schulze.noChain', 'Schulze 4', [from], {}, [to]);
    const links = chain
      .slice(1)
      .map((loser, i) => preferring(chain[i] ?? 0, loser))
      .join(', ');
    return reason('schulze.chain', 'Schulze 4', chain, { links, strength: `${chains.strength(from, to)}` });
  };
  const pair = { votes: `${preferring(one, other)}`, against: `${preferring(other, one)}` };
  const outcome: ReasonCode = strength > back ? 'schulze.stronger' : 'schulze.equal';
  return [
    reason('schulze.lastSeat', 'Schulze 2', [one], pair, [other]),
    chainReason(one, other),
    chainReason(other, one),
    reason(outcome, 'Schulze 5', [one], { strength: `${strength}`, back: `${back}` }, [other]),
  ];
}

function reason(
  code: ReasonCode,
  rule: string,
  candidates: readonly CandidateNumber[],
  figures: Reason['figures'],
  between: readonly CandidateNumber[] = [],
): Reason {
  return { code, rule, candidates, between, figures };
}
