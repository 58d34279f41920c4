import type { ElectionKeyStateQuery, ElectionOfficersQuery } from '../operations/safeguards.generated.js';

/** Who has to hand in a key and has not, by contest or by step of the ceremony. */
export interface KeysStanding {
  /** Null: every key is needed. */
  readonly needed: number | null;
  /** Key-holders still to be named: the poll does not open with fewer than the rules want. */
  readonly lacking: number;
  readonly isReady: boolean;
  readonly holders: readonly KeyHolderStanding[];
}

export interface KeyHolderStanding {
  readonly officerId: string;
  readonly name: string;
  readonly isDone: boolean;
  /** Contests for which their key is in; only where all keys are needed. */
  readonly keysIn: number;
}

type KeyState = ElectionKeyStateQuery;
type Officers = ElectionOfficersQuery['officers'];

/**
 * How far the keys are made: by the ceremony where some of them are enough, by hand where all are needed.
 *
 * @param wanted how many key-holders the rules want, 2 or more
 */
export function keysStanding(
  { keyCeremony, trusteeKeys }: KeyState,
  officers: Officers,
  contestIds: readonly string[],
  wanted: number,
): KeysStanding {
  const today = officers.filter(({ active, roles }) => active && roles.includes('KEY_HOLDER'));
  const lacking = Math.max(wanted - today.length, 0);
  if (keyCeremony && keyCeremony.needed !== null) {
    const { needed, state, members } = keyCeremony;
    return {
      needed,
      lacking,
      isReady: state === 'concluded' && lacking === 0,
      holders: members.map(({ officerId, name, due, hasRehearsed }) => ({
        officerId,
        name,
        isDone: state === 'concluded' ? hasRehearsed : due === null,
        keysIn: 0,
      })),
    };
  }
  const holders = today.map(({ id, name }) => {
    const keysIn = contestIds.filter((contestId) =>
      trusteeKeys.some((key) => key.officerId === id && key.contestId === contestId),
    ).length;
    return { officerId: id, name, keysIn, isDone: keysIn === contestIds.length };
  });
  return { needed: null, lacking, holders, isReady: lacking === 0 && holders.every(({ isDone }) => isDone) };
}
