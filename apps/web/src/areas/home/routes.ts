import type { ScreenRoute } from '../../kit/route.js';

export const homeRoutes: readonly ScreenRoute[] = [
  { path: '/', frame: 'public', load: () => import('./screens/doors.js') },
  { path: '/sign-in', frame: 'public', load: () => import('./screens/sign-in.js') },
  { path: '/mail', frame: 'public', load: () => import('./screens/mail-list.js') },
  { path: '/mail/:id', frame: 'public', load: () => import('./screens/mail-message.js') },
  { path: '/help', frame: 'public', load: () => import('./screens/help.js') },
  { path: '/about/accessibility', frame: 'public', load: () => import('./screens/accessibility.js') },
  { path: '/about/privacy', frame: 'public', load: () => import('./screens/privacy.js') },
];
