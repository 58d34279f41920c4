import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { approval, madeElection, ranked, resolution, withBlank } from '../../testing/made-election.js';
import { privateVectors, value, completeRecord, contextOf } from '../../testing/record.js';
import { seededRandom } from '../../testing/seeded-random.js';
import { err, ok } from '#libs/basics';
import type { MadeElection } from '../../testing/made-election.js';
import { isRankedAnswer, makeBallot } from '../ballot.js';
import type { MadeBallot } from '../ballot.js';
import { credentialScalar, readVotingCode } from '../credential.js';
import { loadFastGroup } from '../node-group.js';
import { canonicalText } from '../json.js';
import { ORDER } from '../scalar.js';
import { proveKnowledge } from '../schnorr.js';
import { fingerprint, PREFIX } from '../transcript.js';
import type { Ballot, Question } from '../wire.js';
import { openingFaultWords, voteWords } from './ballot-words.js';
import { checkOpenedBallot } from './check-opening.js';
import type { OpeningFault } from './check-opening.js';
import { readChallenge, readOpening, writeChallenge, writeOpening } from './opening.js';

const random = seededRandom('challenge or cast');
const { group } = await loadFastGroup(randomBytes);
const questions = [ranked(4), resolution, withBlank, approval];
const { election, credential } = madeElection(group, random, questions);
const WANTED = [
  [2, 0, 1, 0],
  [0, 1, 0],
  [1, 0, 0],
  [1, 0, 1, 1],
];
const make = (votes: readonly (readonly number[])[] = WANTED, voter = 0): MadeBallot =>
  makeBallot(election, { credential: credential(voter), votes, random });
const made = make();
const opening = writeOpening(election, made);

interface Written {
  readonly format: string;
  readonly election_uuid: string;
  readonly tracker: string;
  readonly answers: readonly { readonly vote: readonly number[]; readonly randomness: readonly string[] }[];
}
const changed = (change: (written: Written) => object, text = opening): string =>
  JSON.stringify(change(JSON.parse(text) as Written));
const faultOf = (ballot: string, text: string): OpeningFault => {
  const checked = checkOpenedBallot(election, ballot, text);
  if (checked.ok) throw new Error('the opening stands');
  return checked.error;
};

describe('A ballot that its voter opens instead of casting it', () => {
  it('is found to hold exactly what was wanted, and its tracker and credential are named', () => {
    expect(value(checkOpenedBallot(election, made.text, opening))).toEqual({
      tracker: made.tracker,
      credential: group.mulBase(credential(0)).hex,
      votes: WANTED,
    });
  });

  it('whatever was voted, and opened under no other tracker', () => {
    const mark = fc.constantFrom(0, 1);
    const one = fc.constantFrom([1, 0, 0], [0, 1, 0], [0, 0, 1]);
    const votes = fc.tuple(
      fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }),
      one,
      one,
      fc.array(mark, { minLength: 4, maxLength: 4 }),
    );
    fc.assert(
      fc.property(votes, (wanted) => {
        const ballot = make(wanted);
        const text = writeOpening(election, ballot);
        expect(value(checkOpenedBallot(election, ballot.text, text)).votes).toEqual(wanted);
        expect(faultOf(made.text, text)).toEqual({ kind: 'otherBallot' });
      }),
      { numRuns: 10 },
    );
  });

  it('also where it was made with a code and for a record of others', async () => {
    const record = contextOf(group, await completeRecord('js-ranked10-single'));
    const [first] = privateVectors('js-ranked10-single').votes_cast;
    const code = value(readVotingCode(first?.credential ?? ''));
    const votes = first?.vote ?? [];
    const ballot = makeBallot(record, { credential: credentialScalar(code, record.uuid), votes, random });
    const text = writeOpening(record, ballot);
    expect(text.length).toBeLessThan(1_000); // it fits a QR code
    expect(value(checkOpenedBallot(record, ballot.text, text)).votes).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
  });

  it('gives nothing of the credential away', () => {
    const scalar = credential(0).toString(16).padStart(64, '0');
    const base64url = Buffer.from(scalar, 'hex').toString('base64url');
    expect(opening).not.toContain(base64url);
    expect(opening).not.toContain(credential(0).toString());
  });

  it('writes each scalar as 32 bytes, big-endian, in base64url (RFC 4648, 5)', () => {
    const { answers } = JSON.parse(opening) as Written;
    const expected = made.opening.map(({ randomness }) =>
      randomness.map((r) => Buffer.from(r.toString(16).padStart(64, '0'), 'hex').toString('base64url')),
    );
    expect(answers.map(({ randomness }) => randomness)).toEqual(expected);
    expect(value(readOpening(opening)).answers).toEqual(made.opening);
  });
});

describe('A device that lies is found out', () => {
  it.each([
    ['the ranks', 0, [1, 0, 2, 0]],
    ['one mark', 1, [1, 0, 0]],
    ['a blank vote', 2, [0, 1, 0]],
    ['marks of which as many are set', 3, [1, 1, 0, 1]],
  ])('when it says that %s were others, and the true vote is read from the ballot', (_what, question, said) => {
    const lie = changed((written) => ({
      ...written,
      answers: written.answers.map((answer, i) => (i === question ? { ...answer, vote: said } : answer)),
    }));
    const fault = faultOf(made.text, lie);
    expect(fault).toEqual({ kind: 'differs', question, said, holds: WANTED[question] });
  });

  it('when it sealed another vote than the voter wanted and shows the wanted one, with whatever randomness', () => {
    const sealed = make([[0, 0, 0, 1], ...WANTED.slice(1)]);
    const withOwn = changed(
      (w) => ({ ...w, answers: w.answers.map((a, i) => (i === 0 ? { ...a, vote: WANTED[0] } : a)) }),
      writeOpening(election, sealed),
    );
    const withOther = changed((w) => ({ ...w, tracker: sealed.tracker }));
    expect(faultOf(sealed.text, withOwn)).toMatchObject({ kind: 'differs', question: 0, holds: [0, 0, 0, 1] });
    expect(faultOf(sealed.text, withOther)).toEqual({ kind: 'randomness', question: 0 });
  });

  it('when it gives randomness that is one too high, for any ciphertext', () => {
    for (const [question, { randomness }] of made.opening.entries())
      for (const [place, r] of randomness.entries()) {
        const shifted = made.opening.map((answer, q) =>
          q === question ? { ...answer, randomness: randomness.with(place, (r + 1n) % ORDER) } : answer,
        );
        const text = writeOpening(election, { ...made, opening: shifted });
        expect(faultOf(made.text, text)).toEqual({ kind: 'randomness', question });
      }
  });

  it('when it seals a ranking in bits that no ranking uses, which would mark the ballot', () => {
    const contest = madeElection(group, random, [ranked(4)], 'Mark1Mark2Mark');
    const honest = makeBallot(contest.election, { credential: contest.credential(0), votes: [[1, 2, 0, 0]], random });
    const text = marked(contest, honest);
    const opened = writeOpening(contest.election, { ...honest, text, tracker: fingerprint(text) });
    const checked = checkOpenedBallot(contest.election, text, opened);
    expect(checked).toEqual(err({ kind: 'differs', question: 0, said: [1, 2, 0, 0], holds: undefined }));
  });

  it('when its ballot breaks a rule or a proof, so that no box would take it', () => {
    const spaced = made.text.replace('{', '{ ');
    expect(faultOf(spaced, opening)).toMatchObject({ kind: 'ballot', fault: { rule: 'S4' } });
    const unsigned = made.text.replace(/"response":"[0-9]+"}}}$/, '"response":"5"}}}');
    expect(faultOf(unsigned, opening)).toMatchObject({ kind: 'ballot', fault: { rule: 'SIGNATURE' } });
  });

  it('when the opening is of another election, another ballot, or answers fewer questions', () => {
    expect(
      faultOf(
        made.text,
        changed((w) => ({ ...w, election_uuid: 'QvufQeE7FDuhPK' })),
      ),
    ).toEqual(other);
    expect(
      faultOf(
        made.text,
        changed((w) => ({ ...w, tracker: make().tracker })),
      ),
    ).toEqual(other);
    expect(
      faultOf(
        made.text,
        changed((w) => ({ ...w, answers: w.answers.slice(1) })),
      ),
    ).toEqual(other);
  });
});

const other: OpeningFault = { kind: 'otherBallot' };

/** The ballot with 1 added to what is encrypted, proved and signed as a dishonest device would. */
function marked({ election: of, credential: secret }: MadeElection, { text, opening: answers }: MadeBallot): string {
  const { signature, ...unsigned } = JSON.parse(text) as Ballot;
  const [answer] = unsigned.answers;
  if (!answer || !isRankedAnswer(answer)) throw new Error(`no ranked answer beside ${signature.hash}`);
  const beta = group.add(group.parse(answer.choices.beta), group.base).hex;
  const choices = { ...answer.choices, beta };
  const s0 = `${of.fingerprint}|${unsigned.credential}`;
  const prefix = PREFIX.ranked(s0, of.publicKey.hex, choices.alpha, beta);
  const proof = proveKnowledge(group, answers[0]?.randomness[0] ?? 0n, prefix, random);
  const forged = { ...unsigned, answers: [{ choices, proof }] };
  const hash = fingerprint(canonicalText(forged));
  const signed = { hash, proof: proveKnowledge(group, secret(0), PREFIX.signature(hash), random) };
  return canonicalText({ ...forged, signature: signed });
}

describe('An opening is read strictly', () => {
  const withScalar = (scalar: string): string =>
    changed((w) => ({ ...w, answers: w.answers.map((a, i) => (i === 0 ? { ...a, randomness: [scalar] } : a)) }));
  const base64url = (n: bigint): string => Buffer.from(n.toString(16).padStart(64, '0'), 'hex').toString('base64url');
  const [first = ''] = (JSON.parse(opening) as Written).answers[0]?.randomness ?? [];

  it.each([
    ['is no JSON', 'QR', 'S4', ''],
    ['has blanks', opening.replace('{', '{ '), 'S4', ''],
    ['has a member more', changed((w) => ({ ...w, code: 'secret' })), 'S4', ''],
    ['is of another format', changed((w) => ({ ...w, format: 'quorate-opening/2' })), 'S4', 'format'],
    ['has no tracker', changed((w) => ({ ...w, tracker: '' })), 'S4', 'tracker'],
    ['has a scalar that is q', withScalar(base64url(ORDER)), 'S6', 'answers[0].randomness[0]'],
    ['has a scalar of 31 bytes', withScalar(first.slice(0, 42)), 'S4', 'answers[0].randomness[0]'],
    ['has bits after a scalar', withScalar(`${first.slice(0, 42)}B`), 'S4', 'answers[0].randomness[0]'],
    ['has the other Base64', withScalar(`+${first.slice(1)}`), 'S4', 'answers[0].randomness[0]'],
    ['is endless', opening + ' '.repeat(16_000), 'S4', ''],
  ])('one that %s is refused', (_what, text, rule, path) => {
    expect(readOpening(text)).toMatchObject({ ok: false, error: { rule, path } });
    expect(faultOf(made.text, text)).toMatchObject({ kind: 'opening' });
  });

  it('and takes the largest scalar there is', () =>
    expect(value(readOpening(withScalar(base64url(ORDER - 1n)))).answers[0]?.randomness).toEqual([ORDER - 1n]));

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => opening.replace('vote', text)),
        ),
        (text) => {
          expect(typeof checkOpenedBallot(election, made.text, text).ok).toBe('boolean');
        },
      ),
    );
  });

  it('with its ballot in one file too', () => {
    const both = { ballot: made.text, opening };
    expect(readChallenge(writeChallenge(both))).toEqual(ok(both));
    expect(readChallenge(opening).ok).toBe(false);
  });
});

describe('A challenged ballot in words', () => {
  const [ranking, motion, blankable, any] = questions;

  it('names candidates by preference, and what is chosen', () => {
    const say = (question: Question | undefined, vote: number[], language: 'en' | 'cy' = 'en'): string =>
      question ? voteWords(question, vote, language) : '';
    expect(say(ranking, [2, 0, 1, 0])).toBe('1. Candidate 3, 2. Candidate 1');
    expect(say(ranking, [0, 0, 0, 0])).toBe('nothing is marked');
    expect(say(motion, [0, 1, 0])).toBe('Against');
    expect(say(blankable, [1, 0, 0])).toBe('a blank vote');
    expect(say(blankable, [0, 1, 0])).toBe('For');
    expect(say(any, [1, 0, 1, 1])).toBe('A, C, D');
    expect(say(any, [0, 0, 0, 0], 'cy')).toBe('nid oes dim wedi’i farcio');
  });

  it('says what the device says and what the ballot holds', () => {
    const fault: OpeningFault = { kind: 'differs', question: 1, said: [1, 0, 0], holds: [0, 1, 0] };
    expect(openingFaultWords(questions, fault, 'en')).toEqual([
      'The answer to “That the rules be amended” is not what your device says.',
      'Your device says: For',
      'The ballot holds: Against',
    ]);
    expect(openingFaultWords(questions, { ...fault, holds: undefined }, 'cy')[2]).toBe(
      'Mae’r bleidlais yn cynnwys: rhywbeth na fyddai dyfais onest yn ei wneud',
    );
  });

  it.each<[OpeningFault, RegExp]>([
    [{ kind: 'otherBallot' }, /^The opening belongs to another ballot/],
    [{ kind: 'randomness', question: 0 }, /“Rank them”: your device hides what it sealed/],
    [
      { kind: 'opening', fault: { rule: 'S4', path: '', reason: 'is not JSON' } },
      /^The opening cannot be read. \(is not JSON\)/,
    ],
    [
      { kind: 'ballot', fault: { rule: 'PROOF', path: 'answers[0].proof', reason: 'does not hold' } },
      /^No ballot box .* \(answers\[0\].proof does not hold\)/,
    ],
  ])('%o has its sentence', (fault, sentence) =>
    expect(openingFaultWords(questions, fault, 'en').join(' ')).toMatch(sentence),
  );
});
