import { useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { ask } from '../../../kit/client.js';
import { Confirm } from '../../../kit/confirm.js';
import { calendarDay } from '../../../kit/instants.js';
import { Loading } from '../../../kit/loading.js';
import { Note, PrintButton } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { hasReached } from '../facts/state-line.js';
import { dayIn } from '../facts/when.js';
import { ELECTION_FREEZE_ROLL, ELECTION_ROLL, ELECTION_ROLL_PREVIEW } from '../operations/roll.generated.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { Fingerprint } from '../pieces/fingerprint.js';
import { RollReasons } from '../pieces/roll-reasons.js';
import type { ShownRoll } from '../pieces/roll-reasons.js';
import { RollSearch } from '../pieces/roll-search.js';

/** Fewer electors than this are not shown apart (journeys 11.4). */
const SECRECY_NUMBER = 10;

/** Who may vote: what it would be, the freezing, and the certificate of it. */
export function Screen() {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const say = useSaying();
  return (
    <ElectionScreen
      title={t('roll.title')}
      lead={({ election }) => t('roll.lead', { day: calendarDay(election.recordDate, say.language) })}
    >
      {(detail) => {
        if (detail.election.state !== 'DRAFT') return <FrozenRolls detail={detail} />;
        return isReturningOfficer ? <Preview detail={detail} /> : <Note status="info" title={t('roll.notYet')} />;
      }}
    </ElectionScreen>
  );
}

function Preview({ detail }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { election, contests, now } = detail;
  const preview = useAsked(ELECTION_ROLL_PREVIEW, { electionId: election.id });
  if (election.recordDate > dayIn(new Date(now), say.timeZone))
    return <Note status="warn" title={t('roll.tooEarly', { day: calendarDay(election.recordDate, say.language) })} />;
  return (
    <Asked query={preview}>
      {({ rollPreview }) =>
        rollPreview.__typename === 'Refusal' ? (
          <Note status="fail" title={rollPreview.message} />
        ) : (
          <PreviewedRolls rolls={rollPreview.rolls} contests={contests} electionId={election.id} />
        )
      }
    </Asked>
  );
}

type Contest = ElectionDetail['contests'][number];

/** Such a contest keeps the poll from being opened; candidates can be entered until then. */
const lacksCandidates = ({ seats, candidates }: Contest): boolean => seats !== null && candidates.length < seats;

interface PreviewedProps {
  readonly rolls: readonly ShownRoll[];
  readonly contests: ElectionDetail['contests'];
  readonly electionId: string;
}

function PreviewedRolls({ rolls, contests, electionId }: PreviewedProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const [isAsking, setAsking] = useState(false);
  const freeze = useAct(ELECTION_FREEZE_ROLL, () => scrollTo({ top: 0 }));
  const titleOf = (id: string): string => {
    const contest = contests.find((each) => each.id === id);
    return contest ? say.pick(contest.title, contest.titleCy) : id;
  };
  const lacking = ({ id, candidates, seats }: Contest): string =>
    t(candidates.length === 0 ? 'roll.noCandidates' : 'roll.fewCandidates', {
      title: titleOf(id),
      seats: say.number(seats ?? 0),
      count: candidates.length,
      number: say.number(candidates.length),
    });
  return (
    <div className="stack-l">
      <h2>{t('roll.preview')}</h2>
      {contests.filter(lacksCandidates).map((contest) => (
        <Note key={contest.id} status="warn" title={lacking(contest)}>
          <p>
            {t('roll.candidatesLater')}{' '}
            <Link to={`/office/elections/${electionId}/contests/${contest.id}`}>{t('roll.toCandidates')}</Link>
          </p>
        </Note>
      ))}
      {rolls
        .filter(({ electors }) => electors < SECRECY_NUMBER)
        .map(({ contestId, electors }) => (
          <Note
            key={contestId}
            status="warn"
            title={t('roll.warnSmall', { count: electors, title: titleOf(contestId) })}
          />
        ))}
      {rolls.map((roll) => (
        <RollReasons key={roll.contestId} roll={roll} title={titleOf(roll.contestId)} />
      ))}
      <RefusalNote error={freeze.error} />
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {t('roll.freeze')}
      </button>
      {isAsking && (
        <Confirm
          title={t('roll.freezeTitle')}
          action={t('roll.freezeGo')}
          isBusy={freeze.isPending}
          onGo={() => freeze.mutate({ electionId }, { onSettled: () => setAsking(false) })}
          onCancel={() => setAsking(false)}
        >
          <ul className="plainlist stack-s">
            {rolls.map(({ contestId, electors, excluded }) => (
              <li key={contestId}>
                {t('roll.freezeEffect', {
                  title: titleOf(contestId),
                  electors: say.number(electors),
                  excluded: say.number(excluded),
                })}
              </li>
            ))}
          </ul>
          {contests.filter(lacksCandidates).map((contest) => (
            <p key={contest.id}>
              <b>{lacking(contest)}</b>
            </p>
          ))}
          <p>{t('roll.freezeAfter')}</p>
        </Confirm>
      )}
    </div>
  );
}

function FrozenRolls({ detail: { election, contests } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const say = useSaying();
  const queries = useQueries({
    queries: contests.map(({ id }) => ({
      queryKey: ['roll', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(ELECTION_ROLL, { contestId: id }, { signal }),
    })),
  });
  const rolls = queries.flatMap(({ data }) => (data?.roll ? [data.roll] : []));
  const [first] = rolls;
  if (!first || rolls.length < contests.length) return <Loading />;
  const base = `/office/elections/${election.id}`;
  return (
    <div className="stack-xl">
      <Note status="pass" title={t('roll.frozen')} isNews>
        <p>{first.frozenAt !== null && t('roll.frozenAt', { at: say.at(first.frozenAt) })}</p>
        <p className="row">
          <Link to={`${base}/keys`}>{t('roll.toKeys')}</Link>
          <Link to={`${base}/messages`}>{t('roll.toMessages')}</Link>
        </p>
      </Note>
      {contests.map((contest, i) => {
        const roll = rolls[i];
        const title = say.pick(contest.title, contest.titleCy);
        return (
          roll && (
            <section key={contest.id} className="doc docpad stack">
              <div className="row between">
                <h2>{t('roll.certificate')}</h2>
                <PrintButton />
              </div>
              <p>
                {t('roll.certificateText', {
                  at: roll.frozenAt === null ? '' : say.at(roll.frozenAt),
                  title,
                  electors: say.number(roll.electors),
                  excluded: say.number(roll.excluded),
                  day: calendarDay(roll.recordDate, say.language),
                })}
              </p>
              <Fingerprint digest={roll.digest} />
              <RollReasons roll={roll} title={title} />
            </section>
          )
        );
      })}
      {isReturningOfficer && (
        <RollSearch
          contests={contests}
          electionId={election.id}
          mayMoveCodes={hasReached(election.state, 'CODES_ISSUED') && !hasReached(election.state, 'CLOSED')}
        />
      )}
    </div>
  );
}
