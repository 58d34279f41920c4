import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useMe } from '../../../office/session.js';
import { forgetKey } from '../device/kept.js';
import { KEYS_WITHDRAW } from '../operations.generated.js';
import { useQueryClient } from '@tanstack/react-query';

interface LostKeyProps {
  readonly isTogether: boolean;
  /** The definition is not frozen yet: keys can still be made again. */
  readonly mayChange: boolean;
  readonly electionId: string;
}

/** What to do about a lost key, before and after the poll has opened. */
export function LostKey({ isTogether, mayChange, electionId }: LostKeyProps) {
  const { t } = useTranslation('keys');
  return (
    <details>
      <summary>{t('lost.title')}</summary>
      <div className="inset stack-s">
        <p>{t('lost.first')}</p>
        {isTogether && <p>{t(mayChange ? 'lost.togetherBefore' : 'lost.togetherAfter')}</p>}
        {!isTogether && !mayChange && <p>{t('lost.aloneAfter')}</p>}
        {!isTogether && mayChange && <TakeBack electionId={electionId} />}
      </div>
    </details>
  );
}

/** Takes the public half back, so that another key can be made. */
function TakeBack({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('keys');
  const { me } = useMe();
  const queries = useQueryClient();
  const withdraw = useAct(KEYS_WITHDRAW, () => {
    void forgetKey(me.id, electionId).then(() => queries.invalidateQueries());
  });
  return (
    <>
      <p>{t('lost.aloneBefore')}</p>
      <RefusalNote error={withdraw.error} />
      <button
        type="button"
        className="btn btn--warn"
        disabled={withdraw.isPending}
        onClick={() => withdraw.mutate({ electionId })}
      >
        {t('lost.takeBack')}
      </button>
    </>
  );
}
