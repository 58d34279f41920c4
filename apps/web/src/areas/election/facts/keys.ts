import type { ElectionKeyStateQuery, ElectionOfficersQuery } from '../operations/safeguards.generated.js';

/** Who has to hand in a key and has not, by contest or by step of the ceremony. */
export interface KeysStanding {
  /** Null: every key is needed. */
  readonly needed: number | null;
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

/** How far the keys are made: by the ceremony where some of them are enough, by hand where all are needed. */
export function keysStanding(
  { keyCeremony, trusteeKeys }: KeyState,
  officers: Officers,
  contestIds: readonly string[],
): KeysStanding {
  if (keyCeremony && keyCeremony.needed !== null) {
    const { needed, state, members } = keyCeremony;
    return {
      needed,
      isReady: state === 'concluded',
      holders: members.map(({ officerId, name, due, hasRehearsed }) => ({
        officerId,
        name,
        isDone: state === 'concluded' ? hasRehearsed : due === null,
        keysIn: 0,
      })),
    };
  }
  const holders = officers
    .filter(({ active, roles }) => active && roles.includes('KEY_HOLDER'))
    .map(({ id, name }) => {
      const keysIn = contestIds.filter((contestId) =>
        trusteeKeys.some((key) => key.officerId === id && key.contestId === contestId),
      ).length;
      return { officerId: id, name, keysIn, isDone: keysIn === contestIds.length };
    });
  return { needed: null, holders, isReady: holders.length >= 2 && holders.every(({ isDone }) => isDone) };
}
