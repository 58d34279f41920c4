import type { ScreenRoute } from '../../kit/route.js';

export const voteRoutes: readonly ScreenRoute[] = [
  { path: '/vote', frame: 'member', load: () => import('./screens/landing.js') },
  { path: '/vote/:reference', frame: 'member', load: () => import('./screens/by-reference.js') },
  { path: '/vote/ballot/:place', frame: 'member', load: () => import('./screens/ballot.js') },
  { path: '/vote/check', frame: 'member', load: () => import('./screens/check.js') },
  { path: '/vote/device', frame: 'member', load: () => import('./screens/device.js') },
  { path: '/vote/done', frame: 'member', load: () => import('./screens/done.js') },
  { path: '/vote/not-me', frame: 'member', load: () => import('./screens/not-me.js') },
];
