import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import {
  credentialScalar,
  electionContext,
  loadFastGroup,
  makeBallot,
  readElection,
  readVotingCode,
  trackerWords,
  writeChallenge,
  writeOpening,
} from '#libs/belenios';
import type { ElectionContext, MadeBallot } from '#libs/belenios';
import { createProgram } from '../program.js';
import { checkText } from './check-text.js';
import { findElection } from './find-election.js';

/** A complete record whose codes are published for tests. */
const TESTDATA = new URL('../../../../libs/belenios/testdata/', import.meta.url);
const UUID = 'NLqHxeYtpCB7pE';
const RECORD = new URL(`complete/js-ranked10-single/${UUID}.bel`, TESTDATA).pathname;
const { credentials } = JSON.parse(readFileSync(new URL('private/js-ranked10-single.json', TESTDATA), 'utf8')) as {
  credentials: readonly string[];
};

const random = (length: number): Uint8Array => randomBytes(length);
const { group } = await loadFastGroup(random);
const RANKS = [2, 0, 1, 0, 0, 0, 0, 0, 0, 3];
let election: ElectionContext;
let names: readonly string[];
let electionText: string;
let made: MadeBallot;
let folder: string;
let printed: { out: string; err: string };

beforeAll(async () => {
  const frozen = await findElection({ file: RECORD }, UUID);
  electionText = Buffer.from(frozen.bytes).toString('utf8');
  const context = electionContext(group, frozen.election, frozen.fingerprint);
  const code = readVotingCode(credentials[0] ?? '');
  if (!context.ok || !code.ok) throw new Error('the test data cannot be used');
  election = context.value;
  const [question] = election.questions;
  names = question && 'type' in question ? question.value.answers : [];
  made = makeBallot(election, { credential: credentialScalar(code.value, UUID), votes: [RANKS], random });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorate-check-ballot-'));
  printed = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed.out += String(text))));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((printed.err += String(text))));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
  jest.restoreAllMocks();
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = async (...args: readonly string[]): Promise<number> => {
  await (await createProgram('check-ballot')).parseAsync(['check-ballot', ...args], { from: 'user' });
  return Number(process.exitCode ?? 0);
};
const both = (opening = writeOpening(election, made)): string =>
  file('challenge.json', writeChallenge({ ballot: made.text, opening }));
const lie = (): string => both(writeOpening(election, made).replace('[2,0,1,', '[1,0,2,'));
const answer = (): { verdict: string; tracker: string; answers: unknown[]; reasons: string[] } =>
  JSON.parse(printed.out) as { verdict: string; tracker: string; answers: unknown[]; reasons: string[] };
const asVoted = (): string => `1. ${names[2]}, 2. ${names[0]}, 3. ${names[9]}`;

describe('quorate check-ballot', () => {
  it('says in words what the ballot holds, its tracker, and that it must never be cast', async () => {
    expect(await run(both(), '--election', RECORD, '--text')).toBe(0);
    expect(printed.out).toContain(`Tracker: ${made.tracker}\nSix words: ${trackerWords(made.tracker).join(' ')}\n`);
    expect(printed.out).toContain(`Election: ${election.fingerprint}\n`);
    expect(printed.out).toContain(`: ${asVoted()}\n`);
    expect(printed.out).toContain('Never cast it');
  });

  it('says the same in Welsh', async () => {
    expect(await run(both(), '--election', RECORD, '--text', '--language', 'cy')).toBe(0);
    expect(printed.out).toContain(`Olrheiniwr: ${made.tracker}\nChwe gair: ${trackerWords(made.tracker).join(' ')}\n`);
    expect(printed.out).toContain('Peidiwch byth â’i bwrw');
  });

  it('takes ballot and opening as two files, and the election object alone', async () => {
    const [ballot, opening] = [file('ballot', `${made.text}\n`), file('opening', writeOpening(election, made))];
    expect(await run(ballot, '-o', opening, '-e', file('election.json', electionText), '--json')).toBe(0);
    const answers = [{ question: 'Rank the candidates', answer: asVoted() }];
    expect(answer()).toMatchObject({ verdict: 'holds', tracker: made.tracker, answers, reasons: [] });
  });

  it('fails a device that says something else than it sealed, and shows both', async () => {
    expect(await run(lie(), '-e', RECORD, '--text')).toBe(1);
    expect(printed.out).toBe('');
    expect(printed.err).toContain('THE BALLOT IS NOT WHAT YOUR DEVICE SAYS');
    expect(printed.err).toContain(`Your device says: 1. ${names[0]}, 2. ${names[2]}`);
    expect(printed.err).toContain(`The ballot holds: ${asVoted()}`);
    expect(printed.err).toContain('Never cast it');
  });

  it('and says so to programs', async () => {
    expect(await run(lie(), '-e', RECORD, '--json')).toBe(1);
    expect(answer()).toMatchObject({
      verdict: 'differs',
      answers: [],
      reasons: [expect.stringContaining('is not what'), expect.anything(), expect.anything()],
    });
  });

  it('fails a device that shows another ballot than the one whose tracker it gave first', async () => {
    expect(await run(both(), '-e', RECORD, '--tracker', 'A'.repeat(43), '--json')).toBe(1);
    expect(answer()).toMatchObject({ verdict: 'differs', reasons: [expect.stringContaining('another one')] });
    printed.out = '';
    process.exitCode = undefined;
    expect(await run(both(), '-e', RECORD, '--tracker', made.tracker, '--json')).toBe(0);
  });

  it.each([
    ['no election', () => [both()], 'give --election FILE or --url'],
    ['no ballot', () => [file('x', 'nothing'), '-e', RECORD], 'not a ballot with its opening'],
    ['no file', () => [join(folder, 'none'), '-e', RECORD], 'there is no such file'],
    ['no record', () => [both(), '-e', join(folder, 'none.bel')], 'there is no such file'],
    ['noise for a record', () => [both(), '-e', file('x.bel', 'noise'.repeat(200))], 'at byte 0'],
    ['an empty record', () => [both(), '-e', file('x.bel', '')], 'it is empty'],
    ['other JSON for an election', () => [both(), '-e', file('e', '{"a":1}')], 'this is not an election'],
    ['a ballot that is none', () => [file('b', '[1]'), '-o', file('o', '{}'), '-e', RECORD], 'this is not a ballot'],
  ])('says in plain words that there is %s', async (_what, args, words) => {
    expect(await run(...args(), '--json')).toBe(1);
    expect(printed.err).toContain(words);
  });
});

it('A name that would move the cursor is shown as what it is', () => {
  const finding = { fingerprint: 'x', tracker: 'y', words: ['one'], reasons: [], verdict: 'holds' } as const;
  const answers = [{ question: 'Rank\u001b[2J', answer: '1. Ada\u202e\n2. Ben' }];
  expect(checkText({ ...finding, answers }, 'en')).toContain('  Rank\u{fffd}[2J: 1. Ada\u{fffd}\u{fffd}2. Ben\n');
});

describe('quorate check-ballot --url', () => {
  let server: Server;
  let address: string;
  beforeEach(async () => {
    const record = readFileSync(RECORD);
    server = createServer((request, response) => {
      if (request.url === `/api/elections/${UUID}/archive`) response.end(record);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('fetches what the ballot was made for from a running server', async () => {
    expect(await run(both(), '--url', address, '--json')).toBe(0);
    expect(answer()).toMatchObject({ verdict: 'holds', tracker: made.tracker });
  });

  it('says that the server knows no such election', async () => {
    const foreign = made.text.replace(UUID, 'QJnskZ52CaykjT');
    const path = file('c', writeChallenge({ ballot: foreign, opening: writeOpening(election, made) }));
    expect(await run(path, '--url', address, '--json')).toBe(1);
    expect(printed.err).toContain('there is no record of this election');
  });
});

it('An election that a file holds is read as it stands, byte for byte', async () => {
  const frozen = await findElection({ file: RECORD }, UUID);
  expect(readElection(frozen.bytes)).toMatchObject({ ok: true, value: { fingerprint: election.fingerprint } });
});
