import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { dayAndHour } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note, Tag } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import type { KeysTasksQuery } from '../operations.generated.js';
import { KEYS_TASKS } from '../operations.generated.js';
import { MakingState } from '../pieces/making-state.js';
import { StoppedHint } from '../pieces/stopped-hint.js';
import '../words.js';

type Listed = KeysTasksQuery['elections'][number];

/** What a key-holder's keys are needed for, now and later. */
export function Screen() {
  const { t } = useTranslation('keys');
  usePageTitle(t('tasks.title'));
  const tasks = useAsked(KEYS_TASKS, {}, { everyMs: 10_000 });
  return (
    <div className="stack-l">
      <div>
        <h1>{t('tasks.title')}</h1>
        <p className="lead">{t('tasks.lead')}</p>
      </div>
      <Asked query={tasks}>{(found) => <Tasks found={found} />}</Asked>
    </div>
  );
}

const MAY_MAKE: readonly Listed['state'][] = ['DRAFT', 'ROLL_FROZEN', 'CODES_ISSUED'];

function Tasks({ found }: { readonly found: KeysTasksQuery }) {
  const { t } = useTranslation('keys');
  const { me } = useMe();
  const isHolder = me.roles.includes('KEY_HOLDER');
  const under = found.elections.filter(({ state }) => state !== 'DECLARED');
  if (!isHolder) return <Note status="info" title={t('tasks.notHolder')} />;
  return (
    <>
      {under.length === 0 ? (
        <div className="inset">
          <p className="b">{t('tasks.none')}</p>
          <p>{t('tasks.noneText')}</p>
        </div>
      ) : (
        <section>
          <h2>{t('tasks.elections')}</h2>
          <ul className="tasks u">
            {under.map((election) => (
              <Task key={election.id} election={election} found={found} />
            ))}
          </ul>
        </section>
      )}
      {found.myMixingTasks.length > 0 && (
        <section className="stack-s">
          <h2>{t('tasks.mixing')}</h2>
          <p>{t('tasks.mixingText')}</p>
          <p className="code">quorate mix --help</p>
        </section>
      )}
    </>
  );
}

function Task({ election, found }: { readonly election: Listed; readonly found: KeysTasksQuery }) {
  const { t } = useTranslation('keys');
  const language = useLanguage();
  const { organisation } = useMe();
  const title = inLanguage(language, election.title, election.titleCy);
  const boxes = found.myDecryptions.filter(({ electionId }) => electionId === election.id);
  const isMaking = MAY_MAKE.includes(election.state);
  const isWaiting = boxes.some(({ step }) => step === 'commit' || step === 'show');
  const to = `/keys/${election.id}/${isMaking ? 'make' : 'open'}`;
  return (
    <li>
      <div>
        <Link className="b" to={to}>
          {title}
        </Link>
        <span className="hint">
          {isMaking || election.state === 'POLLING'
            ? t('tasks.closes', { when: dayAndHour(election.closesAt, organisation.timeZone, language) })
            : t(isWaiting ? 'tasks.openNow' : 'tasks.counting')}
        </span>
        {isMaking && <StoppedHint electionId={election.id} />}
      </div>
      {isMaking ? (
        <MakingState electionId={election.id} />
      ) : (
        <Tag status={isWaiting ? 'warn' : 'none'}>{t(isWaiting ? 'tasks.needed' : stateOf(election, boxes))}</Tag>
      )}
    </li>
  );
}

function stateOf(
  { state }: Listed,
  boxes: readonly { readonly step: string }[],
): 'tasks.keep' | 'tasks.wait' | 'tasks.in' {
  if (state === 'POLLING' || state === 'OPENED' || state === 'COUNTED') return 'tasks.keep';
  return boxes.length > 0 && boxes.every(({ step }) => step === 'shown' || step === 'spare')
    ? 'tasks.in'
    : 'tasks.wait';
}
