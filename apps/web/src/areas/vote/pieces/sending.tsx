import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../../../kit/mastheads.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { lookForReceipts, sendAgain } from '../casting/casting.js';
import type { Casting } from '../casting/casting.js';
import type { Visit } from '../visit/visit.js';
import { SixWords } from './six-words.js';

interface SendingProps {
  readonly sent: NonNullable<Visit['sent']>;
  readonly casting: Casting;
}

/** The vote is on its way. An error means that nothing is known: send the same again, or ask whether it is there (CAST-06). */
export function Sending({ sent, casting }: SendingProps) {
  const { t } = useTranslation('vote');
  const { phase } = casting;
  const isUnknown = phase === 'unknown';
  usePageTitle(t(isUnknown ? 'unknown.title' : 'sending.title'));
  useBodyName(sent.organisation, sent.organisationCy);
  useEffect(() => {
    if (phase === 'idle') void sendAgain(); // the page was loaded anew while the vote was on its way
  }, [phase]);

  if (phase === 'receipt-wrong')
    return (
      <div className="stack">
        <h1>{t('receiptWrong.title')}</h1>
        <p>{t('receiptWrong.text')}</p>
        {sent.papers.map(({ tracker, words }) => (
          <SixWords key={tracker} words={words} />
        ))}
      </div>
    );
  if (!isUnknown)
    return (
      <div className="stack" aria-busy="true">
        <h1>{t('sending.title')}</h1>
        <p role="status">
          {phase === 'sending' && casting.attempt > 1
            ? t('sending.again', { attempt: casting.attempt })
            : t('sending.text')}
        </p>
      </div>
    );
  const { looked } = casting;
  return (
    <div className="stack">
      <h1>{t('unknown.title')}</h1>
      <p>{t('unknown.text')}</p>
      <div role="status">{looked !== undefined && <Note status="info" title={t(`unknown.${looked}`)} />}</div>
      <div className="btns">
        <button type="button" className="btn" onClick={() => void sendAgain()}>
          {t('unknown.again')}
        </button>
        <button type="button" className="btn btn--2" onClick={() => void lookForReceipts()}>
          {t('unknown.look')}
        </button>
      </div>
    </div>
  );
}
