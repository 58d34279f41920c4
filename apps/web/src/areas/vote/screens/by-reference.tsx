import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import '../../../styles/ballot.css';
import '../../../styles/check-votes.css';
import '../vote.css';
import '../words.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { useBodyName } from '../../../kit/mastheads.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { VoteElectionByReferenceQuery } from '../operations.generated.js';
import { VOTE_ELECTION_BY_REFERENCE } from '../operations.generated.js';
import { Closing, useClockAhead } from '../pieces/closing.js';
import { CodeForm } from '../pieces/code-form.js';
import { Phrase } from '../pieces/phrase.js';
import { PollOver } from '../pieces/poll-over.js';
import { ReferenceForm } from '../pieces/reference-form.js';
import { takeLink } from '../visit/link.js';

type Election = NonNullable<VoteElectionByReferenceQuery['publicElectionByReference']>;

/** For those who type: the election by its reference, then the code. */
export function Screen() {
  const { reference = '' } = useParams();
  // Somebody may put both together.
  if (takeLink()) return <Navigate to="/vote" replace />;
  return <OfReference key={reference} reference={reference} />;
}

function OfReference({ reference }: { readonly reference: string }) {
  const query = useAsked(VOTE_ELECTION_BY_REFERENCE, { reference });
  return (
    <Asked query={query}>
      {({ publicElectionByReference: election }) =>
        election ? <OfElection election={election} /> : <ReferenceForm wrong={reference} />
      }
    </Asked>
  );
}

function OfElection({ election }: { readonly election: Election }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const title = inLanguage(language, election.title, election.titleCy);
  useBodyName(election.organisation, election.organisationCy);
  usePageTitle(t('code.title'), inLanguage(language, election.organisation, election.organisationCy));
  const clockAhead = useClockAhead(election.now);
  if (election.phase === 'CLOSED') return <PollOver {...election} hadBegun={false} />;
  return (
    <CodeForm electionId={election.electionId}>
      <div className="stack">
        <h1>{title}</h1>
        <Closing {...election} clockAhead={clockAhead} />
        <Phrase words={election.phrase} />
      </div>
    </CodeForm>
  );
}
