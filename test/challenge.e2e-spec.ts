import { randomBytes } from 'node:crypto';
import { OpeningChecks } from '#libs/application';
import { credentialScalar, generateVotingCode, makeBallot, writeOpening } from '#libs/belenios';
import type { MadeBallot } from '#libs/belenios';
import { jest } from '@jest/globals';
import pg from 'pg';
import { VoterClient } from '../apps/cli/src/voter-client.js';
import { startTestApi, type GraphQLAnswer, type TestApi } from './support/api.js';
import { box, cast, forged, result } from './support/casting-requests.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { dumpAsText } from './support/dump.js';
import { readyElection, type ReadyElection, type ReadyElectionOptions } from './support/ready-election.js';

let database: TestDatabase;
let owner: pg.Client;
let api: TestApi;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  api = await startTestApi({ database });
}, 60_000);

afterAll(async () => {
  await api.close();
  await owner.end();
  await database.drop();
});

const anElection = (options: Partial<ReadyElectionOptions> = {}): Promise<ReadyElection> =>
  readyElection(owner, database.secret, { voters: 2, ...options });

interface ChallengeAnswer {
  readonly challengeBallot: {
    readonly __typename: 'BallotChallenged' | 'Refusal';
    readonly tracker: string;
    readonly code: string;
    readonly message: string;
    readonly fields: readonly { field: string; code: string }[];
  };
}

const CHALLENGE = `mutation ($challenge: BallotToChallenge!) { challengeBallot(challenge: $challenge) { __typename
  ... on BallotChallenged { tracker } ... on Refusal { code message fields { field code } } } }`;

interface ToChallenge {
  readonly contestUuid: string;
  readonly ballot: string;
  readonly opening: string;
}

/** A fresh ballot of a voter in the first contest, with what opens it. */
function opened(election: ReadyElection, voter = 0): ToChallenge & { readonly made: MadeBallot } {
  const [contest] = election.contests;
  const made = election.voters[voter]?.ballot(0, [2, 1, 0, 0, 3]);
  if (!contest || !made) throw new RangeError('no such voter');
  return { contestUuid: contest.uuid, ballot: made.text, opening: writeOpening(contest.context, made), made };
}

const send = ({ contestUuid, ballot, opening }: ToChallenge, headers = {}): Promise<GraphQLAnswer<ChallengeAnswer>> =>
  api.graphql<ChallengeAnswer>(CHALLENGE, { challenge: { contestUuid, ballot, opening } }, { headers });
const answerOf = ({ data, errors }: GraphQLAnswer<ChallengeAnswer>): ChallengeAnswer['challengeBallot'] => {
  if (!data) throw new Error(`no answer: ${errors[0]?.message}`);
  return data.challengeBallot;
};
const challenge = async (what: ToChallenge): Promise<ChallengeAnswer['challengeBallot']> => answerOf(await send(what));
const listed = async (uuid: string): Promise<Response> => api.fetch(`/elections/${uuid}/challenged`);

describe('A voter who opens her ballot instead of casting it', () => {
  it('needs not sign in; the ballot can never be cast, and she can cast another', async () => {
    const election = await anElection();
    const what = opened(election);
    expect(await challenge(what)).toEqual({ __typename: 'BallotChallenged', tracker: what.made.tracker });
    expect(await challenge(what)).toEqual({ __typename: 'BallotChallenged', tracker: what.made.tracker });
    const refused = result(await cast(api, election, { texts: [what.ballot] }));
    expect(refused).toMatchObject({
      code: 'BALLOT_CHALLENGED',
      message: expect.stringContaining('Make a new ballot') as string,
    });
    expect(result(await cast(api, election, { texts: [opened(election).ballot] })).state).toBe('RECORDED');
    expect(await box(api, election.contests[0]?.contestId ?? '')).toMatchObject({ ballots: 1 });
  });

  it('cannot open a ballot that is cast: it counts already', async () => {
    const election = await anElection();
    const what = opened(election);
    await cast(api, election, { texts: [what.ballot] });
    const check = jest.spyOn(api.get(OpeningChecks), 'check');
    expect(await challenge(what)).toMatchObject({ code: 'BALLOT_ALREADY_CAST' });
    expect(check).not.toHaveBeenCalled();
    check.mockRestore();
    expect(await (await listed(what.contestUuid)).text()).toBe('');
  });

  it('finds exactly one done when both are sent at once', async () => {
    const election = await anElection({ voters: 12 });
    const both = await Promise.all(
      election.voters.map(async (_, voter) => {
        const what = opened(election, voter);
        const [cast1, challenged] = await Promise.all([
          cast(api, election, { voter, texts: [what.ballot] }),
          challenge(what),
        ]);
        return [result(cast1).__typename === 'BallotsRecorded', challenged.__typename === 'BallotChallenged'];
      }),
    );
    expect(both.map(([isCast, isChallenged]) => Number(isCast) + Number(isChallenged))).toEqual(both.map(() => 1));
  });
});

describe('The list of challenged ballots', () => {
  it('is public plain text: trackers in the order of their characters, and nothing else', async () => {
    const election = await anElection({ voters: 5 });
    const trackers: string[] = [];
    for (const voter of [0, 1, 2, 3, 4]) trackers.push((await challenge(opened(election, voter))).tracker);
    const response = await listed(election.contests[0]?.uuid ?? '');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const lines = trackers.sort().map((tracker) => `${tracker}\n`);
    expect(await response.text()).toBe(lines.join(''));
  });

  it('is empty where nothing was challenged, and absent where there is no election', async () => {
    const election = await anElection();
    expect(await (await listed(election.contests[0]?.uuid ?? '')).text()).toBe('');
    expect((await listed('QJnskZ52CaykjT')).status).toBe(404);
  });
});

describe('A challenge is refused', () => {
  it.each<[string, (what: ToChallenge) => ToChallenge, object]>([
    [
      'with choices that are not in the ballot',
      (w) => ({ ...w, opening: w.opening.replace('[2,1,', '[1,2,') }),
      { code: 'OPENING_WRONG' },
    ],
    [
      'with an opening that is none',
      (w) => ({ ...w, opening: '{}' }),
      { code: 'BALLOT_INVALID', fields: [{ field: 'opening', code: 'OPENING_FORM_WRONG' }] },
    ],
    [
      'with a proof that does not hold',
      (w) => ({ ...w, ballot: forged(w.ballot) }),
      { code: 'BALLOT_INVALID', fields: [{ field: 'ballot', code: 'BALLOT_PROOF_WRONG' }] },
    ],
    [
      'with 50,000 characters',
      (w) => ({ ...w, ballot: 'x'.repeat(50_000) }),
      { code: 'BALLOT_INVALID', fields: [{ code: 'BALLOT_TOO_LONG' }] },
    ],
    [
      'with an opening of 20,000 characters',
      (w) => ({ ...w, opening: ' '.repeat(20_000) }),
      { fields: [{ code: 'OPENING_FORM_WRONG' }] },
    ],
    ['in no election', (w) => ({ ...w, contestUuid: 'QJnskZ52CaykjT' }), { code: 'NOT_ENTITLED' }],
  ])('%s, and nothing is listed', async (_what, change, refusal) => {
    const election = await anElection();
    const what = opened(election);
    expect(await challenge(change(what))).toMatchObject({ __typename: 'Refusal', ...refusal });
    expect(await (await listed(what.contestUuid)).text()).toBe('');
    expect(result(await cast(api, election, { texts: [what.ballot] })).state).toBe('RECORDED');
  });

  it('of a ballot whose opening its challenger does not know: nobody can spoil the ballot of another', async () => {
    const election = await anElection();
    const [hers, his] = [opened(election, 0), opened(election, 1)];
    expect(await challenge({ ...hers, opening: his.opening })).toMatchObject({ code: 'OPENING_WRONG' });
    const renamed = his.opening.replace(his.made.tracker, hers.made.tracker);
    expect(await challenge({ ...hers, opening: renamed })).toMatchObject({ code: 'OPENING_WRONG' });
    expect(result(await cast(api, election, { texts: [hers.ballot] })).state).toBe('RECORDED');
  });

  it('of a ballot whose credential has no right here, without looking at its proofs', async () => {
    const election = await anElection();
    const [contest] = election.contests;
    if (!contest) throw new RangeError('no contest');
    const random = (length: number): Uint8Array => randomBytes(length);
    const credential = credentialScalar(generateVotingCode(random), contest.uuid);
    const made = makeBallot(contest.context, { credential, votes: [[1, 2, 3, 4, 5]], random });
    const check = jest.spyOn(api.get(OpeningChecks), 'check');
    const stranger = { contestUuid: contest.uuid, ballot: made.text, opening: writeOpening(contest.context, made) };
    expect(await challenge(stranger)).toMatchObject({ code: 'NOT_ENTITLED' });
    expect(check).not.toHaveBeenCalled();
    check.mockRestore();
  });

  it('before the poll opens and after it has closed', async () => {
    const [early, late] = [await anElection({ opensIn: 600 }), await anElection({ opensIn: -600, closesIn: -60 })];
    expect(await challenge(opened(early))).toMatchObject({ code: 'POLL_NOT_OPEN' });
    expect(await challenge(opened(late))).toMatchObject({ code: 'POLL_CLOSED' });
  });
});

describe('The client of a voter', () => {
  it('sends a challenge without her token, and cannot cast that ballot afterwards', async () => {
    const election = await anElection();
    const [contest] = election.contests;
    const what = opened(election);
    const { group } = contest?.context ?? {};
    const code = election.voters[0]?.code;
    if (!contest || !group || !code) throw new RangeError('no voter');
    const random = (length: number): Uint8Array => randomBytes(length);
    const client = new VoterClient({ server: api.url, electionId: election.electionId, code, group, random });
    const paper = { ...what, contestId: contest.contestId, uuid: contest.uuid, tracker: what.made.tracker };
    const sent = jest.spyOn(globalThis, 'fetch');
    await client.challenge(paper);
    expect(sent).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(sent.mock.calls[0]?.[1]?.headers)).toBe('{"content-type":"application/json"}');
    sent.mockRestore();
    await expect(client.cast([paper])).rejects.toMatchObject({ code: 'BALLOT_CHALLENGED' });
    expect(await (await listed(contest.uuid)).text()).toBe(`${paper.tracker}\n`);
  });
});

describe('What stays behind of a challenge (SEC-03, SEC-05)', () => {
  it('is the hash of the ballot: no choice, no randomness, no ballot and nobody, in database or log', async () => {
    const election = await anElection();
    const what = opened(election);
    const said: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
    );
    try {
      expect((await challenge(what)).tracker).toBe(what.made.tracker);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    const dump = await dumpAsText(owner);
    const { answers } = JSON.parse(what.opening) as { answers: readonly { randomness: readonly string[] }[] };
    const secret = answers[0]?.randomness[0] ?? 'none';
    const receipt = Buffer.from(what.made.tracker, 'base64').toString('hex');
    expect(dump).toContain(receipt);
    for (const trace of [
      secret,
      Buffer.from(secret, 'base64url').toString('hex'),
      Buffer.from(what.ballot).toString('hex'),
    ])
      expect(dump).not.toContain(trace);
    expect(said.join('')).not.toContain(what.made.tracker);
    expect(said.join('')).not.toContain(secret);
    expect(said.join('')).not.toContain('127.0.0.1');
  });
});

/** Last: the address of all tests here is kept out afterwards. */
describe('Too many challenges', () => {
  it('from one address are not looked at, and casting goes on', async () => {
    const election = await anElection();
    const what = { ...opened(election), opening: '{}' };
    const answers = await Promise.all(Array.from({ length: 210 }, () => send(what, { 'accept-language': 'cy' })));
    const codes = answers.map(({ data }) => data?.challengeBallot.code).filter((code) => code !== undefined);
    expect(codes).toContain('TOO_MANY_TRIES');
    expect(result(await cast(api, election, { texts: [what.ballot] })).state).toBe('RECORDED');
  });
});
