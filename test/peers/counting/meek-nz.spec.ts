import * as fc from 'fast-check';
import { countMeekNz } from './meek-nz.js';
import {
  anElection,
  describeIfPublished,
  papersOf,
  publishedElection,
  readPublished,
  someElection,
} from './paper-profiles.js';
import type { DrawQuestion } from './ranked-election.js';

describe("New Zealand's Meek (SR 2001/145, Schedule 1A)", () => {
  it('puts the quota a billionth above the cut quotient (cl. 5), without what is exhausted later on (cl. 11)', () => {
    const count = countMeekNz(anElection({ candidates: 3, seats: 2, papers: papersOf('5 A; 2 B; 1 C', 3) }));
    expect(count.stages[0]).toMatchObject({ kind: 'first', quota: '2.666666667', elected: [1] });
    // A keeps 2.666666667 ÷ 5 = 0.5333333334, up to 0.533333334, of each paper; the quota is 5.666666670 ÷ 3, and more.
    expect(count.stages[1]).toMatchObject({
      kind: 'iteration',
      quota: '1.888888891',
      votes: { '1': '2.666666670', '2': '2.000000000', '3': '1.000000000' },
      nonTransferable: '2.333333330',
      elected: [2],
    });
  });

  it('excludes nobody on the bare first preferences (cl. 13 is in step 2)', () => {
    const election = anElection({ candidates: 3, seats: 1, papers: papersOf('4 A; 3 B; 2 C>B', 3) });
    const count = countMeekNz(election);
    expect(count.stages.map((stage) => stage.kind)).toEqual(['first', 'iteration', 'exclusion']);
    expect(count.stages[1]).toEqual({ ...count.stages[0], kind: 'iteration' });
    expect(count.stages[2]).toMatchObject({ candidates: [3], excluded: [3], elected: [2] });
    const practice = countMeekNz(election, 'calculator');
    expect(practice.stages.map((stage) => stage.kind)).toEqual(['first', 'exclusion']);
    expect(practice.elected).toEqual(count.elected);
  });

  it('excludes the lowest only if the whole surplus could not lift them to the next (cl. 13)', () => {
    const excludedAt = (profile: string) =>
      countMeekNz(anElection({ candidates: 4, seats: 2, papers: papersOf(profile, 4) }), 'calculator').stages.map(
        (stage) => stage.excluded,
      );
    // Quota 4.000000001: A's surplus is 0.999999999, and C is 1 ahead of B.
    expect(excludedAt('5 A; 1 B; 2 C; 4 D')).toEqual([[], [2]]);
    // A's surplus is 1.999999999, and C still is 1 ahead; after A's papers are exhausted it is a third of that.
    expect(excludedAt('6 A; 1 B; 2 C; 3 D')).toEqual([[], [], [2]]);
  });

  it('waits where the lowest and the whole surplus would just reach the next', () => {
    const count = countMeekNz(anElection({ candidates: 4, seats: 3, papers: papersOf('1 C>D; 2 C>B>D>A', 4) }));
    // C keeps 0.250000001 of each: surpluses 0.000000002 and 0.749999997, together what D has and A has not.
    expect(count.stages[1]).toMatchObject({
      quota: '0.750000001',
      votes: { '1': '0.000000000', '2': '1.499999998', '3': '0.750000003', '4': '0.749999999' },
      elected: [2],
    });
    expect(count.stages[2]).toMatchObject({ kind: 'iteration', elected: [4] });
  });

  it('goes on handing out a surplus until it is below 0.0001 (cl. 13)', () => {
    // One paper, A only: at the n-th step after the first A keeps a third to the power n, two thirds of it surplus. That
    // is 0.0001016 at the 8th and 0.0000339 at the 9th; with the first step and the end: 11 stages.
    const count = countMeekNz(anElection({ candidates: 3, seats: 2, papers: papersOf('1 A', 3), draw: () => 2 }));
    expect(count.stages).toHaveLength(11);
    expect(count.stages.at(-1)).toMatchObject({ kind: 'exclusion', excluded: [2], elected: [3] });
  });

  it('excludes, of those lowest, whoever was not ahead at the first difference (cl. 19 and 40)', () => {
    const count = countMeekNz(anElection({ candidates: 4, seats: 1, papers: papersOf('5 A; 3 B; 2 C; 1 D>C', 4) }));
    expect(count.stages.flatMap((stage) => stage.excluded)).toEqual([4, 3]);
    expect(count.elected).toEqual([1]);
  });

  it('asks for a lot between those never told apart, and then stops at once if they are as many as the seats', () => {
    const asked: DrawQuestion[] = [];
    const draw = (question: DrawQuestion) => {
      asked.push(question);
      return 2;
    };
    const count = countMeekNz(anElection({ candidates: 3, seats: 2, papers: papersOf('1 A; 1 B; 1 C', 3), draw }));
    expect(asked).toEqual([{ stage: 3, purpose: 'exclusion', between: [1, 2, 3] }]);
    expect(count.stages[2]).toEqual({
      ...count.stages[1],
      kind: 'exclusion',
      candidates: [2],
      elected: [1, 3],
      excluded: [2],
    });
  });

  it('comes to an end where rounding would send the keep values round in circles for ever', () => {
    const papers = papersOf('8 D>C; 7 D', 5);
    const count = countMeekNz(anElection({ candidates: 5, seats: 4, papers, draw: () => 5 }));
    expect(count.elected).toEqual([4, 3, 1, 2]);
    expect(count.stages.at(-1)).toMatchObject({ kind: 'exclusion', excluded: [5] });
  });

  it('elects everyone in the first stage, even without votes, where there are no more candidates than seats', () => {
    const count = countMeekNz(anElection({ candidates: 3, seats: 3, papers: [[0, 0, 1]] }));
    expect(count).toMatchObject({ validPapers: 1, quota: '0.250000001', elected: [3, 1, 2] });
    expect(count.stages).toHaveLength(1);
  });

  it('accounts for every paper at every stage, fills the seats, and does not mind the order of the papers', () => {
    const units = (amount: string) => BigInt(amount.replace('.', ''));
    fc.assert(
      fc.property(someElection(), fc.constantFrom('regulation' as const, 'calculator' as const), (election, first) => {
        const count = countMeekNz(election, first);
        for (const stage of count.stages) {
          const held = Object.values(stage.votes).reduce((total, amount) => total + units(amount), 0n);
          expect(held + units(stage.nonTransferable)).toBe(BigInt(count.validPapers) * 1_000_000_000n);
        }
        const standing = election.candidates - election.withdrawn.length;
        expect(new Set(count.elected).size).toBe(Math.min(election.seats, standing));
        expect(countMeekNz({ ...election, papers: election.papers.toReversed() }, first)).toEqual(count);
      }),
    );
  });
});

/** One printed table of Hill's program, in the form of a recorded stage. */
interface HillTable {
  readonly iteration: number;
  readonly quota: string;
  readonly votes: readonly string[];
  readonly nonTransferable: string;
}

function hillTables(text: string, candidates: number): HillTable[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line, at) => {
    const [, iteration, quota] = /^(\d+) (\d+\.\d{9})$/.exec(line) ?? [];
    if (iteration === undefined || quota === undefined) return [];
    const votes = lines.slice(at + 1, at + 1 + candidates).map((row) => row.split(' ')[0] ?? '');
    return [{ iteration: Number(iteration), quota, votes, nonTransferable: lines[at + 1 + candidates] ?? '' }];
  });
}

interface OpenStvCount {
  readonly candidates: readonly string[];
  readonly quotaByStage: readonly string[];
  readonly stages: readonly {
    readonly votes: Readonly<Record<string, string>>;
    readonly nonTransferable: string;
    readonly elected: readonly string[];
  }[];
}

describeIfPublished("New Zealand's Meek, against others", () => {
  it.each(['regulation', 'calculator'] as const)(
    'comes to what OpenSTV 1.7 has at every one of 19 iterations of the ERS97 model election (%s)',
    (first) => {
      const theirs = JSON.parse(readPublished('meek/ers97-model.meek-nz.json')) as OpenStvCount;
      const count = countMeekNz(publishedElection('ers97/ers97-model.blt'), first);
      const name = (candidate: number) => theirs.candidates[candidate - 1] ?? '';
      const ours = count.stages.map((stage) => ({
        votes: Object.fromEntries(Object.entries(stage.votes).map(([number, votes]) => [name(Number(number)), votes])),
        nonTransferable: stage.nonTransferable,
        elected: stage.elected.map(name).toSorted(),
      }));
      expect(count.stages.map((stage) => stage.quota)).toEqual(theirs.quotaByStage);
      expect(ours).toEqual(
        theirs.stages.map(({ votes, nonTransferable, elected }) => ({
          votes,
          nonTransferable,
          elected: elected.toSorted(),
        })),
      );
    },
  );

  it("comes to every table that David Hill's program 6.7.7 prints of the same election", () => {
    const tables = hillTables(readPublished('meek/ers97-model.hill-nz-6.7.7.rlt'), 11);
    const { stages } = countMeekNz(publishedElection('ers97/ers97-model.blt'));
    expect(tables.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4, 5, 7, 10, 11, 19]);
    expect(
      tables.map(({ iteration }) => {
        const { quota, votes, nonTransferable } = stages[iteration - 1] ?? { quota: null, votes: {} };
        return { iteration, quota, votes: Object.values(votes), nonTransferable };
      }),
    ).toEqual(tables);
  });

  it('elects A, B and X in the hard case of Voting matters 12, as OpenSTV and Hill do', () => {
    const election = publishedElection('meek/voting-matters-12-accuracy.blt');
    expect(countMeekNz(election).elected).toEqual([1, 2, 3]);
    expect(countMeekNz(election, 'calculator').elected).toEqual([1, 2, 3]);
  });
});
