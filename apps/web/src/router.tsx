import { createBrowserRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { Trouble } from './kit/trouble.js';
import { Framed } from './kit/framed.js';
import { NotFound } from './kit/not-found.js';
import type { ScreenRoute } from './kit/route.js';
import { ROUTES } from './routes.js';

const toRoute = (route: ScreenRoute): RouteObject => ({
  path: route.path,
  lazy: async () => {
    const { Screen } = await route.load();
    return { Component: Screen };
  },
});

const framed = (frame: ScreenRoute['frame']): RouteObject => ({
  element: <Framed frame={frame} />,
  errorElement: <Trouble />,
  hydrateFallbackElement: <></>,
  children: ROUTES.filter((route) => route.frame === frame).map(toRoute),
});

export const router = createBrowserRouter([
  framed('member'),
  framed('public'),
  framed('office'),
  {
    element: <Framed frame="public" />,
    hydrateFallbackElement: <></>,
    children: [{ path: '*', element: <NotFound /> }],
  },
]);
