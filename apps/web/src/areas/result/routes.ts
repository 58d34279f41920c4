import type { ScreenRoute } from '../../kit/route.js';

export const resultRoutes: readonly ScreenRoute[] = [
  { path: '/e/:electionId/result', frame: 'public', load: () => import('./screens/result.js') },
];
