import type { ScreenRoute } from '../../kit/route.js';

export const verifyRoutes: readonly ScreenRoute[] = [
  { path: '/verify', frame: 'public', load: () => import('./screens/verify.js') },
];
