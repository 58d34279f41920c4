import fc from 'fast-check';
import { utf8 } from '#libs/basics';
import { approval, madeElection, ranked, resolution, withBlank } from '../testing/made-election.js';
import { value } from '../testing/record.js';
import { seededRandom } from '../testing/seeded-random.js';
import { checkBallot, checkBallots, makeBallot } from './ballot.js';
import { NobleGroup } from './group-noble.js';
import { canonicalText } from './json.js';
import { loadFastGroup } from './node-group.js';
import { proveKnowledge } from './schnorr.js';
import { fingerprint, PREFIX } from './transcript.js';
import type { Ballot } from './wire.js';

const random = seededRandom('ballots');
const { group } = await loadFastGroup(random);
const noble = new NobleGroup(random);
const made = madeElection(group, random, [ranked(5), resolution, withBlank, approval]);
const { election, credential, vote } = made;
const good = vote(0, [1, 2, 0, 0, 3], [0, 1, 0], [0, 1, 0], [1, 1, 0, 1]);
const verdict = (text: string | Uint8Array): string => {
  const checked = checkBallot(election, text);
  return checked.ok ? 'accepted' : `${checked.error.rule} ${checked.error.path}`;
};

/** The ballot with something in it replaced, and signed again by its own voter as a dishonest client would. */
function forged(change: (ballot: Ballot) => Omit<Ballot, 'signature'>, voter = 0): string {
  const ballot = JSON.parse(good) as Ballot;
  const unsigned = change(ballot);
  const { election_uuid, election_hash, credential: publicCredential, answers } = unsigned;
  const clean = { election_uuid, election_hash, credential: publicCredential, answers };
  const hash = fingerprint(canonicalText(clean));
  const proof = proveKnowledge(group, credential(voter), PREFIX.signature(hash), random);
  return canonicalText({ ...clean, signature: { hash, proof } });
}

describe('A ballot that we make', () => {
  it('is accepted by both back-ends, and named by its tracker and its hash', () => {
    const { text, tracker, hash } = makeBallot(election, {
      credential: credential(0),
      votes: [
        [0, 0, 0, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 0, 0],
      ],
      random,
    });
    const checked = value(checkBallot(election, utf8(text)));
    expect({ tracker: checked.tracker, hash: checked.hash }).toEqual({ tracker, hash });
    expect(checked.hasZeroRandomness).toBe(false);
    const portable = madeElection(noble, seededRandom('x'), election.questions).election;
    expect(
      value(checkBallot({ ...election, group: noble, publicKey: noble.parse(election.publicKey.hex) }, text)),
    ).toBeTruthy();
    expect(checkBallot(portable, text).ok).toBe(false); // its key and so its φ are others
  });

  it('is made by the portable back-end too', () => {
    const portable = { ...election, group: noble, publicKey: noble.parse(election.publicKey.hex) };
    const votes = [
      [5, 4, 3, 2, 1],
      [0, 0, 1],
      [0, 1, 0],
      [1, 1, 1, 1],
    ];
    const { text } = makeBallot(portable, { credential: credential(0), votes, random });
    expect(verdict(text)).toBe('accepted');
  });

  it('never says the same thing twice: two ballots with the same choice have unrelated trackers and no element in common', () => {
    const again = vote(0, [1, 2, 0, 0, 3], [0, 1, 0], [0, 1, 0], [1, 1, 0, 1]);
    const elements = (text: string): string[] => text.match(/"(alpha|beta)":"[0-9a-f]{64}"/g) ?? [];
    expect(elements(good)).toHaveLength(2 * (1 + 3 + 3 + 4));
    expect(elements(good).filter((e) => elements(again).includes(e))).toEqual([]);
    expect(fingerprint(again)).not.toBe(fingerprint(good));
  });

  it('has about the same length whatever is chosen: only decimal numbers vary', () => {
    const lengths = [vote(1, [1, 2, 3, 4, 5], [1, 0, 0], [1, 0, 0], [0, 0, 0, 0]), good].map(
      (text) => text.replace(/"[0-9]+"/g, '"0"').length,
    );
    expect(lengths[0]).toBe(lengths[1]);
  });

  it.each([
    [
      [
        [1, 2, 3, 4],
        [0, 1, 0],
        [0, 1, 0],
        [0, 0, 0, 0],
      ],
    ],
    [
      [
        [1, 2, 3, 4, 256],
        [0, 1, 0],
        [0, 1, 0],
        [0, 0, 0, 0],
      ],
    ],
    [
      [
        [1, 2, 3, 4, 5],
        [1, 1, 0],
        [0, 1, 0],
        [0, 0, 0, 0],
      ],
    ],
    [
      [
        [1, 2, 3, 4, 5],
        [0, 0, 0],
        [0, 1, 0],
        [0, 0, 0, 0],
      ],
    ],
    [
      [
        [1, 2, 3, 4, 5],
        [0, 1, 0],
        [1, 1, 0],
        [0, 0, 0, 0],
      ],
    ],
    [
      [
        [1, 2, 3, 4, 5],
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 0, 0],
      ],
    ],
    [
      [
        [1, 2, 3, 4, 5],
        [0, 1, 0],
        [0, 1, 0],
        [0, 0, 0, 2],
      ],
    ],
    [
      [
        [1, 2, 3, 4, 5],
        [0, 1, 0],
        [0, 1, 0],
      ],
    ],
  ])('cannot be made of %j, which the questions do not allow', (votes) => {
    expect(() => makeBallot(election, { credential: credential(0), votes, random })).toThrow(RangeError);
  });
});

describe('A ballot is refused', () => {
  it('when any one of its bytes is changed', () => {
    const bytes = utf8(good);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (i, by) => {
        const changed = bytes.slice();
        changed[i] = ((bytes[i] ?? 0) + by) % 256;
        expect(checkBallot(election, changed).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('when anything is cut off, added or put twice', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(good.length), (from, to) => {
        expect(checkBallot(election, good.slice(0, from)).ok).toBe(false);
        expect(checkBallot(election, good.slice(0, to) + good.slice(from)).ok).toBe(to === from);
      }),
      { numRuns: 200 },
    );
  });

  it('in another election, even one with the same key and questions (SEC-09)', () => {
    const other = { ...election, fingerprint: fingerprint('another election object') };
    expect(checkBallot(other, good)).toMatchObject({ error: { rule: 'ELECTION', path: 'election_hash' } });
    expect(checkBallot({ ...election, uuid: 'Other1Other2Oth' }, good)).toMatchObject({ error: { rule: 'ELECTION' } });
  });

  it('when a voter signs the answers of another one as their own (SEC-09)', () => {
    const copy = forged((b) => ({ ...b, credential: group.mulBase(credential(1)).hex }), 1);
    expect(verdict(copy)).toBe('PROOF answers[0].proof');
    const homomorphic = madeElection(group, seededRandom('h'), [resolution]);
    const original = JSON.parse(homomorphic.vote(0, [1, 0, 0])) as Ballot;
    const clean = { ...original, credential: group.mulBase(homomorphic.credential(1)).hex, signature: undefined };
    const hash = fingerprint(canonicalText(clean));
    const proof = proveKnowledge(group, homomorphic.credential(1), PREFIX.signature(hash), random);
    expect(checkBallot(homomorphic.election, canonicalText({ ...clean, signature: { hash, proof } }))).toMatchObject({
      error: { rule: 'PROOF', path: 'answers[0].individual_proofs[0]' },
    });
  });

  it('when its proofs were made for another election and it is signed anew for this one (SEC-09)', () => {
    const elsewhere = { ...election, fingerprint: fingerprint('another election object') };
    const votes = [
      [1, 2, 3, 4, 5],
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 0, 0],
    ];
    const foreign = makeBallot(elsewhere, { credential: credential(0), votes, random });
    const { answers } = JSON.parse(foreign.text) as Ballot;
    expect(verdict(forged((b) => ({ ...b, answers })))).toBe('PROOF answers[0].proof');
  });

  it('when it is signed by somebody else', () => {
    expect(verdict(forged((b) => b, 1))).toBe('SIGNATURE signature.proof');
  });

  it('when its answers stand in another order, or choices are exchanged', () => {
    expect(verdict(forged((b) => ({ ...b, answers: [...b.answers].reverse() })))).toMatch(/^S4/);
    const swapped = forged((b) => {
      const answers = structuredClone(b.answers) as unknown as [unknown, { choices: unknown[] }];
      answers[1].choices.reverse();
      return { ...b, answers: answers as unknown as Ballot['answers'] };
    });
    expect(verdict(swapped)).toBe('PROOF answers[1].individual_proofs[0]');
  });

  it('when an element has a torsion part (S5), and with it the mark could be followed through the mix', () => {
    const marked = forged((b) => {
      const [first, ...rest] = b.answers;
      const { choices, proof } = first as { choices: { alpha: string; beta: string }; proof: unknown };
      const order2 = group.parse('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec');
      const beta = group.add(group.parse(choices.beta), order2).hex;
      return { ...b, answers: [{ choices: { ...choices, beta }, proof }, ...rest] as unknown as Ballot['answers'] };
    });
    expect(verdict(marked)).toBe('S5 answers[0].choices.beta');
  });

  it('when its credential is the neutral element (S16)', () => {
    expect(verdict(forged((b) => ({ ...b, credential: group.neutral.hex })))).toBe('S16 credential');
  });

  it('when it is no ballot at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !checkBallot(election, bytes).ok));
    fc.assert(fc.property(fc.json(), (text) => !checkBallot(election, text).ok));
  });
});

describe('Many ballots checked together', () => {
  const texts = Array.from({ length: 12 }, (_, i) => vote(i, [i, 2, 0, 0, 3], [0, 1, 0], [1, 0, 0], [1, i % 2, 0, 1]));
  const eachAlone = (list: readonly string[]): unknown =>
    list.map((text) => {
      const checked = checkBallot(election, text);
      return checked.ok ? checked.value.tracker : checked.error;
    });
  const together = (list: readonly string[]): unknown =>
    checkBallots(election, list).map((checked) => (checked.ok ? checked.value.tracker : checked.error));

  it('are judged as each alone', () => {
    expect(checkBallots(election, texts).every(({ ok }) => ok)).toBe(true);
    expect(together(texts)).toEqual(eachAlone(texts));
  });

  it('are judged as each alone where one is marked, one is no ballot, and one has a false proof', () => {
    const order2 = group.parse('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec');
    const beta = (JSON.parse(good) as { answers: { choices: { beta: string } }[] }).answers[0]?.choices.beta ?? '';
    const marked = good.replace(beta, group.add(group.parse(beta), order2).hex);
    const wrong = texts.map((text, i) => (i === 7 ? marked : text));
    expect(together(wrong)).toEqual(eachAlone(wrong));
    expect(checkBallots(election, wrong).map(({ ok }) => ok)).toEqual(texts.map((_, i) => i !== 7));
    const others = texts.with(3, 'no ballot').with(
      5,
      forged((b) => ({ ...b, credential: group.mulBase(77n).hex })),
    );
    expect(together(others)).toEqual(eachAlone(others));
    expect(checkBallots(election, others).map(({ ok }) => ok)).toEqual(texts.map((_, i) => i !== 3 && i !== 5));
  });
});

describe('Randomness of zero', () => {
  it('is reported and not refused (rule S16)', () => {
    const once = (length: number): Uint8Array => (drawn++ === 0 ? new Uint8Array(length) : random(length));
    let drawn = 0;
    const single = madeElection(group, seededRandom('zero'), [ranked(3)]);
    const votes = [[1, 2, 3]];
    const { text } = makeBallot(single.election, { credential: single.credential(0), votes, random: once });
    expect(value(checkBallot(single.election, text)).hasZeroRandomness).toBe(true);
  });
});
