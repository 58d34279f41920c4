import type { ScreenRoute } from '../../kit/route.js';

export const homeRoutes: readonly ScreenRoute[] = [];
