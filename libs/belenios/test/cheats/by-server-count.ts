import { added, at, exchanged, type Cheat } from './cheat.js';
import type { HonestElection, Story } from './honest-election.js';

const resultWith = (of: HonestElection, story: Story, result: readonly unknown[]): Uint8Array =>
  of.archive({ ...story, result: { result } as Story['result'] });

/** Cheats of a server in the tally, the mixes it demands, and the result. */
export const CHEATS_BY_SERVERS_IN_THE_COUNT: readonly Cheat[] = [
  {
    who: 'server',
    does: 'leaves a ballot out of the tally and goes on consistently',
    rule: 'S2',
    isAlone: true,
    record: async (of, { ballots }) =>
      of.archive(
        await of.finish({ ballots, ...of.tallyOf(ballots.slice(1, 3)), sized: { num_tallied: 3, total_weight: 3 } }),
      ),
  },
  {
    who: 'server',
    does: 'counts the ballot that a voter replaced, and goes on consistently',
    rule: 'S2',
    isAlone: true,
    record: async (of, { ballots }) => of.archive(await of.finish({ ballots, ...of.tallyOf(ballots.slice(0, 3)) })),
  },
  {
    who: 'server',
    does: 'adds a ballot up twice, and goes on consistently',
    rule: 'S2',
    isAlone: true,
    record: async (of, { ballots, tally, sized }) => {
      const [one] = of.tallyOf(ballots.slice(1, 2)).tally.slice(1);
      const twice = at(tally, 1, (sums) => sums.map((sum, i) => added(of, sum, one?.[i] ?? sum) as typeof sum));
      return of.archive(await of.finish({ ballots, tally: twice, sized, result: undefined }));
    },
  },
  {
    who: 'server',
    does: 'keeps the order of casting in the tally, by which rows can be followed',
    rule: 'S2',
    isAlone: true,
    record: async (of, { ballots, tally, sized }) => {
      const kept = at(tally, 0, (rows) => exchanged(rows, 0, 1));
      return of.archive(await of.finish({ ballots, tally: kept, sized }));
    },
  },
  {
    who: 'server',
    does: 'demands no mix at all',
    rule: 'S7',
    record: async (of, { ballots }) => of.archive(await of.finish({ ballots, shuffles: [] })),
  },
  {
    who: 'server',
    does: 'leaves one of the mixes out',
    rule: 'S7',
    record: async (of, { ballots, ...counted }) =>
      of.archive(
        await of.finish({
          ballots,
          tally: counted.tally,
          sized: counted.sized,
          shuffles: await of.mixedBy(counted.tally, [1]),
        }),
      ),
  },
  {
    who: 'server',
    does: 'mixes twice by itself',
    rule: 'S8',
    record: async (of, story) => withMixers(of, story, [1, 1]),
  },
  {
    who: 'server',
    does: 'puts a mixer in the place of one that the election names',
    rule: 'S8',
    isAlone: true,
    record: async (of, story) => withMixers(of, story, [1, 3]),
  },
  {
    who: 'server',
    does: 'lets somebody mix who is no trustee',
    rule: 'S8',
    record: async (of, story) => withMixers(of, story, [1, 2, 7]),
  },
  {
    who: 'server',
    does: 'exchanges the two mixes',
    rule: 'MIXES',
    record: (of, story) => of.archive({ ...story, shuffles: exchanged(story.shuffles, 0, 1) }),
  },
  {
    who: 'server',
    does: 'announces the votes for as those against',
    rule: 'S10',
    isAlone: true,
    record: (of, story) =>
      resultWith(of, story, [story.result.result[0], exchanged(story.result.result[1] as readonly number[], 0, 1)]),
  },
  {
    who: 'server',
    does: 'announces a vote more for a motion',
    rule: 'S10',
    isAlone: true,
    record: (of, story) =>
      resultWith(of, story, [story.result.result[0], at(story.result.result[1] as readonly number[], 0, (n) => n + 1)]),
  },
  {
    who: 'server',
    does: 'changes one ranking in the result',
    rule: 'S10',
    isAlone: true,
    record: (of, story) =>
      resultWith(of, story, [
        at(story.result.result[0] as readonly (readonly number[])[], 0, (row) => exchanged(row, 0, 1)),
        story.result.result[1],
      ]),
  },
  {
    who: 'server',
    does: 'exchanges two rankings of the result',
    rule: 'S10',
    isAlone: true,
    record: (of, story) =>
      resultWith(of, story, [
        exchanged(story.result.result[0] as readonly (readonly number[])[], 0, 1),
        story.result.result[1],
      ]),
  },
  {
    who: 'server',
    does: 'announces more ballots than there are',
    rule: 'S10',
    isAlone: true,
    record: (of, story) => of.archive({ ...story, sized: { num_tallied: 4, total_weight: 3 } }),
  },
  {
    who: 'server',
    does: 'announces more weight than there is',
    rule: 'S10',
    isAlone: true,
    record: (of, story) => of.archive({ ...story, sized: { num_tallied: 3, total_weight: 30 } }),
  },
];

const withMixers = async (of: HonestElection, { ballots, tally, sized }: Story, owners: readonly number[]) =>
  of.archive(await of.finish({ ballots, tally, sized, shuffles: await of.mixedBy(tally, owners) }));
