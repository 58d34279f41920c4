import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { dayAndHour } from '../../../kit/instants.js';
import { NotFound } from '../../../kit/not-found.js';
import { Note, Tag } from '../../../kit/pieces.js';
import type { Status } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import '../../../styles/public.css';
import { ContestCard } from '../contest-card.js';
import { useElectionNames } from '../election-names.js';
import type { PublicElectionPageQuery } from '../operations.generated.js';
import { PUBLIC_ELECTION_PAGE } from '../operations.generated.js';
import '../words.js';

type Found = NonNullable<PublicElectionPageQuery['publicElection']>;

/** What everybody may know of an election: dates, papers, boxes, who has to be trusted, and the result once declared. */
export function Screen() {
  const { electionId = '' } = useParams();
  return (
    <Asked query={useAsked(PUBLIC_ELECTION_PAGE, { electionId }, { everyMs: 30_000 })}>
      {({ publicElection, declaration }) =>
        publicElection ? (
          <Election election={publicElection} isDeclared={declaration?.isDeclared ?? false} />
        ) : (
          <NotFound />
        )
      }
    </Asked>
  );
}

const STATUS: Readonly<Record<Found['phase'], Status>> = { NOT_OPEN: 'none', OPEN: 'info', CLOSED: 'none' };

function Election({ election, isDeclared }: { readonly election: Found; readonly isDeclared: boolean }) {
  const { t } = useTranslation('public');
  const language = useLanguage();
  const title = useElectionNames(election);
  const { electionId, opensAt, closesAt, timeZone, phase, phrase, reference, contests } = election;
  const at = (instant: string): string => dayAndHour(instant, timeZone, language);
  return (
    <div className="stack-l">
      <div className="stack-s">
        <p>
          <Tag status={isDeclared ? 'pass' : STATUS[phase]}>
            {t(isDeclared ? 'election.declared' : `election.phase.${phase}`)}
          </Tag>
        </p>
        <h1>{title}</h1>
        <p className="lead">
          {phase === 'NOT_OPEN' && t('election.opens', { at: at(opensAt) })}
          {phase === 'OPEN' && t('election.closes', { at: at(closesAt) })}
          {phase === 'CLOSED' && t('election.closed', { at: at(closesAt) })}
        </p>
      </div>
      {isDeclared && (
        <Note status="pass" title={t('election.resultTitle')}>
          <p>
            <Link to={`/e/${electionId}/result`}>{t('election.result')}</Link>
          </p>
        </Note>
      )}
      {phase === 'OPEN' && (
        <div className="btns">
          <Link className="btn" to={`/vote/${reference}`}>
            {t('election.vote')}
          </Link>
          <Link className="btn btn--2" to={`/e/${electionId}/new-link`}>
            {t('election.newLink')}
          </Link>
        </div>
      )}
      <section className="stack">
        <h2>{t('election.contests', { count: contests.length })}</h2>
        {contests.map((contest) => (
          <ContestCard key={contest.contestId} contest={contest} electionId={electionId} />
        ))}
      </section>
      <section className="stack-s">
        <h2>{t('election.check')}</h2>
        <ul className="linklist">
          <li>
            <Link to="/box">{t('election.box')}</Link>
          </li>
          <li>
            <Link to={`/e/${electionId}/trust`}>{t('election.trust')}</Link>
          </li>
          <li>
            <Link to="/verify">{t('election.verify')}</Link>
          </li>
        </ul>
      </section>
      <p className="phrase">
        {t('election.phrase')} <b lang="en">{phrase.join(', ')}</b>. {t('election.reference')}{' '}
        <b className="code">{reference}</b>.
      </p>
    </div>
  );
}
