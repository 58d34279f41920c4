import * as fc from 'fast-check';
import { err, ok } from '#libs/basics';
import { settleReturns } from './settle-returns.js';
import type { ReturnTerms } from './settle-returns.js';
import type { VoteReturn, VoterIdNumber } from './vote-return.js';

const voter = (name: string): VoterIdNumber => name as VoterIdNumber;
const at = (time: string): Date => new Date(`2027-03-30T${time}:00Z`);

const publicContest: ReturnTerms = { closesAt: at('17:00'), declarationRequired: true };
const staffContest: ReturnTerms = { ...publicContest, declarationRequired: false };

const aReturn = (facts: Partial<VoteReturn>): VoteReturn => ({
  voterId: voter('V1'),
  channel: 'internet',
  receivedAt: at('10:00'),
  receiptSequence: 1,
  declaration: 'made',
  ...facts,
});
const paper = (facts: Partial<VoteReturn>): VoteReturn => aReturn({ channel: 'paper', ...facts });

const eVote = aReturn({});
const duplicateOf = (supersededBy: VoteReturn) => ({ kind: 'duplicate', supersededBy }) as const;

describe('Which returns are counted (Model Election Rules 2014, r. 37 to 39)', () => {
  it('e-vote 10:00 and paper received 11:00, same voter ID: e-vote counts; paper disqualified duplicate (domain reference 10.4)', () => {
    const later = paper({ receivedAt: at('11:00'), receiptSequence: 2 });
    expect(settleReturns([later, eVote], publicContest)).toEqual(
      ok({ accepted: [eVote], disqualified: [{ voteReturn: later, ground: duplicateOf(eVote) }] }),
    );
  });

  const undeclared = paper({ declaration: 'missing', receivedAt: at('09:00'), receiptSequence: 0 });

  it('paper without declaration (public), then e-vote with declaration: paper disqualified; e-vote counts (domain reference 10.4)', () => {
    expect(settleReturns([undeclared, eVote], publicContest)).toEqual(
      ok({ accepted: [eVote], disqualified: [{ voteReturn: undeclared, ground: { kind: 'no-declaration' } }] }),
    );
  });

  it('same, staff contest: paper counts, e-vote duplicate (domain reference 10.4)', () => {
    expect(settleReturns([undeclared, eVote], staffContest)).toEqual(
      ok({ accepted: [undeclared], disqualified: [{ voteReturn: eVote, ground: duplicateOf(undeclared) }] }),
    );
  });

  it('holds electronic votes to the same test as paper', () => {
    const text = aReturn({ channel: 'text', declaration: 'missing' });
    expect(settleReturns([text], publicContest)).toEqual(
      ok({ accepted: [], disqualified: [{ voteReturn: text, ground: { kind: 'no-declaration' } }] }),
    );
  });

  it('takes what is received before the close of the poll, and nothing at that instant or after', () => {
    const last = paper({ voterId: voter('V1'), receivedAt: new Date(at('17:00').getTime() - 1) });
    const late = paper({ voterId: voter('V2'), receivedAt: at('17:00'), receiptSequence: 2 });
    const later = paper({ voterId: voter('V3'), receivedAt: at('17:01'), receiptSequence: 3, declaration: 'missing' });
    expect(settleReturns([later, late, last], publicContest)).toEqual(
      ok({
        accepted: [last],
        disqualified: [
          { voteReturn: late, ground: { kind: 'late' } },
          { voteReturn: later, ground: { kind: 'late' } },
        ],
      }),
    );
  });

  it('calls a second return late, and no duplicate, when it is late: nobody opens it', () => {
    const late = paper({ receivedAt: at('18:00'), receiptSequence: 2 });
    expect(settleReturns([eVote, late], publicContest)).toMatchObject({
      value: { accepted: [eVote], disqualified: [{ ground: { kind: 'late' } }] },
    });
  });

  it('goes by the order of receipt between two of the same instant', () => {
    const second = paper({ receiptSequence: 2 });
    expect(settleReturns([second, eVote], publicContest)).toMatchObject({
      value: { accepted: [eVote], disqualified: [{ ground: duplicateOf(eVote) }] },
    });
  });

  it('goes by the time before the number: an envelope numbered first may have come second', () => {
    const numberedFirst = paper({ receivedAt: at('11:00'), receiptSequence: 0 });
    expect(settleReturns([numberedFirst, eVote], publicContest)).toMatchObject({ value: { accepted: [eVote] } });
  });

  it('names the return that counts as what supersedes a third, not the second', () => {
    const second = paper({ receivedAt: at('11:00'), receiptSequence: 2 });
    const third = paper({ receivedAt: at('12:00'), receiptSequence: 3 });
    expect(settleReturns([third, second, eVote], publicContest)).toMatchObject({
      value: { disqualified: [{ ground: duplicateOf(eVote) }, { ground: duplicateOf(eVote) }] },
    });
  });

  it('stops where two returns share a place in the order of receipt', () => {
    const other = paper({ voterId: voter('V2'), receivedAt: at('11:00') });
    expect(settleReturns([eVote, other], publicContest)).toEqual(
      err({ code: 'RECEIPT_SEQUENCE_REPEATED', receiptSequence: 1 }),
    );
  });

  it('is not decided by times that are none', () => {
    const never = new Date(Number.NaN);
    expect(() => settleReturns([aReturn({ receivedAt: never })], publicContest)).toThrow(RangeError);
    expect(() => settleReturns([eVote], { ...publicContest, closesAt: never })).toThrow(RangeError);
    expect(() => settleReturns([aReturn({ receiptSequence: Number.NaN })], publicContest)).toThrow(RangeError);
  });
});

const someReturns = fc
  .array(
    fc.record({
      voterId: fc.constantFrom('V1', 'V2', 'V3').map(voter),
      channel: fc.constantFrom('paper', 'internet', 'telephone', 'text'),
      receivedAt: fc.constantFrom('09:00', '10:00', '16:59', '17:00', '17:01').map(at),
      declaration: fc.constantFrom('made', 'missing'),
    }),
    { maxLength: 12 },
  )
  .map((drafts) => drafts.map((draft, receiptSequence): VoteReturn => ({ ...draft, receiptSequence })));
const terms = fc.constantFrom(publicContest, staffContest);

describe('Settling returns', () => {
  it('does not depend on the order in which they are given', () => {
    const withAnother = someReturns.chain((returns) =>
      fc.tuple(fc.constant(returns), fc.shuffledSubarray(returns, { minLength: returns.length })),
    );
    fc.assert(
      fc.property(withAnother, terms, ([returns, shuffled], rules) => {
        expect(settleReturns(shuffled, rules)).toEqual(settleReturns(returns, rules));
      }),
    );
  });

  it('accepts one of a voter at most, and one of each who has a valid return', () => {
    fc.assert(
      fc.property(someReturns, terms, (returns, rules) => {
        const settled = settleReturns(returns, rules);
        const valid = returns.filter(
          ({ receivedAt, declaration }) =>
            receivedAt < rules.closesAt && (declaration === 'made' || !rules.declarationRequired),
        );
        const voters = settled.ok ? settled.value.accepted.map(({ voterId }) => voterId) : undefined;
        expect(voters?.toSorted()).toEqual([...new Set(valid.map(({ voterId }) => voterId))].sort());
      }),
    );
  });

  it('accounts for every return exactly once', () => {
    fc.assert(
      fc.property(someReturns, terms, (returns, rules) => {
        const settled = settleReturns(returns, rules);
        const found = settled.ok
          ? [...settled.value.accepted, ...settled.value.disqualified.map(({ voteReturn }) => voteReturn)]
          : [];
        const bySequence = (a: VoteReturn, b: VoteReturn): number => a.receiptSequence - b.receiptSequence;
        expect(found.sort(bySequence)).toEqual(returns);
      }),
    );
  });
});
