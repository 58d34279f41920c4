import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface Look {
  readonly language: 'en' | 'cy';
  readonly scheme: 'light' | 'dark';
  readonly width: 320 | 1280;
}

/** Both languages, light and dark, narrow and wide; the language last, because changing it takes longest. */
export const LOOKS: readonly Look[] = (['en', 'cy'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    ([1280, 320] as const).map((width) => ({ language, scheme, width })),
  ),
);

/** As a page is met first. */
export const PLAIN: Look = { language: 'en', scheme: 'light', width: 1280 };

const HEIGHTS = { 320: 640, 1280: 900 } as const;

/** Shows the page in another look without losing what it shows. */
export async function showAs(page: Page, { language, scheme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width] });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const shown = await page.evaluate(() => document.documentElement.lang);
  if (page.url() === 'about:blank' || shown.startsWith(language)) return;
  await page.locator('.mast__lang').click();
  await page.locator(`.mast__lang[lang="${language === 'en' ? 'cy' : 'en'}"]`).waitFor(); // it leads back: all is drawn anew
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page as it stands: rules broken, each with its first places; and sideways scrolling. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(await axeSource); // through the browser's own tools, which no content policy stops
  const { violations, overflow } = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run(node: Document, options: object): Promise<AxeResults> } };
    const results = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { violations: results.violations, overflow: scrollWidth - clientWidth };
  }, TAGS);
  return [
    ...violations.map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 140));
      return `${id}: ${help} (${places.join(' | ')})`;
    }),
    ...(overflow > 0 ? [`the page scrolls sideways by ${overflow} px`] : []),
  ];
}
