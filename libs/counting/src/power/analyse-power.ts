import { err, fraction, ok } from '#libs/basics';
import type { Fraction, Result } from '#libs/basics';
import { refusal } from '../resolutions/refusal.js';
import type { Refusal } from '../resolutions/refusal.js';
import { countCoalitions } from './count-coalitions.js';
import { enumerateCoalitions, membersOf, MOST_ENUMERATED } from './enumerate.js';
import { inWholeNumbers } from './game.js';
import type { WeightedGame, WholeGame } from './game.js';
import type { Swings } from './swings.js';

export const MOST_PLAYERS = 1_000;
/** Minimal winning coalitions that are listed; all are counted. */
export const MOST_LISTED = 1_000;

export interface PlayerPower {
  readonly id: string;
  readonly weight: Fraction;
  /** Wins with nobody else. */
  readonly passesAlone: boolean;
  /** Nothing is carried against it, though everything could be with it. */
  readonly blocksAlone: boolean;
  /** Never makes a difference. */
  readonly isDummy: boolean;
  /** Raw Banzhaf count: coalitions that win with it and lose without it. */
  readonly swings: bigint;
  /** Its part of all swings: the normalised Banzhaf index. Null if nothing can be carried. */
  readonly banzhaf: Fraction | null;
  /** Its swings out of all coalitions of the others: the chance that it decides if all others vote by a coin. */
  readonly decisiveness: Fraction;
  /** Shapley–Shubik: the part of all orders of voting in which it turns the result. Null as above, or too much work. */
  readonly shapley: Fraction | null;
}

export interface PowerAnalysis {
  readonly method: 'enumeration' | 'dynamicProgramming';
  readonly players: readonly PlayerPower[];
  readonly winningCoalitions: bigint;
  /** Null beyond {@link MOST_ENUMERATED} players. */
  readonly minimalWinning: {
    readonly number: number;
    /** The first {@link MOST_LISTED}, by ids; fewest members first. */
    readonly listed: readonly (readonly string[])[];
  } | null;
}

/**
 * Who can carry or block what: Banzhaf and Shapley–Shubik indices, exactly. Each player votes as one.
 *
 * Up to {@link MOST_ENUMERATED} players every coalition is looked at; up to {@link MOST_PLAYERS} they are counted by
 * weight.
 *
 * @see J. F. Banzhaf, Weighted voting doesn't work, Rutgers Law Review 19 (1965) 317–343
 * @see L. S. Shapley and M. Shubik, A method for evaluating the distribution of power in a committee system, American
 *   Political Science Review 48 (1954) 787–792
 */
export function analysePower(game: WeightedGame): Result<PowerAnalysis, readonly Refusal[]> {
  const { players } = game;
  if (players.length === 0) return err([refusal('NO_PLAYERS', 'players')]);
  if (players.length > MOST_PLAYERS)
    return err([refusal('TOO_MANY_PLAYERS', 'players', { given: players.length, most: MOST_PLAYERS })]);
  const whole = inWholeNumbers(game);
  if (!whole.ok) return whole;
  if (players.length > MOST_ENUMERATED) {
    const swings = countCoalitions(whole.value);
    if (swings === null) return err([refusal('TOO_MUCH_WORK', 'players')]);
    return ok({ method: 'dynamicProgramming', ...powers(game, whole.value, swings), minimalWinning: null });
  }
  const { minimal, ...swings } = enumerateCoalitions(whole.value);
  const named = (members: readonly number[]) => members.flatMap((i) => players[i]?.id ?? []);
  return ok({
    method: 'enumeration',
    ...powers(game, whole.value, swings),
    minimalWinning: {
      number: minimal.length,
      listed: minimal.slice(0, MOST_LISTED).map((coalition) => named(membersOf(coalition))),
    },
  });
}

function powers(
  { players }: WeightedGame,
  { weights, least, mustConsent }: WholeGame,
  { winning, total, bySize }: Swings,
): Pick<PowerAnalysis, 'players' | 'winningCoalitions'> {
  const allSwings = total.reduce((all, swings) => all + swings, 0n);
  const allWeight = weights.reduce((all, weight) => all + weight, 0);
  const shapley = shapleyIndices(bySize, allSwings);
  return {
    winningCoalitions: winning,
    players: players.map(({ id, weight }, i) => {
      const swings = total[i] ?? 0n;
      const own = weights[i] ?? 0;
      return {
        id,
        weight,
        passesAlone: own >= least && mustConsent.every((must, j) => !must || j === i),
        blocksAlone: winning > 0n && (mustConsent[i] === true || allWeight - own < least),
        isDummy: swings === 0n,
        swings,
        banzhaf: allSwings === 0n ? null : fraction(swings, allSwings),
        decisiveness: fraction(swings, 2n ** BigInt(players.length - 1)),
        shapley: shapley?.[i] ?? null,
      };
    }),
  };
}

/** A coalition of s players, of n, is completed by its last member in (s − 1)! (n − s)! of the n! orders of voting. */
function shapleyIndices(bySize: Swings['bySize'], allSwings: bigint): readonly Fraction[] | null {
  if (bySize === null || allSwings === 0n) return null;
  const n = bySize.length;
  const factorials = [1n];
  for (let k = 1; k <= n; k++) factorials.push((factorials[k - 1] ?? 1n) * BigInt(k));
  const factorial = (k: number) => factorials[k] ?? 0n;
  const known = new Map<string, Fraction>();
  return bySize.map((sizes) => {
    const key = sizes.join();
    const index =
      known.get(key) ??
      fraction(
        sizes.reduce(
          (all, swings, s) => (swings === 0n ? all : all + swings * factorial(s - 1) * factorial(n - s)),
          0n,
        ),
        factorial(n),
      );
    known.set(key, index);
    return index;
  });
}
