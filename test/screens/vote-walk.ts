import type { Page } from 'playwright-core';
import type { VotingBody } from '../browser/journeys/vote-elections.js';
import { follow, next, press, row, waitForHeading } from '../browser/journeys/vote-page.js';

/** A place at which a walk stops to be looked at. */
export type Stop = readonly [name: string, reach: (page: Page) => Promise<unknown>];

const RANKED = 'Tenant board member, North';
const CHOICES = 'Tenant panel, North';
const RESOLUTION = 'Longer notice of meetings';

/** From the message to the receipt: screens that need a visit, each with choices as members make them. */
export const voteWalk = ({ first, second }: VotingBody, server: string): readonly Stop[] => {
  const open = (page: Page, link: string): Promise<unknown> =>
    page.goto(server + new URL(link).pathname + new URL(link).hash);
  return [
    ['vote-landing', (page) => open(page, first.mailOf(1).link)],
    [
      'vote-ballot-ranked',
      async (page) => {
        await press(page, 'Start');
        await waitForHeading(page, RANKED);
        for (const name of ['Elder', 'Alder', 'Dogwood']) await row(page, `Candidate ${name}`).last().click();
      },
    ],
    ['vote-ballot-ranked-put-in-order', (page) => press(page, 'Put in order')],
    [
      'vote-ballot-choices',
      async (page) => {
        await next(page, CHOICES);
        await row(page, 'Panel Box').click();
      },
    ],
    [
      'vote-ballot-resolution',
      async (page) => {
        await next(page, RESOLUTION);
        await page.getByRole('radio', { name: 'Against' }).check();
      },
    ],
    ['vote-check', (page) => next(page, 'Check your vote')],
    ['vote-device', (page) => follow(page, 'Check my device')],
    [
      'vote-device-sealed',
      async (page) => {
        await press(page, 'Seal my vote');
        await waitForHeading(page, 'Your vote is sealed');
      },
    ],
    [
      'vote-device-opened',
      async (page) => {
        await press(page, 'Open it and check');
        await waitForHeading(page, 'The vote is opened and will never count');
      },
    ],
    [
      'vote-done',
      async (page) => {
        await follow(page, 'Vote afresh');
        await press(page, 'Cast my vote');
        await waitForHeading(page, 'Your vote has been cast');
      },
    ],
    [
      'vote-finished',
      async (page) => {
        await press(page, 'Finish');
        await waitForHeading(page, 'Nothing of your visit is left on this device');
      },
    ],
    ['vote-other-channel', (page) => open(page, first.mailOf(14).link)],
    ['vote-by-hand', (page) => page.goto(`${server}/vote/${first.mailOf(2).reference}`)],
    ['vote-second-check', (page) => open(page, second.mailOf(1).link)],
    [
      'vote-not-me',
      async (page) => {
        await open(page, first.mailOf(3).link);
        await follow(page, 'Not S. Person3?');
      },
    ],
  ];
};
