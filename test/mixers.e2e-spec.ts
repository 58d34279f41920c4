import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Keyring, UnitOfWork } from '#libs/application';
import { ok } from '#libs/basics';
import { indexArchive, nextMix, verifyArchive } from '#libs/belenios';
import { ApiClient } from '../apps/cli/src/demo/api-client.js';
import { makeMix } from '../apps/cli/src/mix/make-mix.js';
import type { MixingMeans } from '../apps/cli/src/mix/make-mix.js';
import { checkMixes, handInMix, mixAtServer } from '../apps/cli/src/mix/mix-at-server.js';
import { readMixFile, writeMixFile } from '../apps/cli/src/mix/mix-file.js';
import { outcomesText } from '../apps/cli/src/mix/mix-text.js';
import { OwnMixes } from '../apps/cli/src/mix/own-mix.js';
import { AbortingWork, Killed } from './support/aborting-work.js';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import type { TestOfficer } from './support/api.js';
import { aConstitution, ask } from './support/election-set-up.js';
import { ballotOf, castBallot, closePoll, fetchRecord, group, NORTH, openedPoll, untilClosed } from './support/ended-election.js'; // prettier-ignore
import type { HeldContest, HeldPoll } from './support/ended-election.js';
import { RememberingWork } from './support/remembering-work.js';
import { partsOf, runJob, runJobs, wantedJobs } from './support/worker.js';

const QUORATE = fileURLToPath(new URL('../dist/apps/cli/src/main.js', import.meta.url));

let place: ApiAndDatabase;
let poll: HeldPoll;
let contest: HeldContest;
let folder: string;
/** Mixes second, though her key is number 3; his is number 2, and he mixes last. */
let she: TestOfficer;
let he: TestOfficer;
const refusals: (string | undefined)[] = [];

beforeAll(async () => {
  place = await startApiAndDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'quorate-mix-'));
  poll = await openedPoll(place.api, place.owner, {
    contests: [NORTH],
    electors: [{ inClass: 'tenants/north', members: 6 }],
    constitution: aConstitution({ sealing: { clause: '1', onlineBallots: 'secret', minimumMixers: 3 } }),
    seconds: 6,
    beforeOpening: nameThem,
  });
  const [made] = poll.contests;
  if (!made) throw new Error('no contest');
  contest = made;
  for (const voter of poll.voters) await castBallot(place.api, poll, voter, ballotOf(voter, [1, 2, 0, 0]));
}, 120_000);

afterAll(async () => {
  await place.stop();
  await rm(folder, { recursive: true });
});

const name = (electionId: string, officers: readonly { officerId: string }[], by: TestOfficer) =>
  ask<{ mixers: readonly { officerId: string }[]; stillNeeded: number }>(
    place.api,
    `mutation ($id: ID!, $officers: [ID!]!) { nameMixers(electionId: $id, officerIds: $officers) {
       ... on Refusal { code message } ... on MixersNamed { mixers { officerId name } stillNeeded } } }`,
    { id: electionId, officers: officers.map(({ officerId }) => officerId) },
    by,
  );

/** Names too few at first, then strangers, then those who mix. */
async function nameThem(
  electionId: string,
  { officers }: HeldPoll['body'],
  holders: HeldPoll['holders'],
): Promise<void> {
  const [first, second] = holders.map(({ officer }) => officer);
  if (!first || !second) throw new Error('two key-holders are needed');
  [he, she] = [first, second];
  const by = officers['returning-officer'];
  refusals.push((await name(electionId, [officers.auditor], by)).code);
  refusals.push((await name(electionId, [she, she], by)).code);
  expect((await name(electionId, [she], by)).stillNeeded).toBe(1);
  const tooFew = await ask(
    place.api,
    `mutation ($id: ID!) { openPoll(electionId: $id, openNow: true) { ... on Refusal { code message } } }`,
    { id: electionId },
    by,
  );
  refusals.push(tooFew.code);
  expect((await name(electionId, [she, he], by)).stillNeeded).toBe(0);
}

interface Opening {
  readonly mixers: readonly { readonly trustee: number; readonly isIn: boolean; readonly isTurn: boolean }[];
  readonly mixAwaited: { readonly trustee: number; readonly since: string; readonly text: string; readonly textCy: string } | null; // prettier-ignore
  readonly isMixed: boolean;
}
async function opening(): Promise<Opening> {
  const { contests } = await ask<{ contests: readonly Opening[] }>(
    place.api,
    `query ($id: ID!) { openingState(electionId: $id) { contests {
       mixers { trustee isIn isTurn } mixAwaited { trustee since text textCy } isMixed } } }`,
    { id: poll.electionId },
    poll.body.officers['returning-officer'],
  );
  const [only] = contests;
  if (!only) throw new Error('no contest');
  return only;
}

const record = () => fetchRecord(place.api, contest.uuid);
const events = async (): Promise<readonly string[]> =>
  (await indexArchive([await record()])).entries.map(({ type }) => type).filter((type) => type !== 'Ballot');
const jobs = () => runJobs(partsOf(place.api), place.owner, poll.body.organisationId);
async function toldToMix(): Promise<readonly string[]> {
  const { rows } = await place.owner.query<{ to_address: string }>(
    `select to_address from message where organisation_id = $1 and purpose = 'mix-box'`,
    [poll.body.organisationId],
  );
  return rows.map((row) => row.to_address).sort();
}

async function handIn(
  mix: string | Uint8Array<ArrayBuffer>,
  sender: { readonly session?: string },
  headers: Record<string, string> = { 'x-quorate-upload': '1' },
): Promise<readonly [number, unknown]> {
  const answer = await place.api.fetch(
    `/uploads/elections/${contest.uuid}/mix`,
    { method: 'PUT', body: mix, headers: { 'content-type': 'application/json', ...headers } },
    sender,
  );
  const body = (await answer.json()) as { readonly code?: string; readonly awaited?: number };
  return [answer.status, body.code ?? body.awaited];
}

async function signInLink({ organisationId, officerId }: TestOfficer): Promise<string> {
  const keyring = place.api.get(Keyring);
  const token = keyring.newToken();
  await place.api.get(UnitOfWork).run(organisationId, async ({ signIn }) => {
    await signIn.addLink({ tokenHash: keyring.sessionHash(token), officerId, seconds: 60 });
    return ok(undefined);
  });
  return `http://127.0.0.1:3000/sign-in#${token}`;
}

const mixCommand = (...args: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const options = { maxBuffer: 1e8, cwd: folder };
    execFile(process.execPath, [QUORATE, 'mix', ...args], options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
const means: MixingMeans = { group, random: (n) => crypto.getRandomValues(new Uint8Array(n)) };
const signedIn = async (officer: TestOfficer): Promise<ApiClient> =>
  new ApiClient(place.api.url).signIn((await signInLink(officer)).split('#').at(-1) ?? '');

describe('The trust statement of an election', () => {
  const statement = (electionId: string) =>
    ask<{
      title: string;
      text: string;
      sections: readonly { id: string; sentences: readonly { people: string[] }[] }[];
    } | null>(
      place.api,
      `query ($id: ID!) { trustStatement(electionId: $id, language: WELSH) { title text sections { id sentences { people } } } }`,
      { id: electionId },
    );

  it('is public, in both languages, and names the people of the frozen definition', async () => {
    const found = await statement(poll.electionId);
    expect(found?.sections.map(({ id }) => id)).toEqual(['LEARN', 'CHANGE', 'STOP', 'CHECK', 'NOBODY']);
    const names = [`Officer ${he.email}`, `Officer ${she.email}`];
    expect(found?.sections[0]?.sentences[1]?.people).toEqual(['Quorate', ...names]); // two keys of two, and both mix
    const address = `/elections/${poll.electionId}/trust-statement`;
    const welsh = await place.api.fetch(address, { headers: { 'accept-language': 'cy' } });
    expect([welsh.headers.get('content-language'), await welsh.text()]).toEqual(['cy', found?.text]);
    const english = await (await place.api.fetch(address)).text();
    expect(english).toContain(`Officer ${poll.body.officers['second-person'].email}`);
    expect(english).toContain(`/elections/${contest.uuid}/roots`);
    expect((await place.api.fetch('/elections/00000000-0000-4000-8000-000000000000/trust-statement')).status).toBe(404);
  });
});

describe('Mixers outside the platform', () => {
  it('are key-holders, as many as the rules ask for, and fixed with the definition', async () => {
    expect(refusals).toEqual(['MIXER_NOT_A_KEY_HOLDER', 'MIXER_NAMED_TWICE', 'TOO_FEW_MIXERS']);
    expect((await name(poll.electionId, [he], poll.body.officers['returning-officer'])).code).toBe(
      'WRONG_ELECTION_STATE',
    );
    await expect(
      place.owner.query('delete from outside_mixer where election_id = $1', [poll.electionId]),
    ).rejects.toThrow('named in its definition');
    const { rows } = await place.owner.query<{ election: string; definition: string }>(
      `select convert_from(election_object, 'UTF8') as election, definition from contest_setup
       join contest using (organisation_id, contest_id) join election using (organisation_id, election_id) where contest_id = $1`,
      [contest.id],
    );
    const setup = JSON.parse(rows[0]?.election ?? '{}') as { x_record?: { mixers: number[] } };
    const definition = JSON.parse(rows[0]?.definition ?? '{}') as { contests?: { mixers: number[] }[] };
    expect([setup.x_record?.mixers, definition.contests?.[0]?.mixers]).toEqual([[1, 3, 2], [1, 3, 2]]); // prettier-ignore
  });

  it('wait for the platform, whose mix may be killed anywhere and leaves one mix or none (JOB-02, JOB-07)', async () => {
    await untilClosed(place.owner, poll);
    await closePoll(place.api, poll);
    expect((await handIn('{}', she))[1]).toBe('BOX_NOT_TALLIED');
    await runJobs(partsOf(place.api), place.owner, poll.body.organisationId, { only: ['seal-and-tally'] });
    expect((await handIn('{}', she))[1]).toBe('NOT_YOUR_TURN_TO_MIX');
    const { organisationId } = poll.body;
    const [job] = await wantedJobs(place.owner, organisationId);
    if (job?.name !== 'mix') throw new Error('the mix is not wanted');
    const recordWork = new RememberingWork(partsOf(place.api).recordWork);
    const before = ['Setup', 'EndBallots', 'EncryptedTally'];
    const seen = new Set<string>();
    let killed = 0;
    for (; ; killed++) {
      const work = new AbortingWork(place.api.get(UnitOfWork), killed);
      const parts = { ...partsOf(place.api), recordWork, work };
      const outcome = await runJob(parts, organisationId, job).catch((error: unknown) => error);
      if (!(outcome instanceof Killed)) break;
      seen.add((await events()).join());
    }
    expect([...seen]).toEqual([before.join(), [...before, 'Shuffle'].join()]); // never half of it, and never undone
    expect(killed).toBeGreaterThan(10);
    const twice = await Promise.all([1, 2].map(() => runJob(partsOf(place.api), organisationId, job)));
    expect(twice.map(({ ok: done }) => done)).toEqual([true, true]);
    expect(await events()).toEqual(['Setup', 'EndBallots', 'EncryptedTally', 'Shuffle']);
    await jobs();
    expect(await toldToMix()).toEqual([she.email]);
    const report = await verifyArchive(await record(), { group, level: 'platform' });
    expect([report.verdict, report.stage]).toEqual(['accept', 'Shuffle']);
  });

  it('are told apart in the state of the opening: who is in, whose turn it is since when, and what can be done', async () => {
    const { mixers, mixAwaited, isMixed } = await opening();
    expect(mixers).toEqual([
      { trustee: 1, isIn: true, isTurn: false },
      { trustee: 3, isIn: false, isTurn: true },
      { trustee: 2, isIn: false, isTurn: false },
    ]);
    expect([isMixed, mixAwaited?.trustee]).toEqual([false, 3]);
    expect(Math.abs(Date.now() - Date.parse(mixAwaited?.since ?? ''))).toBeLessThan(60_000);
    expect(mixAwaited?.text).toContain('nobody can be dropped');
    expect(mixAwaited?.textCy).toContain('ni ellir hepgor neb');
  });

  it('hand in nothing but a right mix in their turn', async () => {
    const mixed = await nextMix(await record(), group, { random: (n) => crypto.getRandomValues(new Uint8Array(n)) });
    const own = mixed.ok ? mixed.value : '';
    const wrong = own.replace(/"response|("[0-9]{70,}")/, '"1"');
    const stranger = await place.api.officer(poll.body.organisationId, ['key-holder']);
    const foreigner = (await place.api.organisation()).officers['key-holder'];
    expect(wrong).not.toBe(own);
    expect([
      await handIn(own, he),
      await handIn(wrong, she),
      await handIn(` ${own}`, she),
      await handIn('not a mix', she),
      await handIn(new Uint8Array([0xff, 0xfe]), she),
      await handIn('x'.repeat(20_000), she),
      await handIn(own, stranger),
      await handIn(own, foreigner),
      await handIn(own, poll.body.officers.secretary),
      await handIn(own, {}),
      await handIn(own, she, {}),
    ]).toEqual([
      [422, 'NOT_YOUR_TURN_TO_MIX'],
      [422, 'MIX_WRONG'],
      [422, 'MIX_WRONG'],
      [422, 'MIX_WRONG'],
      [422, 'MIX_WRONG'],
      [413, 'MIX_TOO_LARGE'],
      [422, 'NOT_A_MIXER_OF_CONTEST'],
      [404, 'NOT_FOUND'],
      [403, 'FORBIDDEN'],
      [401, 'UNAUTHENTICATED'],
      [403, 'FORBIDDEN'],
    ]);
    expect(await events()).toEqual(['Setup', 'EndBallots', 'EncryptedTally', 'Shuffle']);
  });

  it('mix on their own machine with one command, which finds its mix in the published record', async () => {
    const [waits] = await mixAtServer(await signedIn(he), means, new OwnMixes(path.join(folder, 'his')));
    expect(waits).toMatchObject({ outcome: 'waits' });
    const run = await mixCommand('--server', place.api.url, '--link', await signInLink(she), '--keep', 'hers');
    const { mixes } = JSON.parse(run.stdout) as { mixes: readonly { readonly digest: string }[] };
    expect([run.status, mixes]).toEqual([
      0,
      [expect.objectContaining({ outcome: 'found', isNew: true, uuid: contest.uuid, trustee: 3, place: 2, mixes: 2 })],
    ]);
    const body = await record();
    const { entries } = await indexArchive([body]);
    const ref = entries.at(-1)?.data.shuffle;
    expect(ref?.hash).toBe(mixes[0]?.digest);
    const note = path.join(folder, 'hers', `quorate-mix-${contest.uuid}.json`);
    expect(Object.keys(JSON.parse(await readFile(note, 'utf8')) as object).sort()).toEqual(
      ['after', 'digest', 'format', 'isHandedIn', 'place', 'title', 'trustee', 'uuid'], // nothing that undoes the mix
    );
    const [again] = await mixAtServer(await signedIn(she), means, new OwnMixes(path.join(folder, 'hers')));
    expect(again).toMatchObject({ outcome: 'found', isNew: false });
    const same = body.slice(ref?.offset ?? 0, (ref?.offset ?? 0) + (ref?.length ?? 0));
    expect(await handIn(same, she)).toEqual([200, 1]); // the same again: one more is awaited, as before
    expect(await handIn('{}', she)).toEqual([422, 'ANOTHER_MIX_IS_IN']);
    expect(await toldToMix()).toEqual([she.email, he.email].sort());
  });

  it('raise the alarm when the record holds another mix than the one handed in, and keep the record that says so', async () => {
    const notes = new OwnMixes(path.join(folder, 'hers'));
    const visitor = new ApiClient(place.api.url);
    const right = notes.of(contest.uuid);
    if (!right) throw new Error('no note');
    expect(await checkMixes(visitor, notes)).toEqual([expect.objectContaining({ outcome: 'found', place: 2 })]);
    notes.keep({ ...right, digest: '0'.repeat(64) });
    const [alarm] = await checkMixes(visitor, notes);
    expect(alarm).toMatchObject({ outcome: 'alarm', why: expect.stringContaining('another one') as string });
    expect(outcomesText(alarm ? [alarm] : [])).toContain('No key-holder should open this box');
    const kept = await readFile(path.join(folder, 'hers', `quorate-mix-${contest.uuid}.alarm.bel`));
    expect(kept.equals(await record())).toBe(true);
    notes.keep(right);
  });

  it('may mix on a machine without a network; the last mix ends the mixing, and the keys come next', async () => {
    const archive = await record();
    await expect(makeMix(archive, means, { trustee: 3 })).rejects.toThrow('is in the record already');
    await expect(makeMix(archive, means, { trustee: 4 })).rejects.toThrow('do not name trustee 4');
    const file = path.join(folder, 'mix.json');
    writeMixFile(file, await makeMix(archive, means, { trustee: 2 }));
    const damaged = path.join(folder, 'damaged.json');
    await writeFile(damaged, `${await readFile(file, 'utf8')} `);
    expect(() => readMixFile(damaged)).toThrow('damaged');
    const sent = await handInMix(await signedIn(he), readMixFile(file), new OwnMixes(path.join(folder, 'his')));
    expect(sent).toMatchObject({ outcome: 'found', place: 3, mixes: 3 });
    expect(await events()).toEqual([
      'Setup',
      'EndBallots',
      'EncryptedTally',
      'Shuffle',
      'Shuffle',
      'Shuffle',
      'EndShuffles',
    ]);
    expect((await jobs()).slice(0, 1)).toEqual(['mix']);
    const { mixers, mixAwaited, isMixed } = await opening();
    expect([mixers.every(({ isIn }) => isIn), mixAwaited, isMixed]).toEqual([true, null, true]);
    const report = await verifyArchive(await record(), { group, level: 'platform' });
    expect(report.verdict).toBe('accept');
    const { rows } = await place.owner.query<{ type: string; n: number }>(
      `select event::json ->> 'type' as type, count(*)::int as n from audit_event
       where organisation_id = $1 and event::json ->> 'type' in ('MixersNamed', 'BoxMixed', 'MixTaken') group by 1 order by 1`,
      [poll.body.organisationId],
    );
    expect(rows).toEqual([
      { type: 'BoxMixed', n: 1 },
      { type: 'MixTaken', n: 2 },
      { type: 'MixersNamed', n: 2 },
    ]);
  });
});
