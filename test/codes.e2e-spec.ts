import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import {
  activationToSign,
  codeStatementDigest,
  codeStatementToSign,
  readSignedCodeStatement,
  replacementText,
  replacementToSign,
  rollLogFaults,
  signedReplacementText,
} from '#libs/evidence';
import type { CodeReplacement } from '#libs/evidence';
import { canonicalJson } from '#libs/basics';
import type { JsonValue } from '#libs/basics';
import { Keyring } from '#libs/application';
import { NEUTRAL_HEX, signInToken } from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { makeMakerKey } from '../apps/cli/src/codes/maker-key.js';
import { checkArchive } from '../apps/cli/src/codes/check-lists.js';
import { VoteRefused, VoterClient } from '../apps/cli/src/voter-client.js';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import { dumpAsText, isInDump } from './support/dump.js';
import { aConstitution, ask, codeIn, issuer, makeElection, openPoll, readMessages } from './support/election-set-up.js';
import { fetchRecord, group, NORTH } from './support/ended-election.js';
import {
  blockCode,
  codeOf,
  makeOutside,
  memberIdOf,
  outsideElection,
  publicText,
  recordOtherChannel,
  reissueCode,
  setCodePolicy,
  spareGiver,
  upload,
  uploadCodes,
} from './support/outside-codes.js';
import { changesNotFound } from './support/tampered-codes.js';
import type { OutsideCodes, OutsideElection, OutsideWanted } from './support/outside-codes.js';

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
    await expectExamined(election);
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

describe('The public part of codes', () => {
  it('is taken only as a whole, from the maker who is named, and exactly for the rolls', async () => {
    const election = await made({ spares: 2 });
    const codes = await makeOutside(api, election);
    const [first = '', ...lines] = publicText(codes).trimEnd().split('\n');
    const text = (...all: readonly string[]): string => `${all.join('\n')}\n`;
    const changed = (from: string | RegExp, to: string, at = 0): string =>
      text(first, ...lines.map((line, i) => (i === at ? line.replace(from, to) : line)));
    const resigned = (change: (statement: Record<string, unknown>) => object, key = election.key): string => {
      const { statement } = JSON.parse(first) as { statement: string };
      const other = canonicalJson(change(JSON.parse(statement) as Record<string, unknown>) as JsonValue);
      const signature = key.sign(codeStatementToSign(other));
      return text(canonicalJson({ statement: other, publicKey: key.publicKey, signature }), ...lines);
    };
    const stranger = makeMakerKey(`${election.folder}/other.json`, undefined);
    const [one, two] = [JSON.parse(lines[0] ?? ''), JSON.parse(lines[1] ?? '')] as {
      credentials: Record<string, string>;
    }[];
    const swapped = Object.keys(one?.credentials ?? {})[0] ?? '';
    const own = one?.credentials[swapped] ?? '';
    const hostile: readonly (readonly [string, string, string])[] = [
      ['nothing', '', 'CODES_UNREADABLE'],
      ['no statement', text(...lines), 'CODES_UNREADABLE'],
      ['a statement that was changed', text(first.replace('scrutineer', 'sender'), ...lines), 'CODES_NOT_SIGNED'],
      ['a statement by somebody else', resigned((of) => of, stranger), 'CODES_OF_ANOTHER_MAKER'],
      ['a statement by another role', resigned((of) => ({ ...of, madeBy: 'sender' })), 'CODES_OF_ANOTHER_MAKER'],
      ['another election', resigned((of) => ({ ...of, electionId: randomUUID() })), 'CODES_OF_ANOTHER_ELECTION'],
      [
        'a contest left out',
        resigned((of) => ({ ...of, contests: (of['contests'] as []).slice(1) })),
        'CODES_OF_ANOTHER_ELECTION',
      ],
      ['another number of electors', resigned((of) => ({ ...of, electors: 4 })), 'CODES_INCOMPLETE'],
      ['an elector left out', text(first, ...lines.slice(1)), 'CODES_INCOMPLETE'],
      ['an elector twice', text(first, lines[0] ?? '', ...lines), 'CODES_LINE_WRONG'],
      ['a member who is on no roll', changed('"member":"1"', '"member":"4"'), 'CODES_LINE_WRONG'],
      [
        'a sign-in token twice',
        changed(/"token":"\w+"/, /"token":"\w+"/.exec(lines[1] ?? '')?.[0] ?? ''),
        'CODES_LINE_WRONG',
      ],
      ['a spare code left out', text(first, ...lines.slice(0, -1)), 'SPARES_DIFFER'],
      ['a spare code twice', text(first, ...lines, lines.at(-1) ?? ''), 'CODES_LINE_WRONG'],
      ['an elector after the spare codes', text(first, ...lines.slice(1), lines[0] ?? ''), 'CODES_LINE_WRONG'],
      ['a credential of somebody else', changed(own, two?.credentials[swapped] ?? ''), 'CODES_LINE_WRONG'],
      ['the neutral element', changed(own, NEUTRAL_HEX), 'CODES_LINE_WRONG'],
      ['a point outside the group', changed(own, `${'0'.repeat(63)}2`), 'CODES_LINE_WRONG'],
      ['a point of small order', changed(own, '0'.repeat(64)), 'CODES_LINE_WRONG'],
      ['a credential nobody vouched for', changed(own, group.mulBase(7n).hex), 'CODES_LIST_DIFFERS'],
      [
        'a contest that the member has not',
        changed('"credentials":{', `"credentials":{"${'z'.repeat(14)}":"${own}",`),
        'CODES_LINE_WRONG',
      ],
      ['no JSON', text(first, 'x', ...lines), 'CODES_LINE_WRONG'],
      ['a code in clear', changed('{"member"', `{"code":"${codes.codes[0]}","member"`), 'CODES_LINE_WRONG'],
      ['a line without end', text(first, 'x'.repeat(300_000)), 'CODES_LINE_WRONG'],
    ];
    const answers: [string, unknown][] = [];
    for (const [name, body] of hostile) answers.push([name, (await uploadCodes(api, election, body)).body['code']]);
    expect(answers).toEqual(hostile.map(([name, , code]) => [name, code]));
    const { rows } = await owner.query(
      `select from voting_right join contest using (organisation_id, contest_id) where election_id = $1
       union all select from code_statement where election_id = $1`,
      [election.electionId],
    );
    expect(rows).toHaveLength(0);
    const [right, again] = [publicText(codes).replaceAll('\n', '\r\n'), publicText(codes)];
    expect((await uploadCodes(api, election, right)).status).toBe(201);
    expect((await uploadCodes(api, election, again)).body['code']).toBe('WRONG_ELECTION_STATE');
    await refuseReplacements(election, codes);
  });

  it('is not asked for, nor taken, where the platform makes the codes', async () => {
    const election = await made({ madeBy: 'PLATFORM', spares: 1 });
    const { electionId, officer } = election;
    expect((await uploadCodes(api, election, 'x')).body['code']).toBe('CODES_MADE_BY_PLATFORM');
    const extract = await api.fetch(`/elections/${electionId}/codes/electors.csv`, {}, officer);
    expect([extract.status, ((await extract.json()) as { code: string }).code]).toEqual([
      422,
      'CODES_MADE_BY_PLATFORM',
    ]);
    await platformReissues(election);
  });
});

/** Requests that the platform does not take; the codes are those of the election. */
async function refuseReplacements(election: OutsideElection, codes: OutsideCodes): Promise<void> {
  const { electionId, officer, key, contests } = election;
  const place = `${electionId}/code-replacements`;
  const request = (change: object = {}, ofContest: object = {}, by = key): string => {
    const { request: text } = JSON.parse(spareGiver(codes, key)('1').request) as { request: string };
    const asked = JSON.parse(text) as CodeReplacement;
    const changed = asked.contests.map((contest) => {
      const other = { ...contest, ...ofContest };
      const signature = by.sign(activationToSign({ uuid: other.uuid, credential: other.activate, for: other.block }));
      return { ...other, signature };
    });
    const whole = replacementText({ ...asked, contests: changed, ...change });
    return signedReplacementText(whole, by.sign(replacementToSign(whole)));
  };
  const [, second] = codes.private.electors;
  const notSpare = second?.[2].find((at) => typeof at === 'number') ?? 0;
  const hostile: readonly (readonly [string, string])[] = [
    ['', 'REPLACEMENT_UNREADABLE'],
    [request({}, {}, makeMakerKey(`${election.folder}/third.json`, undefined)), 'REPLACEMENT_NOT_SIGNED'],
    [request({ electionId: randomUUID() }), 'REPLACEMENT_OF_ANOTHER_ELECTION'],
    [request({ member: '4' }), 'NOT_ON_ROLL'],
    [request({ member: 'nobody' }), 'NOT_ON_ROLL'],
    [request({ member: '3' }), 'REPLACEMENT_DOES_NOT_FIT'],
    [request({}, { uuid: contests[1]?.uuid }), 'REPLACEMENT_DOES_NOT_FIT'],
    [request({}, { activate: notSpare }), 'SPARE_NOT_FREE'],
    [request({}, { activate: 1_000 }), 'SPARE_NOT_FREE'],
  ];
  const answers: unknown[] = [];
  for (const [text] of hostile) answers.push((await upload(api, officer, place, text)).body['code']);
  expect(answers).toEqual(hostile.map(([, code]) => code));
  expect((await upload(api, officer, place, request())).status).toBe(200);
  expect((await upload(api, officer, place, request())).body['code']).toBe('REPLACEMENT_DOES_NOT_FIT');
  const { lines, faults } = await logFaults(election, contests[0]?.uuid ?? '');
  expect([lines.length, faults]).toEqual([2, []]); // what was refused left no line
  expect((await reissueCode(api, election, await memberIdOf(owner, election, '1'))).code).toBe('CODES_MADE_OUTSIDE');
}

/** Where the platform makes the codes it sends the spare one itself. */
async function platformReissues(election: OutsideElection): Promise<void> {
  const { body, electionId } = election;
  await (await issuer(api)).execute({ organisationId: body.organisationId, electionId });
  const codesOf = async (address: string): Promise<readonly string[]> =>
    (await readMessages(api, body.organisationId))
      .filter(({ toAddress }) => toAddress === address)
      .map(({ text }) => codeIn(text));
  const [before = ''] = await codesOf('member1@example.org');
  const dump = await dumpAsText(owner);
  expect((await openPoll(api, body, electionId, true)).code).toBeUndefined();
  const [one, two] = [await memberIdOf(owner, election, '1'), await memberIdOf(owner, election, '2')];
  expect(await reissueCode(api, election, one)).toMatchObject({ contests: [{ outcome: 'BLOCKED' }], sparesLeft: 0 });
  const after = (await codesOf('member1@example.org')).find((code) => code !== before) ?? '';
  expect(after).not.toBe('');
  expect(isInDump(dump, after)).toBe(false); // it was there, sealed, before it was sent
  expect(await vote(election, before)).toBe('CODE_BLOCKED');
  expect(await vote(election, after)).toBeUndefined();
  expect((await reissueCode(api, election, one)).code).toBe('BALLOT_STANDS');
  expect((await reissueCode(api, election, two)).code).toBe('NO_SPARE_LEFT');
  expect((await blockCode(api, election, two)).contests?.map(({ outcome }) => outcome)).toEqual(['BLOCKED', 'BLOCKED']);
  expect((await logFaults(election, election.contests[0]?.uuid ?? '', null)).faults).toEqual([]);
}

describe('A member who votes in two ways', () => {
  it('is counted once, whatever comes first and however much at once (CAST-08, AUTH-05)', async () => {
    const members = Array.from({ length: 12 }, (_, i) => ({ memberNo: `${i + 1}` }));
    const staff = { memberNo: '99', classes: ['staff/office'] };
    const election = await made({ spares: 4, members: [...members, staff] });
    const codes = await makeOutside(api, election);
    await uploadCodes(api, election, publicText(codes));
    expect((await openPoll(api, election.body, election.electionId, true)).code).toBeUndefined();
    const papers: string[] = [];
    const outcomes = await Promise.all(
      members.map(async ({ memberNo }, i) => {
        const memberId = await memberIdOf(owner, election, memberNo);
        const online = (): Promise<string | undefined> => vote(election, codeOf(codes, memberNo));
        if (i < 4) return Promise.all([online(), recordOtherChannel(api, election, memberId)]);
        if (i < 8) return Promise.all([online(), blockCode(api, election, memberId)]);
        const paper = await recordOtherChannel(api, election, memberId, 'PHONE');
        papers.push(paper.contests?.[0]?.outcome ?? '');
        return [await online(), paper] as const;
      }),
    );
    for (const [online, other] of outcomes) {
      const isBlocked = ['ACCEPTED', 'BLOCKED'].includes(other.contests?.[0]?.outcome ?? '');
      expect([undefined, 'CODE_BLOCKED']).toContain(online);
      expect(isBlocked).toBe(online === 'CODE_BLOCKED');
    }
    expect(papers).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    const last = await memberIdOf(owner, election, '12');
    expect((await recordOtherChannel(api, election, last)).contests).toMatchObject([
      { outcome: 'SET_ASIDE_DUPLICATE' },
    ]);
    const { request } = spareGiver(codes, election.key)('12');
    const place = `${election.electionId}/code-replacements`;
    expect((await upload(api, election.officer, place, request)).body['code']).toBe('VOTES_OTHERWISE');
    const { rows } = await owner.query<{ both: number }>(
      `select count(*)::int as both from other_channel_return o join voting_right r using (organisation_id, contest_id, member_id)
       where o.outcome = 'accepted' and r.ballots_cast > 0`,
    );
    expect(rows).toEqual([{ both: 0 }]);
    const { lines, faults } = await logFaults(election, election.contests[0]?.uuid ?? '');
    expect(faults).toEqual([]);
    expect(lines.join()).not.toContain('member');
    const counts = await ask<readonly { outcome: string; returns: number }[]>(
      api,
      `query ($id: ID!) { otherChannelCounts(electionId: $id) { channel outcome returns } }`,
      { id: election.electionId },
      election.officer,
    );
    expect(counts).toContainEqual({ channel: 'PHONE', outcome: 'ACCEPTED', returns: 4 });
  });

  it('has the paper held unopened where the rule-book puts the ballot cast online first', async () => {
    const otherChannels = { clause: '1', precedence: 'online' };
    const election = await made({ constitution: aConstitution({ otherChannels }) });
    const codes = await makeOutside(api, election);
    await uploadCodes(api, election, publicText(codes));
    expect((await openPoll(api, election.body, election.electionId, true)).code).toBeUndefined();
    const one = await memberIdOf(owner, election, '1');
    expect((await recordOtherChannel(api, election, one)).contests).toMatchObject([{ outcome: 'HELD' }]);
    expect(await vote(election, codeOf(codes, '1'))).toBeUndefined();
    const { rows } = await owner.query('select outcome from other_channel_return where member_id = $1', [one]);
    expect(rows).toEqual([{ outcome: 'held' }]);
    const counts = await ask(
      api,
      `query ($id: ID!) { otherChannelCounts(electionId: $id) { outcome returns } }`,
      { id: election.electionId },
      election.officer,
    );
    expect(counts).toEqual([{ outcome: 'SET_ASIDE_UNOPENED', returns: 1 }]);
  });
});

/** The findings of the examination that are not right. */
async function examined({ electionId, officer }: OutsideElection): Promise<readonly string[]> {
  const { findings } = await ask<{
    findings: readonly { name: string; verdict: string; details: readonly string[] }[];
  }>(
    api,
    `query ($id: ID!) { examineRecord(electionId: $id) { ... on Refusal { code }
       ... on RecordExamination { findings { name verdict details } } } }`,
    { id: electionId },
    officer,
  );
  return findings
    .filter(({ verdict }) => !['PASS', 'NOT_APPLICABLE'].includes(verdict))
    .map(({ name, details }) => `${name}: ${details.join(' ')}`);
}

async function expectExamined(election: OutsideElection): Promise<void> {
  const { electionId } = election;
  const third = await memberIdOf(owner, election, '3');
  expect((await recordOtherChannel(api, election, third)).contests).toMatchObject([{ outcome: 'ACCEPTED' }]);
  expect(await examined(election)).toEqual([]);
  const unseen = await changesNotFound(owner, electionId, () => examined(election));
  expect(unseen).toEqual([]);
  expect(await examined(election)).toEqual([]);
}
