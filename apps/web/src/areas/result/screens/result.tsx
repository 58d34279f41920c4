import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { day } from '../../../kit/instants.js';
import { useBodyName } from '../../../kit/mastheads.js';
import { NotFound } from '../../../kit/not-found.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { readDeclared } from '../facts/declared.js';
import { useSaying } from '../facts/saying.js';
import type { ResultPageQuery } from '../operations.generated.js';
import { RESULT_PAGE } from '../operations.generated.js';
import { CheckYourself } from '../pieces/check-yourself.js';
import { Contents } from '../pieces/contents.js';
import { ContestSection } from '../pieces/contest-section.js';
import { Hero } from '../pieces/hero.js';
import { NotYet } from '../pieces/not-yet.js';
import '../../../styles/public.css';
import '../../../styles/checks.css';
import '../../../styles/result.css';
import '../result.css';
import '../words.js';

type Election = NonNullable<ResultPageQuery['publicElection']>;
type Declaration = NonNullable<ResultPageQuery['declaration']>;

/** The result: the answer first, then how it came about, then how to check it. */
export function Screen() {
  const { electionId = '' } = useParams();
  return (
    <Asked query={useAsked(RESULT_PAGE, { electionId })}>
      {({ publicElection, declaration }) =>
        publicElection ? (
          <Result electionId={electionId} election={publicElection} declaration={declaration} />
        ) : (
          <NotFound />
        )
      }
    </Asked>
  );
}

interface ResultProps {
  readonly electionId: string;
  readonly election: Election;
  readonly declaration: Declaration | null;
}

function Result({ electionId, election, declaration }: ResultProps) {
  const { t } = useTranslation('result');
  const say = useSaying();
  const title = say.pick(election.title, election.titleCy);
  useBodyName(election.organisation, election.organisationCy);
  usePageTitle(t('title', { name: title }), say.pick(election.organisation, election.organisationCy));
  const [only, ...others] = election.contests;
  const isOnly = only !== undefined && others.length === 0;
  const sections = election.contests.map((contest) => (
    <ContestSection
      key={contest.contestId}
      contest={contest}
      isDeclared={declaration?.isDeclared === true}
      isOnly={isOnly}
    />
  ));
  if (!declaration?.isDeclared)
    return (
      <div className="result">
        <Hero eyebrow={title} title={t('notYet.title')}>
          <NotYet electionId={electionId} election={election} />
        </Hero>
        <div className="wrap">{sections}</div>
      </div>
    );
  const declaredOn = t('declared', {
    day: day(declaration.approvedAt ?? declaration.proposedAt, election.timeZone, say.language),
  });
  return (
    <div className="result">
      <Hero
        eyebrow={isOnly ? `${title}. ${declaredOn}` : declaredOn}
        title={isOnly ? say.pick(only.title, only.titleCy) : t('title', { name: title })}
      >
        {!isOnly && <Contents contests={election.contests} declared={readDeclared(declaration.content).contests} />}
      </Hero>
      <div className="wrap">
        {sections}
        <CheckYourself electionId={electionId} election={election} declaration={declaration} />
      </div>
    </div>
  );
}
