import type { ScreenRoute } from '../../kit/route.js';

const signedIn = { frame: 'office', signedIn: true, tab: 'keys' } as const;

export const keysRoutes: readonly ScreenRoute[] = [
  { path: '/keys', ...signedIn, load: () => import('./screens/tasks.js') },
  { path: '/keys/:electionId/make', ...signedIn, load: () => import('./screens/make.js') },
  { path: '/keys/:electionId/backup', ...signedIn, load: () => import('./screens/backup.js') },
  { path: '/keys/:electionId/open', ...signedIn, load: () => import('./screens/open.js') },
];
