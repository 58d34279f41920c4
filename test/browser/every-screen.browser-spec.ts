import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ROUTES } from '../../apps/web/src/routes.js';
import type { ScreenRoute } from '../../apps/web/src/kit/route.js';
import { faultsOf, LOOKS, showAs } from './support/axe.js';
import { findChromium, launch } from './support/chromium.js';
import { personAt, signIn } from './support/people.js';
import type { Person } from './support/people.js';
import { preparedSample } from './support/sample.js';
import type { Sample } from './support/sample.js';
import { sampleAddresses } from './support/sample-addresses.js';
import { startedStack } from './support/stack.js';

jest.setTimeout(240_000);

const chromium = findChromium();
const inChromium = chromium === undefined ? describe.skip : describe;

/** Opens one screen, waits until it has settled, and looks at it in every look. */
async function lookAt(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined); // some screens ask again and again
  const faults: string[] = [];
  for (const look of LOOKS) {
    await showAs(page, look);
    const found = await faultsOf(page);
    faults.push(...found.map((fault) => `${address} (${look.language}, ${look.scheme}, ${look.width} px): ${fault}`));
  }
  return faults;
}

inChromium('Every screen', () => {
  let browser: Browser;
  let sample: Sample;
  const stack = startedStack();

  beforeAll(async () => {
    browser = await launch(chromium ?? '');
    sample = preparedSample();
  });
  afterAll(() => browser.close());

  it('has an address to try it at', () => {
    const addresses = sampleAddresses(sample);
    expect(ROUTES.filter(({ path }) => addresses[path] === undefined).map(({ path }) => path)).toEqual([]);
  });

  const groups = ROUTES.reduce((map, route) => {
    const area = route.path.split('/').slice(1, 3).join('/') || 'first page';
    return map.set(area, [...(map.get(area) ?? []), route]);
  }, new Map<string, ScreenRoute[]>());

  it.each([...groups])('is clean in both languages, light and dark, narrow and wide: %s', async (_area, routes) => {
    const addresses = sampleAddresses(sample);
    const people = new Map<string, Person>();
    const faults: string[] = [];
    for (const { path } of routes) {
      const { address, as } = addresses[path] ?? { address: '/', as: undefined };
      const known = people.get(as ?? '') ?? (await personAt(browser, stack.server));
      if (!people.has(as ?? '') && as) await signIn(known.page, stack.dataDirectory, sample.officers[as]);
      people.set(as ?? '', known);
      faults.push(...(await lookAt(known.page, address)));
    }
    for (const { complaints, strangers, leave } of people.values()) {
      faults.push(
        ...complaints.map((line) => `console: ${line}`),
        ...strangers.map((url) => `asked another host: ${url}`),
      );
      await leave();
    }
    expect(faults).toEqual([]);
  });
});
