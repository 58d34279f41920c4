import type { ScreenRoute } from '../../kit/route.js';

const BASE = '/office/elections';
const ONE = `${BASE}/:electionId`;
const office = { frame: 'office', signedIn: true, tab: 'elections' } as const;

export const electionRoutes: readonly ScreenRoute[] = [
  { ...office, path: BASE, load: () => import('./screens/list.js') },
  { ...office, path: `${BASE}/new`, load: () => import('./screens/new.js') },
  { ...office, path: ONE, load: () => import('./screens/election.js') },
  { ...office, path: `${ONE}/terms`, load: () => import('./screens/terms.js') },
  { ...office, path: `${ONE}/contests/:contestId`, load: () => import('./screens/contest.js') },
  { ...office, path: `${ONE}/safeguards`, load: () => import('./screens/safeguards.js') },
  { ...office, path: `${ONE}/roll`, load: () => import('./screens/roll.js') },
  { ...office, path: `${ONE}/keys`, load: () => import('./screens/keys.js') },
  { ...office, path: `${ONE}/messages`, load: () => import('./screens/messages.js') },
  { ...office, path: `${ONE}/open`, load: () => import('./screens/open.js') },
  { ...office, path: `${ONE}/turnout`, load: () => import('./screens/turnout.js') },
  { ...office, path: `${ONE}/opening`, load: () => import('./screens/opening.js') },
  { ...office, path: `${ONE}/declare`, load: () => import('./screens/declare.js') },
  { ...office, tab: 'approvals', path: '/office/approvals', load: () => import('./screens/approvals.js') },
];
