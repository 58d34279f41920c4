import { useTranslation } from 'react-i18next';
import type { CountRecord } from '#libs/counting';
import { TroubleNote } from '../../../kit/trouble.js';
import { useAsked } from '../../../kit/asked.js';
import { Loading } from '../../../kit/loading.js';
import { Note } from '../../../kit/pieces.js';
import { useSaying } from '../facts/saying.js';
import type { ResultPageQuery } from '../operations.generated.js';
import { RESULT_COUNT, RESULT_DECISION } from '../operations.generated.js';
import type { Level } from './chart-figure.js';
import { Counted } from './counted.js';
import { Decided } from './decided.js';

interface ContestSectionProps {
  readonly contest: NonNullable<ResultPageQuery['publicElection']>['contests'][number];
  readonly isDeclared: boolean;
  /** Whether the page is about this contest alone, so that its name is the page's. */
  readonly isOnly: boolean;
}

/** What one contest came to. Before the declaration it is there only for the officers whom the API tells. */
export function ContestSection({ contest, isDeclared, isOnly }: ContestSectionProps) {
  const { t } = useTranslation('result');
  const say = useSaying();
  const { contestId, uuid, electors, kind } = contest;
  const isSeats = kind === 'SEATS';
  const counted = useAsked(RESULT_COUNT, { contestId }, { isOn: isSeats });
  const decided = useAsked(RESULT_DECISION, { contestId }, { isOn: !isSeats });
  const asked = isSeats ? counted : decided;
  const count = counted.data?.countRecord;
  const decision = decided.data?.resolutionRecord;
  const level: Level = isOnly ? 2 : 3;
  if (asked.isError) return <TroubleNote error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return isDeclared ? <Loading /> : null;
  if (!count && !decision) return null;
  return (
    <article className="result__contest" id={uuid}>
      {!isOnly && <h2 className="result__name">{say.pick(contest.title, contest.titleCy)}</h2>}
      {!isDeclared && (
        <Note status="warn" title={t('provisional.title')}>
          <p>{t('provisional.text')}</p>
        </Note>
      )}
      {count && (
        <Counted
          record={JSON.parse(count.text) as CountRecord} // our own canonical text, as it was hashed
          electors={electors ?? 0}
          uuid={uuid}
          source={count.ruleSource}
          level={level}
        />
      )}
      {decision && (
        <Decided
          decision={decision}
          text={contest.text === null ? null : say.pick(contest.text, contest.textCy)}
          level={level}
        />
      )}
    </article>
  );
}
