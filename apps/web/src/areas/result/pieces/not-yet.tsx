import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayAndHour } from '../../../kit/instants.js';
import { useSaying } from '../facts/saying.js';
import type { ResultPageQuery } from '../operations.generated.js';

interface NotYetProps {
  readonly electionId: string;
  readonly election: NonNullable<ResultPageQuery['publicElection']>;
}

/** Nothing is declared: where the election stands, and that the result will be here. */
export function NotYet({ electionId, election: { phase, opensAt, closesAt, timeZone } }: NotYetProps) {
  const { t } = useTranslation('result');
  const { language } = useSaying();
  const when = (instant: string): string => dayAndHour(instant, timeZone, language);
  const words = {
    NOT_OPEN: () => t('notYet.notOpen', { when: when(opensAt) }),
    OPEN: () => t('notYet.open', { when: when(closesAt) }),
    CLOSED: () => t('notYet.closed', { when: when(closesAt) }),
  };
  return (
    <>
      <p className="lead">{words[phase]()}</p>
      <p>
        <Link to={`/e/${electionId}`}>{t('notYet.election')}</Link>
      </p>
    </>
  );
}
