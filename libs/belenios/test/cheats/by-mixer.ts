import type { Shuffle } from '../../src/index.js';
import { aboveOrder, at, edited, exchanged, marked, shifted, type Cheat } from './cheat.js';
import { packed, recordsOf, type FreeEvent } from './free-archive.js';
import { ownedEvent, type HonestElection, type Owned, type Story } from './honest-election.js';

/** The record up to these mixes. */
const withMixes = (of: HonestElection, story: Story, shuffles: readonly Owned<unknown>[]): Uint8Array =>
  packed(recordsOf([...upToTally(of, story), ...shuffles.map((each) => ownedEvent('Shuffle', each))]));

function upToTally(of: HonestElection, story: Story): readonly FreeEvent[] {
  const events = of.events(story);
  return events.slice(0, events.findIndex(({ type }) => type === 'EncryptedTally') + 1);
}

/** The second mix changed. */
const second = (of: HonestElection, story: Story, change: (made: Shuffle) => Shuffle): Uint8Array =>
  withMixes(
    of,
    story,
    at(story.shuffles, 1, ({ owner, made }) => ({ owner, made: change(made) })),
  );

/** What the second mixer gives out changed, its proof left as it was. */
const output = (of: HonestElection, story: Story, change: (list: List) => List): Uint8Array =>
  second(of, story, (made) => ({ ...made, ciphertexts: at(made.ciphertexts, 0, change) }));
type List = Shuffle['ciphertexts'][number];

/** The second mix made of another input than the first mixer gave out. */
async function mixedAnew(of: HonestElection, story: Story, change: (list: List) => List): Promise<Uint8Array> {
  const [first] = story.shuffles;
  const given = at(story.tally, 0, () => change(first?.made.ciphertexts[0] ?? []));
  return withMixes(of, story, [...story.shuffles.slice(0, 1), ...(await of.mixedBy(given, [2]))]);
}

/** The second mix as text, changed. */
const secondText = (of: HonestElection, story: Story, from: RegExp, to: (match: string) => string): Uint8Array =>
  second(of, story, (made) => JSON.parse(edited(JSON.stringify(made), from, to)) as Shuffle);

const FIRST_SCALAR = /(?<=\[\[\[.*?\]\],\[")[0-9]+(?=",")/;

export const CHEATS_BY_MIXERS: readonly Cheat[] = [
  {
    who: 'mixer',
    does: 'puts a ballot of its own in the place of one',
    rule: 'MIXES',
    isAlone: true,
    record: (of, story) =>
      output(of, story, (list) =>
        at(list, 0, () => ({ alpha: of.group.mulBase(5n).hex, beta: of.group.mulBase(7n).hex })),
      ),
  },
  {
    who: 'mixer',
    does: 'changes what one ballot holds',
    rule: 'MIXES',
    isAlone: true,
    record: (of, story) =>
      output(of, story, (list) => at(list, 1, (ct) => ({ ...ct, beta: shifted(of, ct.beta, 1n) }) as List[number])),
  },
  {
    who: 'mixer',
    does: 'gives one ballot out twice and leaves another out',
    rule: 'MIXES',
    isAlone: true,
    record: (of, story) => output(of, story, (list) => at(list, 0, (old) => list[1] ?? old)),
  },
  {
    who: 'mixer',
    does: 'exchanges two ballots after it made its proof',
    rule: 'MIXES',
    isAlone: true,
    record: (of, story) => output(of, story, (list) => exchanged(list, 0, 2)),
  },
  {
    who: 'mixer',
    does: 'leaves a ballot out and proves that it mixed the others',
    rule: 'S4',
    isAlone: true,
    record: (of, story) => mixedAnew(of, story, (list) => list.slice(1)),
  },
  {
    who: 'mixer',
    does: 'slips a ballot in and proves that it mixed all of them',
    rule: 'S4',
    isAlone: true,
    record: (of, story) => mixedAnew(of, story, (list) => [...list, ...list.slice(0, 1)]),
  },
  {
    who: 'mixer',
    does: 'gives out fewer ballots than its proof is about',
    rule: 'S4',
    isAlone: true,
    record: (of, story) => output(of, story, (list) => list.slice(1)),
  },
  {
    who: 'mixer',
    does: 'changes its commitment to the permutation',
    rule: 'MIXES',
    isAlone: true,
    record: (of, story) =>
      second(of, story, (made) => ({
        ...made,
        proofs: made.proofs.map(([t, s, c, chain]) => [t, s, exchanged(c, 0, 1), chain] as const),
      })),
  },
  {
    who: 'mixer',
    does: 'gives out what it took in, with the proof of the mixer before it',
    rule: 'MIXES',
    isAlone: true,
    record: (of, story) => second(of, story, () => story.shuffles[0]?.made ?? { ciphertexts: [], proofs: [] }),
  },
  {
    who: 'mixer',
    does: 'mixes the tally again instead of what the mixer before it gave out',
    rule: 'MIXES',
    isAlone: true,
    record: (of, story) => mixedAnew(of, story, () => story.tally[0] ?? []),
  },
  {
    who: 'mixer',
    does: 'marks a ballot with a point of order 2, for a later one to find',
    rule: 'S5',
    record: (of, story) =>
      output(of, story, (list) => at(list, 0, (ct) => ({ ...ct, alpha: marked(of, ct.alpha) }) as List[number])),
  },
  {
    who: 'mixer',
    does: 'hides the mark in its proof',
    rule: 'S5',
    record: (of, story) =>
      second(of, story, (made) => ({
        ...made,
        proofs: made.proofs.map(
          ([t, s, c, chain]) => [t, s, at(c, 0, (e) => marked(of, e) as typeof e), chain] as const,
        ),
      })),
  },
  {
    who: 'mixer',
    does: 'spells a number of its proof with q added',
    rule: 'S6',
    record: (of, story) => secondText(of, story, FIRST_SCALAR, aboveOrder),
  },
  {
    who: 'mixer',
    does: 'writes a number of its proof with a leading zero',
    rule: 'S4',
    record: (of, story) => secondText(of, story, FIRST_SCALAR, (scalar) => `0${scalar}`),
  },
];
