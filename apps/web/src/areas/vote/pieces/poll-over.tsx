import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayAndHour } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { useLanguage } from '../../../kit/words.js';
import { useClosedTitle } from './closing.js';

interface PollOverProps {
  readonly electionId: string;
  readonly closesAt: string;
  readonly timeZone: string;
  /** Whether the voter had begun, so that it must be said that nothing was cast. */
  readonly hadBegun: boolean;
}

/** The poll is closed: when, what that means, where the result will be. No form. */
export function PollOver({ electionId, closesAt, timeZone, hadBegun }: PollOverProps) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const title = useClosedTitle()({ closesAt, timeZone });
  usePageTitle(title);
  return (
    <div className="stack" role={hadBegun ? 'status' : undefined}>
      <h1>{title}</h1>
      {hadBegun && <p className="lead">{t('closing.notCast')}</p>}
      <p>{t('closing.overText', { when: dayAndHour(closesAt, timeZone, language) })}</p>
      <p>
        <Link to={`/e/${electionId}/result`}>{t('closing.overResult')}</Link>
      </p>
      <p className="small muted">{t('closing.overHelp')}</p>
    </div>
  );
}
