import { useTranslation } from 'react-i18next';
import { useAsked } from '../../../kit/asked.js';
import { KEYS_KEY_STATE } from '../operations.generated.js';
import { hasStopped } from '../turns/has-stopped.js';

/** Says who begins a key ceremony again that has stopped; nothing while it goes on. */
export function StoppedHint({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('keys');
  const { data } = useAsked(KEYS_KEY_STATE, { electionId }, { everyMs: 10_000 });
  if (!data?.keyCeremony || !hasStopped(data.keyCeremony)) return null;
  return <span className="hint">{t('tasks.stoppedHint')}</span>;
}
