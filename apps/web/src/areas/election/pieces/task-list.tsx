import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '../../../kit/pieces.js';
import type { Status } from '../../../kit/pieces.js';
import { calendarDay } from '../../../kit/instants.js';
import { useSaying } from '../facts/saying.js';
import type { Task, TaskStatus } from '../facts/tasks.js';
import type { ElectionDetail } from './election-screen.js';

const STATUS: Readonly<Record<TaskStatus, Status>> = {
  completed: 'pass',
  inProgress: 'info',
  ready: 'warn',
  notStarted: 'none',
  cannotStart: 'none',
  waiting: 'info',
  held: 'info',
  stopped: 'warn',
};

/** What is to be done in an election, each with its state in words. */
export function TaskList({ tasks, detail }: { readonly tasks: readonly Task[]; readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const base = `/office/elections/${detail.election.id}`;
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={`${task.name} ${task.contestId ?? ''}`}>
          <div>
            <Link className="m" to={`${base}/${task.to}`}>
              <TaskName task={task} detail={detail} />
            </Link>
            <span className="hint">
              <TaskHint task={task} detail={detail} />
            </span>
          </div>
          <Tag status={STATUS[task.status]}>{t(`task.status.${task.status}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}

interface TaskProps {
  readonly task: Task;
  readonly detail: ElectionDetail;
}

function TaskName({ task: { name, contestId }, detail }: TaskProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const contest = detail.contests.find(({ id }) => id === contestId);
  return contest ? t('task.candidates', { title: say.pick(contest.title, contest.titleCy) }) : t(`task.${name}`);
}

function TaskHint({ task: { name, status, contestId, missing = 0, lacking = 0, heldUntil }, detail }: TaskProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const contest = detail.contests.find(({ id }) => id === contestId);
  switch (name) {
    case 'candidates':
      return t('task.candidatesHint', {
        count: contest?.candidates.length ?? 0,
        seats: t('page.seats', { count: contest?.seats ?? 0 }),
      });
    case 'welsh':
      return missing === 0 ? t('task.welshDone') : t('task.welshHint', { count: missing });
    case 'roll':
      return t('task.rollHint', { day: calendarDay(detail.election.recordDate, say.language) });
    case 'keys':
      if (lacking > 0) return t('task.keysLacking', { count: lacking });
      return status === 'completed' ? t('task.keysDone') : t('task.keysHint', { count: missing });
    case 'messages':
      if (heldUntil !== undefined) return t('task.messagesHeld', { at: say.hour(heldUntil) });
      return t(status === 'stopped' ? 'task.messagesStopped' : 'task.messagesHint');
    default:
      return t(`task.${name}Hint`);
  }
}
