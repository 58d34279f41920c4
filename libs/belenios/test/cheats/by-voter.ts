import { fingerprint, makeBallot, PREFIX, randomScalar } from '../../src/index.js';
import { proveKnowledge } from '../../src/schnorr.js';
import {
  aboveOrder,
  at,
  edited,
  marked,
  shifted,
  signedAgain,
  withBallots,
  type Answers,
  type Cheat,
} from './cheat.js';
import type { HonestElection, Story } from './honest-election.js';

/** A ballot of the first voter, with her answers changed by herself and signed anew. */
const ownBallot = (of: HonestElection, { ballots }: Story, change: (answers: Answers) => Answers): Uint8Array =>
  withBallots(of, [signedAgain(of, ballots[0] ?? '', { voter: 0, change })]);
/** A ballot whose text is changed after it was made. */
const ownText = (of: HonestElection, { ballots }: Story, from: string | RegExp, to: (match: string) => string) =>
  withBallots(of, [edited(ballots[0] ?? '', from, to)]);

/** The ballot with one more than the ranking in its ciphertext, which no encoding gives, proved and signed anew. */
function spoilt(of: HonestElection): string {
  const { context, group, random } = of;
  const votes = [
    [1, 0, 2],
    [0, 0, 1],
  ];
  const { text, opening } = makeBallot(context, { credential: of.secrets[3] ?? 0n, votes, random });
  const change = ([ranked, motion]: Answers): Answers => {
    const choices = { ...ranked.choices, beta: shifted(of, ranked.choices.beta, 1n) };
    const s0 = `${context.fingerprint}|${group.mulBase(of.secrets[3] ?? 0n).hex}`;
    const prefix = PREFIX.ranked(s0, context.publicKey.hex, choices.alpha, choices.beta);
    return [{ choices, proof: proveKnowledge(group, opening[0]?.randomness[0] ?? 0n, prefix, random) }, motion];
  };
  return signedAgain(of, text, { voter: 3, change });
}

/** Two choices of the motion taken from two ballots of the same voter: each by itself is proved. */
function twoMarks(of: HonestElection): string {
  const [yes, no] = [
    of.ballot(0, [
      [0, 0, 0],
      [1, 0, 0],
    ]),
    of.ballot(0, [
      [0, 0, 0],
      [0, 1, 0],
    ]),
  ];
  const other = (JSON.parse(no) as { answers: Answers }).answers[1];
  return signedAgain(of, yes, {
    voter: 0,
    change: ([ranked, motion]) => [
      ranked,
      {
        ...motion,
        choices: at(motion.choices, 1, (old) => other.choices[1] ?? old),
        individual_proofs: at(motion.individual_proofs, 1, (old) => other.individual_proofs[1] ?? old),
      },
    ],
  });
}

const worth =
  (of: HonestElection, votes: bigint) =>
  ([ranked, motion]: Answers): Answers => [
    ranked,
    { ...motion, choices: at(motion.choices, 0, (ct) => ({ ...ct, beta: shifted(of, ct.beta, votes) })) },
  ];

export const CHEATS_BY_VOTERS: readonly Cheat[] = [
  {
    who: 'voter',
    does: 'makes up a credential that is not in the list',
    rule: 'BALLOTS',
    isAlone: true,
    record: (of) => {
      const credential = randomScalar(of.random);
      const votes = [
        [1, 2, 3],
        [1, 0, 0],
      ];
      return withBallots(of, [makeBallot(of.context, { credential, votes, random: of.random }).text]);
    },
  },
  {
    who: 'voter',
    does: 'copies the answers of another voter and signs them herself',
    rule: 'BALLOTS',
    isAlone: true,
    record: (of, { ballots }) =>
      withBallots(of, [signedAgain(of, ballots[1] ?? '', { voter: 2, change: (answers) => answers })]),
  },
  {
    who: 'voter',
    does: 'hands in a ballot made for another election',
    rule: 'BALLOTS',
    isAlone: true,
    record: (of) => {
      const context = { ...of.context, fingerprint: fingerprint('another election') };
      const votes = [
        [1, 2, 3],
        [1, 0, 0],
      ];
      return withBallots(of, [makeBallot(context, { credential: of.secrets[0] ?? 0n, votes, random: of.random }).text]);
    },
  },
  {
    who: 'voter',
    does: 'gives one choice a thousand votes',
    rule: 'BALLOTS',
    isAlone: true,
    record: (of, story) => ownBallot(of, story, worth(of, 999n)),
  },
  {
    who: 'voter',
    does: 'gives a choice a vote less than nothing',
    rule: 'BALLOTS',
    isAlone: true,
    record: (of, story) => ownBallot(of, story, worth(of, -1n)),
  },
  {
    who: 'voter',
    does: 'is for and against, with a proof for each that it is one vote',
    rule: 'BALLOTS',
    isAlone: true,
    record: (of) => withBallots(of, [twoMarks(of)]),
  },
  {
    who: 'voter',
    does: 'marks a ranking with a point of order 2, to follow it through the mixes',
    rule: 'S5',
    isAlone: true,
    record: (of, story) =>
      ownBallot(of, story, ([ranked, motion]) => [
        { ...ranked, choices: { ...ranked.choices, alpha: marked(of, ranked.choices.alpha) } },
        motion,
      ]),
  },
  {
    who: 'voter',
    does: 'spells a number of her signature with q added',
    rule: 'S6',
    isAlone: true,
    record: (of, story) => ownText(of, story, /[0-9]+(?="}}}$)/, aboveOrder),
  },
  {
    who: 'voter',
    does: 'writes a number with a leading zero',
    rule: 'S4',
    isAlone: true,
    record: (of, story) => ownText(of, story, /"response":"/, (found) => `${found}0`),
  },
  {
    who: 'voter',
    does: 'puts a blank into her ballot',
    rule: 'S4',
    isAlone: true,
    record: (of, story) => ownText(of, story, '"answers":', (found) => `${found} `),
  },
  {
    who: 'voter',
    does: 'hides a word in an answer',
    rule: 'S4',
    isAlone: true,
    record: (of, story) =>
      ownBallot(of, story, ([ranked, motion]) => [Object.assign({ ...ranked }, { note: 'sold' }), motion]),
  },
  {
    who: 'voter',
    does: 'writes an element in upper-case letters',
    rule: 'S16',
    isAlone: true,
    record: (of, story) => ownText(of, story, /(?<="alpha":")[0-9a-f]+/, (hex) => hex.toUpperCase()),
  },
  {
    who: 'voter',
    does: 'signs with the credential whose secret everybody knows',
    rule: 'S16',
    isAlone: true,
    record: (of) => {
      const votes = [
        [1, 2, 3],
        [1, 0, 0],
      ];
      return withBallots(of, [makeBallot(of.context, { credential: 0n, votes, random: of.random }).text]);
    },
  },
  {
    who: 'voter',
    does: 'seals a ranking in bits that no ranking uses, to be recognised',
    rule: 'S14',
    isAlone: true,
    isAlarm: true,
    record: async (of, { ballots }) => of.archive(await of.finish({ ballots: [...ballots, spoilt(of)] })),
  },
];
