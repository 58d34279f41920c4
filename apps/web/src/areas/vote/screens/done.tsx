import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import '../../../styles/ballot.css';
import '../../../styles/check-votes.css';
import '../../../styles/receipt.css';
import '../vote.css';
import '../words.js';
import { dayAndHour } from '../../../kit/instants.js';
import { Icon } from '../../../kit/icons.js';
import { useBodyName } from '../../../kit/mastheads.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { PrintButton } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import { ReceiptCard } from '../pieces/receipt-card.js';
import { endSealer } from '../sealing/sealer.js';
import { PAPER_KEY } from '../visit/paper.js';
import { setVisit, useVisit } from '../visit/visit.js';
import type { CastVisit } from '../visit/visit.js';

/** B4: the vote is cast. Unmistakably the end; what to keep; what comes next; and nothing left behind. */
export function Screen() {
  const visit = useVisit();
  const queries = useQueryClient();
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    // What was known of the paper is no longer true, and the worker has nothing more to do.
    queries.removeQueries({ queryKey: [PAPER_KEY] });
    endSealer();
  }, [queries]);
  if (isGone) return <Gone />;
  if (!visit?.cast) return <Navigate to="/vote" replace />;
  return <Done cast={visit.cast} electionId={visit.electionId} onFinish={() => setGone(true)} />;
}

interface DoneProps {
  readonly cast: CastVisit;
  readonly electionId: string;
  readonly onFinish: () => void;
}

function Done({ cast, electionId, onFinish }: DoneProps) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const go = useNavigate();
  const { papers, closesAt, timeZone, canChange } = cast;
  useBodyName(cast.organisation, cast.organisationCy);
  usePageTitle(t('done.title'));

  function finish(): void {
    onFinish();
    setVisit(undefined);
  }
  function nextPerson(): void {
    setVisit(undefined);
    void go('/vote', { replace: true });
  }

  return (
    <div className="stack-l">
      <div className="done votedone">
        <div className="done__in">
          <span className="tick">
            <Icon name="tick" />
          </span>
          <div>
            <h1>{t('done.title')}</h1>
            <p>{t('done.text')}</p>
          </div>
        </div>
      </div>
      <section className="stack">
        <div className="stack-s">
          <h2>{t('done.words')}</h2>
          <p className="muted small">
            {t('done.wordsUse')} {papers.length > 1 && t('done.wordsMany')}
          </p>
        </div>
        {papers.map((receipt) => (
          <ReceiptCard key={receipt.tracker} receipt={receipt} isOneOfMany={papers.length > 1} />
        ))}
        {papers.length > 1 && (
          <div className="btns noprint">
            <PrintButton />
          </div>
        )}
      </section>
      <section className="stack">
        <h2>{t('done.next')}</h2>
        <ol className="next">
          <li>
            <span className="when">{t('done.until', { when: dayAndHour(closesAt, timeZone, language) })}</span>
            {t(canChange ? 'done.mayChange' : 'done.mayNotChange')}
          </li>
          <li>
            <span className="when">{t('done.then')}</span>
            {t('done.opened')}
          </li>
          <li>
            <span className="when">{t('done.declared')}</span>
            <Link to={`/e/${electionId}/result`}>{t('done.result')}</Link>
          </li>
        </ol>
      </section>
      <div className="stack-s">
        <div className="btns btns--even">
          <button type="button" className="btn btn--2" onClick={finish}>
            {t('done.finish')}
          </button>
          <button type="button" className="btn btn--2" onClick={nextPerson}>
            {t('done.nextPerson')}
          </button>
        </div>
        <p className="small muted">{t('done.nextHint')}</p>
      </div>
    </div>
  );
}

function Gone() {
  const { t } = useTranslation('vote');
  usePageTitle(t('gone.title'));
  return (
    <div className="stack" role="status">
      <h1>{t('gone.title')}</h1>
      <p>{t('gone.text')}</p>
    </div>
  );
}
