import * as fc from 'fast-check';
import type { ContestId } from '../ids.js';
import { showChannels } from './show-channels.js';
import { showTurnout } from './show-turnout.js';
import type { TurnoutCell, TurnoutOnShow } from './show-turnout.js';
import { TURNOUT_CHANNELS } from './turnout.js';

const BOARD = 'board' as ContestId;
const OTHER = 'other' as ContestId;

const cell = (electors: number, classes: readonly string[], contests: readonly ContestId[] = [BOARD]): TurnoutCell => {
  const voted = Math.floor(electors / 2);
  return { electors, voted, classes, contests, votedIn: new Map(contests.map((id) => [id, voted])) };
};
const classes = (...paths: readonly string[]) =>
  paths.map((path) => ({ path, constituencyCode: path.split('/')[0] ?? '' }));
const show = (
  cells: readonly TurnoutCell[],
  paths: readonly string[],
  contests: readonly ContestId[] = [BOARD],
): TurnoutOnShow | undefined => showTurnout({ cells, contests, classes: classes(...paths), secrecyNumber: 10 });
/** Each group in a word: its electors and the others in it. */
const told = (shown: TurnoutOnShow | undefined) =>
  shown?.groups.map(({ path, figures, joinedWith }) => [path, figures?.electors ?? 'hidden', ...joinedWith].join(' '));

describe('What is shown of a turnout (journeys 11.4)', () => {
  it('shows nothing where fewer may vote than the secrecy number', () => {
    expect(show([cell(9, ['t/n'])], ['t/n'])).toBeUndefined();
    expect(show([cell(10, ['t/n'])], ['t/n'])?.total).toEqual({ electors: 10, voted: 5 });
  });

  it('shows a class of exactly the secrecy number', () => {
    expect(told(show([cell(10, ['t/n']), cell(10, ['t/s'])], ['t/n', 't/s']))).toEqual(['t/n 10', 't/s 10']);
  });

  it('joins a small class with the next of its constituency', () => {
    const cells = [cell(9, ['t/n']), cell(30, ['t/s']), cell(40, ['s/o'])];
    expect(told(show(cells, ['t/n', 't/s', 's/o']))).toEqual(['t/n 39 t/s', 't/s 39 t/n', 's/o 40']);
  });

  it('joins no more classes than make up the secrecy number', () => {
    const cells = [cell(5, ['a/x']), cell(5, ['a/y']), cell(30, ['a/z'])];
    expect(told(show(cells, ['a/x', 'a/y', 'a/z']))).toEqual(['a/x 10 a/y', 'a/y 10 a/x', 'a/z 30']);
  });

  it('joins the last small class of a constituency with the one before it, not with the next constituency', () => {
    const cells = [cell(30, ['t/n']), cell(30, ['t/m']), cell(3, ['t/s']), cell(40, ['s/o'])];
    expect(told(show(cells, ['t/n', 't/m', 't/s', 's/o']))).toEqual(['t/n 30', 't/m 33 t/s', 't/s 33 t/m', 's/o 40']);
  });

  it('joins a small constituency with the next one', () => {
    const cells = [cell(3, ['a/x']), cell(40, ['b/x']), cell(40, ['c/x'])];
    expect(told(show(cells, ['a/x', 'b/x', 'c/x']))).toEqual(['a/x 43 b/x', 'b/x 43 a/x', 'c/x 40']);
  });

  it('joins a small constituency with the next one, though another stands before it', () => {
    const cells = [cell(40, ['a/x']), cell(3, ['b/x']), cell(40, ['c/x'])];
    expect(told(show(cells, ['a/x', 'b/x', 'c/x']))).toEqual(['a/x 40', 'b/x 43 c/x', 'c/x 43 b/x']);
  });

  it('shows contests that share a few members, as long as every difference is of enough people', () => {
    const [first, second] = [[BOARD], [OTHER]];
    const cells = [cell(5, [], first), cell(5, [], [BOARD, OTHER]), cell(5, [], second), cell(50, [], [])];
    expect(show(cells, [], [BOARD, OTHER])?.contests.map(({ electors }) => electors)).toEqual([10, 10]);
    expect(show([cell(4, [], first), ...cells.slice(1)], [], [BOARD, OTHER])?.contests).toHaveLength(1);
  });

  it('does not show what would take too long to rule out: more than 14 small kinds of people that hang together', () => {
    const ids = Array.from({ length: 16 }, (_, i) => `contest ${i}` as ContestId);
    const chain = ids.map((id, i) => cell(5, [], [id, ...ids.slice(i + 1, i + 2)]));
    const shown = show([...chain, cell(50, [], [])], [], ids.slice(1));
    expect(shown?.contests.map(({ contestId }) => ids.indexOf(contestId))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15,
    ]);
  });

  it('joins a second class where the total would give the small one away', () => {
    expect(told(show([cell(50, ['a/x']), cell(3, ['b/x'])], ['a/x', 'b/x']))).toEqual(['a/x 53 b/x', 'b/x 53 a/x']);
  });

  it('hides a class that the total of a contest would give away, and whatever would give it away', () => {
    // The other contest is of the large class alone: total less contest is three people.
    const cells = [cell(50, ['a/x'], [BOARD, OTHER]), cell(3, ['b/x'])];
    const shown = show(cells, ['a/x', 'b/x'], [BOARD, OTHER]);
    expect(shown?.contests.map(({ contestId }) => contestId)).toEqual([BOARD]);
    expect(told(shown)).toEqual(['a/x 53 b/x', 'b/x 53 a/x']);
  });

  it('does not show two classes that one member belongs to and everybody else does not', () => {
    const cells = [cell(40, ['a/x']), cell(1, ['a/x', 'b/x']), cell(40, ['b/x'])];
    expect(told(show(cells, ['a/x', 'b/x']))).toEqual(['a/x 81 b/x', 'b/x 81 a/x']);
  });

  it('leaves out classes without electors', () => {
    expect(told(show([cell(50, ['a/x'])], ['a/x', 'a/y']))).toEqual(['a/x 50']);
  });

  it('joins the same classes whoever has voted', () => {
    fc.assert(
      fc.property(anElection, fc.nat(), (election, seed) => {
        const others = election.cells.map((each, i) => ({ ...each, voted: (seed * (i + 7)) % (each.electors + 1) }));
        expect(told(showTurnout({ ...election, cells: others }))).toEqual(told(showTurnout(election)));
      }),
    );
  });

  it('never shows a number, or numbers from which adding and subtracting makes one, of too few people', () => {
    fc.assert(
      fc.property(anElection, (election) => {
        const shown = showTurnout(election);
        const kinds = election.cells.filter(({ electors }) => electors > 0);
        const sums = shown ? sumsShown(shown, kinds) : [];
        const tooFew = combinations(sums).filter((vector) => {
          const about = kinds.reduce((sum, { electors }, i) => sum + ((vector[i] ?? 0) === 0 ? 0 : electors), 0);
          return about > 0 && about < election.secrecyNumber;
        });
        expect(tooFew).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows of every block what its people did, and every class of a block alike', () => {
    fc.assert(
      fc.property(anElection, (election) => {
        for (const { path, figures, joinedWith } of showTurnout(election)?.groups ?? []) {
          if (!figures) continue;
          const own = election.cells.filter((each) => each.classes.some((at) => [path, ...joinedWith].includes(at)));
          expect(figures.electors).toBe(own.reduce((sum, { electors }) => sum + electors, 0));
          expect(figures.voted).toBe(own.reduce((sum, { voted }) => sum + voted, 0));
        }
      }),
    );
  });
});

const PATHS = ['a/x', 'a/y', 'b/x', 'b/y'];
const anElection = fc.record({
  cells: fc.array(
    fc
      .record({
        electors: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })),
        classes: fc.subarray(PATHS, { maxLength: 2 }),
        contests: fc.subarray([BOARD, OTHER], { minLength: 1 }),
      })
      .map(({ electors, classes: at, contests }) => cell(electors, at, contests)),
    { minLength: 1, maxLength: 6 },
  ),
  contests: fc.constant([BOARD, OTHER]),
  classes: fc.constant(classes(...PATHS)),
  secrecyNumber: fc.constantFrom(5, 10),
});

/** Over which kinds of people each number is that the screen shows. */
function sumsShown(shown: TurnoutOnShow, kinds: readonly TurnoutCell[]): readonly (readonly number[])[] {
  const groups = shown.groups.filter(({ figures }) => figures);
  return [
    kinds.map(() => 1),
    ...shown.contests.map(({ contestId }) => kinds.map(({ contests }) => (contests.includes(contestId) ? 1 : 0))),
    ...groups.map(({ path, joinedWith }) =>
      kinds.map((kind) => (kind.classes.some((at) => [path, ...joinedWith].includes(at)) ? 1 : 0)),
    ),
  ];
}

/** Everything that comes of taking each number up to twice, added or subtracted. */
const combinations = (sums: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  [...new Set(sums.map((each) => each.join()))]
    .map((each) => each.split(',').map(Number))
    .reduce<readonly (readonly number[])[]>(
      (all, each) => all.flatMap((so) => [-2, -1, 0, 1, 2].map((by) => each.map((n, i) => (so[i] ?? 0) + by * n))),
      [[]],
    );

describe('What is shown of channels', () => {
  const shownOf = (online: number, post: number, phone: number, room: number) =>
    showChannels(
      new Map([
        ['online', online],
        ['post', post],
        ['phone', phone],
        ['in-person', room],
      ]),
      10,
    ).map(({ voted }) => voted);

  it('shows each channel of the secrecy number or more', () => {
    expect(shownOf(100, 10, 10, 11)).toEqual([100, 10, 10, 11]);
  });

  it('shows that nobody came another way', () => {
    expect(shownOf(100, 0, 0, 0)).toEqual([100, 0, 0, 0]);
  });

  it('hides a small channel, and the next smallest if the total would give it away', () => {
    expect(shownOf(100, 3, 20, 0)).toEqual([100, undefined, undefined, undefined]);
    expect(shownOf(100, 9, 0, 0)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('hides small channels that are enough together, and no other', () => {
    expect(shownOf(100, 6, 4, 0)).toEqual([100, undefined, undefined, undefined]);
  });

  it('never lets what is hidden be of fewer than the secrecy number, unless everybody together is', () => {
    const votes = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.tuple(votes, votes, votes, votes), (counts) => {
        const shown = shownOf(...counts);
        const total = counts.reduce((sum, n) => sum + n, 0);
        const left = shown.reduce<number>((sum, n) => sum - (n ?? 0), total);
        expect(left === 0 || left >= 10 || left === total).toBe(true);
        expect(shown.every((n) => n === undefined || n === 0 || n >= 10)).toBe(true);
        expect(shown).toHaveLength(TURNOUT_CHANNELS.length);
      }),
    );
  });
});
