import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsked } from '../../../kit/asked.js';
import { calendarDay } from '../../../kit/instants.js';
import { useLanguage } from '../../../kit/words.js';
import { VOTE_INSTALLATION } from '../operations.generated.js';
import type { Paper } from '../visit/paper.js';

/** Nothing is left to vote on: a plain statement, by which way the vote came, and what to do if that is wrong. */
export function AlreadyVoted({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const returned = papers.find(({ returnedOtherwise }) => returnedOtherwise)?.returnedOtherwise;
  const { data } = useAsked(VOTE_INSTALLATION, {});
  const hasVotedOnline = papers.some(({ hasVoted }) => hasVoted);
  return (
    <div className="stack">
      <h1>{t(returned ? `otherwise.${returned.channel}` : 'already.title')}</h1>
      {returned && <p>{t('otherwise.received', { day: calendarDay(returned.receivedOn, language) })}</p>}
      {hasVotedOnline && <p>{t('already.text')}</p>}
      {hasVotedOnline && (
        <p>
          <Link to="/box">{t('already.check')}</Link>
        </p>
      )}
      <p>
        <Link to="/vote/not-me">{t('already.notMe')}</Link>
      </p>
      {data?.installation.hasCapturedMail && (
        <p>
          <Link to="/mail?show=voting">{t('already.otherMessage')}</Link>
        </p>
      )}
    </div>
  );
}
