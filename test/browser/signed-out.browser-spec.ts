import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasChromium, inChromium, launched } from './support/in-chromium.js';
import { personAt, signIn } from './support/people.js';
import { preparedSample } from './support/sample.js';
import { startedStack } from './support/stack.js';

jest.setTimeout(60_000);
const { server, dataDirectory } = startedStack();

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await launched();
});
afterAll(() => browser?.close());

inChromium('An officer whose session ends', () => {
  it('comes back to the page for which they had to sign in, and from there to no other host', async () => {
    const { officers, draft } = preparedSample();
    const officer = await personAt(browser, server);
    const { page } = officer;
    const wanted = `/office/elections/${draft.electionId}/safeguards`;
    await page.goto(wanted);
    await page.waitForURL(/\/sign-in\?next=/);
    await signIn(page, dataDirectory, officers.returningOfficer, { from: page.url() });
    await page.waitForURL(`**${wanted}`);
    expect(new URL(page.url()).pathname).toBe(wanted);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${server}/`);

    await signIn(page, dataDirectory, officers.returningOfficer, { from: '/sign-in?next=//example.org/office' });
    expect(new URL(page.url()).pathname).toBe('/office');
    expect(officer.strangers).toEqual([]);
    await officer.leave();
  });

  it('is told two minutes before, and how to stay signed in', async () => {
    const { officers } = preparedSample();
    const officer = await personAt(browser, server);
    const { page } = officer;
    await page.clock.install();
    await signIn(page, dataDirectory, officers.returningOfficer);
    const note = page.getByText(/^You will be signed out at /);
    await page.clock.fastForward('07:57:00');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await note.count()).toBe(0);
    await page.clock.fastForward('01:30');
    await note.waitFor();
    const stay = page.getByRole('link', { name: 'Stay signed in' });
    expect(await stay.getAttribute('href')).toBe('/sign-in?next=%2Foffice');
    await officer.leave();
  });
});

inChromium('The console on a phone', () => {
  it('keeps its parts in a menu that says where one is, and closes once it has led somewhere', async () => {
    const { officers } = preparedSample();
    const officer = await personAt(browser, server, { viewport: { width: 390, height: 844 } });
    const { page } = officer;
    await signIn(page, dataDirectory, officers.secretary);
    const menu = page.getByRole('button', { name: 'Menu' });
    const members = page.getByRole('link', { name: 'Members', exact: true });
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await members.isVisible()).toBe(false);
    await menu.click();
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await members.click();
    await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
    expect(await members.isVisible()).toBe(false);
    expect(await menu.locator('xpath=..').innerText()).toMatch(/Menu\s+Members/);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await menu.isVisible()).toBe(false);
    expect(await members.isVisible()).toBe(true);
    await officer.leave();
  });
});
