import { createHash, randomUUID } from 'node:crypto';
import { UnitOfWork } from '#libs/application';
import type { OpeningContent } from '#libs/application';
import { ok } from '#libs/basics';
import type { Officer } from '#libs/domain';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import type { TestOfficer } from './support/api.js';
import { aConstitution, ask, openPoll, readMessages } from './support/election-set-up.js';
import { prepareToOpen } from './support/prepared-election.js';
import type { PreparedElection } from './support/prepared-election.js';

let owner: ApiAndDatabase['owner'];
let api: ApiAndDatabase['api'];
let stop: ApiAndDatabase['stop'];

beforeAll(async () => {
  ({ owner, api, stop } = await startApiAndDatabase());
}, 60_000);

afterAll(() => stop());

const TWO_PEOPLE = aConstitution({ approvals: { clause: '12', openPoll: 'second-person' } });
const ready = (constitution: object = TWO_PEOPLE): Promise<PreparedElection> =>
  prepareToOpen({ api, owner }, { constitution });

interface Approval {
  readonly id: string;
  readonly kind: string;
  readonly content: string;
  readonly contentDigest: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly state: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}
const FIELDS = `id kind electionId electionTitle electionTitleCy content contentDigest proposedBy proposedByName proposedAt
  state decidedByName decidedAt reason`;
const REFUSAL = '... on Refusal { code message }';
const NONE = {} as Approval;

async function propose(
  { electionId, body }: PreparedElection,
  { openNow = false, by = body.officers['returning-officer'] } = {},
) {
  const answer = await ask<{ approval: Approval }>(
    api,
    `mutation ($id: ID!, $now: Boolean!) { proposeOpening(electionId: $id, openNow: $now) {
       ${REFUSAL} ... on OpeningProposed { approval { ${FIELDS} } } } }`,
    { id: electionId, now: openNow },
    by,
  );
  return { code: answer.code, approval: answer.approval ?? NONE };
}

const approve = ({ id, contentDigest }: Pick<Approval, 'id' | 'contentDigest'>, by: TestOfficer) =>
  ask<{ approval: Approval }>(
    api,
    `mutation ($id: ID!, $digest: String!) { approveOpening(approvalId: $id, contentDigest: $digest) {
       ${REFUSAL} ... on OpeningApproved { approval { ${FIELDS} } } } }`,
    { id, digest: contentDigest },
    by,
  );

const decline = (id: string, reason: string, by: TestOfficer) =>
  ask<{ approval: Approval }>(
    api,
    `mutation ($id: ID!, $reason: String!) { declineApproval(approvalId: $id, reason: $reason) {
       ${REFUSAL} ... on ApprovalDeclined { approval { ${FIELDS} } } } }`,
    { id, reason },
    by,
  );

const list = ({ electionId }: PreparedElection, by: TestOfficer) =>
  ask<Approval[]>(api, `query ($id: ID) { approvals(electionId: $id) { ${FIELDS} } }`, { id: electionId }, by);

/** With the rights of the owner, and the triggers switched off. */
async function behindOurBack(sql: string, values: unknown[]): Promise<void> {
  await owner.query('begin');
  await owner.query('set local session_replication_role = replica');
  await owner.query(sql, values);
  await owner.query('commit');
}

const reverseCandidates = async ({ body, contests }: PreparedElection): Promise<void> => {
  const contestId = contests[0]?.id;
  const { rows } = await owner.query<{ id: string }>(
    'select candidate_id as id from candidate where contest_id = $1 order by position desc',
    [contestId],
  );
  const answer = await ask(
    api,
    `mutation ($id: ID!, $order: [ID!]!) { orderCandidates(contestId: $id, candidateIds: $order) { ${REFUSAL} } }`,
    { id: contestId, order: rows.map(({ id }) => id) },
    body.officers['returning-officer'],
  );
  if (answer.code) throw new Error(answer.code);
};

describe('Opening a poll where the rules ask a second person (ROLE-02)', () => {
  it('waits until another person has approved exactly what is then done', async () => {
    const election = await ready();
    const { body, electionId } = election;
    const second = body.officers['second-person'];
    expect((await openPoll(api, body, electionId)).code).toBe('APPROVAL_NEEDED');

    const { approval } = await propose(election);
    expect(approval).toMatchObject({ kind: 'OPEN_POLL', state: 'WAITING', decidedByName: null, reason: null });
    expect(approval.contentDigest).toBe(createHash('sha256').update(approval.content).digest('hex'));
    expect((await openPoll(api, body, electionId)).code).toBe('APPROVAL_NEEDED');

    const mail = (await readMessages(api, body.organisationId)).filter(({ subject }) => subject.startsWith('Please'));
    expect(mail.map(({ toAddress }) => toAddress)).toEqual([second.email]);
    expect(mail[0]?.text).toContain('Board election');
    expect(mail[0]?.text).toContain('Etholiad y bwrdd');

    const approved = await approve(approval, second);
    expect(approved.approval).toMatchObject({ state: 'APPROVED', decidedByName: `Officer ${second.email}` });
    const opened = await openPoll(api, body, electionId);
    const content = JSON.parse(approval.content) as OpeningContent;
    expect(opened.definitionDigest).toBe(content.definitionDigest);
    expect(content.definition.contests.map(({ roll }) => roll.electors)).toEqual([2, 2]);
    expect(content.contests[0]?.keys.map(({ trustee }) => trustee)).toEqual([2, 3]);

    expect(await list(election, body.officers.auditor)).toMatchObject([{ id: approval.id, state: 'APPROVED' }]);
    const { rows } = await owner.query<{ event: string }>(
      `select event from audit_event where organisation_id = $1 and event like '%"type":"PollOpened"%'`,
      [body.organisationId],
    );
    expect(rows[0]?.event).toContain(`"approvalId":"${approval.id}"`);
  });

  it('is put forward once, as long as nothing has changed', async () => {
    const election = await ready();
    const { approval } = await propose(election);
    expect((await propose(election)).approval.id).toBe(approval.id);
    await approve(approval, election.body.officers['second-person']);
    expect((await propose(election)).approval).toMatchObject({ id: approval.id, state: 'APPROVED' });
  });

  it('is asked for again after any change', async () => {
    const election = await ready();
    const { body, electionId } = election;
    const second = body.officers['second-person'];
    const { approval } = await propose(election);
    await approve(approval, second);
    await reverseCandidates(election);
    expect((await openPoll(api, body, electionId)).code).toBe('APPROVAL_NEEDED');
    expect((await list(election, second))[0]?.state).toBe('OVERTAKEN');
    expect((await approve(approval, second)).code).toBe('APPROVAL_OVERTAKEN');
    const again = await propose(election);
    expect(again.approval.id).not.toBe(approval.id);
    await approve(again.approval, second);

    // What is said of a candidate stands beside the frozen definition, and is approved all the same.
    const contest = election.contests[0]?.id;
    await owner.query(`update candidate set detail = 'of Cardiff' where contest_id = $1 and position = 1`, [contest]);
    expect((await openPoll(api, body, electionId)).code).toBe('APPROVAL_NEEDED');
    await owner.query('update candidate set detail = null where contest_id = $1', [contest]);
    expect((await openPoll(api, body, electionId)).code).toBeUndefined();
    expect((await list(election, second)).map(({ state }) => state)).toEqual(['APPROVED', 'OVERTAKEN']);
  });

  it('is not approved by whoever put it forward, nor as something else', async () => {
    const election = await ready();
    const { body, electionId } = election;
    const both = await api.officer(body.organisationId, ['returning-officer', 'second-person']);
    const { approval } = await propose(election, { by: both });
    expect((await approve(approval, both)).code).toBe('OWN_PROPOSAL');
    expect((await decline(approval.id, 'No.', both)).code).toBe('OWN_PROPOSAL');
    const second = body.officers['second-person'];
    const refused = await approve({ ...approval, contentDigest: '0'.repeat(64) }, second);
    expect(refused.code).toBe('NOT_WHAT_IS_PROPOSED');
    const stranger = (await api.organisation()).officers['second-person'];
    expect((await approve(approval, stranger)).code).toBe('APPROVAL_NOT_FOUND');
    expect((await openPoll(api, body, electionId)).code).toBe('APPROVAL_NEEDED');
  });

  it('is declined with a reason, and decided once', async () => {
    const election = await ready();
    const { approval } = await propose(election);
    const second = election.body.officers['second-person'];
    expect((await decline(approval.id, ' ', second)).code).toBe('REASON_MISSING');
    const declined = await decline(approval.id, 'The closing hour is wrong.', second);
    expect(declined.approval).toMatchObject({ state: 'DECLINED', reason: 'The closing hour is wrong.' });
    expect((await approve(approval, second)).code).toBe('APPROVAL_DECIDED');
    expect((await openPoll(api, election.body, election.electionId)).code).toBe('APPROVAL_NEEDED');
    expect((await propose(election)).approval).toMatchObject({ state: 'WAITING' });
  });

  it('is approved once, also by two people at the same moment', async () => {
    const election = await ready();
    const { approval } = await propose(election);
    const people = [
      election.body.officers['second-person'],
      await api.officer(election.body.organisationId, ['second-person']),
    ];
    const answers = await Promise.all(people.map((by) => approve(approval, by)));
    expect(answers.map(({ code }) => code ?? 'approved').sort()).toEqual(['APPROVAL_DECIDED', 'approved']);
  });

  it('is too old after seven days', async () => {
    const election = await ready();
    const { approval } = await propose(election);
    await approve(approval, election.body.officers['second-person']);
    const longAgo = `update approval_request set proposed_at = clock_timestamp() - interval '7 days' where approval_id = $1`;
    await behindOurBack(longAgo, [approval.id]);
    expect((await openPoll(api, election.body, election.electionId)).code).toBe('APPROVAL_NEEDED');
    expect((await list(election, election.body.officers.auditor))[0]?.state).toBe('OVERTAKEN');
  });

  it('opens at its hour or at once, as was approved', async () => {
    const election = await ready();
    const { body, electionId } = election;
    const second = body.officers['second-person'];
    await approve((await propose(election)).approval, second);
    expect((await openPoll(api, body, electionId, true)).code).toBe('APPROVAL_NEEDED');
    await approve((await propose(election, { openNow: true })).approval, second);
    expect((await openPoll(api, body, electionId)).code).toBe('APPROVAL_NEEDED');
    expect((await openPoll(api, body, electionId, true)).code).toBeUndefined();
  });

  it('is not asked for where the rules say nothing', async () => {
    const election = await ready(aConstitution());
    expect((await propose(election)).code).toBe('APPROVAL_NOT_ASKED');
    expect((await openPoll(api, election.body, election.electionId)).code).toBeUndefined();
  });

  it('is kept by the database too: another officer, exactly that content, never changed', async () => {
    const election = await ready();
    const { approval } = await propose(election);
    const decision = `insert into approval_verdict (organisation_id, approval_id, nth, election_id, kind, outcome,
        content_digest, decided_by, decided_at, audit_sequence)
      values ($1, $2, 1, $3, 'open-poll', 'approved', $4, $5, now(), 1)`;
    const { organisationId, officers } = election.body;
    const insert = (digest: string, by: Officer) =>
      owner.query(decision, [organisationId, approval.id, election.electionId, digest, by.officerId]);
    await expect(insert(approval.contentDigest, officers['returning-officer'])).rejects.toThrow('second person');
    await expect(insert('0'.repeat(64), officers['second-person'])).rejects.toThrow('second person');
    await expect(owner.query('delete from approval_request')).rejects.toThrow('append-only');
  });
});

describe('What two people decided, in the examination (TAMP-01)', () => {
  it('is found whenever a row of it was changed, removed or put in', async () => {
    const election = await ready();
    const { body, electionId } = election;
    const second = body.officers['second-person'];
    await decline((await propose(election)).approval.id, 'Too early.', second);
    await approve((await propose(election)).approval, second);
    await openPoll(api, body, electionId);
    const examined = async () => {
      const { findings } = await ask<{ findings: { name: string; verdict: string; details: string[] }[] }>(
        api,
        `query ($id: ID!) { examineRecord(electionId: $id) { ... on RecordExamination { findings { name verdict details } } } }`,
        { id: electionId },
        body.officers.auditor,
      );
      return findings.find(({ name }) => name === 'approvals');
    };
    expect(await examined()).toEqual({ name: 'approvals', verdict: 'PASS', details: [] });

    const somebody = `(select officer_id from officer where roles = '{auditor}' and organisation_id = $2)`;
    const other = `set content = content || ' ', content_digest = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex')`;
    const changes = [
      `update approval_request ${other}`,
      `update approval_request set proposed_by = ${somebody}`,
      `update approval_request set proposed_at = proposed_at - interval '1 hour'`,
      `update approval_request set approval_id = gen_random_uuid()`,
      `delete from approval_request`,
      `update approval_verdict set decided_by = ${somebody}`,
      `update approval_verdict set decided_by = (select proposed_by from approval_request limit 1)`,
      `update approval_verdict set decided_at = decided_at + interval '1 hour'`,
      `update approval_verdict set reason = 'Too late.'`,
      `update approval_verdict set outcome = 'approved', reason = null`,
      `update approval_verdict set content_digest = repeat('0', 64)`,
      `update approval_verdict set audit_sequence = audit_sequence + 1`,
      `delete from approval_verdict`,
    ];
    const unnoticed: string[] = [];
    for (const change of changes) {
      const isOfDeclined = change.includes('reason =') || change.includes('outcome =');
      const where = [
        'where election_id = $1',
        `and organisation_id = $2`,
        isOfDeclined ? `and outcome = 'declined'` : '',
      ];
      await owner.query('create temporary table kept_requests as select * from approval_request');
      await owner.query('create temporary table kept_decisions as select * from approval_verdict');
      await behindOurBack([change, ...where].join(' '), [electionId, body.organisationId]);
      if ((await examined())?.verdict !== 'FAIL') unnoticed.push(change);
      await behindOurBack('delete from approval_request', []);
      await behindOurBack('delete from approval_verdict', []);
      await behindOurBack('insert into approval_request select * from kept_requests', []);
      await behindOurBack('insert into approval_verdict select * from kept_decisions', []);
      await owner.query('drop table kept_requests, kept_decisions');
    }
    expect(unnoticed).toEqual([]);
    expect((await examined())?.verdict).toBe('PASS');
  });
});

describe('A declaration among what waits for a second person', () => {
  it('can be declined, put forward again as it is, and declined again', async () => {
    const election = await ready(aConstitution());
    const { body, electionId } = election;
    const [first, second] = [body.officers['returning-officer'], body.officers['second-person']];
    await openPoll(api, body, electionId);
    await behindOurBack(`update election set state = 'counted', closed_at = closes_at where election_id = $1`, [
      electionId,
    ]);
    const id = randomUUID();
    await owner.query(
      `insert into declaration values ($1, $2, $3, '{}', encode(sha256('{}'), 'hex'), $4, clock_timestamp())`,
      [body.organisationId, id, electionId, first.officerId],
    );
    expect(await list(election, second)).toMatchObject([{ id, kind: 'DECLARE', state: 'WAITING', content: '{}' }]);
    expect(
      (await approve({ id, contentDigest: (await list(election, second))[0]?.contentDigest ?? '' }, second)).code,
    ).toBe('APPROVAL_NOT_FOUND');
    const declined = await decline(id, 'A name is misspelt.', second);
    expect(declined.approval).toMatchObject({ state: 'DECLINED', reason: 'A name is misspelt.' });
    expect((await decline(id, 'Again.', second)).code).toBe('APPROVAL_DECIDED');

    await api.get(UnitOfWork).run(body.organisationId, async ({ audit }) => {
      await audit.append({ type: 'DeclarationProposed', by: first, details: { electionId } });
      return ok(true);
    });
    expect((await list(election, second))[0]?.state).toBe('WAITING');
    expect((await decline(id, 'Still misspelt.', second)).approval).toMatchObject({ reason: 'Still misspelt.' });
  });
});
