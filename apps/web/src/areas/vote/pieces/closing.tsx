import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../kit/pieces.js';
import { dayAndHour, hour } from '../../../kit/instants.js';
import { useLanguage } from '../../../kit/words.js';
import { timeLeft, warningAt } from '../visit/countdown.js';
import type { TimeLeft } from '../visit/countdown.js';

export interface Hours {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  /** Server time minus the time of this device, milliseconds. */
  readonly clockAhead: number;
}

/** Milliseconds until the poll closes, by the clock of the server; looked at every second. */
export function useMsLeft({ closesAt, clockAhead }: Pick<Hours, 'closesAt' | 'clockAhead'>): number {
  const left = (): number => new Date(closesAt).getTime() - Date.now() - clockAhead;
  const [ms, setMs] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setMs(left()), 1_000);
    return () => clearInterval(timer);
  });
  return ms;
}

/** Server time minus the time of this device, milliseconds, as it was when the answer came. */
export function useClockAhead(now: string): number {
  const [ahead] = useState(() => new Date(now).getTime() - Date.now());
  return ahead;
}

/** “2 days 4 hours left”. */
function useTimeWords(): (left: TimeLeft) => string {
  const { t } = useTranslation('vote');
  return (left) => {
    if (left.unit === 'days')
      return t('closing.two', {
        first: t('closing.days', { count: left.days }),
        second: t('closing.hours', { count: left.hours }),
      });
    if (left.unit === 'hours')
      return t('closing.two', {
        first: t('closing.hours', { count: left.hours }),
        second: t('closing.minutes', { count: left.minutes }),
      });
    return t('closing.minutes', { count: left.unit === 'minutes' ? left.minutes : 0 });
  };
}

/** When the poll closes, and how long that is from now. */
export function Closing(hours: Hours) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const words = useTimeWords();
  const ms = useMsLeft(hours);
  const { opensAt, closesAt, timeZone } = hours;
  const span = new Date(closesAt).getTime() - new Date(opensAt).getTime();
  return (
    <div className="closing">
      <Ring share={Math.min(1, Math.max(0.02, ms / Math.max(span, 1)))} />
      <div>
        <b>{t('closing.left', { time: words(timeLeft(ms)) })}</b>
        <span>{t('closing.closes', { when: dayAndHour(closesAt, timeZone, language) })}</span>
      </div>
    </div>
  );
}

const AROUND = 2 * Math.PI * 25;

/** A clock whose ring shows how much of the poll is left. */
function Ring({ share }: { readonly share: number }) {
  return (
    <svg className="ring" viewBox="0 0 60 60" aria-hidden="true">
      <circle cx="30" cy="30" r="25" fill="none" stroke="var(--c-soft)" strokeWidth="7" />
      <circle
        cx="30"
        cy="30"
        r="25"
        fill="none"
        stroke="var(--c1)"
        strokeWidth="7"
        transform="rotate(-90 30 30)"
        strokeDasharray={`${(AROUND * share).toFixed(1)} 200`}
      />
      <path
        d="M30 17v14l8.500 5"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="3.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Says politely, once each, that ten and two minutes are left. The place for it is there from the start. */
export function ClosingWarning({ msLeft }: { readonly msLeft: number }) {
  const { t } = useTranslation('vote');
  const minutes = warningAt(msLeft);
  return (
    <div role="status">
      {minutes !== undefined && <Note status="warn" title={t('closing.warning', { count: minutes })} />}
    </div>
  );
}

/** Said where the closing time passes, or has passed. */
export function useClosedTitle(): (hours: Pick<Hours, 'closesAt' | 'timeZone'>) => string {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  return ({ closesAt, timeZone }) => t('closing.overTitle', { hour: hour(closesAt, timeZone, language) });
}
