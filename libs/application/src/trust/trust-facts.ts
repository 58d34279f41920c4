import type { ElectionDefinition, TrustFacts } from '#libs/domain';
import { PublicAddress } from '../ports/public-address.js';
import type { Stores } from '../ports/stores.js';

/** Challenge or cast is offered to every voter of every election of this version. */
const MAY_CHALLENGE = true;
/** More addresses than this are told by their pattern. */
const MOST_ADDRESSES = 3;

/** What a trust statement needs besides the definition, as it is today. */
export async function trustFacts(
  { officers }: Pick<Stores, 'officers'>,
  { url }: PublicAddress,
  { contests }: ElectionDefinition,
): Promise<TrustFacts> {
  const active = (await officers.list()).filter((officer) => officer.active);
  const named = (role: 'returning-officer' | 'second-person'): readonly string[] =>
    active.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  const uuids = contests.length > MOST_ADDRESSES ? ['…'] : contests.map(({ uuid }) => uuid);
  return {
    proposers: named('returning-officer'),
    approvers: named('second-person'),
    rootsAt: uuids.map((uuid) => `${url}/elections/${uuid}/roots`),
    mayChallenge: MAY_CHALLENGE,
  };
}
