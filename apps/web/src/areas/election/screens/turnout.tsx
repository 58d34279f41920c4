import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Note } from '../../../kit/pieces.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { hasReached } from '../facts/state-line.js';
import { ELECTION_HELP_REQUESTS } from '../operations/messages.generated.js';
import { ELECTION_TURNOUT } from '../operations/poll.generated.js';
import { ClosingCountdown } from '../pieces/countdown.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { TurnoutCourse } from '../pieces/turnout-course.js';
import type { TurnoutData } from '../pieces/turnout-course.js';
import { TurnoutByClass, TurnoutByContest } from '../pieces/turnout-groups.js';

const EVERY_MS = 10_000;

/** How many have voted, while they do: figures change in place, gently. */
export function Screen() {
  const { t } = useTranslation('election');
  return (
    <ElectionScreen
      title={t('turnout.title')}
      everyMs={EVERY_MS}
      lead={({ election, now, phase }) =>
        phase === 'NOT_OPEN' ? undefined : <ClosingCountdown closesAt={election.closesAt} now={now} />
      }
    >
      {(detail) =>
        hasReached(detail.election.state, 'POLLING') && detail.phase !== 'NOT_OPEN' ? (
          <Live detail={detail} />
        ) : (
          <Note status="info" title={t('turnout.notOpen')}>
            <p>{t('turnout.notOpenHint')}</p>
          </Note>
        )
      }
    </ElectionScreen>
  );
}

function Live({ detail: { election } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const { seesTurnout, isReturningOfficer } = useRoles();
  const query = useAsked(ELECTION_TURNOUT, { electionId: election.id }, { everyMs: EVERY_MS, isOn: seesTurnout });
  return (
    <Asked query={query}>
      {({ turnout }) => (
        <div className="stack-l">
          <div className="grid2 w21">
            <section className="card stack">
              {turnout ? (
                <TurnoutCourse turnout={turnout} election={election} />
              ) : (
                <Note status="info" title={t('turnout.hidden')}>
                  <p>{t('turnout.hiddenHint')}</p>
                </Note>
              )}
              <p className="small muted">{t('turnout.only')}</p>
            </section>
            <div className="stack-l">
              {turnout && <Channels turnout={turnout} />}
              {isReturningOfficer && <Help electionId={election.id} />}
            </div>
          </div>
          {turnout && (
            <div className="grid2 sec">
              <TurnoutByClass turnout={turnout} />
              <TurnoutByContest turnout={turnout} />
            </div>
          )}
        </div>
      )}
    </Asked>
  );
}

function Channels({ turnout: { channels, voted } }: { readonly turnout: TurnoutData }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <section className="card">
      <h2>{t('turnout.channels')}</h2>
      <dl className="sl sl--figures small">
        {channels.map(({ channel, voted: count }) => (
          <div key={channel}>
            <dt>{t(`turnout.${channel}`)}</dt>
            <dd className="a num">{count === null ? t('turnout.inTotal') : say.number(count)}</dd>
          </div>
        ))}
        <div>
          <dt className="b">{t('turnout.all')}</dt>
          <dd className="a num b">{say.number(voted)}</dd>
        </div>
      </dl>
    </section>
  );
}

function Help({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const query = useAsked(ELECTION_HELP_REQUESTS, { electionId }, { everyMs: EVERY_MS });
  const waiting = query.data?.helpRequests.filter(({ state }) => state === 'WAITING').length;
  return (
    <section className="card">
      <h2>{t('turnout.help')}</h2>
      <dl className="sl sl--figures small">
        <div>
          <dt>
            <Link to={`/office/elections/${electionId}/messages`}>{t('turnout.helpWaiting')}</Link>
          </dt>
          <dd className="a num">{waiting === undefined ? '' : say.number(waiting)}</dd>
        </div>
      </dl>
    </section>
  );
}
