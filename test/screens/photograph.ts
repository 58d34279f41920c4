import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A device that a screen is looked at on, in CSS pixels. */
export interface Device {
  readonly name: 'phone' | 'desktop';
  readonly width: number;
  readonly height: number;
}

export const DEVICES: readonly Device[] = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 900 },
];
export const SCHEMES = ['light', 'dark'] as const;

/** One picture: `<screen>-<device>-<scheme>.png`. */
export interface Picture {
  readonly screen: string;
  readonly file: string;
  readonly device: Device;
  readonly scheme: (typeof SCHEMES)[number];
}

/** Takes the page as it stands on every device, light and dark, from the top to its end. */
export async function photograph(page: Page, screen: string, folder: string): Promise<readonly Picture[]> {
  await settled(page);
  const pictures: Picture[] = [];
  for (const device of DEVICES) {
    await page.setViewportSize(device);
    // As high as the page is, so that what sticks to the lower edge of a window covers nothing in the picture.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: device.width, height: Math.max(height, device.height) });
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const file = `${screen}-${device.name}-${scheme}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled', caret: 'hide' });
      pictures.push({ screen, file, device, scheme });
    }
  }
  return pictures;
}

const LONGEST_WAIT_MS = 4_000;

/** Some screens ask again and again: then what is there after a while is what is shown. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: LONGEST_WAIT_MS }).catch(() => undefined);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** `/e/:electionId/box/:contestId` is `e-election-box-contest`; `/` is `first`. */
export const nameOf = (path: string): string =>
  path
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/^:/, '').replace(/Id$/, ''))
    .join('-') || 'first';
