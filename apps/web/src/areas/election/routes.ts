import type { ScreenRoute } from '../../kit/route.js';

export const electionRoutes: readonly ScreenRoute[] = [];
