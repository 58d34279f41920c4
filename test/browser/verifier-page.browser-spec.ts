import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { jest } from '@jest/globals';
import { CHECKS } from '#libs/evidence';
import type { Browser, Page } from 'playwright-core';
import { buildElsewhere } from './support/built-verifier.js';
import { checkOnPage, failedOn, openFromDisk } from './support/chromium.js';
import type { OpenPage } from './support/chromium.js';
import {
  good,
  HOSTILE,
  hostile,
  record,
  signer,
  trackers,
  withChangedDeclaration,
  withChangedRecord,
  withFlippedByte,
  withOtherRecord,
} from './support/evidence.js';
import { hasChromium, inChromium, launched } from './support/in-chromium.js';
import { TEST_MS } from './support/patience.js';

jest.setTimeout(TEST_MS);

let browser: Browser;
let file: string;
const open = (options = {}): Promise<OpenPage> => openFromDisk(browser, file, options);

beforeAll(async () => {
  if (!hasChromium) return;
  browser = await launched();
  file = path.join(await buildElsewhere({ below: 'page', env: {}, umask: '022' }), 'quorate-verify.html');
});
afterAll(() => browser?.close());

const closeAfter = async ({ page }: OpenPage): Promise<void> => page.context().close();

inChromium('The page, opened from disk with the network off', () => {
  it('accepts a good bundle, names every check, and asks for nothing', async () => {
    const opened = await open();
    const { page, asked, complaints } = opened;
    expect(await checkOnPage(page, 'evidence.zip', good)).toBe('Nothing is wrong with this count');
    const names = await page
      .locator('.groups > .group > .checks > li')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-check')));
    for (const name of Object.keys(CHECKS)) expect(names).toContain(name);
    expect(await page.innerText('main')).toContain('Candidate Oak');
    expect(asked.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await closeAfter(opened);
  });

  it.each([
    ['one flipped byte', async () => withFlippedByte(), 'container'],
    ['a changed record, signed again', async () => withChangedRecord(), 'record'],
    ['a changed declaration, signed again', async () => withChangedDeclaration(), 'declaration'],
    ['the record of another box, signed again', withOtherRecord, 'batches'],
  ])('fails %s, names the check, and says what to do and whom to tell', async (_, make, name) => {
    const opened = await open();
    expect(await checkOnPage(opened.page, 'evidence.zip', await make())).toBe('Do not rely on this file');
    expect(await failedOn(opened.page)).toContain(name);
    await opened.page.waitForSelector('section[aria-labelledby="faults"] .note--fail');
    const notes = await opened.page.innerText('section[aria-labelledby="faults"]');
    for (const words of ['What to do', 'Whom to tell', 'Name to quote', name]) expect(notes).toContain(words);
    await closeAfter(opened);
  });

  it('checks a bare record too, and compares what was noted', async () => {
    const opened = await open();
    const { page } = opened;
    expect(await checkOnPage(page, 'record.bel', record)).toBe('Nothing is wrong with this count');
    await page.click('summary');
    await page.fill('#heads', 'a'.repeat(64));
    await page.click('form.noted__form button');
    await page.waitForSelector('.outcome--reject');
    expect(await failedOn(page)).toEqual(['S15']);
    await closeAfter(opened);
  });

  it('compares the signing key, and says when it is none', async () => {
    const opened = await open();
    const { page } = opened;
    await page.click('summary');
    await page.fill('#key', ` ${signer.publicKeyHex.toUpperCase()} `);
    await checkOnPage(page, 'evidence.zip', good);
    expect(await page.getAttribute('li[data-check="signing-key"]', 'data-verdict')).toBe('pass');
    await page.fill('#key', 'abc');
    await page.click('form.noted__form button');
    await page.waitForSelector('#problem');
    expect(await page.innerText('.outcome')).toContain('The signing key has 64 signs');
    await closeAfter(opened);
  });

  it('finds a ballot by its receipt, from the keyboard alone', async () => {
    const opened = await open();
    const { page } = opened;
    await checkOnPage(page, 'evidence.zip', good);
    expect(await focused(page)).toBe('outcome');
    const [receipt = ''] = trackers.get('ChooseChooseC2') ?? [];
    await tabTo(page, 'receipt');
    await page.keyboard.type(receipt);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#receipt-found .note--pass');
    expect(await page.innerText('#receipt-found')).toContain('is in the box and counted');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('not a receipt');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#receipt-found .note--fail');
    expect(await page.getAttribute('#receipt', 'aria-invalid')).toBe('true');
    await closeAfter(opened);
  });

  it('saves what the command prints', async () => {
    const opened = await open();
    const { page } = opened;
    await checkOnPage(page, 'evidence.zip', good);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.outcome .btn')]);
    const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as { verdict: string; checks: unknown[] };
    expect([download.suggestedFilename(), saved.verdict]).toEqual(['evidence.zip.verdict.json', 'accept']);
    expect(saved.checks.length).toBeGreaterThanOrEqual(Object.keys(CHECKS).length);
    await closeAfter(opened);
  });

  it('shows hostile names as they are written and runs none of them', async () => {
    const opened = await open();
    const { page, asked, complaints } = opened;
    await checkOnPage(page, `${HOSTILE.image}.zip`, await hostile());
    await page.click('#language');
    const shown = await page.innerText('main');
    for (const text of [HOSTILE.title, ...Object.values(HOSTILE).slice(0, 2)]) expect(shown).toContain(text);
    expect(
      await page.evaluate('[window.wasRun, document.querySelectorAll("main img, main script, main a").length]'),
    ).toEqual([undefined, 0]);
    expect(asked.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await closeAfter(opened);
  });

  it('forbids by its own policy whatever is not its own', async () => {
    const opened = await open();
    // A moment later, since what a test evaluates itself is let through.
    const attempts = `(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      const outcome = {};
      const attempt = (name, act) => { try { act(); outcome[name] = 'done'; } catch { outcome[name] = 'refused'; } };
      attempt('markup', () => { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); });
      attempt('code', () => { new Function('return 1')(); });
      attempt('worker', () => { new Worker('blob:null/x'); });
      outcome.fetch = await fetch('data:text/plain,x').then(() => 'done', () => 'refused');
      return outcome;
    })()`;
    expect(await opened.page.evaluate(attempts)).toEqual({
      markup: 'refused',
      code: 'refused',
      worker: 'refused',
      fetch: 'refused',
    });
    await closeAfter(opened);
  });
});

/** The id of the element that has the keyboard. */
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.id');

async function tabTo(page: Page, id: string): Promise<void> {
  for (let i = 0; i < 60 && (await focused(page)) !== id; i++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(id);
}

inChromium('The page, for everybody', () => {
  it('speaks Welsh from the start to those who read it, and keeps all there is when the language changes', async () => {
    const opened = await open({ locale: 'cy-GB' });
    const { page } = opened;
    expect(await page.innerText('h1')).toBe('Gwirio canlyniad a ddatganwyd');
    await page.click('summary');
    await page.fill('#key', signer.publicKeyHex);
    expect(await checkOnPage(page, 'evidence.zip', good)).toBe('Nid oes dim o’i le ar y cyfrif hwn');
    await page.click('#language');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.innerText('.outcome h2')).toBe('Nothing is wrong with this count');
    expect(await page.inputValue('#key')).toBe(signer.publicKeyHex);
    expect(await focused(page)).toBe('language');
    await closeAfter(opened);
  });

  it.each([320, 390, 1280])('never scrolls sideways at %i pixels, nor shows a control under 24', async (width) => {
    const opened = await open({ viewport: { width, height: 800 }, locale: 'cy-GB' });
    const { page } = opened;
    await checkOnPage(page, 'evidence.zip', withChangedDeclaration());
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    const small = `[...document.querySelectorAll('button, summary, .btn, label:has(input)')]
      .filter((each) => { const { width, height } = each.getBoundingClientRect(); return height > 0 && (width < 24 || height < 24); }).length`;
    expect(await page.evaluate(small)).toBe(0);
    await closeAfter(opened);
  });

  it('gives every control a name, every heading its place, and every id once', async () => {
    const opened = await open();
    const { page } = opened;
    await checkOnPage(page, 'evidence.zip', good);
    const controls = await page.locator('button, input, textarea, summary').all();
    expect(controls.length).toBeGreaterThan(8);
    const unnamed = `[...document.querySelectorAll('button, input, textarea')].filter((each) =>
      !(each.labels?.length || each.textContent.trim() || each.getAttribute('aria-label'))).map((each) => each.outerHTML)`;
    expect(await page.evaluate(unnamed)).toEqual([]);
    const levels = await page
      .locator('h1, h2, h3')
      .evaluateAll((all) => all.map((each) => Number(each.tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    const twice = `(() => { const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i); })()`;
    expect(await page.evaluate(twice)).toEqual([]);
    const dangling = `[...document.querySelectorAll('[aria-labelledby], [aria-describedby]')].flatMap((each) =>
      [each.getAttribute('aria-labelledby'), each.getAttribute('aria-describedby')].join(' ').split(' '))
      .filter((id) => id && !document.getElementById(id))`;
    expect(await page.evaluate(dangling)).toEqual([]);
    await closeAfter(opened);
  });

  it.each(['light', 'dark'] as const)('has words that stand out by 4.5 to 1 or more when %s', async (colorScheme) => {
    const opened = await open({ colorScheme });
    const { page } = opened;
    await checkOnPage(page, 'evidence.zip', withChangedDeclaration());
    expect(await page.evaluate(FAINT_WORDS)).toEqual([]);
    await closeAfter(opened);
  });
});

/** Every text whose colour is too near to what it stands on (WCAG 2.2, 1.4.3), by the formulas given there. */
const FAINT_WORDS = `(() => {
  const parse = (text) => (/rgba?\\(([^)]+)\\)/.exec(text)?.[1] ?? '0,0,0,0').split(/[ ,/]+/).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (each) => {
    for (let at = each; at; at = at.parentElement) { const c = parse(getComputedStyle(at).backgroundColor); if (c.length < 4 || c[3] > 0) return c; }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = [];
  while (walker.nextNode()) {
    const each = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || each.closest('script, style, noscript, .vh, .skip') || !each.checkVisibility()) continue;
    const [a, b] = [light(parse(getComputedStyle(each).color)), light(ground(each))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(each.className + ': ' + walker.currentNode.textContent.trim().slice(0, 40));
  }
  return faint;
})()`;
