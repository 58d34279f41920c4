import type { Page } from 'playwright-core';
import type { Sample } from './sample.js';

export interface SampleAddress {
  readonly address: string;
  /** Who must be signed in. */
  readonly as?: keyof Sample['officers'];
  /** What has to be done at the address before the screen has something to show. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** As from the message: the code is read once, and the voter begins. */
async function start(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForURL('**/vote/ballot/1');
}

/** Somebody is chosen on the first paper, and the voter goes on to another screen. */
async function choose(page: Page, link: string, next: string): Promise<void> {
  await start(page, link);
  const first = page.locator('.cand__pick').first();
  if ((await first.getAttribute('aria-pressed')) !== 'true') await first.click(); // the device keeps what was chosen before
  await page.locator('.cand__pick[aria-pressed="true"]').first().waitFor();
  await page.goto(next);
}

async function cast(page: Page, link: string): Promise<void> {
  await choose(page, link, '/vote/check');
  await page.getByRole('button', { name: 'Cast my vote' }).click();
  await page.waitForURL('**/vote/done');
}

/** For every screen an address at which it has something to show. A screen without one fails the test. */
export function sampleAddresses({ declared, draft, open, importId }: Sample): Readonly<Record<string, SampleAddress>> {
  const [contest] = declared.contests;
  const result = declared.electionId;
  const running = open.electionId;
  const officer = (address: string): SampleAddress => ({ address, as: 'returningOfficer' });
  const secretary = (address: string): SampleAddress => ({ address, as: 'secretary' });
  const elections = '/office/elections';
  const choosing = (address: string): SampleAddress => ({
    address,
    before: (page) => choose(page, `/vote#${running}.${open.unused[0]}`, address),
  });
  const ofDraft = (place: string): SampleAddress => officer(`${elections}/${draft.electionId}/${place}`);
  const ofOpen = (place: string): SampleAddress => officer(`${elections}/${running}/${place}`);
  const ofDeclared = (place: string): SampleAddress => officer(`${elections}/${result}/${place}`);
  return {
    '/': { address: '/' },
    '/sign-in': { address: '/sign-in' },
    '/mail': { address: '/mail?show=voting' },
    '/help': { address: '/help' },
    '/about/accessibility': { address: '/about/accessibility' },
    '/about/privacy': { address: '/about/privacy' },
    '/results': { address: '/results' },
    '/e/:electionId': { address: `/e/${running}` },
    '/e/:electionId/box/:contestId': { address: `/e/${result}/box/${contest?.id}` },
    '/e/:electionId/trust': { address: `/e/${result}/trust` },
    '/e/:electionId/new-link': { address: `/e/${running}/new-link` },
    '/box': { address: '/box' },
    '/e/:electionId/result': { address: `/e/${result}/result` },
    '/verify': { address: `/verify?election=${result}` },
    '/keys': { address: '/keys', as: 'keyHolder' },
    '/keys/:electionId/make': { address: `/keys/${draft.electionId}/make`, as: 'keyHolder' },
    '/keys/:electionId/backup': { address: `/keys/${draft.electionId}/backup`, as: 'keyHolder' },
    '/keys/:electionId/open': { address: `/keys/${result}/open`, as: 'keyHolder' },
    '/start': { address: '/start' },
    '/office': officer('/office'),
    '/office/rules': secretary('/office/rules'),
    '/office/rules/change': secretary('/office/rules/change'),
    '/office/officers': secretary('/office/officers'),
    '/office/members': secretary('/office/members'),
    '/office/members/import': secretary('/office/members/import'),
    '/office/members/import/:importId': secretary(`/office/members/import/${importId}`),
    '/office/elections': officer(elections),
    '/office/elections/new': officer(`${elections}/new`),
    '/office/elections/:electionId': officer(`${elections}/${running}`),
    '/office/elections/:electionId/terms': ofDraft('terms'),
    '/office/elections/:electionId/contests/:contestId': ofDraft(`contests/${draft.contests[0]?.id}`),
    '/office/elections/:electionId/safeguards': ofDraft('safeguards'),
    '/office/elections/:electionId/roll': ofDraft('roll'),
    '/office/elections/:electionId/keys': ofOpen('keys'),
    '/office/elections/:electionId/messages': ofOpen('messages'),
    '/office/elections/:electionId/open': ofDraft('open'),
    '/office/elections/:electionId/turnout': ofOpen('turnout'),
    '/office/elections/:electionId/opening': ofDeclared('opening'),
    '/office/elections/:electionId/declare': ofDeclared('declare'),
    '/office/approvals': { address: '/office/approvals', as: 'secondPerson' },
    '/mail/:id': {
      address: '/mail?show=voting',
      before: async (page) => {
        await page.locator('.linklist a').first().click();
        await page.waitForURL(/\/mail\/[^/?]+$/);
      },
    },
    '/vote': { address: `/vote#${running}.${open.unused[0]}` },
    '/vote/:reference': { address: '/vote/7F3K-2M9Q' },
    '/vote/ballot/:place': {
      address: '/vote/ballot/1',
      before: (page) => start(page, `/vote#${running}.${open.unused[0]}`),
    },
    '/vote/check': choosing('/vote/check'),
    '/vote/device': choosing('/vote/device'),
    '/vote/not-me': choosing('/vote/not-me'),
    '/vote/done': { address: '/vote/done', before: (page) => cast(page, `/vote#${running}.${open.unused[1]}`) },
  };
}
