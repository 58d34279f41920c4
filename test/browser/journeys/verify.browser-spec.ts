import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { CHECK_OF_SPOIL, CHECKS, spoilBundle, SPOILS } from '#libs/evidence';
import { trackerWords } from '#libs/belenios';
import type { Browser, Page } from 'playwright-core';
import { inChromium, launched } from '../support/in-chromium.js';
import { TEST_MS } from '../support/patience.js';
import { personAt } from '../support/people.js';
import type { Person } from '../support/people.js';
import { preparedSample } from '../support/sample.js';
import { startedStack } from '../support/stack.js';

jest.setTimeout(TEST_MS);

const ACCEPTED = 'Nothing is wrong with this result';
const outcome = '#outcome';

/** Chooses a file and waits for the answer about this one. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<string> {
  await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  return answer(page);
}

async function answer(page: Page): Promise<string> {
  await page.locator('#running').waitFor({ state: 'detached' });
  return (await page.locator(outcome).innerText()).trim();
}

/** Names of the checks with this outcome, as the page lists them. */
const listed = (page: Page, verdict: string): Promise<readonly (string | null)[]> =>
  page
    .locator(`.verify-group > .checks > li[data-verdict="${verdict}"]`)
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-check')));

async function savedBy(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

inChromium('Whoever checks a declared result', () => {
  const stack = startedStack();
  let browser: Browser;
  let person: Person;
  let page: Page;
  let bundle: Uint8Array;
  let electionId: string;

  beforeAll(async () => {
    browser = await launched();
    person = await personAt(browser, stack.server);
    ({ page } = person);
    ({ electionId } = preparedSample().declared);
    const response = await fetch(`${stack.server}/elections/${electionId}/bundle`);
    bundle = new Uint8Array(await response.arrayBuffer());
  });
  afterAll(() => browser?.close());

  it('is told that the server’s own file comes from those it checks, fetches it, and finds nothing wrong', async () => {
    await page.goto(`/verify?election=${electionId}`);
    await page.getByText('Then it comes from those whose result you are checking').waitFor();
    await page.getByRole('button', { name: 'Fetch the file from this server' }).click();
    await page.locator(outcome).waitFor();
    expect(await answer(page)).toBe(ACCEPTED);
    const names = [...(await listed(page, 'pass')), ...(await listed(page, 'notApplicable'))];
    for (const name of Object.keys(CHECKS)) expect(names).toContain(name);
    expect(await listed(page, 'fail')).toEqual([]);
    expect(await page.evaluate('document.activeElement.id')).toBe('outcome');
    // Declared and counted again, side by side.
    expect(await page.locator('#results ~ * .tag--pass').count()).toBeGreaterThan(5);
    expect(await page.locator('#results ~ * .tag--fail').count()).toBe(0);
    expect(await page.locator('#limits').count()).toBe(1);
  });

  it('needs the network no more once the page is there', async () => {
    await page.goto('/verify');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    expect(await choose(page, 'evidence.zip', bundle)).toBe(ACCEPTED);
    await page.context().setOffline(false);
  });

  it('finds a ballot by its six words, and learns that another one is not there', async () => {
    const { contests } = preparedSample().declared;
    const record = await fetch(`${stack.server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query($id: ID!) { ballotBox(contestId: $id) { receipts(batch: 1) } }',
        variables: { id: contests[0]?.id },
      }),
    });
    const { data } = (await record.json()) as { data: { ballotBox: { receipts: readonly string[] } } }; // as asked
    const [tracker = ''] = data.ballotBox.receipts;
    await page.locator('#receipt').fill(trackerWords(tracker).join(' '));
    await page.getByRole('button', { name: 'Find it' }).click();
    await page.locator('#receipt-found .note--pass').waitFor();
    await page.locator('#receipt').fill(trackerWords('A'.repeat(43)).join(' '));
    await page.getByRole('button', { name: 'Find it' }).click();
    await page.locator('#receipt-found .note--fail').waitFor();
    await page.locator('#receipt').fill('no receipt');
    await page.getByRole('button', { name: 'Find it' }).click();
    await page.locator('#receipt-error').waitFor();
  });

  it('writes a report that names the digest of the findings, and sends it nowhere', async () => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByRole('button', { name: 'Save the report' }).click();
    await page.locator('.errors').waitFor();
    expect(await page.locator('.errors li').count()).toBe(2);
    await page.getByLabel('No exceptions').check();
    await page.locator('#report-name').fill('A. Auditor');
    const verdict = await savedBy(page, 'Save the findings');
    const report = await savedBy(page, 'Save the report');
    expect(verdict.name).toBe('evidence.zip.verdict.json');
    expect(JSON.parse(verdict.text)).toMatchObject({ format: 'quorate-verdict/1', verdict: 'accept' });
    expect(JSON.parse(report.text)).toMatchObject({
      format: 'quorate-report/1',
      opinion: 'no-exceptions',
      name: 'A. Auditor',
      verdictDigest: createHash('sha256').update(verdict.text).digest('hex'),
    });
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });

  it.each(SPOILS)('sees the right check fail in a bundle that is wrong: %s', async (spoil) => {
    const made = await spoilBundle(bundle, spoil);
    if (!made.ok) throw new Error(made.error);
    const name = `wrong-${spoil}.zip`;
    expect(await choose(page, name, made.value)).toMatch(/^Something is wrong/);
    expect(await listed(page, 'fail')).toContain(CHECK_OF_SPOIL[spoil]);
    const fault = page.locator(`[data-fault="${CHECK_OF_SPOIL[spoil]}"]`).first();
    for (const words of ['What to do', 'Whom to tell']) expect(await fault.innerText()).toContain(words);
  });

  it('sees the checker fail on purpose, and the real file pass again', async () => {
    await choose(page, 'evidence.zip', bundle);
    await page.locator('#spoil').selectOption('name');
    await page.getByRole('button', { name: 'Try it with a bundle that is wrong' }).click();
    await page.getByText('the file was made wrong on purpose').waitFor();
    expect(await answer(page)).toMatch(/^Something is wrong/);
    expect(await page.locator('#results ~ * .tag--fail').count()).toBe(1);
    expect(await page.locator('#report').count()).toBe(0);
    await page.getByRole('button', { name: 'Check the real file again' }).click();
    await page.locator('#report').waitFor();
    expect(await answer(page)).toBe(ACCEPTED);
  });

  it('compares with a key that was noted, and says where it is none', async () => {
    await page.getByText('Compare with what you noted yourself').click();
    await page.locator('#noted-key').fill('0'.repeat(64));
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.locator('[data-fault="signing-key"]').waitFor();
    await page.locator('#noted-key').fill('abc');
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.locator('#noted-key-error').waitFor();
    await page.locator('#noted-key').fill('');
  });

  it('is told when the file is none, in both languages', async () => {
    expect(await choose(page, 'letter.zip', Buffer.from('Dear member'))).toBe('This is not an evidence file');
    await page.locator('.mast__lang').click();
    await page.locator(outcome).filter({ hasText: 'Nid ffeil dystiolaeth yw hon' }).waitFor();
    expect(await choose(page, 'tystiolaeth.zip', bundle)).toBe('Nid oes dim o’i le ar y canlyniad hwn');
    await page.locator('.mast__lang').click();
  });

  it('can take the checker elsewhere, as the declaration names it', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'The stand-alone page' }).click(),
    ]);
    const digest = createHash('sha256')
      .update(await readFile(await download.path()))
      .digest('hex');
    expect(download.suggestedFilename()).toBe('quorate-verify.html');
    expect(await page.locator('[aria-labelledby="without"]').innerText()).toContain(digest);
  });

  it('has met no complaint of the browser and no other host', () => {
    expect(person.complaints).toEqual([]);
    expect(person.strangers).toEqual([]);
  });
});
