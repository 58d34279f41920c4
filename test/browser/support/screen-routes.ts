/** A screen of the web app, as far as tests need it. */
export interface ScreenPath {
  readonly path: string;
}

/** The list of the screens themselves; named in a variable, because they are compiled by rules of their own. */
export async function screenRoutes(): Promise<readonly ScreenPath[]> {
  const module: string = '../../../apps/web/src/routes.js';
  const { ROUTES } = (await import(module)) as { ROUTES: readonly ScreenPath[] };
  return ROUTES;
}
