import type { ScreenRoute } from '../../kit/route.js';

export const publicRoutes: readonly ScreenRoute[] = [
  { path: '/results', frame: 'public', load: () => import('./screens/results.js') },
  { path: '/e/:electionId', frame: 'public', load: () => import('./screens/election.js') },
  { path: '/e/:electionId/box/:contestId', frame: 'public', load: () => import('./screens/board.js') },
  { path: '/e/:electionId/trust', frame: 'public', load: () => import('./screens/trust.js') },
  { path: '/e/:electionId/new-link', frame: 'public', load: () => import('./screens/new-link.js') },
  { path: '/box', frame: 'public', load: () => import('./screens/find-receipt.js') },
];
