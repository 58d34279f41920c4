import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { readSignedCodeStatement, rollLogFaults, codeStatementDigest } from '#libs/evidence';
import { Keyring } from '#libs/application';
import { signInToken } from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { checkArchive } from '../apps/cli/src/codes/check-lists.js';
import { VoteRefused, VoterClient } from '../apps/cli/src/voter-client.js';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import { dumpAsText, isInDump } from './support/dump.js';
import { makeElection, openPoll } from './support/election-set-up.js';
import { fetchRecord, group, NORTH } from './support/ended-election.js';
import {
  blockCode,
  codeOf,
  makeOutside,
  memberIdOf,
  outsideElection,
  publicText,
  setCodePolicy,
  spareGiver,
  upload,
  uploadCodes,
} from './support/outside-codes.js';
import type { OutsideElection, OutsideWanted } from './support/outside-codes.js';

let owner: ApiAndDatabase['owner'];
let api: ApiAndDatabase['api'];
let stop: ApiAndDatabase['stop'];
const folders: string[] = [];

beforeAll(async () => {
  ({ owner, api, stop } = await startApiAndDatabase());
}, 60_000);
afterAll(async () => {
  await stop();
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function made(wanted: OutsideWanted = {}): Promise<OutsideElection> {
  const election = await outsideElection({ api, owner }, wanted);
  folders.push(election.folder);
  return election;
}

const voter = ({ electionId }: OutsideElection, code: string): VoterClient =>
  new VoterClient({ server: api.url, electionId, code, group, random: (length) => randomBytes(length) });

/** Votes in every contest of the voter; gives the code of the refusal, or nothing. */
async function vote(election: OutsideElection, code: string): Promise<string | undefined> {
  try {
    const client = voter(election, code);
    const papers = (await client.paper()).filter(({ hasVoted }) => !hasVoted);
    await client.cast(papers.map((paper) => client.seal(paper, [1, 2, 0])));
    return undefined;
  } catch (error) {
    if (error instanceof VoteRefused) return error.code;
    throw error;
  }
}

/** What an outsider finds wrong with the roll log of a contest, from what is public. */
async function logFaults({ electionId, key }: OutsideElection, uuid: string, makerKey: string | null = key.publicKey) {
  const published = await (await api.fetch(`/elections/${electionId}/codes/statement`)).text();
  const statement = readSignedCodeStatement(published.trim());
  if (!statement.ok) throw new Error(statement.error.code);
  const lines = (await (await api.fetch(`/elections/${uuid}/roll-log`)).text())
    .split('\n')
    .filter((line) => line !== '');
  const contest = statement.value.statement.contests.find((each) => each.uuid === uuid);
  const { rows } = await owner.query<{ list: Buffer; electors: number }>(
    `select l.credentials_object as list, r.electors from credential_list l join contest c using (organisation_id, contest_id)
       join roll r using (organisation_id, contest_id) where c.belenios_uuid = $1`,
    [uuid],
  );
  const ballots = await owner.query<{ ballot: Buffer }>(
    'select ballot from sealed_ballot join contest using (organisation_id, contest_id) where belenios_uuid = $1',
    [uuid],
  );
  return {
    lines,
    faults: rollLogFaults({
      uuid,
      lines,
      statementDigest: codeStatementDigest(statement.value.signed),
      installationKey: api.get(Keyring).publicKeyHex,
      makerKey,
      credentials: JSON.parse(rows[0]?.list.toString() ?? '[]') as string[],
      electors: rows[0]?.electors ?? 0,
      spares: contest?.spares ?? [],
      ballots: ballots.rows.map(({ ballot }) => JSON.parse(ballot.toString()) as { credential: string }),
    }),
  };
}

describe('Codes made by a scrutineer', () => {
  it('are made outside, taken as public parts, voted with, lost, blocked and replaced, and an outsider can follow it', async () => {
    const election = await made();
    const { electionId, body, officer, key, contests } = election;
    const codes = await makeOutside(api, election);
    expect(await uploadCodes(api, election, publicText(codes))).toEqual({
      status: 201,
      body: { electors: 3, spares: 3 },
    });
    const dump = await dumpAsText(owner);
    const spares = codes.private.spares.map(([code]) => code);
    for (const code of [...codes.codes, ...spares]) {
      expect(isInDump(dump, code)).toBe(false);
      expect(dump).not.toContain(Buffer.from(signInToken(code as VotingCode, electionId)).toString('hex'));
    }
    const opened = await openPoll(api, body, electionId, true);
    expect(opened.code).toBeUndefined();
    const { rows } = await owner.query<{ definition: string }>(
      'select definition from election where election_id = $1',
      [electionId],
    );
    expect(JSON.parse(rows[0]?.definition ?? '{}')).toMatchObject({
      codes: { madeBy: 'scrutineer', name: 'Sw Craffu', key: key.publicKey, spares: 3 },
    });
    const statement = readSignedCodeStatement(codes.statement);
    for (const { uuid } of contests) {
      const archive = await fetchRecord(api, uuid);
      expect(statement.ok && (await checkArchive(statement.value.statement, [archive])).isRight).toBe(true);
    }

    expect(await vote(election, codeOf(codes, '1'))).toBeUndefined();
    const give = spareGiver(codes, key);
    const second = await memberIdOf(owner, election, '2');
    const blocked = await blockCode(api, election, second);
    expect(blocked.contests?.map(({ outcome }) => outcome)).toEqual(['BLOCKED', 'BLOCKED']);
    expect(await vote(election, codeOf(codes, '2'))).toBe('CODE_BLOCKED');
    const { code, request } = give('2');
    expect(await vote(election, code)).toBe('NOT_ENTITLED');
    const place = `${electionId}/code-replacements?reason=lost`;
    expect((await upload(api, officer, place, request)).status).toBe(200);
    expect(await vote(election, codeOf(codes, '2'))).toBe('CODE_BLOCKED');
    expect(await vote(election, code)).toBeUndefined();
    expect((await upload(api, officer, place, request)).body['code']).toBe('BALLOT_STANDS');
    const [north, staff] = contests;
    const log = await logFaults(election, north?.uuid ?? '');
    expect(log.faults).toEqual([]);
    expect(log.lines).toHaveLength(2);
    expect(log.lines.join()).not.toContain(second);
    expect((await logFaults(election, staff?.uuid ?? '')).faults).toEqual([]);
    const { rows: marks } = await owner.query('select ballots_cast from voting_right where member_id = $1', [second]);
    expect(marks).toEqual([{ ballots_cast: 1 }, { ballots_cast: 1 }]);
  });

  it('can be lost and replaced before the poll opens', async () => {
    const election = await made();
    const codes = await makeOutside(api, election);
    await uploadCodes(api, election, publicText(codes));
    const { code, request } = spareGiver(codes, election.key)('3');
    const place = `${election.electionId}/code-replacements?reason=not-received`;
    expect((await upload(api, election.officer, place, request)).status).toBe(200);
    expect((await openPoll(api, election.body, election.electionId, true)).code).toBeUndefined();
    expect(await vote(election, codeOf(codes, '3'))).toBe('CODE_BLOCKED');
    expect(await vote(election, code)).toBeUndefined();
    expect((await logFaults(election, election.contests[1]?.uuid ?? '')).faults).toEqual([]);
  });

  it('are settled while the election is a draft, with a name and a key for whoever makes them outside', async () => {
    const election = await made({ madeBy: 'PLATFORM' });
    const { body, officer, electionId } = election;
    const late = { electionId, madeBy: 'SENDER', spares: 1, name: 'Post Cyf', key: '0'.repeat(64) };
    expect((await setCodePolicy(api, officer, late)).code).toBe('WRONG_ELECTION_STATE');
    const { electionId: draft } = await makeElection(api, body, { contests: [NORTH] });
    const policy = (change: object) => setCodePolicy(api, officer, { ...late, electionId: draft, ...change });
    expect((await policy({ spares: 10_001 })).code).toBe('SPARES_OUT_OF_RANGE');
    expect((await policy({ spares: -1 })).code).toBe('SPARES_OUT_OF_RANGE');
    expect((await policy({ name: ' ' })).code).toBe('CODE_MAKER_NOT_NAMED');
    expect((await policy({ key: 'AB' })).code).toBe('CODE_MAKER_KEY_WRONG');
    expect((await policy({ madeBy: 'PLATFORM' })).code).toBe('CODE_MAKER_NOT_WANTED');
    const set = await policy({});
    expect(set.policy).toMatchObject({ madeBy: 'SENDER', name: 'Post Cyf', spares: 1 });
    expect(set.policy.words).toContain('only together with Post Cyf');
    expect(set.policy.wordsCy).toContain('Post Cyf');
  });
});
