import type { Server } from 'node:http';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { stopGracefully } from '../apps/api/src/platform/graceful-stop.js';
import { HTTP_LIMITS } from '../apps/api/src/platform/http-server.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { startTestApi } from './support/api.js';
import type { TestApi, TestOrganisation } from './support/api.js';
import { sendRaw } from './support/raw-http.js';

let database: TestDatabase;
let api: TestApi;
let society: TestOrganisation;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi({ database });
  society = await api.organisation();
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const ME = JSON.stringify({ query: '{ me { id } }' });
const JSON_TYPE = { 'content-type': 'application/json' };

describe('API-04: other sites cannot act through a browser of ours', () => {
  it.each([
    ['a form post with text/plain', { method: 'POST', body: ME, headers: { 'content-type': 'text/plain' } }],
    [
      'a form post',
      {
        method: 'POST',
        body: 'query=%7Bme%7Bid%7D%7D',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ],
    ['a multipart post', { method: 'POST', body: new FormData() }],
    ['a post without a type', { method: 'POST', body: Buffer.from(ME) }],
    ['a foreign origin', { method: 'POST', body: ME, headers: { ...JSON_TYPE, origin: 'https://elsewhere.example' } }],
    ['an origin that hides', { method: 'POST', body: ME, headers: { ...JSON_TYPE, origin: 'null' } }],
    [
      'our name as a part of another',
      { method: 'POST', body: ME, headers: { ...JSON_TYPE, origin: 'http://127.0.0.1:3000.elsewhere.example' } },
    ],
  ])('%s is refused', async (_name, init) => {
    const answer = await api.fetch('/graphql', init, society.officers.secretary);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(['http://127.0.0.1:3000', 'http://localhost:3000'])('%s, a name of ours, passes', async (origin) => {
    const answer = await api.fetch('/graphql', { method: 'POST', body: ME, headers: { ...JSON_TYPE, origin } });
    expect(answer.status).toBe(200);
  });

  it('refuses a mutation by GET, and a query by GET without the preflight header', async () => {
    const query = encodeURIComponent('mutation { signOut { signedOut } }');
    const preflight = { 'apollo-require-preflight': 'true' };
    const mutation = await api.fetch(`/graphql?query=${query}`, { headers: preflight }, society.officers.auditor);
    expect(mutation.status).toBe(405);
    const plain = await api.fetch('/graphql?query=%7Bme%7Bid%7D%7D');
    expect(plain.status).toBe(400);
    const { data } = await api.graphql<{ me: unknown }>('{ me { id } }', {}, society.officers.auditor);
    expect(data?.me).not.toBeNull();
  });
});

describe('API-05: bodies', () => {
  it('refuses 65 KB before reading it, and hangs up', async () => {
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${65 * 1024}\r\n\r\n`;
    const { text, isClosed } = await sendRaw(api.url, head, 2_000);
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(text).toMatch(/connection: close/i);
    expect(isClosed).toBe(true);
  });

  it('refuses 65 KB that were not announced', async () => {
    const chunk = 'x'.repeat(65 * 1024);
    const head =
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const { text, isClosed } = await sendRaw(
      api.url,
      `${head}${chunk.length.toString(16)}\r\n${chunk}\r\n0\r\n\r\n`,
      2_000,
    );
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(isClosed).toBe(true);
  });

  it.each(['{', '{"query": 1}', '[]', 'null', '"text"', ''])('answers 400 to the body %j', async (body) => {
    const answer = await api.fetch('/graphql', { method: 'POST', body, headers: JSON_TYPE });
    expect(answer.status).toBe(400);
  });
});

describe('API-06: slow clients', () => {
  let strict: TestApi;
  beforeAll(async () => {
    strict = await startTestApi({ database, http: { headers: 300, request: 600, check: 50, keepAlive: 400 } });
  });
  afterAll(() => strict.close());

  it('keeps to 10 s for headers, 30 s for a request, 5 to 60 s for an idle connection', () => {
    expect(HTTP_LIMITS).toMatchObject({ headers: 10_000, request: 30_000 });
    expect(HTTP_LIMITS.keepAlive).toBeGreaterThanOrEqual(5_000);
    expect(HTTP_LIMITS.keepAlive).toBeLessThanOrEqual(60_000);
    const server: Server = api.app.getHttpServer();
    expect(server.headersTimeout).toBe(10_000);
  });

  it('hangs up on headers that do not end', async () => {
    const { isClosed, text } = await sendRaw(strict.url, 'GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ', 3_000);
    expect(isClosed).toBe(true);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('hangs up on a body that does not end', async () => {
    const head =
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"q';
    const { isClosed, text } = await sendRaw(strict.url, head, 3_000);
    expect(isClosed).toBe(true);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('hangs up on a connection that stays idle', async () => {
    const { isClosed, text } = await sendRaw(strict.url, 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n', 5_000);
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(isClosed).toBe(true);
  });

  it('answers honest clients while 500 others send their headers slowly', async () => {
    const { port } = new URL(api.url);
    const slow = Array.from({ length: 500 }, () => {
      const socket = net.connect({ host: '127.0.0.1', port: Number(port) });
      socket.on('error', () => undefined);
      socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: a');
      return socket;
    });
    await pause(200);
    const answers = await Promise.all(Array.from({ length: 100 }, () => api.graphql('{ me { id } }')));
    for (const socket of slow) socket.destroy();
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(100);
  });
});

describe('Answers', () => {
  it('carry security headers and a request id, and are not kept by caches', async () => {
    const { headers } = await api.graphql('{ me { id } }');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('say 404 with no detail where nothing is', async () => {
    const answer = await api.fetch('/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('OPS-04 and OPS-08: health and stopping', () => {
  it('is live and ready', async () => {
    expect(await (await api.fetch('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await api.fetch('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', faults: [] });
  });

  it('finishes what is in flight, then refuses connections', async () => {
    const leaving = await startTestApi({ database });
    const inFlight = leaving.graphql<{ requestSignInLink: { __typename: string } }>(
      'mutation { requestSignInLink(email: "nobody@example.org") { __typename } }',
    );
    await pause(150); // its answer is held back for 400 ms
    const began = performance.now();
    const stopped = stopGracefully(leaving.app);
    await pause(20);
    await expect(leaving.fetch('/health/live')).rejects.toThrow('fetch failed');
    const { data, headers } = await inFlight;
    expect(data?.requestSignInLink.__typename).toBe('SignInLinkRequested');
    expect(headers.get('connection')).toBeTruthy();
    await stopped;
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('says on a connection still in use that it is stopping, and cuts off what takes too long', async () => {
    const leaving = await startTestApi({ database });
    const { port } = new URL(leaving.url);
    const socket = net.connect({ host: '127.0.0.1', port: Number(port) });
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    const body = JSON.stringify({ query: 'mutation { requestSignInLink(email: "a@example.org") { __typename } }' });
    const head = `Host: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
    socket.write(`POST /graphql HTTP/1.1\r\n${head}\r\n\r\n${body}`);
    await pause(150); // in flight for 400 ms
    const stopped = stopGracefully(leaving.app, 2_000);
    socket.write('GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n');
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nX-Unfinished: ');
    await stopped;
    expect(text).toContain('SignInLinkRequested');
    expect(text).toMatch(/HTTP\/1\.1 503 [^]*"stopping"/);
    expect(text).toMatch(/connection: close/i);
  });
});
