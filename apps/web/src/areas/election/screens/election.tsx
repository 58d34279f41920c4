import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { calendarDay } from '../../../kit/instants.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { hasReached } from '../facts/state-line.js';
import { tasksOf } from '../facts/tasks.js';
import { useKeysStanding } from '../facts/use-keys.js';
import { useMessages } from '../facts/use-messages.js';
import { dayIn } from '../facts/when.js';
import { ClosingCountdown } from '../pieces/countdown.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionContest, ElectionDetail } from '../pieces/election-screen.js';
import { Story } from '../pieces/story.js';
import { TaskList } from '../pieces/task-list.js';

const EVERY_MS = 10_000;

/** The page of an election: where it is, what to do next, its facts and what happened. */
export function Screen() {
  const { t } = useTranslation('election');
  return (
    <ElectionScreen everyMs={EVERY_MS} lead={(detail) => <Lead detail={detail} />}>
      {(detail, story) => (
        <>
          <div className="grid2 w21">
            <div className="stack-xl">
              <Tasks detail={detail} />
              <Papers contests={detail.contests} electionId={detail.election.id} />
            </div>
            <Facts detail={detail} />
          </div>
          {story && (
            <section className="sec stack">
              <h2>{t('page.story')}</h2>
              <Story lines={story} />
            </section>
          )}
        </>
      )}
    </ElectionScreen>
  );
}

function Lead({ detail: { contests, election, phase, now } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const voting = !hasReached(election.state, 'POLLING') || phase === 'NOT_OPEN';
  return (
    <>
      {t('page.contests', { count: contests.length })}.{' '}
      {voting ? (
        t('page.opensOn', { at: say.at(election.opensAt) })
      ) : (
        <ClosingCountdown closesAt={election.closesAt} now={now} />
      )}
    </>
  );
}

function Tasks({ detail }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const { timeZone } = useSaying();
  const { election, contests, phase, now } = detail;
  const keys = useKeysStanding(
    election,
    contests.map(({ id }) => id),
  );
  const messages = useMessages(election);
  const tasks = tasksOf({
    where: { state: election.state, phase },
    election,
    contests,
    keys,
    messages,
    today: dayIn(new Date(now), timeZone),
  });
  return (
    <section className="stack">
      <h2>{isReturningOfficer ? t('page.next') : t('page.nextOther')}</h2>
      <TaskList tasks={tasks} detail={detail} />
    </section>
  );
}

function Papers({
  contests,
  electionId,
}: {
  readonly contests: readonly ElectionContest[];
  readonly electionId: string;
}) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <section className="stack">
      <h2>{t('page.papers')}</h2>
      <ul className="tasks">
        {contests.map(({ id, title, titleCy, seats, candidates }) => (
          <li key={id}>
            <div>
              <Link className="m" to={`/office/elections/${electionId}/contests/${id}`}>
                {say.pick(title, titleCy)}
              </Link>
              <span className="hint">
                {seats === null
                  ? t('page.resolution')
                  : `${t('page.seats', { count: seats })}, ${t('page.candidates', { count: candidates.length })}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ detail: { election } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const say = useSaying();
  const rows = [
    [t('page.record'), calendarDay(election.recordDate, say.language)],
    [t('page.opens'), say.at(election.opensAt)],
    [t('page.closes'), say.at(election.closesAt)],
    [t('page.rules'), t('page.rulesVersion', { version: election.constitutionVersion })],
    [t('page.repeat'), t(`page.${election.repeatBallots}`)],
    [t('page.phrase'), election.phrase.join(' ')],
  ] as const;
  return (
    <section className="card stack">
      <h2>{t('page.facts')}</h2>
      <dl className="factlist">
        <div>
          <dt>{t('page.reference')}</dt>
          <dd className="code">{election.reference}</dd>
        </div>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isReturningOfficer && election.state === 'DRAFT' && (
        <p>
          <Link to={`/office/elections/${election.id}/terms`}>{t('page.change')}</Link>
        </p>
      )}
      {hasReached(election.state, 'CODES_ISSUED') && (
        <p>
          <Link to={`/e/${election.id}`}>{t('page.publicPage')}</Link>
        </p>
      )}
    </section>
  );
}
