import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { useBodyName } from '../../../kit/mastheads.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { VoteElectionQuery } from '../operations.generated.js';
import { VOTE_ELECTION } from '../operations.generated.js';
import type { Visit } from '../visit/visit.js';
import { Closing, useClockAhead } from './closing.js';
import { Phrase } from './phrase.js';
import { PollOver } from './poll-over.js';
import { SecondCheck } from './second-check.js';

type Election = NonNullable<VoteElectionQuery['publicElection']>;
interface CheckedFirstProps {
  readonly visit: Visit;
  readonly onDay: (day: string) => Promise<string | undefined>;
}

/** The landing where the rules ask a second thing: the same page, with one more field before Start. */
export function CheckedFirst({ visit, onDay }: CheckedFirstProps) {
  const query = useAsked(VOTE_ELECTION, { electionId: visit.electionId });
  return (
    <Asked query={query}>
      {({ publicElection }) => publicElection && <OfElection election={publicElection} onDay={onDay} />}
    </Asked>
  );
}

function OfElection({ election, onDay }: { readonly election: Election; readonly onDay: CheckedFirstProps['onDay'] }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const go = useNavigate();
  const title = inLanguage(language, election.title, election.titleCy);
  useBodyName(election.organisation, election.organisationCy);
  usePageTitle(title, inLanguage(language, election.organisation, election.organisationCy));
  const clockAhead = useClockAhead(election.now);
  if (election.phase === 'CLOSED') return <PollOver {...election} hadBegun={false} />;
  return (
    <div className="land">
      <h1>{title}</h1>
      <Closing {...election} clockAhead={clockAhead} />
      <SecondCheck
        onDay={async (day) => {
          const reason = await onDay(day);
          if (reason === undefined) void go('/vote/ballot/1');
          return reason;
        }}
      />
      <p className="small muted landnote">{t('landing.minute')}</p>
      <Phrase words={election.phrase} />
    </div>
  );
}
