import type { ScreenRoute } from '../../kit/route.js';

export const verifyRoutes: readonly ScreenRoute[] = [];
