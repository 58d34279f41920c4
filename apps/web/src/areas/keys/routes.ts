import type { ScreenRoute } from '../../kit/route.js';

export const keysRoutes: readonly ScreenRoute[] = [];
