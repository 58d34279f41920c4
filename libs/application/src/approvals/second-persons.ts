import { isSamePerson } from '#libs/domain';
import type { Officer, OfficerId, Person } from '#libs/domain';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { Stores } from '../ports/stores.js';

/** Who puts something forward, and who may decide about it: other people, never the same one under another entry. */
export interface SecondPersons {
  readonly proposer: OfficerRecord;
  readonly others: readonly OfficerRecord[];
}

/** Undefined when whoever puts it forward is no officer any more. */
export async function secondPersons({ officers }: Stores, by: Officer): Promise<SecondPersons | undefined> {
  const everybody = await officers.list();
  const proposer = everybody.find(({ officerId }) => officerId === by.officerId);
  if (!proposer) return undefined;
  const others = everybody.filter(
    (officer) => officer.active && officer.roles.includes('second-person') && !isSamePerson(officer, proposer),
  );
  return { proposer, others };
}

/** An officer as far as it matters who is who; one that is not there any more has no address. */
export const personOf = async ({ officers }: Pick<Stores, 'officers'>, officerId: OfficerId): Promise<Person> => ({
  officerId,
  email: (await officers.byId(officerId))?.email ?? '',
});
