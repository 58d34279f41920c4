import type { ScreenRoute } from '../../kit/route.js';

export const bodyRoutes: readonly ScreenRoute[] = [];
