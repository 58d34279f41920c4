import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Confirm } from '../../../kit/confirm.js';
import { Radios } from '../../../kit/fields.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { readContent } from '../facts/approval-content.js';
import { newestOf } from '../facts/approvals.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { hasReached } from '../facts/state-line.js';
import { isAwaited, tasksOf } from '../facts/tasks.js';
import { useKeysStanding } from '../facts/use-keys.js';
import { useMessages } from '../facts/use-messages.js';
import { dayIn } from '../facts/when.js';
import type { ElectionApprovalsQuery } from '../operations/approvals.generated.js';
import { ELECTION_APPROVALS } from '../operations/approvals.generated.js';
import { ELECTION_FROZEN, ELECTION_OPEN_POLL } from '../operations/poll.generated.js';
import { useServerNow } from '../pieces/countdown.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { Fingerprint } from '../pieces/fingerprint.js';
import { OpeningApproval } from '../pieces/opening-approval.js';
import { TaskList } from '../pieces/task-list.js';

const EVERY_MS = 4_000;

/** What is ready and what is not, the second person’s word, and the opening itself. */
export function Screen() {
  const { t } = useTranslation('election');
  return (
    <ElectionScreen title={t('open.title')} lead={t('open.lead')} everyMs={EVERY_MS}>
      {(detail) =>
        hasReached(detail.election.state, 'POLLING') ? <Opened detail={detail} /> : <Preflight detail={detail} />
      }
    </ElectionScreen>
  );
}

function Preflight({ detail }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const { timeZone } = useSaying();
  const { election, contests, phase, now } = detail;
  const keys = useKeysStanding(
    election,
    contests.map(({ id }) => id),
    EVERY_MS,
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
  const before = tasks.filter(({ name }) => name !== 'open');
  const missing = before.filter(isAwaited).length;
  return (
    <div className="stack-xl">
      <section className="stack">
        <h2>{t('open.preflight')}</h2>
        {missing === 0 ? (
          <Note status="pass" title={t('open.ready')} />
        ) : (
          <Note status="warn" title={t('open.notReady', { count: missing })} />
        )}
        <TaskList tasks={before} detail={detail} />
      </section>
      {isReturningOfficer ? (
        election.state === 'CODES_ISSUED' ? (
          <Opening detail={detail} />
        ) : (
          <Note status="info" title={t('open.notYet')} />
        )
      ) : (
        <Note status="info" title={t('open.onlyOfficer')} />
      )}
    </div>
  );
}

function Opening({ detail: { election, now } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const isPassed = new Date(election.opensAt) <= useServerNow(now);
  const [chosen, setChosen] = useState<'hour' | 'now'>('hour');
  const [isAsking, setAsking] = useState(false);
  const open = useAct(ELECTION_OPEN_POLL, () => scrollTo({ top: 0 }));
  const approvals = useAsked(ELECTION_APPROVALS, { electionId: election.id }, { everyMs: EVERY_MS });
  const asked = approvedHour(approvals.data?.approvals ?? []);
  const openNow = asked ?? (isPassed || chosen === 'now');
  const closes = say.at(election.closesAt);
  return (
    <section className="stack">
      {isPassed && !openNow && <Note status="warn" title={t('open.passed', { at: say.at(election.opensAt) })} />}
      {isPassed || asked !== undefined ? (
        <p>{openNow ? t('open.now') : t('open.atHour', { at: say.at(election.opensAt) })}</p>
      ) : (
        <Radios
          name="when"
          label={t('open.when')}
          value={chosen}
          choices={[
            { value: 'hour', label: t('open.atHour', { at: say.at(election.opensAt) }) },
            { value: 'now', label: t('open.now') },
          ]}
          onChoose={(value) => setChosen(value === 'now' ? 'now' : 'hour')}
        />
      )}
      <RefusalNote error={open.error} />
      <OpeningApproval election={election} openNow={openNow}>
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {t('open.go')}
        </button>
      </OpeningApproval>
      {isAsking && (
        <Confirm
          title={t('open.goTitle')}
          action={t('open.go')}
          isBusy={open.isPending}
          onGo={() => open.mutate({ electionId: election.id, openNow }, { onSettled: () => setAsking(false) })}
          onCancel={() => setAsking(false)}
        >
          <p>
            {openNow
              ? t('open.effectNow', { closes })
              : t('open.effectHour', { opens: say.at(election.opensAt), closes })}
          </p>
          <p>{t('open.effectFixed')}</p>
        </Confirm>
      )}
    </section>
  );
}

/** What the second person is asked, or has said, about the hour: whether at once; undefined where nothing stands. */
function approvedHour(approvals: ElectionApprovalsQuery['approvals']): boolean | undefined {
  const newest = newestOf(approvals, 'OPEN_POLL');
  if (newest?.state !== 'WAITING' && newest?.state !== 'APPROVED') return undefined;
  const content = readContent(newest.content);
  return content?.kind === 'opening' ? content.opens === 'at-once' : undefined;
}

function Opened({ detail: { election, phase } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const frozen = useAsked(ELECTION_FROZEN, { electionId: election.id });
  return (
    <div className="stack-l">
      <Note
        status="pass"
        title={
          phase === 'NOT_OPEN'
            ? t('open.openedHour', { at: say.at(election.opensAt) })
            : phase === 'OPEN'
              ? t('open.opened')
              : t('page.closedOn', { at: say.at(election.closesAt) })
        }
        isNews
      >
        <p>{t('open.openedHint')}</p>
        <p className="row">
          <Link to={`/office/elections/${election.id}/turnout`}>{t('open.toTurnout')}</Link>
          <Link to={`/e/${election.id}`}>{t('open.toPublic')}</Link>
        </p>
      </Note>
      <Asked query={frozen}>
        {({ publicElection }) =>
          publicElection?.contests.map(
            ({ contestId, title, titleCy, fingerprint }) =>
              fingerprint !== null && (
                <section key={contestId} className="doc docpad stack">
                  <h2>{t('open.fingerprintOf', { title: say.pick(title, titleCy) })}</h2>
                  <Fingerprint digest={fingerprint} />
                </section>
              ),
          )
        }
      </Asked>
    </div>
  );
}
