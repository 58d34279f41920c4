import type { Sample } from './sample.js';

export interface SampleAddress {
  readonly address: string;
  /** Who must be signed in. */
  readonly as?: keyof Sample['officers'];
}

/** For every screen an address at which it has something to show. A screen without one fails the test. */
export function sampleAddresses({ declared, open }: Sample): Readonly<Record<string, SampleAddress>> {
  const [contest] = declared.contests;
  const result = declared.electionId;
  const running = open.electionId;
  const officer = (address: string): SampleAddress => ({ address, as: 'returningOfficer' });
  const secretary = (address: string): SampleAddress => ({ address, as: 'secretary' });
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
    '/start': { address: '/start' },
    '/office': officer('/office'),
    '/office/rules': secretary('/office/rules'),
    '/office/rules/change': secretary('/office/rules/change'),
    '/office/officers': secretary('/office/officers'),
    '/office/members': secretary('/office/members'),
    '/office/members/import': secretary('/office/members/import'),
  };
}
