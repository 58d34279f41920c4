import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ServerTrouble, Unreachable } from './client.js';
import { Icon } from './icons.js';

type Kind = 'offline' | 'notSignedIn' | 'notAllowed' | 'other';

function kindOf(error: unknown): Kind {
  if (error instanceof Unreachable) return 'offline';
  if (!(error instanceof ServerTrouble)) return 'other';
  if (error.code === 'UNAUTHENTICATED') return 'notSignedIn';
  return error.code === 'FORBIDDEN' ? 'notAllowed' : 'other';
}

/** What went wrong in words, what to do, and a code for the help desk. */
export function TroubleNote({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const kind = kindOf(error);
  return (
    <div className="note note--fail" role="alert">
      <Icon name="warn" />
      <div className="stack-s">
        <p className="b">{t('trouble.title')}</p>
        <p>{t(`trouble.${kind}`)}</p>
        {error instanceof ServerTrouble && kind === 'other' && (
          <p className="small">{t('trouble.code', { code: error.code })}</p>
        )}
        {kind === 'notSignedIn' ? (
          <p>
            <Link to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>{t('trouble.signIn')}</Link>
          </p>
        ) : (
          again && (
            <button type="button" className="btn btn--2 btn--s" onClick={again}>
              {t('trouble.again')}
            </button>
          )
        )}
      </div>
    </div>
  );
}

/** A screen that broke: said calmly, with the way back. */
export function Trouble({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <h1>{t('trouble.title')}</h1>
      <TroubleNote error={error} again={() => location.reload()} />
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </div>
  );
}
