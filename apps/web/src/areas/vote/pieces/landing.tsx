import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useBodyName } from '../../../kit/mastheads.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { prepareSealer } from '../sealing/sealer.js';
import type { VoterPaper } from '../visit/paper.js';
import type { Visit } from '../visit/visit.js';
import { AlreadyVoted } from './already-voted.js';
import { Closing, ClosingWarning, useMsLeft } from './closing.js';
import { OnBallot } from './on-ballot.js';
import { Phrase } from './phrase.js';
import { PollOver } from './poll-over.js';
import { NotOpenYet } from './not-open-yet.js';

/** What the vote is, when it closes, and one button. */
export function Landing({ visit, paper }: { readonly visit: Visit; readonly paper: VoterPaper }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const go = useNavigate();
  const { election, papers, open, clockAhead, addressee, canChange } = paper;
  const title = inLanguage(language, election.title, election.titleCy);
  useBodyName(election.organisation, election.organisationCy);
  usePageTitle(title, inLanguage(language, election.organisation, election.organisationCy));
  const hours = { ...election, clockAhead };
  const msLeft = useMsLeft(hours);
  if (election.phase === 'NOT_OPEN') return <NotOpenYet hours={hours} title={title} />;
  if (election.phase === 'CLOSED' || msLeft <= 0)
    return <PollOver {...election} hadBegun={Object.keys(visit.draft).length > 0} />;
  if (open.length === 0) return <AlreadyVoted papers={papers} />;
  const haveVoted = papers.filter(({ hasVoted }) => hasVoted).length;

  function start(): void {
    prepareSealer(open.map(({ electionObject }) => electionObject));
    void go('/vote/ballot/1');
  }

  return (
    <div className="land">
      <h1>{title}</h1>
      <ClosingWarning msLeft={msLeft} />
      {haveVoted > 0 && (
        <Note status="info" title={t('already.title')}>
          <p>{t(canChange ? 'already.mayChange' : 'landing.someVoted')}</p>
        </Note>
      )}
      <Closing {...hours} />
      <div className="stack-s">
        <button type="button" className="btn btn--block" onClick={start}>
          {t(canChange && haveVoted > 0 ? 'landing.change' : 'landing.start')}
        </button>
        <p className="small muted landnote">{t('landing.minute')}</p>
      </div>
      <OnBallot papers={papers} />
      <div className="stack-s">
        <Phrase words={election.phrase} />
        <p className="phrase">
          <Link to="/vote/not-me">{t('landing.notYou', { name: addressee })}</Link>
        </p>
      </div>
    </div>
  );
}
