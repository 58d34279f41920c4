import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from './client.js';
import type { Operation } from './client.js';
import { Loading } from './loading.js';
import { TroubleNote } from './trouble.js';

interface AskOptions {
  readonly everyMs?: number;
  readonly alsoBehind?: boolean;
  readonly isOn?: boolean;
}

/**
 * Asks and keeps an answer; `everyMs` asks again while the screen stands, and with `alsoBehind` while other tabs or windows
 * hide it: for screens whose part others wait for.
 */
export function useAsked<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  { everyMs, alsoBehind = false, isOn = true }: AskOptions = {},
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: [operation.hash, variables],
    queryFn: ({ signal }) => ask(operation, variables, { signal }),
    refetchInterval: everyMs ?? false,
    refetchIntervalInBackground: alsoBehind,
    enabled: isOn,
  });
}

/** Shows what was asked for once it is there; until then bars, and trouble in words. */
export function Asked<Answer>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <TroubleNote error={query.error} again={() => void query.refetch()} />;
  return <Loading />;
}
