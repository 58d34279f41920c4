import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../../kit/confirm.js';
import { TextArea } from '../../../kit/fields.js';

interface WithReasonProps {
  readonly title: string;
  readonly action: string;
  /** The exact effect. */
  readonly children: ReactNode;
  readonly isBusy: boolean;
  readonly onGo: (reason: string) => void;
  readonly onCancel: () => void;
}

/** A question before a step that needs a reason, which is kept. */
export function ConfirmWithReason({ children, onGo, ...confirm }: WithReasonProps) {
  const { t } = useTranslation('election');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <Confirm
      {...confirm}
      onGo={() => {
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') onGo(reason.trim());
      }}
    >
      {children}
      <TextArea
        id="reason"
        rows={3}
        label={t('keys.reason')}
        maxLength={500}
        value={reason}
        error={isMissing ? t('keys.reasonMissing') : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
    </Confirm>
  );
}
