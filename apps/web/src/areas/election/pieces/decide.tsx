import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Confirm } from '../../../kit/confirm.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useMe } from '../../../office/session.js';
import type { ElectionApprovalsQuery } from '../operations/approvals.generated.js';
import {
  ELECTION_APPROVE_DECLARATION,
  ELECTION_APPROVE_OPENING,
  ELECTION_DECLINE_APPROVAL,
} from '../operations/approvals.generated.js';
import { ConfirmWithReason } from './with-reason.js';

export type Approval = ElectionApprovalsQuery['approvals'][number];
export type Decision = 'openingApproved' | 'declared' | 'declined';

interface DecideProps {
  readonly approval: Approval;
  readonly onDecided: (decision: Decision) => void;
}

/** The second person’s word: exactly what was read is approved, by its digest, or declined with a reason. */
export function Decide({ approval, onDecided }: DecideProps) {
  const { t } = useTranslation('election');
  const { me } = useMe();
  const [asking, setAsking] = useState<'approve' | 'decline' | undefined>();
  const close = (): void => setAsking(undefined);
  const opening = useAct(ELECTION_APPROVE_OPENING, () => onDecided('openingApproved'));
  const declaration = useAct(ELECTION_APPROVE_DECLARATION, () => onDecided('declared'));
  const decline = useAct(ELECTION_DECLINE_APPROVAL, () => onDecided('declined'));
  const { id: approvalId, kind, electionId, contentDigest } = approval;
  if (approval.proposedBy === me.id) return <p>{t('approvals.own')}</p>;
  const isOpening = kind === 'OPEN_POLL';
  return (
    <>
      <RefusalNote error={opening.error ?? declaration.error ?? decline.error} />
      <div className="btns">
        <button type="button" className="btn" onClick={() => setAsking('approve')}>
          {t('approvals.approve')}
        </button>
        <button type="button" className="btn btn--2" onClick={() => setAsking('decline')}>
          {t('approvals.decline')}
        </button>
      </div>
      {asking === 'approve' && (
        <Confirm
          title={isOpening ? t('approvals.approveOpening') : t('approvals.approveDeclare')}
          action={t('approvals.approve')}
          isBusy={opening.isPending || declaration.isPending}
          onGo={() =>
            isOpening
              ? opening.mutate({ approvalId, contentDigest }, { onError: close })
              : declaration.mutate({ electionId, contentDigest }, { onError: close })
          }
          onCancel={close}
        >
          <p>{isOpening ? t('approvals.approveOpeningEffect') : t('approvals.approveDeclareEffect')}</p>
        </Confirm>
      )}
      {asking === 'decline' && (
        <ConfirmWithReason
          title={t('approvals.declineTitle')}
          action={t('approvals.decline')}
          isBusy={decline.isPending}
          onGo={(reason) => decline.mutate({ approvalId, reason }, { onError: close })}
          onCancel={close}
        >
          <p>{t('approvals.declineEffect')}</p>
        </ConfirmWithReason>
      )}
    </>
  );
}
