import type { ScreenRoute } from '../../kit/route.js';

export const membersRoutes: readonly ScreenRoute[] = [
  { path: '/office/members', frame: 'office', signedIn: true, tab: 'members', load: () => import('./screens/list.js') },
  {
    path: '/office/members/import',
    frame: 'office',
    signedIn: true,
    tab: 'members',
    load: () => import('./screens/upload.js'),
  },
  {
    path: '/office/members/import/:importId',
    frame: 'office',
    signedIn: true,
    tab: 'members',
    load: () => import('./screens/import.js'),
  },
];
