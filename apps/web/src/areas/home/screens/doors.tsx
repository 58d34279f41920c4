import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsked } from '../../../kit/asked.js';
import { Icon } from '../../../kit/icons.js';
import type { IconName } from '../../../kit/icons.js';
import { Loading } from '../../../kit/loading.js';
import { usePageTitle } from '../../../kit/page-title.js';
import '../../../styles/public.css';
import '../doors.css';
import { HOME_INSTALLATION } from '../operations.generated.js';
import '../words.js';

interface Door {
  readonly name: 'vote' | 'run' | 'check';
  readonly icon: IconName;
  readonly to: string;
}

/** The first page: three doors, one for each kind of person. */
export function Screen() {
  const { t } = useTranslation('home');
  const { data, isLoading } = useAsked(HOME_INSTALLATION, {});
  usePageTitle(t('doors.title'));
  const isTrial = data?.installation.hasCapturedMail ?? false;
  const isOpen = data?.installation.isFoundingOpen ?? false;
  const doors: readonly Door[] = [
    { name: 'vote', icon: 'tick', to: isTrial ? '/mail?show=voting' : '/vote' },
    { name: 'run', icon: 'key', to: isOpen ? '/start' : '/sign-in' },
    { name: 'check', icon: 'info', to: '/results' },
  ];
  return (
    <div className="stack-l">
      <div>
        <h1>{t('doors.title')}</h1>
        <p className="lead">{t('doors.lead')}</p>
      </div>
      {isLoading ? (
        <Loading /> // where two of them lead is not known before: whoever was quick came to the wrong place
      ) : (
        <ul className="doors">
          {doors.map(({ name, icon, to }) => (
            <li key={name}>
              <Link className="door" to={to}>
                <Icon name={icon} />
                <span className="door__title">
                  {t(name === 'vote' && isTrial ? 'doors.vote.sample' : `doors.${name}.title`)}
                </span>
                <span className="door__text">
                  {t(name === 'vote' && isTrial ? 'doors.vote.sampleText' : `doors.${name}.text`)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <nav aria-label={t('doors.more')}>
        <ul className="linklist">
          <li>
            <Link to="/sign-in">{t('doors.signIn')}</Link>
          </li>
          <li>
            <Link to="/box">{t('doors.box')}</Link>
          </li>
          <li>
            <Link to="/verify">{t('doors.verify')}</Link>
          </li>
          {isTrial && (
            <li>
              <Link to="/mail">{t('doors.mail')}</Link>
            </li>
          )}
        </ul>
      </nav>
      {data && <p className="small muted">{t('doors.build', { build: data.installation.build })}</p>}
    </div>
  );
}
