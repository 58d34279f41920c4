import type { KeysStanding } from './keys.js';
import { hasReached } from './state-line.js';
import type { Whereabouts } from './state-line.js';
import { welshMissing } from './welsh.js';

export type TaskName =
  | 'candidates'
  | 'welsh'
  | 'safeguards'
  | 'roll'
  | 'keys'
  | 'messages'
  | 'open'
  | 'turnout'
  | 'closing'
  | 'boxes'
  | 'declare';
export type TaskStatus =
  'completed' | 'inProgress' | 'ready' | 'notStarted' | 'cannotStart' | 'waiting' | 'held' | 'stopped';

export interface Task {
  readonly name: TaskName;
  readonly status: TaskStatus;
  /** Below the page of the election. */
  readonly to: string;
  /** Of the candidates of one contest. */
  readonly contestId?: string;
  /** Texts without Welsh, or key-holders awaited. */
  readonly missing?: number;
  /** Key-holders that the rules want and nobody is named for. */
  readonly lacking?: number;
  /** Of messages that are held back: an ISO instant. */
  readonly heldUntil?: string;
}

type Contest = Parameters<typeof welshMissing>[0]['contests'][number] & {
  readonly id: string;
  readonly seats: number | null;
};

export interface TaskFacts {
  readonly where: Whereabouts;
  readonly election: { readonly titleCy: string | null; readonly recordDate: string };
  readonly contests: readonly Contest[];
  /** Undefined: not to be seen by this officer. */
  readonly keys: KeysStanding | undefined;
  /** Of messages that are made; undefined: not known, or not to be seen by this officer. */
  readonly messages?: { readonly heldUntil: string | null; readonly isPaused: boolean } | undefined;
  /** The day, YYYY-MM-DD, in the zone of the body. */
  readonly today: string;
}

/** What is to be done in this election, in order, as far as it follows from where the election is. Pure. */
export function tasksOf(facts: TaskFacts): readonly Task[] {
  return hasReached(facts.where.state, 'POLLING') ? conductTasks(facts) : preparingTasks(facts);
}

function preparingTasks({ where: { state }, election, contests, keys, messages, today }: TaskFacts): readonly Task[] {
  const isDraft = state === 'DRAFT';
  const isIssued = hasReached(state, 'CODES_ISSUED');
  const missing = welshMissing({ election, contests });
  const candidates = contests
    .filter(({ seats }) => seats !== null)
    .map(({ id, seats, candidates: { length } }): Task => {
      const status = length === 0 ? 'notStarted' : length < (seats ?? 1) ? 'inProgress' : 'completed';
      return { name: 'candidates', status, to: `contests/${id}`, contestId: id };
    });
  const canFreeze = contests.length > 0 && election.recordDate <= today;
  const areCandidatesIn = candidates.every(({ status }) => status === 'completed');
  const awaited = keys?.holders.filter(({ isDone }) => !isDone).length ?? 0;
  return [
    ...candidates,
    {
      name: 'welsh',
      status: missing === 0 ? 'completed' : 'inProgress',
      to: welshPlace({ election, contests }),
      missing,
    },
    { name: 'safeguards', status: isDraft ? 'ready' : 'completed', to: 'safeguards' },
    { name: 'roll', status: !isDraft ? 'completed' : canFreeze ? 'ready' : 'cannotStart', to: 'roll' },
    ...(keys
      ? [
          {
            name: 'keys' as const,
            status: keyStatus(keys, awaited),
            to: 'keys',
            missing: awaited,
            lacking: keys.lacking,
          },
        ]
      : []),
    isIssued
      ? issuedMessages(messages)
      : { name: 'messages', status: isDraft ? 'cannotStart' : 'ready', to: 'messages' },
    {
      name: 'open',
      status: isIssued && areCandidatesIn && (keys?.isReady ?? true) ? 'ready' : 'cannotStart',
      to: 'open',
    },
  ];
}

function issuedMessages(messages: TaskFacts['messages']): Task {
  const task = { name: 'messages', to: 'messages' } as const;
  if (messages?.isPaused) return { ...task, status: 'stopped' };
  if (messages && messages.heldUntil !== null) return { ...task, status: 'held', heldUntil: messages.heldUntil };
  return { ...task, status: 'completed' };
}

/** Whether it keeps the poll from opening. Messages that are held back or stopped do not: they can follow. */
export const isAwaited = ({ name, status }: Task): boolean =>
  name !== 'welsh' && status !== 'completed' && status !== 'held' && status !== 'stopped';

const keyStatus = ({ isReady, holders }: KeysStanding, awaited: number): TaskStatus =>
  isReady ? 'completed' : holders.length === 0 || awaited === holders.length ? 'notStarted' : 'inProgress';

/** Where the first missing Welsh text is entered. */
function welshPlace({ election, contests }: Pick<TaskFacts, 'election' | 'contests'>): string {
  if (!election.titleCy) return 'terms';
  const lacking = contests.find((contest) => welshMissing({ election, contests: [contest] }) > 0);
  return lacking ? `contests/${lacking.id}` : 'terms';
}

function conductTasks({ where: { state, phase } }: TaskFacts): readonly Task[] {
  const isOver = phase === 'CLOSED';
  const isClosed = hasReached(state, 'CLOSED');
  const isCounted = hasReached(state, 'COUNTED');
  return [
    { name: 'open', status: 'completed', to: 'open' },
    { name: 'turnout', status: isOver ? 'completed' : phase === 'OPEN' ? 'inProgress' : 'waiting', to: 'turnout' },
    { name: 'closing', status: isClosed ? 'completed' : isOver ? 'ready' : 'waiting', to: 'opening' },
    { name: 'boxes', status: isCounted ? 'completed' : isClosed ? 'inProgress' : 'cannotStart', to: 'opening' },
    {
      name: 'declare',
      status: state === 'DECLARED' ? 'completed' : isCounted ? 'ready' : 'cannotStart',
      to: 'declare',
    },
  ];
}
