import { useAsked } from '../../../kit/asked.js';
import { ELECTION_RULES } from '../operations/elections.generated.js';
import { ELECTION_KEY_STATE, ELECTION_OFFICERS } from '../operations/safeguards.generated.js';
import { keysStanding } from './keys.js';
import type { KeysStanding } from './keys.js';
import { wantedKeyHolders } from './offered.js';
import { useRoles } from './roles.js';

/** How far the keys of an election are made; undefined until it is known, or where the officer may not see it. */
export function useKeysStanding(
  { id: electionId, constitutionVersion: version }: { readonly id: string; readonly constitutionVersion: number },
  contestIds: readonly string[],
  everyMs?: number,
): KeysStanding | undefined {
  const { seesKeys, seesOfficers } = useRoles();
  const isOn = seesKeys && seesOfficers;
  const keys = useAsked(ELECTION_KEY_STATE, { electionId }, { isOn, ...(everyMs !== undefined && { everyMs }) });
  const officers = useAsked(ELECTION_OFFICERS, {}, { isOn });
  const rules = useAsked(ELECTION_RULES, { version }, { isOn });
  if (!keys.data || !officers.data || !rules.data) return undefined;
  return keysStanding(keys.data, officers.data.officers, contestIds, wantedKeyHolders(rules.data));
}
