import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import type { OfficeTab } from '../kit/route.js';
import type { Me } from './session.js';

interface TabLink {
  readonly tab: OfficeTab;
  readonly to: string;
  readonly roles: readonly Me['roles'][number][];
}

const OFFICERS = ['RETURNING_OFFICER', 'SECOND_PERSON', 'SECRETARY', 'AUDITOR', 'KEY_HOLDER'] as const;

/** Who sees which part of the console. What may be done there the server decides. */
const TABS: readonly TabLink[] = [
  { tab: 'home', to: '/office', roles: OFFICERS },
  { tab: 'members', to: '/office/members', roles: ['SECRETARY'] },
  { tab: 'rules', to: '/office/rules', roles: OFFICERS },
  { tab: 'elections', to: '/office/elections', roles: ['RETURNING_OFFICER', 'SECOND_PERSON', 'SECRETARY', 'AUDITOR'] },
  { tab: 'approvals', to: '/office/approvals', roles: ['RETURNING_OFFICER', 'SECOND_PERSON', 'AUDITOR'] },
  { tab: 'keys', to: '/keys', roles: ['KEY_HOLDER'] },
  { tab: 'officers', to: '/office/officers', roles: ['SECRETARY'] },
];

/** The parts of the console that the roles open: a row of links, and on a narrow screen a menu that names where one is. */
export function OfficeNav({ roles }: { readonly roles: Me['roles'] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const id = useId();
  // Open on the page on which it was opened: whoever has gone somewhere sees the page, not the menu.
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === pathname;
  const tabs = TABS.filter((tab) => tab.roles.some((role) => roles.includes(role)));
  const here = tabs.findLast(({ to }) => pathname === to || (to !== '/office' && pathname.startsWith(`${to}/`)));
  return (
    <nav className={isOpen ? 'nav nav--open' : 'nav'} aria-label={t('nav.label')}>
      <div className="nav__bar">
        <button
          type="button"
          className="nav__menu"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpenOn(isOpen ? undefined : pathname)}
        >
          {t('nav.menu')}
        </button>
        {here && !isOpen && (
          <span className="nav__here" aria-hidden="true">
            {t(`nav.${here.tab}`)}
          </span>
        )}
      </div>
      <ul id={id}>
        {tabs.map(({ tab, to }) => (
          <li key={tab}>
            <NavLink to={to} end={to === '/office'} onClick={() => setOpenOn(undefined)}>
              {t(`nav.${tab}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
