import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { takeCeremonyTurns } from '../turns/ceremony-turns.js';
import type { CeremonyStand } from '../turns/ceremony-turns.js';

interface Ceremony {
  readonly stand: CeremonyStand | undefined;
  readonly error: unknown;
}

/**
 * Takes this key-holder's turns while the page is open: once when it is due, and again whenever something was handed in.
 * @param moment changes with each message and attempt; undefined while nothing may be done yet
 */
export function useCeremony(officerId: string, electionId: string, moment: string | undefined): Ceremony {
  const queries = useQueryClient();
  const [ceremony, setCeremony] = useState<Ceremony>({ stand: undefined, error: undefined });
  useEffect(() => {
    if (moment === undefined) return;
    let isOver = false;
    takeCeremonyTurns(officerId, electionId).then(
      async (stand) => {
        if (!isOver) setCeremony({ stand, error: undefined });
        await queries.invalidateQueries();
      },
      (error: unknown) => {
        if (!isOver) setCeremony({ stand: undefined, error });
      },
    );
    return () => {
      isOver = true;
    };
  }, [officerId, electionId, moment, queries]);
  return ceremony;
}
