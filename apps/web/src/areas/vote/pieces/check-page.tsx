import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink, Note } from '../../../kit/pieces.js';
import { cast } from '../casting/casting.js';
import { aboutElection, chosenPapers, sealChoices, toSend } from '../casting/seal-choices.js';
import { useOnline } from '../visit/online.js';
import { CheckedPaper } from './checked-paper.js';
import type { Ready } from './with-paper.js';

/** Each contest with what was chosen, Change beside it, and one button. */
export function CheckPage({ visit, paper }: Ready) {
  const { t } = useTranslation('vote');
  const isOnline = useOnline();
  const [isSealing, setSealing] = useState(false);
  const [cannotSeal, setCannotSeal] = useState(false);
  usePageTitle(t('check.title'));
  const { open } = paper;
  const empty = open.length - chosenPapers(open, visit).length;
  const isAllEmpty = empty === open.length;
  const last = `/vote/ballot/${open.length}`;

  async function castNow(): Promise<void> {
    if (isSealing || !isOnline) return;
    setSealing(true);
    setCannotSeal(false);
    try {
      const sealed = await sealChoices(open, visit);
      cast({ ...aboutElection(paper), papers: sealed.map(toSend) });
    } catch {
      setCannotSeal(true);
    } finally {
      setSealing(false);
    }
  }

  return (
    <>
      <BackLink to={last} />
      <div className="stack-l">
        <div className="stack-s">
          <h1>{t('check.title')}</h1>
          {empty > 0 && (
            <p className="muted">{isAllEmpty ? t('check.allEmpty') : t('check.empty', { count: empty })}</p>
          )}
          {empty > 0 && !paper.canChange && <p className="small muted">{t('check.emptyLater')}</p>}
        </div>
        {open.map((each, i) => (
          <CheckedPaper key={each.contestId} paper={each} choice={visit.draft[each.contestId]} place={i + 1} />
        ))}
        {cannotSeal && (
          <Note status="fail" title={t('cannotSeal.title')} isNews>
            <p>{t('cannotSeal.text')}</p>
          </Note>
        )}
        {!isAllEmpty && <p className="small muted">{t('check.sealed')}</p>}
        {!isAllEmpty && (
          <p className="small">
            <Link to="/vote/device">{t('check.device')}</Link>
          </p>
        )}
      </div>
      <section className="dock votedock" aria-label={t('ballot.dock')}>
        <div className="dock__in">
          {isAllEmpty ? (
            <Link className="btn btn--block" to="/vote/ballot/1">
              {t('check.goBack')}
            </Link>
          ) : (
            <button
              type="button"
              className="btn btn--block"
              aria-disabled={isSealing || !isOnline || undefined}
              onClick={() => void castNow()}
            >
              {t(isSealing ? 'check.casting' : 'check.cast')}
            </button>
          )}
        </div>
      </section>
    </>
  );
}
