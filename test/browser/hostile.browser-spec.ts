import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasChromium, inChromium, launched } from './support/in-chromium.js';
import { hostileElections } from './support/hostile-election.js';
import type { HostileElections } from './support/hostile-election.js';
import { hostileCandidates, hostileTexts, TRAP } from './support/hostile-texts.js';
import { TEST_MS } from './support/patience.js';
import { personAt, signIn } from './support/people.js';
import type { Person } from './support/people.js';
import { preparedSample } from './support/sample.js';
import { startedStack } from './support/stack.js';

jest.setTimeout(TEST_MS);

const COUNT = 1_000;
const candidates = hostileCandidates(COUNT);
const TITLE = '"><img src=x onerror=window.wasRun=1> Board';

let browser: Browser;
let elections: HostileElections;
const stack = startedStack();

beforeAll(async () => {
  if (!hasChromium) return;
  browser = await launched();
  elections = await hostileElections(stack, { title: TITLE, candidates });
}, TEST_MS);
afterAll(() => browser?.close());

/** What a page holds that no text of a candidate may put there. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate((trap) => {
    const faults = trap in window ? ['a script ran'] : [];
    for (const element of document.querySelectorAll('*')) {
      const { tagName, outerHTML } = element;
      const names = element.getAttributeNames().filter((name) => /^on|^(srcdoc|formaction|action|ping)$/.test(name));
      const isOurs =
        tagName !== 'SCRIPT' || new URL((element as HTMLScriptElement).src).pathname.startsWith('/assets/');
      const isForbidden = /^(img|iframe|frame|object|embed|base|audio|video|source|math|style|marquee)$/i.test(tagName);
      if (names.length > 0 || !isOurs || isForbidden) faults.push(outerHTML.slice(0, 120));
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[href], svg a')) {
      const { protocol, origin } = new URL(link.getAttribute('href') ?? '', location.href);
      const leadsAway = link.tagName === 'A' && origin !== location.origin;
      const rel = link.relList.contains('noopener') && link.relList.contains('nofollow');
      if (!['http:', 'https:', 'mailto:'].includes(protocol) || (leadsAway && !rel))
        faults.push(link.outerHTML.slice(0, 120));
    }
    return faults;
  }, TRAP);
}

/** Opens whatever can be opened, so that nothing hides its text. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

const wholeText = (page: Page): Promise<string> =>
  page.evaluate(() => (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' '));
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A person whose page says of each broken policy where it was. */
async function watched(): Promise<
  Person & { readonly broken: readonly string[]; readonly pictures: readonly string[] }
> {
  const person = await personAt(browser, stack.server, { viewport: { width: 390, height: 844 } });
  const broken: string[] = [];
  const pictures: string[] = [];
  const { page } = person;
  page.on('request', (request) => {
    if (request.resourceType() === 'image') pictures.push(request.url());
  });
  await page.exposeFunction('policyWasBroken', (what: string) => broken.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { policyWasBroken(what: string): void }).policyWasBroken(
        `${effectiveDirective} ${blockedURI}`,
      ),
    );
  });
  return { ...person, broken, pictures };
}

async function expectHarmless(person: Awaited<ReturnType<typeof watched>>): Promise<void> {
  const { page, complaints, strangers, broken, pictures } = person;
  expect(await faultsOf(page)).toEqual([]);
  expect({ complaints, strangers, broken }).toEqual({ complaints: [], strangers: [], broken: [] });
  expect(pictures.filter((url) => !/^(data:image|http:\/\/127\.0\.0\.1:\d+\/assets\/favicon)/.test(url))).toEqual([]);
}

inChromium(`${COUNT} hostile names, lines and statements (WEB-01)`, () => {
  it('are that many, on a paper as long as a paper may be', () => {
    expect(candidates).toHaveLength(30);
    expect(new Set(hostileTexts(COUNT)).size).toBe(COUNT);
    for (const text of hostileTexts(COUNT))
      expect(candidates.some(({ statement }) => statement.includes(text))).toBe(true);
  });

  it('are texts on the ballot paper', async () => {
    const voter = await watched();
    const { page } = voter;
    await page.goto(elections.votingLink);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.locator('.cand').first().waitFor();
    await openAll(page);
    await page.waitForFunction(
      (n) => document.querySelectorAll('.cand__more .stack-s').length === n,
      candidates.length,
    );
    const shown = await wholeText(page);
    for (const { name, detail } of candidates) {
      expect(shown).toContain(onOneLine(name));
      expect(shown).toContain(onOneLine(detail));
    }
    const outlines = await page
      .locator('.cand__more .stack-s *')
      .evaluateAll((all) => [...new Set(all.map(({ tagName }) => tagName))].sort());
    expect(['A', 'BR', 'EM', 'LI', 'OL', 'P', 'SPAN', 'STRONG', 'UL']).toEqual(expect.arrayContaining(outlines));
    expect(await page.locator('.cand__more a').count()).toBeGreaterThan(0);
    await expectHarmless(voter);
    for (const { name } of candidates.slice(0, 3)) await page.locator('.cand__pick', { hasText: name }).last().click();
    await page.getByRole('button', { name: 'Put in order' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check your vote' }).waitFor();
    expect(await wholeText(page)).toContain(onOneLine(candidates[0]?.name ?? '-'));
    await expectHarmless(voter);
    await voter.leave();
  });

  it('are texts on the public page of the election', async () => {
    const visitor = await watched();
    const { page } = visitor;
    await page.goto(`/e/${elections.open.electionId}`);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await openAll(page);
    const shown = await wholeText(page);
    for (const { name, detail } of candidates) expect(shown).toContain(`${onOneLine(name)}, ${onOneLine(detail)}`);
    await expectHarmless(visitor);
    await visitor.leave();
  });

  it('are texts in the console, where they are entered and looked at beforehand', async () => {
    const officer = await watched();
    const { page } = officer;
    const [contest] = elections.draft.contests;
    await signIn(page, stack.dataDirectory, elections.returningOfficer);
    await page.goto(`/office/elections/${elections.draft.electionId}/contests/${contest?.id}`);
    for (const { name } of candidates.slice(0, 2)) {
      await page.locator('.candrows > li', { hasText: name }).locator('button[aria-expanded]').click();
      await page.locator('.inset').getByText(name).waitFor();
      await expectHarmless(officer);
    }
    const shown = await wholeText(page);
    for (const { name, detail } of candidates) expect(shown).toContain(onOneLine(`${name}${detail}`));
    await officer.leave();
  });

  it('are texts on the page of a result', async () => {
    const visitor = await watched();
    const { page } = visitor;
    const { electionId } = preparedSample().declared;
    // The names of an election that is declared already, changed on their way: a count of 30 takes longer than a look.
    const named = new Map<string, string>();
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = JSON.stringify(withNames(await response.json(), named));
      await route.fulfill({ response, body: text });
    });
    await page.goto(`/e/${electionId}/result`);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await openAll(page);
    const shown = await wholeText(page);
    expect(named.size).toBeGreaterThan(5);
    for (const hostile of named.values()) expect(shown).toContain(onOneLine(hostile));
    await expectHarmless(visitor);
    await visitor.leave();
  });

  it('are nothing but paragraphs, lists, emphasis and safe links: 10,000 in a page under our policy', async () => {
    const context = await browser.newContext();
    const { page, faults } = await statementPage(context);
    const texts = hostileTexts(2_500);
    const seen = new Set<string>();
    for (const glue of ['\n\n', ' ', '\n- ', '\n> ']) {
      const pairs = texts.map((text, i) => `${text}${glue}${texts[(i * 7 + 3) % texts.length]}`);
      const outlines = await page.evaluate(
        (given) => (window as unknown as { showStatements(texts: readonly string[]): string[] }).showStatements(given),
        pairs,
      );
      for (const outline of outlines) seen.add(outline);
    }
    const away = 'rel=noopener nofollow target=_blank';
    const allowed = ['BR', 'DIV class=stack-s', 'EM', 'LI', 'OL', 'P', 'SPAN class=vh', 'STRONG', 'UL'];
    const links = ['http:', 'https:', 'mailto:'].map((scheme) => `A href=${scheme} ${away}`);
    expect([...seen].filter((outline) => ![...allowed, ...links].includes(outline))).toEqual([]);
    expect(seen).toContain(`A href=https: ${away}`);
    expect(await page.evaluate((trap) => trap in window, TRAP)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Every name in an answer of the API, each replaced by a hostile one of its own. */
function withNames(value: unknown, named: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withNames(each, named));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      // The declaration and the counts are given as the exact texts that were signed.
      if (typeof inner === 'string' && inner.startsWith('{'))
        return [key, JSON.stringify(withNames(JSON.parse(inner), named))];
      if (typeof inner !== 'string' || !inner.startsWith('Candidate ')) return [key, withNames(inner, named)];
      const hostile = named.get(inner) ?? candidates[named.size]?.name ?? inner;
      named.set(inner, hostile);
      return [key, hostile];
    }),
  );
}

/** A page of its own with the component that shows statements, and with the policy of our pages. */
async function statementPage(context: BrowserContext): Promise<{ page: Page; faults: readonly string[] }> {
  const script = await bundled('./support/statement-page.mjs');
  const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
  const page = await context.newPage();
  await page.route('http://statements.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': policy },
          body: '<!doctype html><div id="app"></div><script type="module" src="/page.js"></script>',
        }),
  );
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto('http://statements.test/');
  return { page, faults };
}

/** In memory; names of letters are read from a list as in the screens, because Trusted Types forbid to ask the browser. */
async function bundled(file: string): Promise<string> {
  const decoder = 'decode-named-character-reference';
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    alias: { [decoder]: createRequire(import.meta.url).resolve(decoder) },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}
