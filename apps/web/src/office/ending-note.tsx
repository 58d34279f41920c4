import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { hour } from '../kit/instants.js';
import { Note } from '../kit/pieces.js';
import { useLanguage } from '../kit/words.js';
import { endOfSession } from './sign-in-memory.js';

const BEFORE_MS = 2 * 60_000;
const EVERY_MS = 5_000;

/**
 * Two minutes before the session ends: how to stay signed in without losing what was typed (journeys 9). Signing in again
 * in another tab gives this one its cookie too.
 */
export function EndingNote({ timeZone }: { readonly timeZone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const until = useEnding();
  if (until === undefined) return null;
  return (
    <Note status="warn" title={t('ending.title', { hour: hour(new Date(until), timeZone, language) })} isNews>
      <p>{t('ending.text')}</p>
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(pathname + search)}`} target="_blank" rel="noreferrer">
          {t('ending.stay')}
        </a>
      </p>
    </Note>
  );
}

/** When the session ends, once that is near. */
function useEnding(): number | undefined {
  const [until, setUntil] = useState<number>();
  useEffect(() => {
    const look = (): void => {
      const end = endOfSession();
      setUntil(end !== undefined && end - Date.now() <= BEFORE_MS && end > Date.now() ? end : undefined);
    };
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return until;
}
