import { USUAL_SAFEGUARDS } from './safeguards.js';
import { err, ok } from '#libs/basics';
import type { ElectionId, OfficerId } from '../ids.js';
import { approveDeclaration, closePoll, markCounted, markOpened, markTallied } from './ending.js';
import { ELECTION_STATES } from './election.js';
import type { Election, ElectionState } from './election.js';

const closesAt = new Date('2026-11-20T17:00:00Z');
const instant = new Date('2026-11-01T09:00:00Z');

/** An election in the given state; whatever a state has more than a draft is there in all. */
function anElection(state: ElectionState): Election {
  const terms = {
    id: 'e' as ElectionId,
    title: 'Board election',
    constitutionVersion: 1,
    recordDate: '2026-11-01',
    opensAt: instant,
    closesAt,
    repeatBallots: 'first-counts',
    proofChecks: 'before-storing',
    safeguards: USUAL_SAFEGUARDS,
  } as const;
  const facts = { rollFrozenAt: instant, codesIssuedAt: instant, definitionFrozenAt: instant, closedAt: closesAt };
  return { ...terms, ...facts, state };
}

const others = (...states: readonly ElectionState[]): ElectionState[] =>
  ELECTION_STATES.filter((state) => !states.includes(state));

describe('Closing the poll (TIME-01)', () => {
  const polling = anElection('polling');

  it('is refused one millisecond before the advertised close', () => {
    const now = new Date(closesAt.getTime() - 1);
    expect(closePoll(polling, now)).toEqual(err({ code: 'POLL_STILL_RUNNING', closesAt }));
  });

  it('is done at the very instant of the advertised close, and says when', () => {
    expect(closePoll(polling, closesAt)).toEqual(ok({ ...polling, state: 'closed', closedAt: closesAt }));
  });

  it('is done however late the closing is recorded, at the time it is recorded', () => {
    const late = new Date('2026-11-23T08:00:00Z');
    expect(closePoll(polling, late)).toEqual(ok({ ...polling, state: 'closed', closedAt: late }));
  });

  it.each(others('polling'))('is refused when the election is %s, after its hours too', (state) => {
    const late = new Date('2026-11-23T08:00:00Z');
    expect(closePoll(anElection(state), late)).toEqual(
      err({ code: 'WRONG_ELECTION_STATE', state, needs: ['polling'] }),
    );
  });
});

describe.each([
  { name: 'Tallying', move: markTallied, from: 'closed', to: 'tallied' },
  { name: 'Opening the boxes', move: markOpened, from: 'tallied', to: 'opened' },
  { name: 'Counting', move: markCounted, from: 'opened', to: 'counted' },
] as const)('$name', ({ move, from, to }) => {
  it(`leads from ${from} to ${to} and changes nothing else`, () => {
    expect(move(anElection(from))).toEqual(ok({ ...anElection(from), state: to }));
  });

  it.each(others(from))('is refused when the election is %s', (state) => {
    expect(move(anElection(state))).toEqual(err({ code: 'WRONG_ELECTION_STATE', state, needs: [from] }));
  });
});

describe('Approving a declaration (ROLE-02)', () => {
  const proposer = { officerId: 'returning officer' as OfficerId, email: 'ann@example.org' };
  const second = { officerId: 'second person' as OfficerId, email: 'ben@example.org' };
  const proposed = { contentDigest: 'a'.repeat(64), proposer };
  const approval = { contentDigest: 'a'.repeat(64), by: second };
  const counted = anElection('counted');

  it('declares the result when another person approves exactly what was proposed', () => {
    expect(approveDeclaration(counted, proposed, approval)).toEqual(ok({ ...counted, state: 'declared' }));
  });

  it('is refused to the person who proposed it, under another entry too', () => {
    for (const by of [proposer, { ...second, email: 'Ann@example.org' }])
      expect(approveDeclaration(counted, proposed, { ...approval, by })).toEqual(err({ code: 'SAME_PERSON' }));
  });

  it('is refused for any content but the one that was proposed', () => {
    const changed = { ...approval, contentDigest: `${'a'.repeat(63)}b` };
    const refused = approveDeclaration(counted, proposed, changed);
    expect(refused).toEqual(err({ code: 'NOT_WHAT_WAS_PROPOSED', contentDigest: proposed.contentDigest }));
  });

  it.each(others('counted'))('is refused when the election is %s', (state) => {
    const refused = approveDeclaration(anElection(state), proposed, approval);
    expect(refused).toEqual(err({ code: 'WRONG_ELECTION_STATE', state, needs: ['counted'] }));
  });
});
