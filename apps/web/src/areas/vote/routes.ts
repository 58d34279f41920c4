import type { ScreenRoute } from '../../kit/route.js';

export const voteRoutes: readonly ScreenRoute[] = [];
