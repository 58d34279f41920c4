import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useAct } from '../../../kit/act.js';
import { Confirm } from '../../../kit/confirm.js';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useRoles } from '../facts/roles.js';
import { useSaying } from '../facts/saying.js';
import { hasReached } from '../facts/state-line.js';
import { ELECTION_REMOVE_CONTEST } from '../operations/contests.generated.js';
import { AddCandidates } from '../pieces/add-candidates.js';
import { CandidateRows } from '../pieces/candidate-rows.js';
import { ContestTexts } from '../pieces/contest-texts.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionContest, ElectionDetail } from '../pieces/election-screen.js';
import { PlainStatement } from '../pieces/plain-statement.js';
import { useAsked } from '../../../kit/asked.js';
import { ELECTION_DETAIL } from '../operations/elections.generated.js';

/** One contest: its candidates until the poll is opened, or the text of its resolution. */
export function Screen() {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { electionId = '', contestId = '' } = useParams();
  const { data } = useAsked(ELECTION_DETAIL, { electionId });
  const contest = data?.election?.contests.find(({ id }) => id === contestId);
  const title = contest ? say.pick(contest.title, contest.titleCy) : t('page.papers');
  return (
    <ElectionScreen
      title={title}
      lead={
        contest &&
        (contest.seats === null
          ? t('contest.resolutionLead')
          : t('contest.lead', {
              seats: t('page.seats', { count: contest.seats }),
              candidates: t('page.candidates', { count: contest.candidates.length }),
            }))
      }
    >
      {(detail) =>
        contest ? (
          <Contest key={contest.id} contest={contest} election={detail.election} />
        ) : (
          <Note status="warn" title={t('contest.missing')} />
        )
      }
    </ElectionScreen>
  );
}

interface ContestProps {
  readonly contest: ElectionContest;
  readonly election: ElectionDetail['election'];
}

function Contest({ contest, election: { id, state } }: ContestProps) {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const isOpened = hasReached(state, 'POLLING');
  const isDraft = state === 'DRAFT' && isReturningOfficer;
  return (
    <div className="stack-xl">
      {isOpened && <Note status="info" title={t('contest.locked')} />}
      {contest.kind === 'SEATS' ? (
        <>
          {isReturningOfficer && !isOpened && <AddCandidates contestId={contest.id} />}
          <section className="stack">
            <h2>{t('contest.onPaper')}</h2>
            <CandidateRows contest={contest} mayChange={isReturningOfficer && !isOpened} />
          </section>
        </>
      ) : (
        <ResolutionText contest={contest} />
      )}
      {isDraft && <ContestTexts contest={contest} />}
      {isDraft && <RemoveContest contest={contest} electionId={id} />}
      <p>
        <Link to={`/office/elections/${id}`}>{t('contest.back')}</Link>
      </p>
    </div>
  );
}

function ResolutionText({ contest }: { readonly contest: ElectionContest }) {
  const { t } = useTranslation('election');
  return (
    <div className="grid2">
      <section className="doc docpad stack-s" lang="en">
        <h2>{contest.title}</h2>
        <PlainStatement text={contest.text ?? ''} />
      </section>
      <section className="doc docpad stack-s" lang="cy">
        <h2>{contest.titleCy ?? t('contest.noWelsh')}</h2>
        {contest.textCy !== null && <PlainStatement text={contest.textCy} />}
      </section>
    </div>
  );
}

function RemoveContest({ contest, electionId }: { readonly contest: ElectionContest; readonly electionId: string }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = useAct(ELECTION_REMOVE_CONTEST, () => void navigate(`/office/elections/${electionId}`));
  return (
    <section>
      <RefusalNote error={remove.error} />
      <button type="button" className="btn btn--warn" onClick={() => setAsking(true)}>
        {t('contest.removeContest')}
      </button>
      {isAsking && (
        <Confirm
          title={t('contest.removeContestTitle', { title: say.pick(contest.title, contest.titleCy) })}
          action={t('contest.removeContest')}
          isBusy={remove.isPending}
          onGo={() => remove.mutate({ contestId: contest.id })}
          onCancel={() => setAsking(false)}
        >
          <p>
            {t('contest.removeContestEffect', {
              candidates: t('page.candidates', { count: contest.candidates.length }),
            })}
          </p>
        </Confirm>
      )}
    </section>
  );
}
