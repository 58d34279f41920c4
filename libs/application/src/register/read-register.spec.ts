import type { MemberId, Officer, RegisterEntry } from '#libs/domain';
import type { MemberPageWanted } from '../ports/member-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ReadRegister } from './read-register.js';

const MEMBERS = Array.from({ length: 4_500 }, (_, i) => ({
  memberNo: String(10_000 + i),
  memberId: `m${i}` as MemberId,
}));

class Register extends UnitOfWork {
  readonly noted: unknown[] = [];
  readonly pages: MemberPageWanted[] = [];

  run(_organisationId: unknown, work: (stores: never) => Promise<never>): Promise<never> {
    const page = (wanted: MemberPageWanted) => {
      this.pages.push(wanted);
      const from = MEMBERS.findIndex(({ memberNo }) => memberNo > (wanted.after ?? ''));
      return Promise.resolve(from < 0 ? [] : MEMBERS.slice(from, from + wanted.limit));
    };
    const append = (event: unknown) => Promise.resolve(void this.noted.push([event, this.pages.length]));
    return work({ members: { page }, audit: { append } } as never);
  }
}
const secretary = { kind: 'officer', roles: ['secretary'], organisationId: 'o', officerId: 's' } as unknown as Officer;

describe('Taking the register away as a file', () => {
  it('writes the reason down before the first member, and then hands out every one, once and in order', async () => {
    const register = new Register();
    const taken: RegisterEntry[] = [];
    for await (const member of new ReadRegister(register).takeMembers(secretary, 'A mailing', { classCode: 'north' }))
      taken.push(member);
    expect(taken.map(({ memberNo }) => memberNo)).toEqual(MEMBERS.map(({ memberNo }) => memberNo));
    const details = { reason: 'A mailing', filter: { classCode: 'north' } };
    expect(register.noted).toEqual([[{ type: 'RegisterTaken', by: secretary, details }, 0]]);
    expect(register.pages.every(({ classCode }) => classCode === 'north')).toBe(true);
  });
});
