import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Keyring } from '#libs/application';
import { fromHex } from '#libs/basics';
import { contestPrivateKey, hashHex, nextDecryption } from '#libs/belenios';
import type { ElectionContext } from '#libs/belenios';
import { verifyBundle } from '#libs/evidence';
import { PaperRefused, VoterClient } from '../apps/cli/src/voter-client.js';
import type { PaperContest } from '../apps/cli/src/voter-client.js';
import { BeleniosTool } from './peers/belenios-tool.js';
import { startTestApi } from './support/api.js';
import type { Sender, TestApi, TestOfficer } from './support/api.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { aConstitution, ask } from './support/election-set-up.js';
import { closePoll, fetchRecord, group, openedPoll, putDecryption, untilClosed } from './support/ended-election.js';
import type { HeldPoll } from './support/ended-election.js';
import { partsOf, runJobs } from './support/worker.js';

const clause = '1';
const NORTH = { constituencyCode: 'tenants', classCode: 'north' };
const SOUTH = { constituencyCode: 'tenants', classCode: 'south' };
const TEXT = 'That the rules be amended as set out in the notice.\nThat the secretary register the amendment.';

/** In the order of the paper. */
const CONTESTS = [
  { ...NORTH, title: 'Ranked' },
  { ...NORTH, title: 'Up to three', countRule: 'approval', seats: 1, mostChoices: 3 },
  { ...SOUTH, title: 'Up to one, papers kept', mostChoices: 1, opening: 'MIXING' },
  { kind: 'RESOLUTION', title: 'Amend the rules', text: TEXT, textCy: 'Diwygio.', rule: { form: 'company-special' } },
  {
    kind: 'RESOLUTION',
    title: 'Transfer of engagements',
    text: 'That the society transfer its engagements.',
    rule: { source: 'Rules, r. 99', threshold: 'TWO_THIRDS', turnout: [{ counts: 'VOTING', atLeast: '1/2' }] },
  },
];

/** By title: the marks of each voter of the North, then of the South; those who are not asked have none. */
const MARKS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  Ranked: [
    [1, 2, 0, 0],
    [1, 0, 2, 0],
    [0, 2, 1, 3],
    [2, 0, 1, 0],
  ],
  'Up to three': [
    [1, 1, 0, 0],
    [0, 1, 1, 1],
    [0, 1, 0, 0],
    [0, 0, 0, 0],
  ],
  'Up to one, papers kept': [
    [0, 0, 1, 0],
    [1, 0, 0, 0],
    [0, 0, 1, 0],
  ],
  'Amend the rules': [
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 1],
  ],
  'Transfer of engagements': [
    [1, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 1],
  ],
};

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;
let poll: HeldPoll;
let papers: readonly (readonly PaperContest[])[];
let clients: readonly VoterClient[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
  poll = await openedPoll(api, owner, {
    electors: [
      { inClass: 'tenants/north', members: 4 },
      { inClass: 'tenants/south', members: 3 },
    ],
    contests: CONTESTS,
    constitution: aConstitution({
      countRules: { oneSeat: { clause, rule: 'approval' }, severalSeats: { clause, rule: 'scottish' } },
    }),
    seconds: 12,
  });
  const elections = new Map<string, ElectionContext>();
  const options = { server: api.url, electionId: poll.electionId, group, random, elections };
  const made = poll.voters.map(({ code }) => new VoterClient({ ...options, code }));
  const read = await Promise.all(made.map((client) => client.paper()));
  const north = read.map((paper) => paper.some(({ title }) => title === 'Ranked'));
  const inOrder = [...made.keys()].sort((a, b) => Number(north[b]) - Number(north[a]));
  clients = inOrder.flatMap((i) => made.slice(i, i + 1));
  papers = inOrder.flatMap((i) => read.slice(i, i + 1));
}, 120_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

/** Every key-holder promises a part for each box; then all hand theirs in. */
async function openBoxes(): Promise<void> {
  const parts: { readonly uuid: string; readonly text: string; readonly officer: TestOfficer }[] = [];
  for (const { officer, seed } of poll.holders) {
    const digests: { readonly contestId: string; readonly digest: string }[] = [];
    for (const { id, uuid } of poll.contests) {
      const secret = contestPrivateKey(fromHex(seed), uuid);
      const part = await nextDecryption(await fetchRecord(api, uuid), group, { secret, random });
      if (!part.ok) throw new Error(part.error);
      parts.push({ uuid, text: part.value.text, officer });
      digests.push({ contestId: id, digest: hashHex(part.value.text) });
    }
    const committed = await ask(
      api,
      `mutation ($id: ID!, $digests: [DecryptionDigestInput!]!) { commitDecryptions(electionId: $id, digests: $digests) {
         ... on Refusal { code message } ... on DecryptionsCommitted { __typename } } }`,
      { id: poll.electionId, digests },
      officer,
    );
    expect(committed).toEqual({ __typename: 'DecryptionsCommitted' });
  }
  for (const { uuid, text, officer } of parts)
    expect((await putDecryption(api, uuid, text, officer)).status).toBeLessThan(300);
}

const random = (length: number): Uint8Array => randomBytes(length);
const jobs = () => runJobs(partsOf(api), owner, poll.body.organisationId);
const idOf = (title: string): string => poll.contests.find((contest) => contest.title === title)?.id ?? '';
const byTitle = (title: string, sender: Sender = {}) =>
  ask<Record<string, unknown> | null>(
    api,
    `query ($id: ID!) { resolutionRecord(contestId: $id) { outcome electors ballots for against abstained percentFor
       turnout returned isDeclared limbs { name value required met } reasons { text textCy } } }`,
    { id: idOf(title) },
    sender,
  );

describe('Questions that are added up, beside papers that are mixed', () => {
  it('are asked of those who may answer them, with what a device needs to mark them', () => {
    expect(papers.map((paper) => paper.length)).toEqual([4, 4, 4, 4, 3, 3, 3]);
    const forms = new Map(
      papers
        .flat()
        .map(({ title, kind, form }) => [title, [kind, form.paper, form.answers, form.leastChoices, form.mostChoices]]),
    );
    expect(Object.fromEntries(forms)).toEqual({
      Ranked: ['seats', 'ranks', 4, 0, undefined],
      'Up to three': ['seats', 'choices', 4, 0, 3],
      'Up to one, papers kept': ['seats', 'choices', 4, 0, 1],
      'Amend the rules': ['resolution', 'choices', 3, 1, 1],
      'Transfer of engagements': ['resolution', 'choices', 3, 1, 1],
    });
  });

  it('are refused by the voter’s own device where too much or too little is chosen', () => {
    const [client, paper] = [clients[0], papers[0]];
    const refused = (title: string, marks: readonly number[]): unknown => {
      const contest = paper?.find((each) => each.title === title);
      try {
        return contest && client?.seal(contest, marks);
      } catch (error) {
        return error instanceof PaperRefused && [error.refusal, error.message];
      }
    };
    expect(refused('Up to three', [1, 1, 1, 1])).toEqual([
      { code: 'TOO_MANY_CHOSEN', most: 3, chosen: 4 },
      'Choose no more than 3; 4 are chosen. Take some away. Nothing has been sent.',
    ]);
    expect(refused('Amend the rules', [0, 0, 0])).toMatchObject([{ code: 'TOO_FEW_CHOSEN' }, /Abstain/]);
  });

  it('take the ballots of all contests at once, and are opened without a mix but for the papers that are kept', async () => {
    const cast = new Map<string, number>();
    for (const [voter, client] of clients.entries()) {
      const sealed = (papers[voter] ?? []).map((contest) => {
        const place = cast.get(contest.title) ?? 0;
        cast.set(contest.title, place + 1);
        return client.seal(contest, MARKS[contest.title]?.[place] ?? []);
      });
      expect(await client.cast(sealed)).toHaveLength(sealed.length);
    }
    await untilClosed(owner, poll);
    await closePoll(api, poll);
    expect(await jobs()).toEqual([...Array<string>(5).fill('seal-and-tally'), ...Array<string>(5).fill('mix')]);
    await openBoxes();
    expect(new Set(await jobs())).toEqual(new Set(['compute-result', 'count']));
    const { rows: events } = await owner.query<{ title: string; types: string[] }>(
      `select c.title, array_agg(distinct e.event_type order by e.event_type) as types
       from record_event e join contest c using (contest_id) group by c.title, c.position order by c.position`,
    );
    const [whole, noMix] = [
      ['EncryptedTally', 'EndShuffles', 'PartialDecryption', 'Result', 'Shuffle'],
      ['EncryptedTally', 'PartialDecryption', 'Result'],
    ];
    expect(events.map(({ types }) => types)).toEqual([whole, noMix, whole, noMix, noMix]);
  });

  it('are decided by their rules, and never by abstentions', async () => {
    const auditor = poll.body.officers.auditor;
    expect(await byTitle('Amend the rules')).toBeNull(); // not declared yet
    expect(await byTitle('Amend the rules', auditor)).toMatchObject({
      outcome: 'CARRIED', // 3 of 4 votes cast: exactly three quarters
      electors: 7,
      ballots: 7,
      for: 3,
      against: 1,
      abstained: 3,
      percentFor: '75.00',
      turnout: '4/7',
      returned: '1',
      isDeclared: false,
      limbs: [{ name: 'shareOfVotes', value: '3/4', required: '3/4', met: true }],
    });
    expect(await byTitle('Transfer of engagements', auditor)).toMatchObject({
      outcome: 'NOT_CARRIED', // two thirds are reached; but 3 of 7 are no half, and abstaining does not help
      limbs: [
        { name: 'shareOfVotes', value: '2/3', met: true },
        { name: 'turnout', value: '3/7', required: '1/2', met: false },
      ],
    });
    const count = (title: string) =>
      ask<Record<string, unknown>>(
        api,
        `query ($id: ID!) { countRecord(contestId: $id) { elected validPapers stages { votes { votes } narrative } } }`,
        { id: idOf(title) },
        auditor,
      );
    const votes = (...held: readonly number[]) => held.map((n) => ({ votes: `${n}` }));
    expect(await count('Up to three')).toMatchObject({
      elected: [2],
      validPapers: 4,
      stages: [{ votes: votes(1, 3, 1, 1), narrative: [expect.stringContaining('added up'), /B Bevan/, /./] }],
    });
    expect(await count('Up to one, papers kept')).toMatchObject({
      elected: [3],
      validPapers: 3,
      stages: [{ votes: votes(1, 0, 2, 0) }],
    });
    expect(await count('Amend the rules')).toBeNull();
  });

  it('stand in the declaration and in evidence that any verifier accepts', async () => {
    const { officers } = poll.body;
    const proposed = await ask<{ content: string; contentDigest: string }>(
      api,
      `mutation ($id: ID!) { proposeDeclaration(electionId: $id) {
         ... on Refusal { code message } ... on DeclarationProposed { content contentDigest } } }`,
      { id: poll.electionId },
      officers['returning-officer'],
    );
    expect(JSON.parse(proposed.content)).toMatchObject({
      format: 'quorate-declaration/2',
      contests: [
        { kind: 'seats', title: 'Ranked' },
        { kind: 'seats', elected: [{ number: 2, name: 'B Bevan' }] },
        { kind: 'seats', elected: [{ number: 3, name: 'Siân Rees' }] },
        { kind: 'resolution', text: TEXT, outcome: 'carried', for: 3, against: 1, abstained: 3 },
        { kind: 'resolution', outcome: 'notCarried', source: 'Rules, r. 99' },
      ],
    });
    await ask(
      api,
      `mutation ($id: ID!, $digest: String!) { approveDeclaration(electionId: $id, contentDigest: $digest) {
         ... on Refusal { code message } ... on ResultDeclared { state } } }`,
      { id: poll.electionId, digest: proposed.contentDigest },
      officers['second-person'],
    );
    expect(await jobs()).toEqual(['build-bundle']);
    expect(await byTitle('Amend the rules')).toMatchObject({ outcome: 'CARRIED', isDeclared: true });
    const bytes = new Uint8Array(await (await api.fetch(`/elections/${poll.electionId}/bundle`)).arrayBuffer());
    const report = await verifyBundle(bytes, { group, signingKey: api.get(Keyring).publicKeyHex });
    expect(report.checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'alarm')).toEqual([]);
    expect(report.verdict).toBe('accept');
  });

  it('stand in records that belenios-tool accepts, one archive for each', async () => {
    const tool = process.env['BELENIOS_TOOL'] ? BeleniosTool.find() : 'BELENIOS_TOOL is not set';
    const folder = mkdtempSync(join(tmpdir(), 'records-'));
    const verdicts: (readonly [string, boolean, string])[] = [];
    for (const { uuid, title } of poll.contests) {
      const file = join(folder, `${uuid}.bel`);
      writeFileSync(file, await fetchRecord(api, uuid));
      if (typeof tool === 'string') continue;
      const { accepted, remark } = await tool.verify(file);
      verdicts.push([title, accepted, accepted ? '' : remark]);
    }
    rmSync(folder, { recursive: true });
    if (typeof tool === 'string') console.log(`SKIPPED: independent verification of five records (${tool})`);
    const expected = typeof tool === 'string' ? [] : poll.contests.map(({ title }) => [title, true, '']);
    expect(verdicts).toEqual(expected);
  });
});
