import * as fc from 'fast-check';
import { fraction, isEqual, ONE, sum, toDecimal } from '#libs/basics';
import { analysePower, MOST_PLAYERS } from './analyse-power.js';
import type { PowerAnalysis } from './analyse-power.js';
import { countCoalitions } from './count-coalitions.js';
import { enumerateCoalitions } from './enumerate.js';
import { inWholeNumbers } from './game.js';
import type { WeightedGame } from './game.js';

/** `[quota; weights]` as the literature writes it: a coalition wins with the quota or more. */
const aGame = (quota: number, weights: readonly number[], consents: readonly string[] = []): WeightedGame => ({
  players: weights.map((weight, i) => ({ id: `${i + 1}`, weight: fraction(weight) })),
  quota: { comparison: 'atLeast', weight: fraction(quota) },
  consents,
});
function analysed(game: WeightedGame): PowerAnalysis {
  const power = analysePower(game);
  if (!power.ok) throw new Error(power.error.map(({ code }) => code).join());
  return power.value;
}
const swings = (power: PowerAnalysis) => power.players.map((player) => Number(player.swings));
const banzhaf = (power: PowerAnalysis) => power.players.map((player) => player.banzhaf);
const shapley = (power: PowerAnalysis) => power.players.map((player) => player.shapley);
const decimals = (power: PowerAnalysis, index: 'banzhaf' | 'shapley') =>
  power.players.map((player) => toDecimal(player[index] ?? ONE, 4, 'half-up'));
const times = (weight: number, n: number): readonly number[] => new Array<number>(n).fill(weight);

describe('The Council of the EEC, 1958: [12; 4, 4, 4, 2, 2, 1] (Brams and Affuso 1976)', () => {
  const council = analysed(aGame(12, [4, 4, 4, 2, 2, 1]));

  it('gives Banzhaf 5/21 to the large, 1/7 to the middling and nothing to Luxembourg', () => {
    expect(swings(council)).toEqual([10, 10, 10, 6, 6, 0]);
    expect(banzhaf(council)).toEqual([
      ...[1, 2, 3].map(() => fraction(5, 21)),
      fraction(1, 7),
      fraction(1, 7),
      fraction(0),
    ]);
    // Of the 2⁵ ways in which the others may vote, the part in which this one decides.
    expect(council.players.map(({ decisiveness }) => decisiveness)).toEqual([
      ...[1, 2, 3].map(() => fraction(10, 32)),
      fraction(6, 32),
      fraction(6, 32),
      fraction(0),
    ]);
    expect(council.players.map(({ isDummy }) => isDummy)).toEqual([false, false, false, false, false, true]);
  });

  it('gives Shapley–Shubik 14/60, 9/60 and 0', () => {
    expect(shapley(council)).toEqual([
      ...[1, 2, 3].map(() => fraction(14, 60)),
      fraction(9, 60),
      fraction(9, 60),
      fraction(0),
    ]);
  });

  it('lists its minimal winning coalitions: the three large, or two of them with both middling', () => {
    expect(council.minimalWinning).toEqual({
      number: 4,
      listed: [
        ['1', '2', '3'],
        ['1', '2', '4', '5'],
        ['1', '3', '4', '5'],
        ['2', '3', '4', '5'],
      ],
    });
    expect(council.players.some(({ passesAlone, blocksAlone }) => passesAlone || blocksAlone)).toBe(false);
  });
});

describe('The Security Council of the United Nations: 9 of 15 with all five permanent members', () => {
  const byWeight = aGame(39, [...times(7, 5), ...times(1, 10)]);
  const byConsent = aGame(9, times(1, 15), ['1', '2', '3', '4', '5']);

  it('gives a permanent member 848 swings and another 84; Shapley–Shubik 421/2145 and 4/2145', () => {
    for (const game of [byWeight, byConsent]) {
      const power = analysed(game);
      expect(swings(power)).toEqual([...times(848, 5), ...times(84, 10)]);
      expect(banzhaf(power)[0]).toEqual(fraction(848, 5080));
      expect(shapley(power)).toEqual([
        ...times(0, 5).map(() => fraction(421, 2145)),
        ...times(0, 10).map(() => fraction(4, 2145)),
      ]);
      expect(power.players.map(({ blocksAlone }) => blocksAlone)).toEqual([
        ...times(0, 5).map(() => true),
        ...times(0, 10).map(() => false),
      ]);
    }
  });

  it('is the same when coalitions are counted by weight', () => {
    for (const game of [byWeight, byConsent]) {
      const whole = inWholeNumbers(game);
      const counted = whole.ok ? countCoalitions(whole.value) : null;
      expect(counted?.total.map(Number)).toEqual([...times(848, 5), ...times(84, 10)]);
      expect(counted?.winning).toBe(848n);
    }
  });
});

describe('The Council of the European Union of 15: [62; 10×4, 8, 5×4, 4×2, 3×3, 2] (Felsenthal and Machover 1998)', () => {
  it('gives the published indices', () => {
    const power = analysed(aGame(62, [...times(10, 4), 8, ...times(5, 4), ...times(4, 2), ...times(3, 3), 2]));
    const chosen = (index: 'banzhaf' | 'shapley') => [0, 4, 5, 9, 11, 14].map((i) => decimals(power, index)[i]);
    expect(chosen('banzhaf')).toEqual(['0.1116', '0.0924', '0.0587', '0.0479', '0.0359', '0.0226']);
    expect(chosen('shapley')).toEqual(['0.1167', '0.0955', '0.0552', '0.0454', '0.0353', '0.0207']);
  });
});

describe('Small games of the literature', () => {
  it('[51; 49, 49, 2]: the smallest has as much power as the largest', () => {
    const power = analysed(aGame(51, [49, 49, 2]));
    expect(banzhaf(power)).toEqual([fraction(1, 3), fraction(1, 3), fraction(1, 3)]);
    expect(shapley(power)).toEqual([fraction(1, 3), fraction(1, 3), fraction(1, 3)]);
    expect(power.winningCoalitions).toBe(4n);
  });

  it('[50; 10, 10, 20, 30]: Shapley–Shubik 1/12, 1/12, 1/4, 7/12 (Stach 2011)', () => {
    expect(shapley(analysed(aGame(50, [10, 10, 20, 30])))).toEqual([
      fraction(1, 12),
      fraction(1, 12),
      fraction(1, 4),
      fraction(7, 12),
    ]);
  });

  it('[58; 31, 31, 28, 21, 2, 2]: three members of the Nassau County Board have all power, three none (Banzhaf 1965)', () => {
    const power = analysed(aGame(58, [31, 31, 28, 21, 2, 2]));
    expect(swings(power)).toEqual([16, 16, 16, 0, 0, 0]);
    expect(power.players.filter(({ isDummy }) => isDummy).map(({ id }) => id)).toEqual(['4', '5', '6']);
  });

  it('[3; 3, 1, 1]: who holds the quota passes alone and blocks alone', () => {
    const [dictator, ...others] = analysed(aGame(3, [3, 1, 1])).players;
    expect(dictator).toMatchObject({ passesAlone: true, blocksAlone: true, banzhaf: ONE, shapley: ONE });
    expect(others.map(({ isDummy, blocksAlone }) => [isDummy, blocksAlone])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('[4; 3, 1, 1]: nobody blocks alone whose absence leaves exactly the quota', () => {
    const power = analysed(aGame(4, [3, 1, 1]));
    expect(power.players.map(({ blocksAlone, passesAlone }) => [blocksAlone, passesAlone])).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
  });

  it('list minimal winning coalitions of fewer players first, and those of as many by their first player', () => {
    expect(analysed(aGame(4, [2, 1, 1, 4])).minimalWinning?.listed).toEqual([['4'], ['1', '2', '3']]);
    expect(analysed(aGame(2, [1, 1, 1, 1])).minimalWinning?.listed.map((pair) => pair.join(''))).toEqual(
      '12 13 14 23 24 34'.split(' '),
    );
  });

  it('nobody at all carries nothing, even if nothing is asked', () => {
    const whole = inWholeNumbers(aGame(0, [1, 1]));
    if (!whole.ok) throw new Error('weights are small');
    expect(whole.value.least).toBe(1);
    expect([enumerateCoalitions(whole.value).winning, countCoalitions(whole.value)?.winning]).toEqual([3n, 3n]);
  });

  it('“more than” half is not reached at exactly half', () => {
    const half: WeightedGame = { ...aGame(0, [1, 1]), quota: { comparison: 'moreThan', weight: fraction(1) } };
    expect(analysed(half).winningCoalitions).toBe(1n);
    expect(analysed({ ...half, quota: { comparison: 'atLeast', weight: fraction(1) } }).winningCoalitions).toBe(3n);
  });

  it('in which nothing can be carried have no indices', () => {
    const power = analysed(aGame(10, [4, 4]));
    expect(power.winningCoalitions).toBe(0n);
    expect(power.players.map((player) => [player.banzhaf, player.shapley, player.blocksAlone])).toEqual([
      [null, null, false],
      [null, null, false],
    ]);
  });
});

describe('Every game', () => {
  const weights = fc.array(fc.nat(12), { minLength: 1, maxLength: 8 });
  const game = weights.chain((all) =>
    fc
      .record({
        quota: fc.integer({
          min: 1,
          max:
            Math.max(
              1,
              all.reduce((a, b) => a + b, 0),
            ) + 1,
        }),
        consents: fc.subarray(
          all.map((_, i) => `${i + 1}`),
          { maxLength: Math.min(3, all.length) },
        ),
      })
      .map(({ quota, consents }) => aGame(quota, all, consents)),
  );

  it('has indices that sum to exactly 1, unless nothing can be carried', () => {
    fc.assert(
      fc.property(game, (each) => {
        const power = analysed(each);
        const total = (index: 'banzhaf' | 'shapley') => sum(power.players.flatMap((player) => player[index] ?? []));
        expect(power.winningCoalitions === 0n || isEqual(total('banzhaf'), ONE)).toBe(true);
        expect(power.winningCoalitions === 0n || isEqual(total('shapley'), ONE)).toBe(true);
      }),
    );
  });

  it('has the same swings whether its coalitions are looked at or counted by weight, with sizes or without', () => {
    fc.assert(
      fc.property(game, (each) => {
        const whole = inWholeNumbers(each);
        if (!whole.ok) throw new Error('weights are small');
        const { minimal: _, ...seen } = enumerateCoalitions(whole.value);
        expect(countCoalitions(whole.value)).toEqual(seen);
      }),
      { numRuns: 400 },
    );
  });

  it('does not change when weights and quota are multiplied', () => {
    fc.assert(
      fc.property(game, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (each, p, q) => {
        const scaled = (value: typeof each.quota.weight) =>
          fraction(value.numerator * BigInt(p), value.denominator * BigInt(q));
        const other = analysed({
          ...each,
          players: each.players.map((player) => ({ ...player, weight: scaled(player.weight) })),
          quota: { ...each.quota, weight: scaled(each.quota.weight) },
        });
        expect([swings(other), shapley(other)]).toEqual([swings(analysed(each)), shapley(analysed(each))]);
      }),
    );
  });

  it('gives no less power to more weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        (all, quota) => {
          const sorted = [...all].sort((a, b) => a - b);
          const counts = swings(analysed(aGame(quota, sorted)));
          expect([...counts].sort((a, b) => a - b)).toEqual(counts);
        },
      ),
    );
  });
});

describe('Many delegates', () => {
  it('are counted by weight: 100 equal delegates have 1/100 each', () => {
    const power = analysed(aGame(51, times(1, 100)));
    expect(power.method).toBe('dynamicProgramming');
    expect(power.players.every((player) => player.shapley && isEqual(player.shapley, fraction(1, 100)))).toBe(true);
    expect(power.minimalWinning).toBeNull();
  });

  it('have the same power as the same game with dummies of no weight, which is small enough to look at', () => {
    const small = analysed(aGame(12, [4, 4, 4, 2, 2, 1]));
    const large = analysed(aGame(12, [4, 4, 4, 2, 2, 1, ...times(0, 20)]));
    expect(large.method).toBe('dynamicProgramming');
    expect(shapley(large).slice(0, 6)).toEqual(shapley(small));
    expect(banzhaf(large).slice(0, 6)).toEqual(banzhaf(small));
  });

  it('give up Shapley–Shubik before Banzhaf, and both before the work gets out of hand', () => {
    const whole = inWholeNumbers(
      aGame(
        30,
        times(1, 30).map((_, i) => i + 1),
      ),
    );
    if (!whole.ok) throw new Error('weights are small');
    const sized = countCoalitions(whole.value);
    const plain = countCoalitions(whole.value, { bySize: 10, inAll: 1_500 });
    expect(sized?.bySize).not.toBeNull();
    expect(plain).toEqual({ ...sized, bySize: null });
    expect(countCoalitions(whole.value, { bySize: 10, inAll: 10 })).toBeNull();
  });

  it('are refused beyond the stated number, or without anybody', () => {
    const refused = (game: WeightedGame) => {
      const power = analysePower(game);
      return power.ok ? [] : power.error.map(({ code }) => code);
    };
    expect(refused(aGame(1, times(1, MOST_PLAYERS + 1)))).toEqual(['TOO_MANY_PLAYERS']);
    expect(refused(aGame(1, []))).toEqual(['NO_PLAYERS']);
    expect(refused(aGame(1, [Number.MAX_SAFE_INTEGER, 1]))).toEqual(['WEIGHTS_TOO_FINE']);
    // Large weights with a common measure are small ones.
    expect(refused(aGame(1, [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]))).toEqual([]);
  });
});
