import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/axe.js';
import { inChromium, launched } from '../support/in-chromium.js';
import { PATIENCE_MS, TEST_MS } from '../support/patience.js';
import { preparedSample } from '../support/sample.js';
import { startedStack } from '../support/stack.js';

jest.setTimeout(TEST_MS);

/** The ranked contest of the sample: 24 papers, three seats. Its count is fixed by the papers, which never change. */
const RANKED = 'Tenant board members, North';
const VALID = '24.00';

const unitsOf = (figure: string): bigint => BigInt(figure.replace(/[,.]/g, ''));

inChromium('The result page', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const strangers: string[] = [];
  const { server } = startedStack();
  const { declared, open } = preparedSample();
  const address = (electionId: string): string => `${server}/e/${electionId}/result?lang=en`;
  const contest = (title: string) =>
    page.locator('article').filter({ has: page.getByRole('heading', { name: title }) });

  beforeAll(async () => {
    browser = await launched();
    page = await (await browser.newContext({ locale: 'en-GB', acceptDownloads: true })).newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(server) && !request.url().startsWith('blob:')) strangers.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(address(declared.electionId));
    await contest(RANKED).getByRole('img').first().waitFor();
  });
  afterAll(() => browser.close());

  it('says first who was elected, then how many voted and how the last seat fell', async () => {
    expect(await page.locator('h1').innerText()).toBe('Result: Board election, last year');
    expect(await page.locator('.hero').innerText()).toContain('by the returning officer and a second person');
    const elected = await contest(RANKED).locator('.elected li b').allInnerTexts();
    expect(elected).toEqual(['Candidate Oak', 'Candidate Birch', 'Candidate Hazel']);
    expect(await page.locator('.hero nav').innerText()).toContain('Candidate Heron');
    expect(await contest(RANKED).locator('.lead').innerText()).toContain(
      '24 of 25 voted. Candidate Hazel took the last seat',
    );
    expect(await contest(RANKED).getByRole('heading', { name: 'How the last seat was won' }).isVisible()).toBe(true);
  });

  it('adds up in every column of the stage table, with two decimals and with all', async () => {
    const table = contest(RANKED).locator('table.stv');
    const check = async (valid: string): Promise<void> => {
      const totals = await table.locator('tfoot td.n').allInnerTexts();
      expect(new Set(totals)).toEqual(new Set([valid]));
      for (const [i] of totals.entries()) {
        const cells = await table.locator(`tbody td:nth-of-type(${i + 1})`).allInnerTexts();
        const figures = cells.map((cell) => /[\d,.]+$/.exec(cell.trim())?.[0]).filter((figure) => figure !== undefined);
        expect(figures.reduce((sum, figure) => sum + unitsOf(figure), 0n)).toBe(unitsOf(valid));
      }
    };
    await check(VALID);
    await contest(RANKED).getByRole('button', { name: 'Show all 5' }).click();
    await check('24.00000');
    await contest(RANKED).getByRole('button', { name: 'Show all 5' }).click();
  });

  it('hands the stages out as a file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      contest(RANKED).getByRole('button', { name: 'Stage table (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${declared.contests[0]?.uuid}.csv`);
  });

  it('has a table for every chart, closed on the screen and open on paper, in both languages', async () => {
    const charts = page.locator('figure.chart');
    expect(await charts.count()).toBe(4);
    expect(await charts.locator('svg[role="img"][aria-label], svg[role="img"][aria-labelledby]').count()).toBe(4);
    const tables = charts.locator('details table');
    expect(await tables.count()).toBe(4);
    const heights = (): Promise<readonly number[]> =>
      tables.evaluateAll((all) =>
        all.map((one) =>
          one.checkVisibility({ contentVisibilityAuto: true }) ? one.getBoundingClientRect().height : 0,
        ),
      );
    expect(await heights()).toEqual([0, 0, 0, 0]);
    await page.emulateMedia({ media: 'print' });
    const areAllOpen = async (): Promise<boolean> => (await heights()).every((height) => height > 20);
    const until = Date.now() + PATIENCE_MS; // a busy browser takes a moment to lay a page out for paper
    while (!(await areAllOpen()) && Date.now() < until) await page.waitForTimeout(50);
    expect(await areAllOpen()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.mast__lang').click();
    await page.getByRole('heading', { level: 1, name: 'Canlyniad: Board election, last year', exact: true }).waitFor();
    expect(await contest(RANKED).innerText()).toContain('Sut yr enillwyd y sedd olaf');
    expect(await contest(RANKED).locator('tfoot td.n').first().innerText()).toBe(VALID);
    await page.locator('.mast__lang').click();
  });

  it('gives what is needed to check it elsewhere, and the evidence itself', async () => {
    const check = page.getByRole('region', { name: 'Check this result yourself' });
    expect(await check.getByRole('link', { name: 'Check it now' }).getAttribute('href')).toBe(
      `/verify?election=${declared.electionId}`,
    );
    const evidence = (await check.getByRole('link', { name: /^Evidence file, \d+ kB$/ }).getAttribute('href')) ?? '';
    const bundle = new Uint8Array(await (await fetch(server + evidence)).arrayBuffer());
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bundle)).toString('hex');
    expect(await check.innerText()).toContain(digest);
    for (const { uuid } of declared.contests)
      expect(await check.locator('pre').innerText()).toContain(`--uuid ${uuid}`);
    const seals = await check.locator('dd[lang="en"]').allInnerTexts();
    expect(seals.map((words) => words.split(' ').length)).toEqual([6, 6]);
  });

  it('is clean on a phone, and says calmly where nothing is declared', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(address(open.electionId));
    await page.getByRole('heading', { name: 'The result is not declared yet' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Voting is open until');
    expect(await page.locator('article').count()).toBe(0);
    expect([complaints, strangers]).toEqual([[], []]);
  });
});
