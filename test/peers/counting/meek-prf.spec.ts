import * as fc from 'fast-check';
import { countMeekPrf } from './meek-prf.js';
import {
  anElection,
  describeIfPublished,
  papersOf,
  publishedElection,
  readPublished,
  someElection,
} from './paper-profiles.js';
import type { DrawQuestion } from './ranked-election.js';

/** Domain reference 10.2: four rules, one profile, four results. */
const FOUR_RULES = '11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D';

describe('Meek by the reference rule (Proportional Representation Foundation)', () => {
  it('elects B, G and F of the profile in the domain reference, 10.2, after the defeats of E, D and C', () => {
    const count = countMeekPrf(anElection({ candidates: 7, seats: 3, papers: papersOf(FOUR_RULES, 7) }));
    expect(count.elected).toEqual([2, 7, 6]);
    expect(count.stages.flatMap((stage) => stage.excluded)).toEqual([5, 4, 3]);
    const gElected = count.stages.find((stage) => stage.elected.includes(7));
    expect(gElected?.quota).toBe('24.250000001');
    expect(gElected?.votes['7']).toBe('35.000000000');
    const final = count.stages.at(-1);
    expect(final?.quota).toBe('20.722656259');
    expect(final?.votes).toMatchObject({ '1': '20.000000000', '6': '21.109374972' });
    // Keep values B 0.746093751 on 28 first preferences, G 0.596875001 on 35 papers.
    expect(final?.votes).toMatchObject({ '2': '20.890625028', '7': '20.890625035' });
  });

  it('records every distribution: a round that elects is followed by an equal stage', () => {
    const count = countMeekPrf(anElection({ candidates: 7, seats: 3, papers: papersOf(FOUR_RULES, 7) }));
    const [first, second, third, fourth] = count.stages;
    expect(first).toMatchObject({ kind: 'first', candidates: [], elected: [2], excluded: [] });
    expect(second).toEqual({ ...first, kind: 'iteration', elected: [] });
    // 28 papers × 24.250000001 ÷ 28, rounded up to 0.866071429.
    expect(third).toMatchObject({ kind: 'iteration', candidates: [], votes: { '2': '24.250000012' } });
    expect(fourth).toMatchObject({ kind: 'exclusion', candidates: [5], excluded: [5], votes: { '5': '0.000000000' } });
  });

  it('takes as tied with the lowest whoever is no further above than the surplus, and asks for a lot', () => {
    const asked: DrawQuestion[] = [];
    const papers = papersOf('5 A; 3 B; 2 C; 1 D>C', 4);
    const draw = (question: DrawQuestion) => {
      asked.push(question);
      return 2;
    };
    const count = countMeekPrf(anElection({ candidates: 4, seats: 1, papers, draw }));
    expect(asked).toEqual([{ stage: 3, purpose: 'exclusion', between: [2, 3] }]);
    expect(count.stages[2]).toMatchObject({ kind: 'exclusion', excluded: [2] });
    expect(count.elected).toEqual([1]);
  });

  it('stops as soon as a defeat leaves no more candidates than seats, without moving votes again', () => {
    const papers = papersOf('1 A; 1 B; 1 C', 3);
    const count = countMeekPrf(anElection({ candidates: 3, seats: 2, papers, draw: () => 3 }));
    expect(count.stages).toHaveLength(2);
    expect(count.stages[1]).toEqual({
      kind: 'exclusion',
      candidates: [3],
      quota: '1.000000001',
      votes: { '1': '1.000000000', '2': '1.000000000', '3': '1.000000000' },
      nonTransferable: '0.000000000',
      elected: [1, 2],
      excluded: [3],
    });
  });

  it('elects everyone in the first stage, most votes first, where there are no more candidates than seats', () => {
    const count = countMeekPrf(anElection({ candidates: 4, seats: 3, withdrawn: [3], papers: [[0, 1, 0, 0]] }));
    expect(count.stages).toHaveLength(1);
    expect(count.elected).toEqual([2, 1, 4]);
  });

  it('comes to an end by lots alone where nobody votes', () => {
    const draw = ({ between }: DrawQuestion) => Math.max(...between);
    const count = countMeekPrf(anElection({ candidates: 4, seats: 2, papers: [], draw }));
    expect(count).toMatchObject({ validPapers: 0, quota: '0.000000001', elected: [1, 2] });
    expect(count.stages.flatMap((stage) => stage.excluded)).toEqual([4, 3]);
  });

  it('takes a surplus that no longer falls for stable, where rounding keeps it above 0.000001', () => {
    const draw = ({ between }: DrawQuestion) => Math.max(...between);
    const count = countMeekPrf(anElection({ candidates: 5, seats: 4, papers: papersOf('8 D>C; 7 D', 5), draw }));
    expect(count.elected).toEqual([4, 3, 1, 2]);
    expect(count.stages.at(-1)).toMatchObject({ kind: 'exclusion', excluded: [5] });
  });

  it('accounts for every paper at every stage, and does not mind the order of the papers', () => {
    const units = (amount: string) => BigInt(amount.replace('.', ''));
    fc.assert(
      fc.property(someElection(), (election) => {
        const count = countMeekPrf(election);
        for (const stage of count.stages) {
          const held = Object.values(stage.votes).reduce((total, amount) => total + units(amount), 0n);
          expect(held + units(stage.nonTransferable)).toBe(BigInt(count.validPapers) * 1_000_000_000n);
        }
        const standing = election.candidates - election.withdrawn.length;
        expect(new Set(count.elected).size).toBe(Math.min(election.seats, standing));
        expect(countMeekPrf({ ...election, papers: election.papers.toReversed() })).toEqual(count);
      }),
    );
  });
});

describeIfPublished('Meek by the reference rule, against published counts', () => {
  it('comes to the figures Hill, Wichmann and Woodall published for the ERS97 model election, while both go on', () => {
    const [stages = [], , ...rows] = readPublished('meek/ers97-model.hill-wichmann-woodall.csv')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const count = countMeekPrf(publishedElection('ers97/ers97-model.blt'));
    const ours = count.stages.map((stage) => [...Object.values(stage.votes), stage.nonTransferable, stage.quota ?? '']);
    const rounded = ours.map((figures) => figures.map((figure) => Number(figure).toFixed(2)));
    // The last published stage goes on distributing surpluses when all seats are filled; the reference rule stops.
    const columns = stages.flatMap((name, column) => (['1', '2', '4', '6', '9'].includes(name) ? [column] : []));
    expect(columns).toHaveLength(5);
    for (const column of columns) {
      expect(rounded).toContainEqual(rows.map((row) => Number(row[column]).toFixed(2)));
    }
    const elected = rows.flatMap((row, index) => (row.at(-1) === 'EL' ? [index + 1] : []));
    expect(count.elected.toSorted((a, b) => a - b)).toEqual(elected);
  });

  it('leaves the hard case of Voting matters 12 to a lot: Y if X is drawn for defeat, otherwise X', () => {
    const election = publishedElection('meek/voting-matters-12-accuracy.blt');
    const winners = [3, 4, 5].map((drawn) => {
      const draw = (question: DrawQuestion) => {
        // At the 4th stage the surplus still is 2 × 0.000001124 and is handed out; at the 5th it is below 0.000001.
        expect(question).toEqual({ stage: 6, purpose: 'exclusion', between: [3, 4, 5] });
        return drawn;
      };
      return countMeekPrf({ ...election, draw }).elected;
    });
    expect(winners).toEqual([
      [1, 2, 4],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });
});
