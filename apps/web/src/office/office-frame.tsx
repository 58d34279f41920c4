import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { useAct } from '../kit/act.js';
import { Asked } from '../kit/asked.js';
import { LanguageLink } from '../kit/language-link.js';
import { Place } from '../kit/place.js';
import { inLanguage, useLanguage } from '../kit/words.js';
import '../styles/console.css';
import { EndingNote } from './ending-note.js';
import { OfficeNav } from './office-nav.js';
import { SIGN_OUT } from './session.generated.js';
import { MeContext, useSession } from './session.js';
import { rememberEnd } from './sign-in-memory.js';
import type { Me } from './session.js';

/** The officers' console: the body's name, who is signed in, and the parts their roles open. */
export function OfficeFrame({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const { pathname, search } = useLocation();
  const session = useSession();
  return (
    <Asked query={session}>
      {(found) =>
        found.me ? (
          <MeContext value={found}>
            <Masthead me={found.me} name={found.organisation.name} nameCy={found.organisation.nameCy} />
            <main id="main" ref={main} tabIndex={-1}>
              <EndingNote timeZone={found.organisation.timeZone} />
              <Place />
            </main>
          </MeContext>
        ) : (
          <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
        )
      }
    </Asked>
  );
}

interface MastheadProps {
  readonly me: Me;
  readonly name: string;
  readonly nameCy: string | null | undefined;
}

function Masthead({ me, name, nameCy }: MastheadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = useAct(SIGN_OUT, () => {
    rememberEnd(null);
    queries.clear();
    void navigate('/');
  });
  const shown = inLanguage(language, name, nameCy);
  return (
    <>
      <header className="mast">
        <div className="mast__in">
          <svg className="mark" viewBox="0 0 40 40" aria-hidden="true">
            <rect width="40" height="40" rx="4" fill="var(--accent)" />
            <text x="20" y="28" textAnchor="middle" className="mark__letter" style={{ fill: 'var(--on-accent)' }}>
              {[...shown][0]}
            </text>
          </svg>
          <Link className="mast__name" to="/office">
            {shown}
          </Link>
          <div className="mast__who">
            <span>{me.name}</span>
            <LanguageLink />
            <button type="button" className="linklike" onClick={() => signOut.mutate({})}>
              {t('nav.signOut')}
            </button>
          </div>
        </div>
      </header>
      <OfficeNav roles={me.roles} />
    </>
  );
}
