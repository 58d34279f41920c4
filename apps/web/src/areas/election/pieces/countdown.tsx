import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../facts/time-left.js';
import type { TimeLeft } from '../facts/time-left.js';
import { useSaying } from '../facts/saying.js';

const EVERY_MS = 10_000;

/** The clock of the server, carried on by this device. @param now what the server's clock showed when it answered */
export function useServerNow(now: string, everyMs = EVERY_MS): Date {
  const [since, setSince] = useState({ of: now, ms: 0 });
  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => setSince({ of: now, ms: Date.now() - began }), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return new Date(new Date(now).getTime() + (since.of === now ? since.ms : 0));
}

/** “2 days and 4 hours”, in words. */
export function useTimeLeftWords(): (left: TimeLeft) => string {
  const { t } = useTranslation('election');
  const say = useSaying();
  return ({ days, hours, minutes }) =>
    say.list([
      ...(days > 0 ? [t('page.leftDays', { count: days })] : []),
      ...(hours > 0 ? [t('page.leftHours', { count: hours })] : []),
      ...(minutes > 0 || days + hours === 0 ? [t('page.leftMinutes', { count: minutes })] : []),
    ]);
}

/** Counts down to the close of the poll by the server's clock; after it says when it closed. */
export function ClosingCountdown({ closesAt, now }: { readonly closesAt: string; readonly now: string }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const words = useTimeLeftWords();
  const left = timeLeft(new Date(closesAt), useServerNow(now));
  return <>{left ? t('page.closesIn', { left: words(left) }) : t('page.closedOn', { at: say.at(closesAt) })}</>;
}
