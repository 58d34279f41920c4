import { useTranslation } from 'react-i18next';
import { dayAndHour } from '../../../kit/instants.js';
import { useLanguage } from '../../../kit/words.js';
import type { Hours } from './closing.js';

/** Before the poll: when it opens. */
export function NotOpenYet({ hours, title }: { readonly hours: Hours; readonly title: string }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  return (
    <div className="stack">
      <p className="muted">{title}</p>
      <h1>{t('closing.notOpen')}</h1>
      <p>{t('closing.opens', { when: dayAndHour(hours.opensAt, hours.timeZone, language) })}</p>
      <p>{t('code.notOpenText')}</p>
    </div>
  );
}
