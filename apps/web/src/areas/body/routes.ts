import type { ScreenRoute } from '../../kit/route.js';

export const bodyRoutes: readonly ScreenRoute[] = [
  { path: '/start', frame: 'public', load: () => import('./screens/start.js') },
  { path: '/office', frame: 'office', signedIn: true, tab: 'home', load: () => import('./screens/office-home.js') },
  { path: '/office/rules', frame: 'office', signedIn: true, tab: 'rules', load: () => import('./screens/rules.js') },
  {
    path: '/office/rules/change',
    frame: 'office',
    signedIn: true,
    tab: 'rules',
    load: () => import('./screens/change-rules.js'),
  },
  {
    path: '/office/officers',
    frame: 'office',
    signedIn: true,
    tab: 'officers',
    load: () => import('./screens/officers.js'),
  },
];
