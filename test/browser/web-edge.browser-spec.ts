import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasChromium, inChromium, launched } from './support/in-chromium.js';
import { TEST_MS } from './support/patience.js';
import { personAt } from './support/people.js';
import { preparedSample } from './support/sample.js';
import { startedStack } from './support/stack.js';

jest.setTimeout(TEST_MS);
const { server } = startedStack();

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await launched();
});
afterAll(() => browser?.close());

/** A policy as its directives, each with its sources. */
const directivesOf = (policy: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );

const POLICY = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'script-src-attr': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'media-src': "'none'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'trusted-types': 'quorate',
  'require-trusted-types-for': "'script'",
};

const pageText = async (path: string): Promise<string> =>
  (await fetch(server + path, { headers: { accept: 'text/html' } })).text();
/** Tags of the page that fetch something, each with its address and the digest that it demands. */
const fetchedBy = (html: string): readonly { readonly path: string; readonly integrity: string | undefined }[] =>
  [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].flatMap(([tag]) => {
    const path = /(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    return path === undefined || tag.includes('rel="icon"')
      ? []
      : [{ path, integrity: /integrity="([^"]+)"/.exec(tag)?.[1] }];
  });

describe('What the server sends with the pages (WEB-02)', () => {
  it('is a policy that allows nothing inline, nothing of others, no frame, and no text that becomes script', async () => {
    const assets = fetchedBy(await pageText('/vote')).map(({ path }) => path);
    expect(assets.length).toBeGreaterThan(1);
    for (const path of ['/', '/vote', '/office', '/e/none', ...assets, '/assets/none.js']) {
      const { headers } = await fetch(server + path, { headers: { accept: 'text/html' } });
      expect(directivesOf(headers.get('content-security-policy') ?? '')).toEqual(POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('is a page whose every file has the digest that the page demands, and which holds no script of its own', async () => {
    const html = await pageText('/vote');
    for (const { path, integrity } of fetchedBy(html)) {
      const bytes = new Uint8Array(await (await fetch(server + path)).arrayBuffer());
      expect(integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    }
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=|\bstyle=|https?:\/\//);
  });
});

inChromium('A browser holds the pages to it (WEB-02)', () => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-GB' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  it('shows no page of ours in a frame of others', async () => {
    await page.route('http://frames.test/**', (route) => {
      const isInner = route.request().url().endsWith('/inner');
      const frames = `<iframe src="${server}/vote"></iframe><iframe src="/inner"></iframe>`;
      return route.fulfill({ contentType: 'text/html', body: isInner ? '<h1>inner</h1>' : frames });
    });
    await page.goto('http://frames.test/');
    await page.waitForLoadState('networkidle');
    const [, ...inner] = page.frames().map((frame) => frame.url());
    expect(inner).toEqual(['chrome-error://chromewebdata/', 'http://frames.test/inner']);
  });

  it('runs no file that was changed on its way', async () => {
    await page.route('**/assets/index-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()};window.wasRun=1` });
    });
    const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
    await page.goto(`${server}/vote`);
    await refused;
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
    expect(await page.locator('h1').count()).toBe(0);
  });

  it('makes no script out of a text', async () => {
    await page.goto(`${server}/vote`);
    await page.locator('h1').waitFor();
    const taken = await page.evaluate(() => {
      const text = 'window.wasRun=1';
      const script = document.createElement('script');
      const sinks: Readonly<Record<string, () => unknown>> = {
        innerHTML: () => (document.createElement('p').innerHTML = '<b>a</b>'),
        outerHTML: () => (document.body.appendChild(document.createElement('p')).outerHTML = '<b>a</b>'),
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>a</b>'),
        'document.write': () => document.write('<b>a</b>'),
        srcdoc: () => (document.createElement('iframe').srcdoc = '<b>a</b>'),
        'script.src': () => (script.src = '/assets/a.js'),
        'script.text': () => (script.text = text),
        DOMParser: () => new DOMParser().parseFromString('<b>a</b>', 'text/html'),
        Worker: () => new Worker('/assets/a.js'),
        'another policy': () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('default', { createHTML: (html: string) => html }),
      };
      return Object.entries(sinks).flatMap(([name, use]) => {
        try {
          use();
          return [name];
        } catch (error) {
          return error instanceof TypeError ? [] : [`${name}: ${String(error)}`];
        }
      });
    });
    expect(taken).toEqual([]);
    const ran = await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      try {
        button.setAttribute('onclick', 'window.wasRun=1');
      } catch {
        // refused at once
      }
      button.click();
      return 'wasRun' in window;
    });
    expect(ran).toBe(false);
  });
});

const votingLink = (): string => {
  const { electionId, unused } = preparedSample().open;
  return `${server}/vote#${electionId}.${unused[0]}`;
};

inChromium('The first view of the voting page (WEB-05)', () => {
  it('is 190 KB at most over the line, ten less than the budget, by the browser’s own count, and asks no other host', async () => {
    const visitor = await personAt(browser, server);
    const { page, strangers, complaints } = visitor;
    const session = await page.context().newCDPSession(page);
    const sizes = new Map<string, number>();
    const names = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) =>
      names.set(requestId, new URL(request.url).pathname),
    );
    let asked = 0;
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      sizes.set(requestId, encodedDataLength),
    );
    page.on('request', (request) => {
      if (request.url().startsWith('http')) asked += 1;
    });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto(votingLink());
    await page.locator('.closing').waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const largest = [...sizes].sort(([, a], [, b]) => b - a).slice(0, 8);
    const named = largest.map(([id, size]) => `${names.get(id)} ${(size / 1_000).toFixed(1)}`);
    console.log(`first view of the voting page: ${(bytes / 1_000).toFixed(1)} KB in ${asked} requests`, named);
    expect(sizes.size).toBe(asked); // nothing went uncounted
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(190_000);
    expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
    await visitor.leave();
  });
});

inChromium('With a voter’s authorisation (API-01)', () => {
  it('a page gets answers to registered operations, and to nothing else', async () => {
    const visitor = await personAt(browser, server);
    const { page } = visitor;
    const first = page.waitForRequest((request) => request.url().endsWith('/graphql'));
    await page.goto(votingLink());
    const request = await first;
    const headers = request.headers();
    expect(headers['authorization']).toMatch(/^QuorateVoter /);
    const { extensions, variables } = request.postDataJSON() as { extensions: object; variables: object };
    const unknown = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    const answers = await page.evaluate(
      async ({ authorization, bodies }) => {
        const init = { method: 'POST', headers: { authorization, 'content-type': 'application/json' } };
        const ask = async (body: object): Promise<readonly [number, string]> => {
          const response = await fetch('/graphql', { ...init, body: JSON.stringify(body) });
          const { data, errors } = (await response.json()) as {
            data?: object | null;
            errors?: readonly { extensions?: { code?: string } }[];
          };
          return [response.status, errors?.[0]?.extensions?.code ?? Object.keys(data ?? {}).join()];
        };
        return Promise.all(bodies.map(ask));
      },
      {
        authorization: headers['authorization'] ?? '',
        bodies: [
          { extensions, variables },
          { query: '{ __typename }' },
          { query: 'query { ballotDefinition { __typename } }' },
          { extensions: unknown },
          { extensions, query: '{ __typename }' },
        ],
      },
    );
    const refused = [400, 'OPERATION_NOT_REGISTERED'];
    expect(answers).toEqual([[200, 'ballotDefinition'], refused, refused, refused, refused]);
    await visitor.leave();
  });
});

inChromium('Without scripts', () => {
  it('the voting page says in both languages why it needs one and what else can be done', async () => {
    const visitor = await personAt(browser, server, { javaScriptEnabled: false });
    const { page, strangers } = visitor;
    await page.goto(votingLink());
    const english = await page.locator('h1:not([lang]), h1:not([lang]) + p').allInnerTexts();
    const welsh = await page.locator('[lang=cy]').allInnerTexts();
    expect(english.join(' ')).toMatch(
      /needs a script to seal your vote.*Turn scripts on, use another device, or ask the returning officer/s,
    );
    expect(welsh.join(' ')).toMatch(
      /Mae angen sgript.*Trowch sgriptiau ymlaen, defnyddiwch ddyfais arall, neu gofynnwch/s,
    );
    expect(strangers).toEqual([]);
    await visitor.leave();
  });
});
