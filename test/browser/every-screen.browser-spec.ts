import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { faultsOf, LOOKS, PLAIN, showAs } from './support/axe.js';
import { inChromium, launched } from './support/in-chromium.js';
import { TEST_MS } from './support/patience.js';
import { personAt, signIn } from './support/people.js';
import type { Person } from './support/people.js';
import { preparedSample } from './support/sample.js';
import type { Sample } from './support/sample.js';
import { sampleAddresses } from './support/sample-addresses.js';
import type { SampleAddress } from './support/sample-addresses.js';
import { screenRoutes } from './support/screen-routes.js';
import type { ScreenPath } from './support/screen-routes.js';
import { startedStack } from './support/stack.js';

jest.setTimeout(3 * TEST_MS); // a test looks at up to fourteen screens in eight looks

const ROUTES = await screenRoutes();

/** Opens one screen, waits until it has settled, and looks at it in every look. */
async function lookAt(page: Page, path: string, { address, before }: SampleAddress): Promise<readonly string[]> {
  await showAs(page, PLAIN);
  if (before || !page.url().endsWith(address)) await page.goto(address);
  await before?.(page);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined); // some screens ask again and again
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)); // not led elsewhere
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
  /** Each signs in once. */
  const people = new Map<string, Person>();

  beforeAll(async () => {
    browser = await launched();
    sample = preparedSample();
  });
  afterAll(() => browser.close());

  it('has an address to try it at', () => {
    const addresses = sampleAddresses(sample);
    expect(ROUTES.filter(({ path }) => addresses[path] === undefined).map(({ path }) => path)).toEqual([]);
  });

  const groups = ROUTES.reduce((map, route) => {
    const [first = '', second = ''] = route.path.split('/').slice(1);
    const area = first === 'office' ? `${first}/${second}` : first || 'first page';
    return map.set(area, [...(map.get(area) ?? []), route]);
  }, new Map<string, ScreenPath[]>());

  it.each([...groups])('is clean in both languages, light and dark, narrow and wide: %s', async (_area, routes) => {
    const addresses = sampleAddresses(sample);
    const faults: string[] = [];
    for (const { path } of routes) {
      const sampled = addresses[path] ?? { address: '/' };
      const { as } = sampled;
      const known = people.get(as ?? '') ?? (await personAt(browser, stack.server));
      if (!people.has(as ?? '') && as) await signIn(known.page, stack.dataDirectory, sample.officers[as]);
      people.set(as ?? '', known);
      faults.push(...(await lookAt(known.page, path, sampled)));
    }
    expect(faults).toEqual([]);
  });

  it('never made a browser complain, nor ask another host', async () => {
    const faults = [...people.values()].flatMap(({ complaints, strangers }) => [...complaints, ...strangers]);
    await Promise.all([...people.values()].map((person) => person.leave()));
    expect(faults).toEqual([]);
  });
});
