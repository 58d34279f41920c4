import { useQueries } from '@tanstack/react-query';
import { ask } from '../../kit/client.js';
import type { MailHead } from './mail.js';
import { HOME_POLL_PHASE } from './operations.generated.js';

const EVERY_MS = 10_000;

/** Messages with which one can still vote, or will be able to; undefined until it is known which polls have closed. */
export function useNotClosed(messages: readonly MailHead[]): readonly MailHead[] | undefined {
  const elections = [...new Set(messages.flatMap(({ electionId }) => electionId ?? []))];
  const polls = useQueries({
    queries: elections.map((electionId) => ({
      queryKey: [HOME_POLL_PHASE.hash, { electionId }],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(HOME_POLL_PHASE, { electionId }, { signal }),
      refetchInterval: EVERY_MS,
    })),
  });
  if (polls.some(({ isPending }) => isPending)) return undefined;
  const closed = elections.filter((_, i) => polls[i]?.data?.publicElection?.phase === 'CLOSED');
  return messages.filter(({ electionId }) => electionId === undefined || !closed.includes(electionId));
}
