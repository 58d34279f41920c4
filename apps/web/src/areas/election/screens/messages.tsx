import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Note } from '../../../kit/pieces.js';
import { useRoles } from '../facts/roles.js';
import { hasReached } from '../facts/state-line.js';
import { ELECTION_MESSAGE_DELIVERY, ELECTION_MESSAGE_PREVIEW } from '../operations/messages.generated.js';
import { Delivery } from '../pieces/delivery.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { HelpInbox } from '../pieces/help-inbox.js';
import { MessagePreview } from '../pieces/message-preview.js';
import { SendMessages } from '../pieces/send-messages.js';
import { TestMessage } from '../pieces/test-message.js';

const EVERY_MS = 3_000;
const SLOWLY_MS = 15_000;

/** The voting messages from the first look to the last delivery, and what members ask for. */
export function Screen() {
  const { t } = useTranslation('election');
  const { seesConduct } = useRoles();
  return (
    <ElectionScreen title={t('messages.title')} lead={t('messages.lead')}>
      {(detail) => seesConduct && <Messages detail={detail} />}
    </ElectionScreen>
  );
}

function Messages({ detail: { election, contests } }: { readonly detail: ElectionDetail }) {
  const { isReturningOfficer } = useRoles();
  const { id: electionId, state } = election;
  const delivery = useAsked(
    ELECTION_MESSAGE_DELIVERY,
    { electionId },
    { everyMs: state === 'ROLL_FROZEN' || state === 'CODES_ISSUED' ? EVERY_MS : SLOWLY_MS },
  );
  const isBegun = hasBegun(delivery.data?.codeMessages) || hasReached(state, 'CODES_ISSUED');
  return (
    <div className="stack-xl">
      {isBegun && (
        <Asked query={delivery}>
          {({ codeMessages }) => (
            <Delivery election={election} contests={contests} messages={codeMessages} mayChange={isReturningOfficer} />
          )}
        </Asked>
      )}
      {isReturningOfficer && <Writing electionId={electionId} state={state} isBegun={isBegun} />}
      {isReturningOfficer && isBegun && <HelpInbox electionId={electionId} />}
    </div>
  );
}

const hasBegun = (counts: object | undefined): boolean =>
  counts !== undefined &&
  ['sent', 'waiting', 'sending', 'held', 'failed'].some((name) => Number(Reflect.get(counts, name)) > 0);

interface WritingProps {
  readonly electionId: string;
  readonly state: ElectionDetail['election']['state'];
  readonly isBegun: boolean;
}

function Writing({ electionId, state, isBegun }: WritingProps) {
  const { t } = useTranslation('election');
  const preview = useAsked(ELECTION_MESSAGE_PREVIEW, { electionId });
  return (
    <Asked query={preview}>
      {({ votingMessagePreview }) =>
        votingMessagePreview ? (
          <>
            {state === 'DRAFT' && (
              <Note status="info" title={t('messages.notFrozen')}>
                <p>{t('messages.notFrozenHint')}</p>
                <p>
                  <Link to={`/office/elections/${electionId}/roll`}>{t('messages.toRoll')}</Link>
                </p>
              </Note>
            )}
            {state === 'ROLL_FROZEN' && !isBegun && (
              <SendMessages electionId={electionId} preview={votingMessagePreview} />
            )}
            <MessagePreview preview={votingMessagePreview} />
            {!hasReached(state, 'CLOSED') && <TestMessage electionId={electionId} />}
          </>
        ) : (
          <Note status="info" title={t('messages.none')}>
            <p>{t('messages.noneHint')}</p>
          </Note>
        )
      }
    </Asked>
  );
}
