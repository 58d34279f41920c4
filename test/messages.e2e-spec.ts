import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { DeliverMessages, Keyring, Mailer, MessageFeed, UnitOfWork, votingMailing } from '#libs/application';
import type { Mail } from '#libs/application';
import { readVotingCode } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import { createDataSource, PgMessageFeed, TypeOrmUnitOfWork } from '#libs/persistence';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import { adoptConstitution, ask, codeIn, makeElection } from './support/election-set-up.js';
import { issueCodes, MEMBERS, prepareFrozenRoll } from './support/prepared-election.js';
import type { PreparedElection } from './support/prepared-election.js';
import { outsideElection } from './support/outside-codes.js';

let database: ApiAndDatabase['database'];
let owner: ApiAndDatabase['owner'];
let api: ApiAndDatabase['api'];
let stop: ApiAndDatabase['stop'];
/** A second worker: another process would see the same rows over a connection of its own. */
let elsewhere: Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;

beforeAll(async () => {
  ({ database, owner, api, stop } = await startApiAndDatabase());
  elsewhere = await createDataSource({ url: database.appUrl, applicationName: 'test', max: 2 }).initialize();
}, 60_000);
afterAll(async () => {
  await elsewhere.destroy();
  await stop();
});

const REFUSAL = '... on Refusal { code message }';
const COUNTS = '{ waiting held sending sent failed heldUntil isPaused withoutEmail }';

interface Counts {
  readonly waiting: number;
  readonly held: number;
  readonly sent: number;
  readonly heldUntil: string | null;
  readonly isPaused: boolean;
  readonly withoutEmail: number;
}

const officerOf = ({ body }: PreparedElection) => body.officers['returning-officer'];
const request = (election: PreparedElection, holdMinutes: number) =>
  ask<{ electors: number }>(
    api,
    `mutation ($id: ID!, $hold: Int!) { issueVotingCodes(electionId: $id, leaveOutWithoutEmail: true, holdMinutes: $hold) {
       ${REFUSAL} ... on VotingCodesRequested { electors } } }`,
    { id: election.electionId, hold: holdMinutes },
    officerOf(election),
  );
const change = (election: PreparedElection, mutation: 'pauseVotingMessages' | 'resumeVotingMessages') =>
  ask<{ messages: Counts }>(
    api,
    `mutation ($id: ID!) { ${mutation}(electionId: $id) { ${REFUSAL} ... on VotingMessagesChanged { messages ${COUNTS} } } }`,
    { id: election.electionId },
    officerOf(election),
  );
const counts = (election: PreparedElection) =>
  ask<Counts>(
    api,
    `query ($id: ID!) { codeMessages(electionId: $id) ${COUNTS} }`,
    { id: election.electionId },
    officerOf(election),
  );

async function draft(): Promise<PreparedElection> {
  const body = await api.organisation();
  await adoptConstitution(api, body.organisationId);
  return { ...(await makeElection(api, body)), body, secondHolder: body.officers['key-holder'] };
}

class Post extends Mailer {
  readonly sent: Mail[] = [];
  constructor(private readonly take: (mail: Mail) => Promise<void> = async () => undefined) {
    super();
  }
  async send(mail: Mail): Promise<void> {
    await this.take(mail);
    this.sent.push(mail);
  }
}
async function deliver(organisationId: OrganisationId, post = new Post()): Promise<readonly Mail[]> {
  await new DeliverMessages(api.get(UnitOfWork), post).execute(organisationId);
  return post.sent;
}
const isTest = ({ subject }: Mail): boolean => subject.startsWith('[TEST] ');
const ballotMails = (mails: readonly Mail[]): readonly Mail[] => mails.filter(({ text }) => codeIn(text) !== '');

/** The clock of the database cannot be turned, so the hold is moved instead. */
const letTimePass = (election: PreparedElection, minutes: number) =>
  owner.query(`update message_hold set held_until = held_until - make_interval(mins => $2) where key_prefix = $1`, [
    votingMailing(election.electionId).keyPrefix,
    minutes,
  ]);

describe('The voting message before it is sent', () => {
  const preview = (election: PreparedElection) =>
    ask<{ english: Mail; welsh: Mail } & Record<string, unknown>>(
      api,
      `query ($id: ID!) { votingMessagePreview(electionId: $id) {
         english { subject text } welsh { subject text } recipients withoutEmail inEnglish inWelsh } }`,
      { id: election.electionId },
      officerOf(election),
    );

  it('is shown as members will get it, in both languages, with how many get it, and a code that is none', async () => {
    const members = [...MEMBERS, { memberNo: '5', email: null }, { memberNo: '6', language: 'cy' as const }];
    const election = await prepareFrozenRoll({ api, owner }, { members });
    const { english, welsh, ...numbers } = await preview(election);
    // Members 1, 2, 3, 5 and 6 are on a roll; 5 has no address; 2 and 6 are written to in Welsh. 4 is on none.
    expect(numbers).toEqual({ recipients: 4, withoutEmail: 1, inEnglish: 2, inWelsh: 2 });
    await request(election, 0);
    await issueCodes(api, election);
    const sent = await deliver(election.body.organisationId);
    for (const [shown, to, example] of [
      [english, 'member1@example.org', 'EXAMPLE-NOT-A-CODE'],
      [welsh, 'member2@example.org', 'ENGHRAIFFT-NID-COD'],
    ] as const) {
      const real = sent.find((mail) => mail.to === to);
      expect(shown.subject).toBe(real?.subject);
      const code = codeIn(real?.text ?? '');
      const asReal = shown.text
        .replaceAll(example, code)
        .replace(/Example Member|Aelod Enghreifftiol/, `Member ${to.slice(6, 7)}`)
        .replaceAll('http://127.0.0.1:3000', 'https://vote.example.org'); // what each of the two was given as its address
      expect(asReal).toBe(real?.text);
      expect(readVotingCode(example).ok).toBe(false);
    }
  });

  it('does not exist where somebody outside makes the codes and sends them', async () => {
    const election = await outsideElection({ api, owner });
    await rm(election.folder, { recursive: true });
    expect(await preview({ ...election, secondHolder: election.officer })).toBeNull();
    const refused = await sendTest({ ...election, secondHolder: election.officer }, ['me@example.org']);
    expect(refused.code).toBe('CODES_MADE_OUTSIDE');
    expect(refused.message).toContain('Sw Craffu');
  });

  const sendTest = (election: PreparedElection, to: readonly string[], language = 'ENGLISH') =>
    ask<{ sent: number }>(
      api,
      `mutation ($id: ID!, $language: TextLanguage!, $to: [String!]!) {
         sendTestMessage(electionId: $id, language: $language, to: $to) { ${REFUSAL} ... on TestMessageSent { sent } } }`,
      { id: election.electionId, language, to },
      officerOf(election),
    );

  it('is sent as a test to a few addresses, marked in the subject, even while the mail-out is paused', async () => {
    const election = await draft();
    const { body } = election;
    await change(election, 'pauseVotingMessages');
    expect(await sendTest(election, ['a@example.org', 'B@example.org', 'b@example.org'])).toEqual({ sent: 2 });
    expect(await sendTest(election, ['c@example.org'], 'WELSH')).toEqual({ sent: 1 });
    const sent = (await deliver(body.organisationId)).filter(isTest);
    expect(sent.map(({ to }) => to).sort()).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
    for (const { subject, text } of sent) {
      expect(subject).toMatch(/^\[TEST\] (Vote|Pleidleisiwch): /);
      expect(codeIn(text)).toBe('');
    }
    expect(sent.find(({ to }) => to === 'c@example.org')?.text).toMatch(/^Prawf yw hwn\./);
  });

  it('goes as a test to 1 to 5 addresses that are some', async () => {
    const election = await draft();
    const six = [1, 2, 3, 4, 5, 6].map((n) => `test${n}@example.org`);
    expect((await sendTest(election, six)).code).toBe('TEST_ADDRESSES_OUT_OF_RANGE');
    expect((await sendTest(election, [])).code).toBe('TEST_ADDRESSES_OUT_OF_RANGE');
    expect((await sendTest(election, ['a@example.org', 'b\r\nBcc: c@example.org'])).code).toBe('EMAIL_NOT_VALID');
    expect(await sendTest(election, six.slice(1))).toEqual({ sent: 5 });
    expect((await deliver(election.body.organisationId)).filter(isTest)).toHaveLength(5);
  });

  it('goes as a test twenty times an hour by one officer, and no more', async () => {
    const election = await draft();
    const codes = [];
    for (let i = 0; i < 21; i += 1) codes.push((await sendTest(election, ['a@example.org'])).code ?? 'sent');
    expect(codes).toEqual([...Array<string>(20).fill('sent'), 'TOO_MANY_TRIES']);
  });
});

describe('Voting messages that are held back', () => {
  it('go to nobody until their time has come: not by another worker, not after a crash, not with a second request', async () => {
    const election = await prepareFrozenRoll({ api, owner });
    const { organisationId } = election.body;
    expect(await request(election, 10)).toEqual({ electors: 3 });
    await request(election, 1); // wants them sooner: the longer hold stays
    await issueCodes(api, election);
    const { heldUntil, ...before } = await counts(election);
    expect(before).toMatchObject({ waiting: 0, held: 3, sent: 0, isPaused: false });
    const { rows } = await owner.query<{ seconds: number }>(
      'select extract(epoch from $1::timestamptz - clock_timestamp())::float8 as seconds',
      [heldUntil],
    );
    expect(rows[0]?.seconds).toBeGreaterThan(500);
    expect(rows[0]?.seconds).toBeLessThanOrEqual(600);

    expect(ballotMails(await deliver(organisationId))).toEqual([]);
    const secondWorker = new TypeOrmUnitOfWork(elsewhere, new Keyring(database.secret, (n) => randomBytes(n)));
    const claimed = await secondWorker.run(organisationId, async ({ messages }) => ok(await messages.claim(100, 600)));
    expect(claimed).toEqual(ok([]));
    const post = new Post();
    await new DeliverMessages(secondWorker, post).execute(organisationId);
    // A worker that had claimed one and ended: the claim is lost after three minutes, and the message still held.
    await owner.query(
      `update message set state = 'sending', claimed_at = clock_timestamp() - interval '1 hour', attempts = 1
       where message_id = (select message_id from message where organisation_id = $1 and purpose = 'voting-code' limit 1)`,
      [organisationId],
    );
    await new DeliverMessages(secondWorker, post).execute(organisationId);
    expect(post.sent).toEqual([]);

    await letTimePass(election, 9);
    expect(ballotMails(await deliver(organisationId))).toEqual([]);
    await letTimePass(election, 1);
    expect(ballotMails(await deliver(organisationId))).toHaveLength(3);
    expect(await counts(election)).toMatchObject({ waiting: 0, held: 0, sent: 3, heldUntil: null });
  });

  it('do not wake the worker, while a message to sign in with does and goes', async () => {
    const election = await prepareFrozenRoll({ api, owner });
    const { organisationId } = election.body;
    await deliver(organisationId);
    await request(election, 10);
    await issueCodes(api, election);
    const feed: MessageFeed = new PgMessageFeed(elsewhere);
    expect(await feed.organisations()).not.toContain(organisationId);
    await ask(
      api,
      `mutation ($email: String!) { requestSignInLink(email: $email) { ${REFUSAL} ... on SignInLinkRequested { requested } } }`,
      { email: officerOf(election).email },
    );
    expect(await feed.organisations()).toContain(organisationId);
    expect((await deliver(organisationId)).map(({ to }) => to)).toEqual([officerOf(election).email]);
    await letTimePass(election, 10);
    expect(await feed.organisations()).toContain(organisationId);
  });

  it('are held for a whole number of minutes from 0 to 120', async () => {
    const election = await prepareFrozenRoll({ api, owner });
    expect((await request(election, -1)).code).toBe('HOLD_OUT_OF_RANGE');
    expect((await request(election, 121)).code).toBe('HOLD_OUT_OF_RANGE');
    expect((await request(election, 120)).code).toBeUndefined();
  });

  it('go at once when the officer lets them go', async () => {
    const election = await prepareFrozenRoll({ api, owner });
    await request(election, 10);
    await issueCodes(api, election);
    const { messages } = await change(election, 'resumeVotingMessages');
    expect(messages).toMatchObject({ waiting: 3, held: 0, heldUntil: null });
    expect(ballotMails(await deliver(election.body.organisationId))).toHaveLength(3);
  });
});

describe('Voting messages that are paused', () => {
  it('wait beyond the time of their hold, in one election only, until they are resumed; both can be asked for twice', async () => {
    const election = await prepareFrozenRoll({ api, owner });
    const other = await prepareFrozenRoll({ api, owner });
    await request(election, 10);
    for (const each of [election, other]) await issueCodes(api, each);
    const paused = await change(election, 'pauseVotingMessages');
    expect(paused.messages).toMatchObject({ held: 3, waiting: 0, isPaused: true, heldUntil: null });
    expect(await change(election, 'pauseVotingMessages')).toEqual(paused);
    await letTimePass(election, 60);
    expect(ballotMails(await deliver(election.body.organisationId))).toEqual([]);
    const taken = await api
      .get(UnitOfWork)
      .run(election.body.organisationId, async ({ messages }) => err(await messages.claim(32, 60)));
    expect(taken).toEqual(err([])); // nor are they taken and given back, over and over
    expect(ballotMails(await deliver(other.body.organisationId))).toHaveLength(3);
    const resumed = await change(election, 'resumeVotingMessages');
    expect(resumed.messages).toMatchObject({ held: 0, waiting: 3, isPaused: false });
    await change(election, 'resumeVotingMessages');
    expect(ballotMails(await deliver(election.body.organisationId))).toHaveLength(3);
    const { rows } = await owner.query<{ type: string }>(
      `select event::json ->> 'type' as type from audit_event
       where organisation_id = $1 and event like '%VotingMessages%' order by sequence`,
      [election.body.organisationId],
    );
    expect(rows.map(({ type }) => type)).toEqual(['VotingMessagesPaused', 'VotingMessagesResumed']);
  });

  it('are those of one election, also within a body', async () => {
    const election = await prepareFrozenRoll({ api, owner });
    const { body } = election;
    await issueCodes(api, election);
    const another = { ...(await makeElection(api, body)), body, secondHolder: election.secondHolder };
    await change(another, 'pauseVotingMessages');
    expect(await counts(election)).toMatchObject({ waiting: 3, held: 0, isPaused: false });
    expect(ballotMails(await deliver(body.organisationId))).toHaveLength(3);
  });

  it('stop at the next message: what the mail server is being handed arrives, the rest is given back (JOB-04)', async () => {
    const members = Array.from({ length: 12 }, (_, i) => ({ memberNo: String(i + 1), classes: ['tenants/north'] }));
    const election = await prepareFrozenRoll({ api, owner }, { members: [...members, ...MEMBERS.slice(2, 3).map((one) => ({ ...one, memberNo: '99' }))] }); // prettier-ignore
    const { organisationId } = election.body;
    await deliver(organisationId);
    await issueCodes(api, election);
    let pausing: Promise<unknown> | undefined;
    const post = new Post(async () => void (await (pausing ??= change(election, 'pauseVotingMessages'))));
    await deliver(organisationId, post);
    expect(post.sent.length).toBeLessThanOrEqual(4); // as many as are handed over at once
    const after = await counts(election);
    expect(after).toMatchObject({ sent: post.sent.length, held: 13 - post.sent.length, sending: 0, waiting: 0 });
    await change(election, 'resumeVotingMessages');
    const rest = await deliver(organisationId);
    expect(new Set([...post.sent, ...rest].map(({ to }) => to)).size).toBe(13);
    expect(rest.length + post.sent.length).toBe(13);
  });

  it('are no business of another body', async () => {
    const election = await prepareFrozenRoll({ api, owner });
    const stranger = await api.organisation();
    const answer = await change({ ...election, body: stranger }, 'pauseVotingMessages');
    expect(answer.code).toBe('ELECTION_NOT_FOUND');
    const work = api.get(UnitOfWork);
    const seen = await work.run(stranger.organisationId, async ({ messages }) =>
      ok(await messages.pause(votingMailing(election.electionId))),
    );
    expect(seen).toEqual(ok(true)); // a hold of its own, which holds nothing of the other
    await issueCodes(api, election);
    expect(ballotMails(await deliver(election.body.organisationId))).toHaveLength(3);
  });
});
