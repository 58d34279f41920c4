import { createHash, randomBytes } from 'node:crypto';
import { PublicRecord, storeTally, UnitOfWork } from '#libs/application';
import type { RecordEvent } from '#libs/application';
import { ok } from '#libs/basics';
import { indexArchive } from '#libs/belenios';
import type { ContestId, OrganisationId } from '#libs/domain';
import { ARCHIVE_READS } from '../apps/api/src/opening/reading-limits.js';
import { startApiAndDatabase } from './support/api-and-database.js';
import type { ApiAndDatabase } from './support/api-and-database.js';
import { readyElection } from './support/ready-election.js';

let place: ApiAndDatabase;
let contest: { readonly organisationId: OrganisationId; readonly contestId: ContestId; readonly uuid: string };

beforeAll(async () => {
  place = await startApiAndDatabase();
  const ready = await readyElection(place.owner, place.database.secret, { voters: 2 });
  const [made] = ready.contests;
  if (!made) throw new Error('no contest');
  contest = {
    organisationId: ready.organisationId as OrganisationId,
    contestId: made.contestId as ContestId,
    uuid: made.uuid,
  };
  await seal(1, 620);
}, 120_000);

afterAll(() => place.stop());

/** Sealed ballots of a batch; what they say does not matter here. */
async function seal(batch: number, ballots: number): Promise<void> {
  const texts = Array.from({ length: ballots }, (_, i) =>
    Buffer.from(`{"batch":${batch},"ballot":${i}}`.padEnd(900 + (i % 700))),
  );
  await place.owner.query(
    `insert into sealed_ballot (organisation_id, contest_id, receipt, ballot, revision, checked, batch, leaf)
     select $1, $2, sha256(ballot), ballot, 1, 1, $3, leaf - 1
     from unnest($4::bytea[]) with ordinality as given (ballot, leaf)`,
    [contest.organisationId, contest.contestId, batch, texts],
  );
}

async function append(...events: readonly RecordEvent[]): Promise<void> {
  await place.api.get(UnitOfWork).run(contest.organisationId, async ({ record }) => {
    for (const event of events) await record.addEvent(contest.contestId, event);
    return ok(true);
  });
}

/** Written from the tables at once, as the worker does. */
const whole = async (): Promise<Buffer> =>
  Buffer.from((await place.api.get(PublicRecord).whole(contest.organisationId, contest.contestId)) ?? []);

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  place.api.fetch(path.replace(':uuid', contest.uuid), { headers, method });
const bytes = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());
const ARCHIVE = '/api/elections/:uuid/archive';

describe('Publishing the record (ed25519.md, section 9)', () => {
  it('gives the same bytes while the box grows, and the length and head that last-event tells', async () => {
    for (const [batch, ballots] of [
      [2, 1],
      [3, 379],
      [4, 2],
    ] as const) {
      // prettier-ignore
      const archive = await bytes(await get(ARCHIVE));
      const last: unknown = await (await get('/api/elections/:uuid/last-event')).json();
      expect(archive.equals(await whole())).toBe(true);
      const { entries, head, faults } = await indexArchive([archive]);
      expect([faults, last]).toEqual([[], { height: entries.length - 1, hash: head, pos: archive.length }]);
      await seal(batch, ballots);
    }
    expect((await bytes(await get('/elections/:uuid/archive'))).equals(await whole())).toBe(true);
  });

  it('gives the same bytes through every step of the opening, with payloads larger than a piece', async () => {
    const tally = { text: '[[{"alpha":"é"}]]', numTallied: 2, totalWeight: 2 };
    const large = randomBytes(2_500_000);
    await append({ type: 'EncryptedTally', payload: storeTally(tally) });
    expect((await bytes(await get(ARCHIVE))).equals(await whole())).toBe(true);
    await append(
      { type: 'Shuffle', owner: 1, payload: large },
      { type: 'Shuffle', owner: 3, payload: randomBytes(512) },
    );
    expect((await bytes(await get(ARCHIVE))).equals(await whole())).toBe(true);
    await append(
      { type: 'EndShuffles' },
      { type: 'PartialDecryption', owner: 1, payload: Buffer.from('{}') },
      { type: 'PartialDecryption', owner: 2, payload: Buffer.from('{ }') },
      { type: 'Result', payload: Buffer.from('{"result":[]}') },
    );
    const archive = await bytes(await get(ARCHIVE));
    expect(archive.equals(await whole())).toBe(true);
    expect((await indexArchive([archive])).faults.filter(({ rule }) => rule === 'S3')).toEqual([]);
  });

  it('gives every object by its hash, and nothing for a hash that is of none', async () => {
    const archive = await whole();
    const names = [...archive.toString('latin1').matchAll(/([0-9a-f]{64})\.(?:data|event)\.json\0/g)].map(
      ([, hash = '']) => hash,
    );
    const { entries } = await indexArchive([archive]);
    expect(names.length).toBeGreaterThan(2 * entries.filter(({ type }) => type === 'Ballot').length);
    const some = names.filter((_, i) => i < 12 || (i > 1_000 && i < 1_012) || i % 97 === 0 || i > names.length - 16);
    for (const hash of some) {
      const answer = await get(`/api/elections/:uuid/objects/${hash}`);
      const body = await bytes(answer);
      expect([hash, body.length]).toEqual([
        createHash('sha256').update(body).digest('hex'),
        Number(answer.headers.get('content-length')),
      ]);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    const shifted = `${names[9]?.slice(2) ?? ''}00`;
    expect((await get(`/api/elections/:uuid/objects/${shifted}`)).status).toBe(404);
    expect((await get('/api/elections/:uuid/objects/..')).status).toBe(404);
    expect((await get('/api/elections/zzzzzzzzzzzzzz/last-event')).status).toBe(404);
    const header = await get('/api/elections/:uuid/archive-header');
    expect(await header.json()).toEqual({ version: 1, timestamp: expect.stringMatching(/^\d+$/) as string });
  });

  it('sends parts of the file, exactly', async () => {
    const archive = await whole();
    const ranges = [[0, 1], [511, 513], [1_000, 900_000], [archive.length - 4_000, archive.length], [700_001, 700_002], [2_000_000, 3_500_000]] as const; // prettier-ignore
    for (const [from, to] of ranges) {
      const answer = await get(ARCHIVE, { range: `bytes=${from}-${to - 1}` });
      expect([answer.status, answer.headers.get('content-range')]).toEqual([
        206,
        `bytes ${from}-${to - 1}/${archive.length}`,
      ]);
      expect((await bytes(answer)).equals(archive.subarray(from, to))).toBe(true);
    }
    const behind = await get(ARCHIVE, { range: `bytes=${archive.length}-` });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${archive.length}`]);
    const changed = await get(ARCHIVE, { range: 'bytes=0-9', 'if-range': '"of another state"' });
    expect([changed.status, (await bytes(changed)).length]).toEqual([200, archive.length]);
  });

  it('says when nothing was added, to caches, without sending anything', async () => {
    const first = await get(ARCHIVE, {}, 'HEAD');
    const etag = first.headers.get('etag') ?? '';
    const archive = await whole();
    const { head } = await indexArchive([archive]);
    expect([etag, first.headers.get('content-length')]).toEqual([
      `"${head}-${archive.length}"`,
      String(archive.length),
    ]);
    for (const path of [ARCHIVE, '/elections/:uuid/archive', '/api/elections/:uuid/last-event']) {
      const answer = await get(path, { 'if-none-match': `W/${etag}` });
      expect([answer.status, (await bytes(answer)).length, answer.headers.get('cache-control')]).toEqual([
        304,
        0,
        'public, no-cache',
      ]);
    }
    expect((await get(ARCHIVE, { 'if-none-match': '"another"' }, 'HEAD')).status).toBe(200);
  });

  it('may be read from pages of every site, without a cookie, while everything else may not', async () => {
    const elsewhere = { origin: 'https://monitor.example.net' };
    const read = await get(ARCHIVE, { ...elsewhere, range: 'bytes=0-0' });
    expect([read.status, read.headers.get('access-control-allow-origin')]).toEqual([206, '*']);
    expect([read.headers.get('access-control-allow-credentials'), read.headers.get('set-cookie')]).toEqual([
      null,
      null,
    ]);
    expect((await get('/graphql', { ...elsewhere, 'content-type': 'application/json' }, 'POST')).status).toBe(403);
    expect((await get('/elections/:uuid/roots', elsewhere)).status).toBe(403);
    expect((await get(ARCHIVE, elsewhere, 'POST')).status).toBe(403);
  });

  it('asks a reader to wait who begins too many archives in a minute', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < ARCHIVE_READS.points; i++) statuses.push((await get(ARCHIVE, {}, 'HEAD')).status);
    expect(statuses).toContain(200);
    const over = await get(ARCHIVE, {}, 'HEAD');
    expect([over.status, Number(over.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await get('/api/elections/:uuid/last-event')).status).toBe(200);
  });
});
