import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../kit/pieces.js';
import { useOnline } from '../visit/online.js';

/** Said while there is no network: nothing is lost, and nothing is sent behind the person's back. */
export function Offline() {
  const { t } = useTranslation('vote');
  const isOnline = useOnline();
  const [tries, setTries] = useState(0);
  return (
    <div role="status">
      {!isOnline && (
        <Note status="warn" title={t('offline.title')}>
          <p>{t('offline.text')}</p>
          {tries > 0 && <p>{t('offline.still')}</p>}
          <button type="button" className="btn btn--2 btn--s" onClick={() => setTries(tries + 1)}>
            {t('offline.again')}
          </button>
        </Note>
      )}
    </div>
  );
}
