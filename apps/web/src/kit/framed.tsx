import { Suspense, lazy, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Foot } from './foot.js';
import { Loading } from './loading.js';
import { MemberMasthead, PublicMasthead } from './mastheads.js';
import { Place } from './place.js';
import type { Frame } from './route.js';

const OfficeFrame = lazy(async () => ({ default: (await import('../office/office-frame.js')).OfficeFrame }));

/** The frame around a screen: skip link, masthead, main part, foot. After each change of place the heading has the focus. */
export function Framed({ frame }: { readonly frame: Frame }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    document.body.className = frame === 'member' ? 'member' : 'console';
  }, [frame]);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    focusHeading(main.current);
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {frame === 'office' ? (
        <Suspense fallback={<Loading />}>
          <OfficeFrame main={main} />
        </Suspense>
      ) : (
        <>
          {frame === 'member' ? <MemberMasthead /> : <PublicMasthead />}
          <main id="main" ref={main} tabIndex={-1}>
            <Place />
          </main>
        </>
      )}
      <Foot />
    </>
  );
}

/** Screens come a moment after the address changes: the first heading that appears is read out. */
function focusHeading(main: HTMLElement | null): void {
  if (!main) return;
  let tries = 0;
  const look = (): void => {
    const heading = main.querySelector('h1');
    if (!heading && tries++ < 50) return void setTimeout(look, 40);
    if (!heading || main.contains(document.activeElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  setTimeout(look, 0);
}
