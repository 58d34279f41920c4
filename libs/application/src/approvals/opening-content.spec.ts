import { createHash } from 'node:crypto';
import { ok } from '#libs/basics';
import type { PollingElection, SeatsContest } from '#libs/domain';
import { openingContent } from './opening-content.js';
import type { ContestBeforeOpening, SetToDefine } from './opening-plan.js';

const plannedFor = new Date('2026-06-01T08:00:00Z');
const election: PollingElection = {
  id: '6f0c1f6e-0000-4000-8000-000000000001' as PollingElection['id'],
  title: 'Board',
  constitutionVersion: 3,
  recordDate: '2026-05-01',
  opensAt: plannedFor,
  closesAt: new Date('2026-06-15T16:00:00Z'),
  repeatBallots: 'first-counts',
  proofChecks: 'before-storing',
  safeguards: { keys: { kind: 'all' }, codes: { madeBy: 'platform', spares: 5 } },
  rollFrozenAt: plannedFor,
  codesIssuedAt: plannedFor,
  definitionFrozenAt: plannedFor,
  state: 'polling',
};
const contest: SeatsContest = {
  id: '6f0c1f6e-0000-4000-8000-000000000002' as SeatsContest['id'],
  electionId: election.id,
  uuid: 'abcdefghijklmn' as SeatsContest['uuid'],
  kind: 'seats',
  title: 'North',
  constituencyCode: 'north',
  paper: 'ranks',
  opening: 'mixing',
  seats: 2,
  countRule: 'scottish',
  candidates: ['A Evans', 'S Rees'].map((name, i) => ({
    id: `6f0c1f6e-0000-4000-8000-00000000001${i}` as SeatsContest['candidates'][number]['id'],
    name,
  })),
};
const holder = {
  officerId: '6f0c1f6e-0000-4000-8000-000000000003' as SetToDefine['keyHolders'][number]['officerId'],
  email: 'holder@example.org',
  name: 'K Holder',
  roles: ['key-holder'],
  active: true,
} as const;
const inContest: ContestBeforeOpening = {
  contest,
  keys: [{ contestId: contest.id, trustee: 2, officerId: holder.officerId, publicKey: '{"public_key":"00"}' }],
  roll: {
    contestId: contest.id,
    electionId: election.id,
    digest: 'a'.repeat(64),
    electors: 40,
    excluded: 2,
    recordDate: election.recordDate,
    frozenAt: plannedFor,
  },
  list: undefined,
  mixers: ok([1]),
};
const set: SetToDefine = {
  adopted: { version: 3, digest: 'c'.repeat(64), text: '{}', adoptedAt: plannedFor },
  body: {
    organisationId: '6f0c1f6e-0000-4000-8000-000000000004' as SetToDefine['body']['organisationId'],
    name: 'Oak Mutual',
    nameCy: undefined,
    timeZone: 'Europe/London',
  },
  keyHolders: [holder],
  contests: [inContest],
  codeMaker: undefined,
};

interface Change {
  readonly election?: Partial<PollingElection>;
  readonly set?: Partial<SetToDefine>;
  readonly inContest?: Partial<ContestBeforeOpening>;
  readonly contest?: Partial<Pick<SeatsContest, 'title' | 'seats' | 'candidates' | 'countRule'>>;
  readonly openNow?: boolean;
}
function contentOf(change: Change = {}): { readonly content: string; readonly contentDigest: string } {
  const changed = { ...election, ...change.election };
  const contests = [{ ...inContest, contest: { ...contest, ...change.contest }, ...change.inContest }];
  const plan = { election: changed, set: { ...set, contests, ...change.set } };
  return openingContent(plan, { planned: changed, openNow: change.openNow ?? false });
}
const [first, ...others] = contest.candidates;
const saying = (more: Readonly<Record<string, string>>): Change => ({
  contest: { candidates: [{ ...(first ?? { id: holder.officerId as never, name: '' }), ...more }, ...others] },
});

describe('What a second person approves before a poll is opened (ROLE-02)', () => {
  it('is bound by the SHA-256 of its text', () => {
    const { content, contentDigest } = contentOf();
    expect(contentDigest).toBe(createHash('sha256').update(content).digest('hex'));
    expect(contentOf()).toEqual({ content, contentDigest });
  });

  it.each<readonly [string, Change]>([
    ['the title', { election: { title: 'The board' } }],
    ['the Welsh title', { election: { titleCy: 'Bwrdd' } }],
    ['the opening hour', { election: { opensAt: new Date('2026-06-01T08:00:01Z') } }],
    ['the closing hour', { election: { closesAt: new Date('2026-06-15T16:00:01Z') } }],
    ['the record date', { election: { recordDate: '2026-05-02' } }],
    ['whether a later ballot counts', { election: { repeatBallots: 'last-counts' } }],
    ['when proofs are checked', { election: { proofChecks: 'after-storing' } }],
    ['how many keys open the box', { election: { safeguards: { ...election.safeguards, keys: { kind: 'threshold', needed: 1 } } } }], // prettier-ignore
    ['the spare codes', { election: { safeguards: { ...election.safeguards, codes: { madeBy: 'platform', spares: 6 } } } }], // prettier-ignore
    ['who makes the codes', { set: { codeMaker: { name: 'Print Ltd', key: 'd'.repeat(64) } } }],
    ['the rule-book', { set: { adopted: { ...set.adopted, digest: 'e'.repeat(64) } } }],
    ['the name of the body', { set: { body: { ...set.body, nameCy: 'Derwen' } } }],
    ['the name of a key-holder', { set: { keyHolders: [{ ...holder, name: 'Another' }] } }],
    ['a key', { inContest: { keys: inContest.keys.map((key) => ({ ...key, publicKey: '{"public_key":"01"}' })) } }],
    ['a roll', { inContest: { roll: inContest.roll && { ...inContest.roll, digest: 'b'.repeat(64) } } }],
    ['the mixers', { inContest: { mixers: ok([1, 2]) } }],
    ['the seats', { contest: { seats: 1 } }],
    ['the count rule', { contest: { countRule: 'ers97' } }],
    ['the order of the candidates', { contest: { candidates: contest.candidates.toReversed() } }],
    ['the line under a name', saying({ detail: 'of Bangor' })],
    ['a statement', saying({ statement: 'I shall listen.' })],
    ['a statement in Welsh', saying({ statementCy: 'Byddaf yn gwrando.' })],
    ['an opening at once', { openNow: true }],
  ])('is another thing with another: %s', (_, change) => {
    expect(contentOf(change).contentDigest).not.toBe(contentOf().contentDigest);
  });

  it('is the same whatever hour it is, where the poll is to be opened at once', () => {
    const { election: now } = { election: { ...election, opensAt: new Date('2026-05-20T12:00:00Z') } };
    const whole = { ...set, contests: [inContest] };
    const at = (opened: PollingElection) =>
      openingContent({ election: opened, set: whole }, { planned: election, openNow: true }).contentDigest;
    expect(at(now)).toBe(at(election));
  });
});
