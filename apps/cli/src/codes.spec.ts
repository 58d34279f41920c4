import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { NobleGroup, publicCredential, readVotingCode, signInToken } from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { readSignedCodeStatement, readSignedReplacement } from '#libs/evidence';
import { openText, sealText } from './codes/sealed-text.js';
import { createProgram } from './program.js';

const electionId = '11111111-1111-4111-8111-111111111111';
const uuids = ['QJnskZ52CaykjT', 'HLisYQD3paqSCg'] as const;
const group = new NobleGroup((length) => new Uint8Array(length));

let folder: string;
let said: string;
beforeEach(() => {
  said = '';
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  folder = mkdtempSync(join(tmpdir(), 'quorate-codes-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
  jest.restoreAllMocks();
});

const at = (name: string): string => join(folder, name);
const run = async (...words: readonly string[]): Promise<Record<string, unknown>> => {
  said = '';
  await (await createProgram('codes')).parseAsync(['codes', ...words, '--json'], { from: 'user' });
  return JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>;
};

const ROWS = [
  'member_no,given_name,family_name,email,language,contests,address',
  `1,Ann,Evans,ann@example.org,en,${uuids[0]},"1 High St, Town"`,
  `2,Siôn,'=Bevan,,cy,${uuids.join(' ')},2 Stryd Fawr`,
  `'=3,Li,Rees,li@example.org,en,${uuids[1]},x`,
];

/** The files of the platform, a key, and the codes made from them. */
async function made(change: { rows?: readonly string[]; election?: object } = {}) {
  const { publicKey } = await run('key', '--out', folder);
  const election = {
    format: 'quorate-codes-election/1',
    electionId,
    title: 'Board',
    body: 'Society',
    madeBy: 'scrutineer',
    maker: { name: 'Sw Craffu', key: publicKey },
    spares: 2,
    site: 'https://vote.example.org/vote',
    electors: 3,
    contests: uuids.map((uuid) => ({ contestId: electionId, uuid, title: `Contest ${uuid}`, electors: 2 })),
    ...change.election,
  };
  writeFileSync(at('election.json'), JSON.stringify(election));
  writeFileSync(at('electors.csv'), (change.rows ?? ROWS).join('\r\n'));
  const files = [
    '--extract',
    at('electors.csv'),
    '--election',
    at('election.json'),
    '--key',
    at('quorate-codes.key.json'),
  ];
  return run('make', ...files, '--out', folder);
}

const letters = (): readonly string[] => readFileSync(at('letters.csv'), 'utf8').split('\r\n');
const codeIn = (letter: string | undefined): VotingCode => {
  const code = readVotingCode(letter?.split(',').at(-2) ?? '');
  if (!code.ok) throw new Error(`no code in ${letter}`);
  return code.value;
};

describe('quorate codes make', () => {
  it('writes a code for each elector into the letters, and none into what the platform gets', async () => {
    expect(await made()).toMatchObject({ electors: 3, spares: 2, contests: 2 });
    const [headings, ...rows] = letters();
    expect(headings).toBe('\uFEFFmember_no,given_name,family_name,email,language,address,code,link');
    const codes = rows.slice(0, 3).map(codeIn);
    expect(new Set(codes).size).toBe(3);
    expect(rows[0]).toBe(
      `1,Ann,Evans,ann@example.org,en,"1 High St, Town",${codes[0]},https://vote.example.org/vote#${electionId}.${codes[0]}`,
    );
    expect(rows[2]).toContain(`'=3,Li`);
    const handedOver = readFileSync(at('codes.public.jsonl'), 'utf8');
    for (const code of codes) {
      expect(handedOver).not.toContain(code);
      expect(handedOver).not.toContain(Buffer.from(signInToken(code, electionId)).toString('hex'));
    }
    const [statement = '', , second = ''] = handedOver.split('\n');
    const [, code = '' as VotingCode] = codes;
    expect(JSON.parse(second)).toEqual({
      member: '2',
      token: createHash('sha256').update(signInToken(code, electionId)).digest('hex'),
      credentials: Object.fromEntries(uuids.map((uuid) => [uuid, publicCredential(group, code, uuid)])),
    });
    expect(readFileSync(at('codes.statement.json'), 'utf8').trim()).toBe(statement);
    expect(readSignedCodeStatement(statement)).toMatchObject({ ok: true, value: { statement: { electors: 3 } } });
    expect(JSON.parse(handedOver.split('\n')[3] ?? '')).toMatchObject({ member: '=3' });
    for (const name of ['letters.csv', 'codes.private.json', 'quorate-codes.key.json'])
      expect(statSync(at(name)).mode & 0o777).toBe(0o600);
  });

  it('replaces no file', async () => {
    await made();
    const before = readFileSync(at('codes.private.json'), 'utf8');
    rmSync(at('quorate-codes.key.json'));
    await made();
    expect(said).toContain('exists already and is not replaced');
    expect(readFileSync(at('codes.private.json'), 'utf8')).toBe(before);
  });

  const bad = (line: number, from: string | RegExp, to: string): readonly string[] =>
    ROWS.map((row, i) => (i === line ? row.replace(from, to) : row));
  it.each([
    ['a member twice', bad(2, '2,', '1,'), {}, /electors\.csv, line 3: member_no 1 stands in line 2 too/],
    ['no number', bad(1, '1,', ','), {}, /line 2: member_no is empty/],
    ['an unknown language', bad(1, ',en,', ',fr,'), {}, /line 2: language/],
    ['a contest of another election', bad(1, uuids[0], 'z'.repeat(14)), {}, /line 2: contests/],
    ['a contest twice', bad(1, uuids[0], `${uuids[0]} ${uuids[0]}`), {}, /line 2: contests/],
    ['no contest', bad(1, uuids[0], ''), {}, /line 2: contests/],
    ['a column too few', bad(1, 'Ann,', ''), {}, /line 2: 6 columns instead of 7/],
    ['no such column', bad(0, 'language', 'tongue'), {}, /line 1: there is no column language/],
    ['an elector too few', ROWS.slice(0, 3), {}, /2 electors; the rolls have 3/],
    ['an elector in the wrong contest', bad(3, uuids[1], uuids[0]), {}, /3 electors for “Contest QJ.*; its roll has 2/],
    ['nothing', [], {}, /is empty/],
    ['the key of somebody else', ROWS, { maker: { name: 'X', key: '0'.repeat(64) } }, /not the key of X/],
    ['a field missing from the election', ROWS, { spares: 'two' }, /“spares” is missing or not right/],
  ])('refuses %s, and writes nothing', async (_, rows, election, why) => {
    const { error } = await made({ rows, election });
    expect(error).toMatch(why);
    expect(process.exitCode).toBe(1);
    expect(existsSync(at('codes.private.json'))).toBe(false);
  });
});

describe('quorate codes spare', () => {
  it('gives out each spare code once, and asks that it take the place of the last', async () => {
    await made();
    const key = at('quorate-codes.key.json');
    const spare = (member: string) =>
      run('spare', '--private', at('codes.private.json'), '--key', key, '--member', member, '--out', folder);
    const asked = [];
    for (const [member, left] of [
      ['2', 1],
      ['2', 0],
    ] as const) {
      const answer = await spare(member);
      expect(answer).toMatchObject({ left });
      const text = readFileSync(String(answer['requestFile']), 'utf8').trim();
      const statement = readSignedCodeStatement(readFileSync(at('codes.statement.json'), 'utf8').trim());
      const read = readSignedReplacement(text, statement.ok ? statement.value.signed.publicKey : '');
      if (!read.ok || !statement.ok) throw new Error('not a request');
      asked.push(read.value);
      for (const { uuid, activate } of read.value.contests) {
        const contest = statement.value.statement.contests.find((each) => each.uuid === uuid);
        expect(contest?.spares).toContain(activate);
      }
      const code = codeIn(readFileSync(String(answer['letter']), 'utf8').split('\r\n')[1]);
      expect(read.value.token).toBe(createHash('sha256').update(signInToken(code, electionId)).digest('hex'));
    }
    expect(asked[1]?.contests.map(({ block }) => block)).toEqual(asked[0]?.contests.map(({ activate }) => activate));
    expect((await spare('2'))['error']).toBe('no spare code is left: all 2 are given out');
    expect((await spare('9'))['error']).toBe('no code was made for member 9');
  });

  it('opens sealed files with their passphrase only', () => {
    const sealed = sealText('{"a":1}', 'correct horse battery');
    expect(sealed).toMatch(/^\{"format":"quorate-sealed\/1"/);
    expect(openText(sealed, 'correct horse battery', 'f')).toBe('{"a":1}');
    expect(() => openText(sealed, 'another passphrase', 'f')).toThrow('f cannot be opened');
    expect(() => openText(sealed, undefined, 'f')).toThrow('f is sealed: give --passphrase-file');
    expect(openText('{"a":1}', undefined, 'f')).toBe('{"a":1}');
  }, 30_000);
});
