import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { ask, refusalOf, ServerTrouble } from './client.js';
import type { Operation, RefusalAnswer } from './client.js';

/** The server said no, in words for the person. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: RefusalAnswer) {
    super(refusal.message);
  }
}

type Root<Answer> = Answer extends object ? Answer[keyof Answer] : never;
/** What a mutation answers when it is not refused. */
export type Done<Answer> = Exclude<Root<Answer>, { readonly __typename?: 'Refusal' } | string | undefined>;

/**
 * A step that changes something. A refusal becomes a `Refused` error with the server's words; afterwards everything on
 * the screen is asked for again.
 */
export function useAct<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  onDone?: (done: Done<Answer>, variables: Variables) => void,
): UseMutationResult<Done<Answer>, Error, Variables> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (variables: Variables) => {
      const answer = await ask(operation, variables);
      const [root] = Object.entries(answer as Record<string, object>)
        .filter(([name]) => name !== '__typename')
        .map(([, value]) => value);
      const refusal = refusalOf(root ?? {});
      if (refusal) throw new Refused(refusal);
      return root as Done<Answer>;
    },
    // Perhaps somebody else has signed in since in this browser: the screen then shows what is theirs to do.
    onError: async (error) => {
      if (error instanceof ServerTrouble && error.code === 'FORBIDDEN')
        await queries.invalidateQueries({ queryKey: ['session'] });
    },
    onSuccess: async (done, variables) => {
      await queries.invalidateQueries();
      onDone?.(done, variables);
    },
  });
}
