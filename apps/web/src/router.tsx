import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Framed } from './kit/framed.js';
import { NotFound } from './kit/not-found.js';
import type { Frame, ScreenRoute } from './kit/route.js';
import { ROUTES } from './routes.js';

const FRAMES: readonly Frame[] = ['member', 'public', 'office'];

/** Each screen's module is loaded when it is first shown. */
const toScreen = (route: ScreenRoute) => ({
  ...route,
  Screen: lazy(async () => ({ default: (await route.load()).Screen })),
});
const SCREENS = ROUTES.map(toScreen);

export function Screens() {
  return (
    <BrowserRouter>
      <Routes>
        {FRAMES.map((frame) => (
          <Route key={frame} element={<Framed frame={frame} />}>
            {SCREENS.filter((screen) => screen.frame === frame).map(({ path, Screen }) => (
              <Route key={path} path={path} element={<Screen />} />
            ))}
          </Route>
        ))}
        <Route element={<Framed frame="public" />}>
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
