import type { ElectionDefinition, OfficerId } from '#libs/domain';
import { PLATFORM_TRUSTEE } from '../opening/mix-box.js';
import type { TrusteeKeyRow } from '../ports/trustee-key-store.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/**
 * The table of mixers against the frozen definition, which names them by number: contest by contest, the platform first,
 * then the named key-holders in their order.
 *
 * @param named in the order of the table
 * @param keysOf the keys of a contest with their numbers in the record
 */
export function mixerFaults(input: {
  readonly definition: ElectionDefinition | undefined;
  readonly named: readonly OfficerId[];
  readonly keysOf: (uuid: string) => readonly Pick<TrusteeKeyRow, 'officerId' | 'trustee'>[];
}): Faults {
  const { definition, named, keysOf } = input;
  return (definition?.contests ?? []).flatMap(({ uuid, opening, mixers }) => {
    const keys = keysOf(uuid);
    const numberOf = (id: OfficerId): number => keys.find(({ officerId }) => officerId === id)?.trustee ?? 0;
    const expected = opening === 'mixing' ? [PLATFORM_TRUSTEE, ...named.map(numberOf)] : [];
    return differs(`the list of mixers of ${uuid}`, mixers.join(', '), expected.join(', '));
  });
}
