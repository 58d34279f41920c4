import { useTranslation } from 'react-i18next';
import { useAsked } from '../../../kit/asked.js';
import { Tag } from '../../../kit/pieces.js';
import { useMe } from '../../../office/session.js';
import { KEYS_KEY_STATE } from '../operations.generated.js';
import { hasStopped } from '../turns/has-stopped.js';

/** In a word: whether a key-holder has to do something so that the key of an election is made. */
export function MakingState({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('keys');
  const { me } = useMe();
  const { data } = useAsked(KEYS_KEY_STATE, { electionId }, { everyMs: 10_000 });
  if (!data?.keyCeremony) return null;
  const { needed, state, ownPlace, members } = data.keyCeremony;
  const own = members.find(({ officerId }) => officerId === me.id);
  if (typeof needed !== 'number') {
    const isIn = data.trusteeKeys.some(({ officerId }) => officerId === me.id);
    return <Tag status={isIn ? 'pass' : 'warn'}>{t(isIn ? 'tasks.made' : 'tasks.make')}</Tag>;
  }
  if (hasStopped(data.keyCeremony)) return <Tag status="warn">{t('tasks.stopped')}</Tag>;
  if (state === 'not-begun') return <Tag status="none">{t('tasks.notBegun')}</Tag>;
  if (typeof ownPlace !== 'number') return <Tag status="none">{t('tasks.notPart')}</Tag>;
  if (state === 'concluded' || own?.hasRehearsed) return <Tag status="pass">{t('tasks.made')}</Tag>;
  return <Tag status={own?.due ? 'warn' : 'info'}>{t(own?.due ? 'tasks.make' : 'tasks.others')}</Tag>;
}
