import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { HeldKey } from '../device/jobs.js';
import { inWorker } from '../device/key-worker.js';
import { keepKey, keptKey } from '../device/kept.js';
import type { KeptKey } from '../device/kept.js';

export interface KeptHere {
  readonly kept: KeptKey;
  readonly held: HeldKey;
}

/** The key that this browser keeps for an election; null where it keeps none. */
export const useKept = (officerId: string, electionId: string): UseQueryResult<KeptHere | null> =>
  useQuery({
    queryKey: ['kept-key', officerId, electionId],
    queryFn: async () => {
      const kept = await keptKey(officerId, electionId);
      return kept ? { kept, held: await inWorker('show', { text: kept.text }) } : null;
    },
    networkMode: 'always',
    retry: false,
  });

/** Keeps a key in this browser and has it shown. */
export function useKeep(officerId: string, electionId: string): (key: KeptKey) => Promise<void> {
  const queries = useQueryClient();
  return async (key) => {
    await keepKey(officerId, electionId, key);
    await queries.invalidateQueries({ queryKey: ['kept-key', officerId, electionId] });
  };
}
