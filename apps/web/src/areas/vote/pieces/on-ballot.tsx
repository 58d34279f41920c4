import { useTranslation } from 'react-i18next';
import { Tag } from '../../../kit/pieces.js';
import { calendarDay } from '../../../kit/instants.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { Paper } from '../visit/paper.js';

/** The contests of this voter, and how things stand with each. */
export function OnBallot({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  return (
    <div>
      <h2 className="landtitle">{t('landing.whatTitle')}</h2>
      <ol className="onballot">
        {papers.map(({ contestId, title, titleCy, isResolution, seats, lines, hasVoted, returnedOtherwise }) => (
          <li key={contestId}>
            <div>
              {inLanguage(language, title, titleCy)}
              <span>
                {isResolution
                  ? t('landing.answers')
                  : `${t('landing.seats', { count: seats })}, ${t('landing.candidates', { count: lines.length })}`}
              </span>
              {hasVoted && <Tag status="pass">{t('landing.voted')}</Tag>}
              {returnedOtherwise && (
                <span>
                  {t(`otherwise.${returnedOtherwise.channel}`)}.{' '}
                  {t('otherwise.received', { day: calendarDay(returnedOtherwise.receivedOn, language) })}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
