import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsked } from '../../kit/asked.js';
import { HOME_INSTALLATION } from './operations.generated.js';

/** What to do next once a link is on its way. On a trial installation the message is one step away. */
export function LinkSent({ email }: { readonly email: string }) {
  const { t } = useTranslation('home');
  const { data } = useAsked(HOME_INSTALLATION, {});
  return (
    <div className="stack">
      <h1>{t('signIn.sentTitle')}</h1>
      <p>{t('signIn.sent', { email })}</p>
      {data?.installation.hasCapturedMail && (
        <p>
          <Link className="btn" to={`/mail?to=${encodeURIComponent(email)}`}>
            {t('signIn.openMail')}
          </Link>
        </p>
      )}
    </div>
  );
}
