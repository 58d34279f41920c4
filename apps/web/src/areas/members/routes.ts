import type { ScreenRoute } from '../../kit/route.js';

export const membersRoutes: readonly ScreenRoute[] = [];
