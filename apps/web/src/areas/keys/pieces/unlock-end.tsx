import { useTranslation } from 'react-i18next';
import { Note } from '../../../kit/pieces.js';
import type { OpeningTask } from '../turns/opening-turns.js';

/** What became of this key-holder's part, and what comes next. */
export function UnlockEnd({ tasks }: { readonly tasks: readonly OpeningTask[] }) {
  const { t } = useTranslation('keys');
  const has = (step: string): boolean => tasks.some((task) => task.step === step);
  if (has('show')) return <Note status="info" title={t('end.showing')} isNews />;
  if (has('wait')) {
    const count = Math.max(...tasks.map(({ commitmentsAwaited }) => commitmentsAwaited));
    return (
      <Note status="info" title={t('end.promised')} isNews>
        <p>{t('end.waiting', { count })}</p>
        <p>{t('end.leave')}</p>
      </Note>
    );
  }
  const stand = has('shown') ? 'in' : has('too-late') ? 'late' : 'spare';
  const awaited = Math.max(...tasks.map(({ partsAwaited }) => partsAwaited));
  return (
    <Note status={stand === 'late' ? 'warn' : 'pass'} title={t(`end.${stand}`)} isNews>
      <p>{t(`end.${stand}Text`)}</p>
      {stand === 'in' && <p>{awaited === 0 ? t('end.open') : t('end.awaited', { count: awaited })}</p>}
      <p>{t('end.keep')}</p>
    </Note>
  );
}
