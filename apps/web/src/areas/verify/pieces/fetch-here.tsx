import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../kit/pieces.js';

interface FetchHereProps {
  readonly electionId: string;
  readonly onFetched: (file: File) => void;
}

/** Fetches the file from the server whose result is checked, and says what that means. */
export function FetchHere({ electionId, onFetched }: FetchHereProps) {
  const { t } = useTranslation('verify');
  const [state, setState] = useState<'waiting' | 'fetching' | 'none' | 'offline'>('waiting');
  const address = `/elections/${encodeURIComponent(electionId)}/bundle`;
  const fetchIt = async (): Promise<void> => {
    setState('fetching');
    try {
      const response = await fetch(address);
      if (!response.ok) return setState('none');
      const bytes = await response.blob();
      setState('waiting');
      onFetched(new File([bytes], `evidence-${electionId}.zip`, { type: 'application/zip' }));
    } catch {
      setState('offline');
    }
  };
  return (
    <div className="inset inset--warn stack-s">
      <h2>{t('fetch.title')}</h2>
      <p>{t('fetch.text')}</p>
      <p>
        <button type="button" className="btn btn--2" disabled={state === 'fetching'} onClick={() => void fetchIt()}>
          {state === 'fetching' ? t('fetch.busy') : t('fetch.button')}
        </button>
      </p>
      {(state === 'none' || state === 'offline') && (
        <Note status="fail" title={t(`fetch.${state}`)} isNews>
          <p>{t(`fetch.${state}Text`)}</p>
        </Note>
      )}
      <details>
        <summary>{t('fetch.without')}</summary>
        <ol className="verify-list small">
          {t('fetch.withoutSteps', { returnObjects: true }).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="code small">{new URL(address, location.href).href}</p>
      </details>
    </div>
  );
}
