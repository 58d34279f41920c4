import { USUAL_SAFEGUARDS } from './safeguards.js';
import { err } from '#libs/basics';
import type { BeleniosUuid, CandidateId, ContestId, ElectionId, OfficerId } from '../ids.js';
import type { Contest, SeatsContest } from './contest.js';
import { ELECTION_STATES, pollPhase } from './election.js';
import type { CodesIssuedElection, DraftElection, Election, PollingElection } from './election.js';
import { candidatesMayChange, checkHours, draftOnly, freezeRoll, issueCodes, openPoll } from './moves.js';

const now = new Date('2026-05-02T08:00:00Z');
const opensAt = new Date('2026-05-10T08:00:00Z');
const closesAt = new Date('2026-05-20T16:00:00Z');
const [ann, ben] = ['ann', 'ben'] as unknown as [OfficerId, OfficerId];

const aDraft = (terms: Partial<DraftElection> = {}): DraftElection => ({
  id: 'e' as ElectionId,
  title: 'Board 2026',
  constitutionVersion: 1,
  recordDate: '2026-05-01',
  opensAt,
  closesAt,
  repeatBallots: 'first-counts',
  proofChecks: 'before-storing',
  safeguards: USUAL_SAFEGUARDS,
  ...terms,
  state: 'draft',
});
const withCodes = (terms: Partial<DraftElection> = {}): CodesIssuedElection => ({
  ...aDraft(terms),
  state: 'codes-issued',
  rollFrozenAt: now,
  codesIssuedAt: now,
});
const polling: PollingElection = { ...withCodes(), state: 'polling', definitionFrozenAt: now };

const aContest = (terms: Partial<Pick<SeatsContest, 'title' | 'seats' | 'candidates'>> = {}): Contest => ({
  kind: 'seats',
  paper: 'ranks',
  opening: 'mixing',
  id: 'c' as ContestId,
  electionId: 'e' as ElectionId,
  uuid: 'QJnskZ52CaykjT' as BeleniosUuid,
  title: 'North',
  constituencyCode: 'public',
  seats: 1,
  countRule: 'scottish',
  candidates: [{ id: 'x' as CandidateId, name: 'A Evans' }],
  ...terms,
});
const open = (change: Partial<Parameters<typeof openPoll>[1]> = {}, election: Election = withCodes()) =>
  openPoll(election, {
    contests: [{ contest: aContest(), keysOf: [ann, ben] }],
    keyHolders: [ann, ben],
    fewestKeyHolders: 2,
    openNow: false,
    now,
    ...change,
  });

describe('The hours of a poll', () => {
  it('end after they begin, and are not over yet', () => {
    expect(checkHours(opensAt, opensAt, now)).toEqual(
      err({ code: 'POLL_ENDS_BEFORE_IT_OPENS', opensAt, closesAt: opensAt }),
    );
    expect(checkHours(opensAt, closesAt, closesAt)).toEqual(err({ code: 'POLL_HOURS_OVER', closesAt }));
    expect(checkHours(opensAt, closesAt, new Date(closesAt.getTime() - 1)).ok).toBe(true);
  });

  it('include the opening instant and not the closing one', () => {
    const at = (instant: Date, milliseconds: number) => pollPhase(polling, new Date(instant.getTime() + milliseconds));
    expect([at(opensAt, -1), at(opensAt, 0), at(closesAt, -1), at(closesAt, 0)]).toEqual([
      'not-open',
      'open',
      'open',
      'closed',
    ]);
  });

  it('mean nothing before the definition is frozen', () => {
    expect(pollPhase(withCodes(), opensAt)).toBe('not-open');
  });
});

describe('Freezing the roll', () => {
  const facts = { contests: 1, today: '2026-05-01', now };

  it('is done on the record date or later', () => {
    expect(freezeRoll(aDraft(), facts)).toMatchObject({ ok: true, value: { state: 'roll-frozen', rollFrozenAt: now } });
    expect(freezeRoll(aDraft({ recordDate: '2026-05-02' }), facts)).toEqual(
      err({ code: 'RECORD_DATE_AHEAD', recordDate: '2026-05-02' }),
    );
  });

  it('needs a contest', () => {
    expect(freezeRoll(aDraft(), { ...facts, contests: 0 })).toEqual(err({ code: 'NO_CONTESTS' }));
  });

  it('is done once', () => {
    expect(freezeRoll(withCodes(), facts)).toEqual(
      err({ code: 'WRONG_ELECTION_STATE', state: 'codes-issued', needs: ['draft'] }),
    );
  });
});

describe('Opening the poll', () => {
  it('freezes the definition and keeps the advertised hours', () => {
    expect(open()).toMatchObject({ ok: true, value: { state: 'polling', opensAt, definitionFrozenAt: now } });
  });

  it('at once sets the opening time to the clock of the database', () => {
    expect(open({ openNow: true })).toMatchObject({ ok: true, value: { opensAt: now } });
  });

  it('does not keep an opening time that has passed', () => {
    const late = withCodes({ opensAt: new Date(now.getTime() - 1) });
    expect(open({}, late)).toMatchObject({ error: { code: 'OPENING_TIME_PASSED' } });
    expect(open({ openNow: true }, late)).toMatchObject({ ok: true, value: { opensAt: now } });
  });

  it('is refused when the hours are over', () => {
    expect(open({ openNow: true, now: closesAt })).toMatchObject({ error: { code: 'POLL_ENDS_BEFORE_IT_OPENS' } });
  });

  it('needs the keys of all key-holders, of whom there are two or more', () => {
    expect(open({ keyHolders: [ann] })).toEqual(err({ code: 'TOO_FEW_KEY_HOLDERS', needed: 2, have: 1 }));
    expect(open({ fewestKeyHolders: 1, keyHolders: [ann] })).toMatchObject({ error: { needed: 2 } });
    expect(open({ fewestKeyHolders: 3 })).toEqual(err({ code: 'TOO_FEW_KEY_HOLDERS', needed: 3, have: 2 }));
    expect(open({ contests: [{ contest: aContest(), keysOf: [ann] }] })).toEqual(
      err({ code: 'KEYS_MISSING', contest: 'North', missing: [ben] }),
    );
  });

  it('needs candidates, and no fewer than there are seats', () => {
    const contests = (contest: Contest) => ({ contests: [{ contest, keysOf: [ann, ben] }] });
    expect(open(contests(aContest({ candidates: [] })))).toEqual(err({ code: 'NO_CANDIDATES', contest: 'North' }));
    expect(open(contests(aContest({ seats: 2 })))).toMatchObject({ error: { code: 'MORE_SEATS_THAN_CANDIDATES' } });
  });

  it('comes after the codes, once', () => {
    expect(open({}, polling)).toMatchObject({ error: { code: 'WRONG_ELECTION_STATE', state: 'polling' } });
    expect(open({}, aDraft())).toMatchObject({ error: { code: 'WRONG_ELECTION_STATE', needs: ['codes-issued'] } });
  });
});

describe('What may still change', () => {
  const inState = (state: string): Election => ({ ...polling, closedAt: now, state }) as unknown as Election;

  it('is everything in draft, the candidates until the poll opens, and then nothing', () => {
    const may = (check: (election: Election) => { ok: boolean }) =>
      ELECTION_STATES.filter((state) => check(inState(state)).ok);
    expect(may(draftOnly)).toEqual(['draft']);
    expect(may((election) => issueCodes(election, now))).toEqual(['roll-frozen']);
    expect(may(candidatesMayChange)).toEqual(['draft', 'roll-frozen', 'codes-issued']);
  });
});
