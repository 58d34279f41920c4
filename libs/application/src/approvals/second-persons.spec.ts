import type { Officer, OfficerId, Role } from '#libs/domain';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { Stores } from '../ports/stores.js';
import { personOf, secondPersons } from './second-persons.js';

const officer = (id: string, roles: readonly Role[], change: Partial<OfficerRecord> = {}): OfficerRecord => ({
  officerId: id as OfficerId,
  email: `${id}@example.org`,
  name: id,
  roles,
  active: true,
  ...change,
});
const ANN = officer('ann', ['returning-officer', 'second-person']);
const EVERYBODY = [
  ANN,
  officer('ben', ['second-person']),
  officer('cai', ['second-person', 'auditor']),
  officer('dee', ['auditor']),
  officer('eve', ['second-person'], { active: false }),
  officer('ann-again', ['second-person'], { email: 'Ann+2@example.org' }),
];
const stores = {
  officers: {
    list: () => Promise.resolve(EVERYBODY),
    byId: (id: OfficerId) => Promise.resolve(EVERYBODY.find(({ officerId }) => officerId === id)),
  },
} as unknown as Stores;
const by = (officerId: OfficerId): Officer => ({ officerId }) as Officer;

describe('Who is asked as a second person', () => {
  it('is every other active officer with that role, and nobody under a second entry', async () => {
    const people = await secondPersons(stores, by(ANN.officerId));
    expect(people?.proposer).toBe(ANN);
    expect(people?.others.map(({ officerId }) => officerId)).toEqual(['ben', 'cai']);
  });

  it('is nobody where whoever asks is no officer any more', async () => {
    expect(await secondPersons(stores, by('gone' as OfficerId))).toBeUndefined();
    expect(await personOf(stores, 'gone' as OfficerId)).toEqual({ officerId: 'gone', email: '' });
  });
});
