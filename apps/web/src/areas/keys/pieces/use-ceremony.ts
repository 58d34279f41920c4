import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Unreachable } from '../../../kit/client.js';
import { takeCeremonyTurns } from '../turns/ceremony-turns.js';
import type { CeremonyStand } from '../turns/ceremony-turns.js';

/** So soon again when nobody answered: the others wait for this page, and nobody may be sitting at it. */
const AGAIN_MS = 3_000;

interface Ceremony {
  readonly stand: CeremonyStand | undefined;
  readonly error: unknown;
}

/**
 * Takes this key-holder's turns while the page is open: once when it is due, and again whenever something was handed in or
 * the connection was lost on the way.
 * @param moment changes with each message and attempt; undefined while nothing may be done yet
 */
export function useCeremony(officerId: string, electionId: string, moment: string | undefined): Ceremony {
  const queries = useQueryClient();
  const [ceremony, setCeremony] = useState<Ceremony>({ stand: undefined, error: undefined });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (moment === undefined) return;
    let isOver = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    takeCeremonyTurns(officerId, electionId).then(
      async (stand) => {
        if (!isOver) setCeremony({ stand, error: undefined });
        await queries.invalidateQueries();
      },
      (error: unknown) => {
        if (isOver) return;
        setCeremony({ stand: undefined, error });
        if (error instanceof Unreachable) again = setTimeout(() => setTries(tries + 1), AGAIN_MS);
      },
    );
    return () => {
      isOver = true;
      clearTimeout(again);
    };
  }, [officerId, electionId, moment, tries, queries]);
  return ceremony;
}
