import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { screenRoutes } from '../browser/support/screen-routes.js';
import { votingBody } from '../browser/journeys/vote-elections.js';
import { findChromium, launch } from '../browser/support/chromium.js';
import { personAt, signIn } from '../browser/support/people.js';
import type { Sample } from '../browser/support/sample.js';
import { sampleAddresses } from '../browser/support/sample-addresses.js';
import { contactSheet } from './contact-sheet.js';
import { nameOf, photograph } from './photograph.js';
import type { Picture } from './photograph.js';
import { voteWalk } from './vote-walk.js';

/**
 * Pictures of every screen, on a phone and on a desktop, light and dark, from a Quorate of its own with a sample body:
 *
 *     npm run screens -- [--only PATTERN] [--out DIR]
 *
 * PATTERN is a regular expression for the names of pictures, such as `^vote|office-rules`; DIR is dist/screens unless told.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, out: { type: 'string', default: 'dist/screens' } },
});
const only = new RegExp(values.only);
const folder = resolve(values.out);
const chromium = findChromium();
if (chromium === undefined) throw new Error('there is no chromium in PATH: install it, or set CHROMIUM_PATH');

const from = (path: string): string => pathToFileURL(resolve('dist/apps/cli/src', path)).href;
const { startStack } = (await import(from('demo/stack.js'))) as typeof import('../../apps/cli/src/demo/stack.js');
const { prepareSample } = (await import('../browser/support/' + 'prepare-sample.mjs')) as {
  readonly prepareSample: (stack: Awaited<ReturnType<typeof startStack>>) => Promise<Sample>;
};

const began = Date.now();
const pictures: Picture[] = [];
const missing: string[] = [];
const say = (text: string): void =>
  console.log(`${String(Math.round((Date.now() - began) / 1_000)).padStart(4)} s  ${text}`);

/** One that cannot be reached does not keep the others from being shown. */
async function take(page: Page, name: string, reach: () => Promise<unknown>): Promise<boolean> {
  try {
    await reach();
    pictures.push(...(await photograph(page, name, folder)));
    say(name);
    return true;
  } catch (error) {
    missing.push(name);
    say(`${name}: NOT SHOWN: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    return false;
  }
}

mkdirSync(folder, { recursive: true });
say('starting a Quorate of its own');
const stack = await startStack({ onLine: () => undefined });
const browser = await launch(chromium);
try {
  const walks = ['vote-landing', 'vote-ballot', 'vote-check', 'vote-device', 'vote-done', 'vote'];
  if (walks.some((name) => only.test(name))) await walkThroughVote();
  await openEveryAddress();
} finally {
  await browser.close();
  await stack.stop();
}
writeFileSync(join(folder, 'index.html'), contactSheet(pictures, missing));
say(`${pictures.length} pictures: ${join(folder, 'index.html')}`);
if (missing.length > 0) say(`not shown: ${missing.join(', ')}`);
process.exitCode = missing.length > 0 ? 1 : 0;

async function walkThroughVote(): Promise<void> {
  say('a body whose members vote');
  const body = await votingBody(stack, { shortSeconds: 60 });
  await body.recordPostalVote(body.first, 14);
  const voter = await personAt(browser, stack.server, { viewport: { width: 390, height: 844 } });
  const { page } = voter;
  page.setDefaultTimeout(10_000);
  for (const [name, reach] of voteWalk(body, stack.server)) {
    if (only.test(name)) await take(page, name, () => reach(page));
    else await reach(page).catch(() => undefined); // the next stop may lie behind it
  }
  await voter.leave();
}

async function openEveryAddress(): Promise<void> {
  // Those of voters are shown by the walk.
  const wanted = (await screenRoutes()).filter(({ path }) => !path.startsWith('/vote') && only.test(nameOf(path)));
  if (wanted.length === 0) return;
  say('a body with a declared and an open election');
  const sample = await prepareSample(stack);
  const addresses = sampleAddresses(sample);
  const people = new Map<string, Awaited<ReturnType<typeof personAt>>>();
  for (const { path } of wanted) {
    const found = addresses[path];
    if (!found) {
      missing.push(path);
      continue;
    }
    const who = found.as ?? '';
    let person = people.get(who);
    if (!person) {
      person = await personAt(browser, stack.server);
      if (found.as) await signIn(person.page, stack.dataDirectory, sample.officers[found.as]);
      people.set(who, person);
    }
    const { page } = person;
    await take(page, nameOf(path), async () => {
      await page.goto(found.address);
      await found.before?.(page);
    });
  }
}
