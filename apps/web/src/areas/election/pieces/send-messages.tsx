import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Confirm } from '../../../kit/confirm.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { Checkbox } from '../../../kit/fields.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useSaying } from '../facts/saying.js';
import { ELECTION_ISSUE_CODES } from '../operations/messages.generated.js';
import type { MessagePreviewData } from './message-preview.js';

/** So long messages can be stopped before the first goes. */
const HOLD_MINUTES = 10;

interface SendProps {
  readonly electionId: string;
  readonly preview: MessagePreviewData;
}

/** The real sending: the number stands on the button, and whom no message reaches must be acknowledged. */
export function SendMessages({ electionId, preview }: SendProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { recipients, withoutEmail, inEnglish, inWelsh } = preview;
  const [knows, setKnows] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const issue = useAct(ELECTION_ISSUE_CODES, () => setAsking(false));
  const sum = t('messages.recipients', {
    recipients: say.number(recipients),
    english: say.number(inEnglish),
    welsh: say.number(inWelsh),
  });
  const without = withoutEmail > 0 ? t('messages.withoutEmail', { count: withoutEmail }) : '';
  return (
    <section className="stack">
      <h2>{t('messages.send')}</h2>
      {isMissing && <ErrorSummary problems={[{ id: 'knows', text: t('messages.leaveOutMissing') }]} />}
      <p>
        {sum} {without}
      </p>
      {withoutEmail > 0 && (
        <Checkbox
          id="knows"
          label={t('messages.leaveOut', { count: withoutEmail })}
          checked={knows}
          onChange={({ target }) => {
            setKnows(target.checked);
            setMissing(false);
          }}
        />
      )}
      <RefusalNote error={issue.error} />
      <button
        type="button"
        className="btn"
        onClick={() => {
          setMissing(withoutEmail > 0 && !knows);
          setAsking(withoutEmail === 0 || knows);
        }}
      >
        {t('messages.sendTo', { count: recipients, number: say.number(recipients) })}
      </button>
      {isAsking && (
        <Confirm
          title={t('messages.sendTitle', { count: recipients, number: say.number(recipients) })}
          action={t('messages.sendTo', { count: recipients, number: say.number(recipients) })}
          isBusy={issue.isPending}
          onGo={() =>
            issue.mutate(
              { electionId, leaveOutWithoutEmail: withoutEmail > 0, holdMinutes: HOLD_MINUTES },
              { onError: () => setAsking(false) },
            )
          }
          onCancel={() => setAsking(false)}
        >
          <p>{t('messages.sendEffect', { sum, without })}</p>
        </Confirm>
      )}
    </section>
  );
}
