import { bodyRoutes } from './areas/body/routes.js';
import { electionRoutes } from './areas/election/routes.js';
import { homeRoutes } from './areas/home/routes.js';
import { keysRoutes } from './areas/keys/routes.js';
import { membersRoutes } from './areas/members/routes.js';
import { publicRoutes } from './areas/public/routes.js';
import { resultRoutes } from './areas/result/routes.js';
import { verifyRoutes } from './areas/verify/routes.js';
import { voteRoutes } from './areas/vote/routes.js';
import type { ScreenRoute } from './kit/route.js';

/** Every screen there is. The accessibility tests open each of them. */
export const ROUTES: readonly ScreenRoute[] = [
  ...homeRoutes,
  ...voteRoutes,
  ...publicRoutes,
  ...resultRoutes,
  ...verifyRoutes,
  ...bodyRoutes,
  ...membersRoutes,
  ...electionRoutes,
  ...keysRoutes,
];
