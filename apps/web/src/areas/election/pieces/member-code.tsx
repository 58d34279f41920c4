import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Confirm } from '../../../kit/confirm.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { ELECTION_BLOCK_CODE, ELECTION_REISSUE_CODE } from '../operations/messages.generated.js';
import type { ElectionBlockCodeMutationVariables } from '../operations/messages.generated.js';

interface MemberCodeProps {
  readonly electionId: string;
  readonly memberId: string;
  readonly name: string;
  /** How the code was lost, for the public log. */
  readonly reason: ElectionBlockCodeMutationVariables['reason'];
  /** Whether a new code is offered here, too. */
  readonly mayReissue: boolean;
}

/** The code of one member: blocked before somebody else uses it, and replaced where that is wanted. */
export function MemberCode({ electionId, memberId, name, reason, mayReissue }: MemberCodeProps) {
  const { t } = useTranslation('election');
  const [asking, setAsking] = useState<'block' | 'reissue' | undefined>();
  const [done, setDone] = useState<'block' | 'reissue' | undefined>();
  const block = useAct(ELECTION_BLOCK_CODE, () => setDone('block'));
  const reissue = useAct(ELECTION_REISSUE_CODE, () => setDone('reissue'));
  const close = (): void => setAsking(undefined);
  const which = { electionId, memberId, reason };
  return (
    <div className="stack-s">
      {done && (
        <Note
          status="pass"
          title={done === 'block' ? t('messages.blocked', { name }) : t('messages.reissued', { name })}
          isNews
        />
      )}
      <RefusalNote error={block.error ?? reissue.error} />
      <div className="btns">
        {mayReissue && (
          <button type="button" className="btn btn--2 btn--s" onClick={() => setAsking('reissue')}>
            {t('messages.settleCode')}
          </button>
        )}
        <button type="button" className="btn btn--2 btn--s" onClick={() => setAsking('block')}>
          {t('messages.block')}
        </button>
      </div>
      {asking === 'block' && (
        <Confirm
          title={t('messages.blockTitle', { name })}
          action={t('messages.block')}
          isBusy={block.isPending}
          onGo={() => block.mutate(which, { onSettled: close })}
          onCancel={close}
        >
          <p>{t('messages.blockEffect')}</p>
        </Confirm>
      )}
      {asking === 'reissue' && (
        <Confirm
          title={t('messages.settleTitle', { name })}
          action={t('messages.settleCode')}
          isBusy={reissue.isPending}
          onGo={() => reissue.mutate(which, { onSettled: close })}
          onCancel={close}
        >
          <p>{t('messages.settleEffect')}</p>
        </Confirm>
      )}
    </div>
  );
}
