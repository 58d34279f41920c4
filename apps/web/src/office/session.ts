import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ask } from '../kit/client.js';
import type { MeQuery, OwnBodyQuery } from './session.generated.js';
import { ME, OWN_BODY } from './session.generated.js';

export type Me = NonNullable<MeQuery['me']>;
export type OwnBody = OwnBodyQuery['organisation'];

type Session = { readonly me: null } | { readonly me: Me; readonly organisation: OwnBody };

/** Who is signed in, and for which body. */
export const useSession = (): UseQueryResult<Session> =>
  useQuery<Session>({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const { me } = await ask(ME, {}, { signal });
      if (!me) return { me: null };
      const { organisation } = await ask(OWN_BODY, {}, { signal });
      return { me, organisation };
    },
    staleTime: 60_000,
  });

export const MeContext = createContext<{ readonly me: Me; readonly organisation: OwnBody } | undefined>(undefined);

/** The officer who is signed in; only on screens of the console. */
export function useMe(): { readonly me: Me; readonly organisation: OwnBody } {
  const found = useContext(MeContext);
  if (!found) throw new Error('this screen stands outside the console');
  return found;
}
