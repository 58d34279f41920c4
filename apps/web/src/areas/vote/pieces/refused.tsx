import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RefusalAnswer } from '../../../kit/client.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { usePaper } from '../visit/paper.js';
import type { Visit } from '../visit/visit.js';
import { passOf } from '../visit/voter.js';
import { PollOver } from './poll-over.js';
import { StartAgain } from './start-again.js';

/** The server said no: nothing was recorded, why, and what can be done. */
export function Refused({ visit, refusal }: { readonly visit: Visit; readonly refusal: RefusalAnswer }) {
  const { t } = useTranslation('vote');
  const { data } = usePaper(visit, passOf(visit));
  const isVoted = refusal.code === 'ALREADY_VOTED';
  const title = t(isVoted ? 'refused.ALREADY_VOTED' : 'refused.title');
  usePageTitle(title);
  if (refusal.code === 'POLL_CLOSED' && data?.kind === 'paper') return <PollOver {...data.paper.election} hadBegun />;
  return (
    <div className="stack" role="alert">
      <h1>{title}</h1>
      <p>{refusal.message}</p>
      {isVoted && (
        <p>
          <Link to="/vote/not-me">{t('already.notMe')}</Link>
        </p>
      )}
      <StartAgain label={t('refused.back')} />
    </div>
  );
}
