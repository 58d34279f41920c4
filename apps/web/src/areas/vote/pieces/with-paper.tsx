import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Loading } from '../../../kit/loading.js';
import { useBodyName } from '../../../kit/mastheads.js';
import { Note } from '../../../kit/pieces.js';
import { TroubleNote } from '../../../kit/trouble.js';
import type { VoterPass } from '../../../kit/client.js';
import { prepareSealer } from '../sealing/sealer.js';
import { useCastElsewhere } from '../visit/other-tabs.js';
import { usePaper } from '../visit/paper.js';
import type { VoterPaper } from '../visit/paper.js';
import { useVisit } from '../visit/visit.js';
import type { Visit } from '../visit/visit.js';
import { passOf, tabMark } from '../visit/voter.js';
import { ClosingWarning, useMsLeft } from './closing.js';
import { Offline } from './offline.js';
import { PollOver } from './poll-over.js';
import { StartAgain } from './start-again.js';

export interface Ready {
  readonly visit: Visit;
  readonly pass: VoterPass;
  readonly paper: VoterPaper;
}

/**
 * What every screen after the first needs: a visit that is not over, and its paper. Whatever else holds leads where the
 * person can go on: to the start, to the vote that is on its way, or to the one that is cast.
 */
export function WithPaper({ children }: { readonly children: (ready: Ready) => ReactNode }) {
  const visit = useVisit();
  const pass = visit && passOf(visit);
  if (visit?.cast) return <Navigate to="/vote/done" replace />;
  if (visit?.sent) return <Navigate to="/vote/check" replace />;
  if (!visit || !pass) return <Navigate to="/vote" replace />;
  return <Asked {...{ visit, pass, children }} />;
}

type AskedProps = Omit<Ready, 'paper'> & { readonly children: (ready: Ready) => ReactNode };

function Asked({ visit, pass, children }: AskedProps) {
  const query = usePaper(visit, pass);
  if (query.data?.kind === 'refused') return <Navigate to="/vote" replace />;
  if (query.data) return <Open {...{ visit, pass, children }} paper={query.data.paper} />;
  if (query.isError) return <TroubleNote error={query.error} again={() => void query.refetch()} />;
  return <Loading />;
}

function Open({ children, ...ready }: Ready & { readonly children: (ready: Ready) => ReactNode }) {
  const { t } = useTranslation('vote');
  const { election, clockAhead, open } = ready.paper;
  const msLeft = useMsLeft({ closesAt: election.closesAt, clockAhead });
  const isElsewhere = useCastElsewhere(tabMark(ready.pass));
  useBodyName(election.organisation, election.organisationCy);
  useEffect(() => prepareSealer(open.map(({ electionObject }) => electionObject)), [open]);
  if (open.length === 0 || election.phase === 'NOT_OPEN') return <Navigate to="/vote" replace />;
  if (election.phase === 'CLOSED' || msLeft <= 0) return <PollOver {...election} hadBegun />;
  return (
    <>
      <ClosingWarning msLeft={msLeft} />
      <Offline />
      {isElsewhere && (
        <Note status="warn" title={t('elsewhere.title')} isNews>
          <p>{t('elsewhere.text')}</p>
          <StartAgain />
        </Note>
      )}
      {children(ready)}
    </>
  );
}
