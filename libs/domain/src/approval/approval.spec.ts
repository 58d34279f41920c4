import { err, ok } from '#libs/basics';
import type { OfficerId } from '../ids.js';
import { approvalState, isSamePerson, mayApprove, mayDecline } from './approval.js';
import type { ApprovalFacts, Decision } from './approval.js';

const proposedAt = new Date('2026-05-01T09:00:00Z');
const sevenDaysLater = new Date('2026-05-08T09:00:00Z');
const facts = (change: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  proposedAt,
  decision: undefined,
  isCurrent: true,
  now: new Date(sevenDaysLater.getTime() - 1),
  ...change,
});

describe('What two people decide together (ROLE-02)', () => {
  it('waits, and is then approved, for seven days and no longer', () => {
    expect(approvalState(facts())).toBe('waiting');
    expect(approvalState(facts({ decision: 'approved' }))).toBe('approved');
    expect(approvalState(facts({ now: sevenDaysLater }))).toBe('overtaken');
    expect(approvalState(facts({ decision: 'approved', now: sevenDaysLater }))).toBe('overtaken');
  });

  it('is overtaken by any change, whether it waits or is approved', () => {
    expect(approvalState(facts({ isCurrent: false }))).toBe('overtaken');
    expect(approvalState(facts({ isCurrent: false, decision: 'approved' }))).toBe('overtaken');
  });

  it('stays declined, whatever happens', () => {
    expect(approvalState(facts({ isCurrent: false, decision: 'declined', now: sevenDaysLater }))).toBe('declined');
  });
});

const [ann, ben] = ['ann', 'ben'].map((id) => ({ officerId: id as OfficerId, email: `${id}@example.org` })) as [
  Decision['proposer'],
  Decision['by'],
];
const decision = (change: Partial<Decision> = {}): Decision & { readonly digestRead: string } => ({
  state: 'waiting',
  contentDigest: 'd1',
  proposer: ann,
  by: ben,
  digestRead: 'd1',
  ...change,
});

describe('Who may decide', () => {
  it('is another person, on exactly what is put forward', () => {
    expect(mayApprove(decision())).toEqual(ok(true));
    expect(mayApprove({ ...decision(), digestRead: 'd2' })).toEqual(
      err({ code: 'NOT_WHAT_IS_PROPOSED', contentDigest: 'd1' }),
    );
  });

  it('is never whoever put it forward', () => {
    expect(mayApprove(decision({ by: ann }))).toEqual(err({ code: 'OWN_PROPOSAL' }));
    expect(mayDecline(decision({ by: ann }))).toEqual(err({ code: 'OWN_PROPOSAL' }));
  });

  it('is not whoever put it forward under another entry with the same mailbox, however it is written', () => {
    for (const email of ['ann@example.org', ' Ann@Example.ORG', 'ａｎｎ@example.org', 'ann+second@example.org']) {
      const again = { officerId: 'ann-2' as OfficerId, email };
      expect(isSamePerson(ann, again)).toBe(true);
      expect(mayApprove(decision({ by: again }))).toEqual(err({ code: 'OWN_PROPOSAL' }));
    }
    expect(isSamePerson(ann, ben)).toBe(false);
    expect(isSamePerson(ann, { ...ben, email: 'ann@example.com' })).toBe(false);
  });

  it('finds nothing to decide where it is decided or overtaken', () => {
    expect(mayApprove(decision({ state: 'approved' }))).toEqual(err({ code: 'APPROVAL_DECIDED' }));
    expect(mayDecline(decision({ state: 'declined' }))).toEqual(err({ code: 'APPROVAL_DECIDED' }));
    expect(mayApprove(decision({ state: 'overtaken' }))).toEqual(err({ code: 'APPROVAL_OVERTAKEN' }));
  });
});
