import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Note, ProgressBar } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useSaying } from '../facts/saying.js';
import { hasReached } from '../facts/state-line.js';
import { useKeysStanding } from '../facts/use-keys.js';
import type { ElectionMessageDeliveryQuery } from '../operations/messages.generated.js';
import { ELECTION_PAUSE_MESSAGES, ELECTION_RESUME_MESSAGES } from '../operations/messages.generated.js';
import type { ElectionDetail } from './election-screen.js';

type Messages = ElectionMessageDeliveryQuery['codeMessages'];

interface DeliveryProps {
  readonly election: ElectionDetail['election'];
  readonly contests: ElectionDetail['contests'];
  readonly messages: Messages;
  readonly mayChange: boolean;
}

/** How far the voting messages have got: held, stopped, on their way, sent. */
export function Delivery({ election, contests, messages, mayChange }: DeliveryProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { id: electionId } = election;
  const pause = useAct(ELECTION_PAUSE_MESSAGES);
  const resume = useAct(ELECTION_RESUME_MESSAGES);
  const { sent, waiting, sending, failed, held, heldUntil, isPaused, withoutEmail } = messages;
  const total = sent + waiting + sending + failed + held;
  const stop = (label: string) =>
    mayChange && (
      <button
        type="button"
        className="btn btn--2"
        disabled={pause.isPending}
        onClick={() => pause.mutate({ electionId })}
      >
        {label}
      </button>
    );
  const sendOn = (label: string) =>
    mayChange && (
      <button type="button" className="btn" disabled={resume.isPending} onClick={() => resume.mutate({ electionId })}>
        {label}
      </button>
    );
  return (
    <section className="stack" aria-live="polite">
      <h2>{t('messages.delivery')}</h2>
      <RefusalNote error={pause.error ?? resume.error} />
      {total === 0 && <Note status="info" title={t('messages.making')} />}
      {isPaused && (
        <Note status="warn" title={t('messages.paused')}>
          <p>{t('messages.pausedHint', { waiting: say.number(total - sent), sent: say.number(sent) })}</p>
          <div className="btns">{sendOn(t('messages.resume'))}</div>
        </Note>
      )}
      {!isPaused && heldUntil !== null && (
        <Note status="info" title={t('messages.held', { at: say.hour(heldUntil) })}>
          <p>{t('messages.heldHint', { count: held })}</p>
          <div className="btns">
            {stop(t('messages.stop'))}
            {sendOn(t('messages.sendNow'))}
          </div>
        </Note>
      )}
      {!isPaused && heldUntil === null && total > 0 && sent < total && (
        <div className="stack-s">
          <ProgressBar
            done={sent}
            total={total}
            label={t('messages.sendingNow', { sent: say.number(sent), total: say.number(total) })}
          />
          {stop(t('messages.stopSending'))}
        </div>
      )}
      {total > 0 && sent === total && (
        <Note status="pass" title={t('messages.allSent', { count: sent, number: say.number(sent) })} isNews>
          <Next election={election} contestIds={contests.map(({ id }) => id)} />
        </Note>
      )}
      <dl className="sl">
        {(
          [
            ['sent', sent],
            ['sending', sending],
            ['waiting', waiting],
            ['heldCount', held],
            ['failed', failed],
            ['noAddress', withoutEmail],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`messages.${name}`)}</dt>
            <dd className="a num">{say.number(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface NextProps {
  readonly election: ElectionDetail['election'];
  readonly contestIds: readonly string[];
}

/** What has to follow the messages, as far as it has not been done. */
function Next({ election, contestIds }: NextProps) {
  const { t } = useTranslation('election');
  const keys = useKeysStanding(election, contestIds);
  if (hasReached(election.state, 'CLOSED')) return null;
  if (hasReached(election.state, 'POLLING')) return <p>{t('messages.next.voting')}</p>;
  if (!keys) return null;
  return <p>{t(keys.isReady ? 'messages.next.opening' : 'messages.next.keys')}</p>;
}
