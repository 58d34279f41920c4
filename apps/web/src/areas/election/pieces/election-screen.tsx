import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Crumbs } from '../../../kit/pieces.js';
import { NotFound } from '../../../kit/not-found.js';
import { useMe } from '../../../office/session.js';
import '../../../styles/election.css';
import { useSaying } from '../facts/saying.js';
import { stateLine } from '../facts/state-line.js';
import type { StepName } from '../facts/state-line.js';
import type { ElectionDetailQuery, ElectionStoryLinesQuery } from '../operations/elections.generated.js';
import { ELECTION_DETAIL, ELECTION_STORY_LINES } from '../operations/elections.generated.js';
import { StateBand } from './state-band.js';
import '../words.js';

/** An election with its contests, as every screen of it has it. */
export type ElectionDetail = NonNullable<ElectionDetailQuery['election']>;
export type ElectionContest = ElectionDetail['contests'][number];
export type StoryLine = ElectionStoryLinesQuery['electionStory'][number];

interface ElectionScreenProps {
  /** The heading; without one the election's own title. */
  readonly title?: string;
  readonly lead?: ReactNode | ((detail: ElectionDetail) => ReactNode);
  /** Beside the heading. */
  readonly actions?: (detail: ElectionDetail) => ReactNode;
  readonly everyMs?: number;
  readonly children: (detail: ElectionDetail, story: readonly StoryLine[] | undefined) => ReactNode;
}

/** The frame of every screen of one election: where it is, the way back, the heading. */
export function ElectionScreen({ title, lead, actions, everyMs, children }: ElectionScreenProps) {
  const { electionId = '' } = useParams();
  const query = useAsked(ELECTION_DETAIL, { electionId }, everyMs === undefined ? {} : { everyMs });
  const story = useAsked(ELECTION_STORY_LINES, { electionId }, everyMs === undefined ? {} : { everyMs });
  return (
    <Asked query={query}>
      {({ election }) =>
        election ? (
          <Page detail={election} story={story.data?.electionStory} {...{ title, lead, actions, children }} />
        ) : (
          <NotFound />
        )
      }
    </Asked>
  );
}

interface PageProps extends Omit<ElectionScreenProps, 'everyMs'> {
  readonly detail: ElectionDetail;
  readonly story: readonly StoryLine[] | undefined;
}

function Page({ detail, story, title, lead, actions, children }: PageProps) {
  const { t } = useTranslation('election');
  const { organisation } = useMe();
  const say = useSaying();
  const { election, phase } = detail;
  const name = say.pick(election.title, election.titleCy);
  usePageTitle(title === undefined ? name : `${title}: ${name}`, say.pick(organisation.name, organisation.nameCy));
  return (
    <>
      <StateBand line={stateLine({ state: election.state, phase }, datesOf(detail, story ?? []))} />
      <Crumbs
        trail={[
          { label: t('list.title'), to: '/office/elections' },
          ...(title === undefined
            ? [{ label: name }]
            : [{ label: name, to: `/office/elections/${election.id}` }, { label: title }]),
        ]}
      />
      <div className="pagehead">
        <div className="stack-s">
          <h1>{title ?? name}</h1>
          {lead !== undefined && <p className="lead">{typeof lead === 'function' ? lead(detail) : lead}</p>}
        </div>
        {actions && <div className="btns">{actions(detail)}</div>}
      </div>
      {children(detail, story)}
    </>
  );
}

const STEP_OF_EVENT: Readonly<Record<string, StepName>> = {
  ElectionCreated: 'draft',
  RollFrozen: 'rollFixed',
  PollClosed: 'sealed',
  ContestCounted: 'counted',
  ResultDeclared: 'declared',
};

function datesOf({ election }: ElectionDetail, story: readonly StoryLine[]): Partial<Record<StepName, string>> {
  const dates: Partial<Record<StepName, string>> = { pollOpen: election.opensAt, sealed: election.closesAt };
  for (const { type, at } of story) {
    const step = STEP_OF_EVENT[type];
    if (step) dates[step] = at;
  }
  return dates.rollFixed === undefined ? dates : { ...dates, checked: dates.rollFixed };
}
