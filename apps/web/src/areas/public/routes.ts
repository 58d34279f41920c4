import type { ScreenRoute } from '../../kit/route.js';

export const publicRoutes: readonly ScreenRoute[] = [];
