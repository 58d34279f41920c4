import type { ScreenRoute } from '../../kit/route.js';

export const resultRoutes: readonly ScreenRoute[] = [];
