import { err } from '#libs/basics';
import type { DraftElection, PollingElection } from '../election/election.js';
import { USUAL_SAFEGUARDS } from '../election/safeguards.js';
import type { ElectionId, OfficerId } from '../ids.js';
import { beginCeremony, concludeCeremony } from './key-ceremony.js';
import type { KeyCeremony } from './key-ceremony.js';
import { setKeyPolicy } from './key-policy.js';

const at = new Date('2026-05-02T08:00:00Z');
const draft: DraftElection = {
  id: 'e' as ElectionId,
  title: 'Board 2026',
  constitutionVersion: 1,
  recordDate: '2026-05-01',
  opensAt: at,
  closesAt: at,
  repeatBallots: 'first-counts',
  proofChecks: 'before-storing',
  safeguards: { ...USUAL_SAFEGUARDS, keys: { kind: 'threshold', needed: 2 } },
  state: 'draft',
};
const polling: PollingElection = {
  ...draft,
  state: 'polling',
  rollFrozenAt: at,
  codesIssuedAt: at,
  definitionFrozenAt: at,
};
const [ann, ben, cleo, dai] = ['ann', 'ben', 'cleo', 'dai'] as unknown as [OfficerId, OfficerId, OfficerId, OfficerId];
const keyHolders = [ann, ben, cleo];
const first: KeyCeremony = { electionId: draft.id, attempt: 1, needed: 2, members: keyHolders, state: 'running' };
const wrongState = { code: 'WRONG_ELECTION_STATE' };

describe('The policy of keys', () => {
  const rules = { required: 2 } as const;

  it('is settled in a draft only: all keys, or any so many of them', () => {
    for (const keys of [{ kind: 'all' }, { kind: 'threshold', needed: 2 }, { kind: 'threshold', needed: 14 }] as const)
      expect(setKeyPolicy(draft, keys, rules)).toMatchObject({ ok: true, value: { safeguards: { keys } } });
    expect(setKeyPolicy(polling, { kind: 'all' }, rules)).toMatchObject({ ok: false, error: wrongState });
  });
  it.each([0, 1, 15, 2.5, -1])('is never %d keys', (needed) => {
    expect(setKeyPolicy(draft, { kind: 'threshold', needed }, rules)).toEqual(
      err({ code: 'KEYS_NEEDED_OUT_OF_RANGE', fewest: 2, most: 14 }),
    );
  });
  it('is never fewer keys than the rule-book wants, but may be more', () => {
    const three = { kind: 'threshold', needed: 3 } as const;
    expect(setKeyPolicy(draft, three, { required: 3 }).ok).toBe(true);
    expect(setKeyPolicy(draft, { kind: 'all' }, { required: 3 }).ok).toBe(true);
    expect(setKeyPolicy(draft, three, { required: 4 })).toEqual(err({ code: 'RULES_WANT_MORE_KEYS', required: 4 }));
    expect(setKeyPolicy(draft, three, { required: 'all' })).toEqual(
      err({ code: 'RULES_WANT_MORE_KEYS', required: 'all' }),
    );
  });
});

describe('A key ceremony', () => {
  it('begins with one key-holder more than are needed, or more, each named once', () => {
    expect(beginCeremony(draft, { members: keyHolders, keyHolders })).toEqual({ ok: true, value: first });
    expect(beginCeremony(draft, { members: [ann, ben], keyHolders })).toEqual(
      err({ code: 'CEREMONY_MEMBERS_OUT_OF_RANGE', least: 3, most: 15 }),
    );
    for (const members of [
      [ann, ben, dai],
      [ann, ben, ben],
    ])
      expect(beginCeremony(draft, { members, keyHolders })).toEqual(err({ code: 'CEREMONY_MEMBER_NOT_A_KEY_HOLDER' }));
  });

  it('is not held where each has a key of their own, nor once the definition is frozen', () => {
    const alone = { ...draft, safeguards: USUAL_SAFEGUARDS };
    expect(beginCeremony(alone, { members: keyHolders, keyHolders })).toEqual(err({ code: 'KEYS_EACH_ALONE' }));
    expect(beginCeremony(polling, { members: keyHolders, keyHolders })).toMatchObject({ error: wrongState });
  });

  it('is begun again with a reason, as another attempt', () => {
    const wanted = { members: keyHolders, keyHolders, before: first };
    for (const reason of ['', '  ', 'x'.repeat(501)])
      expect(beginCeremony(draft, { ...wanted, reason })).toEqual(err({ code: 'REASON_MISSING', longest: 500 }));
    expect(beginCeremony(draft, { ...wanted, reason: ' Cleo’s  file is lost ' })).toEqual({
      ok: true,
      value: { ...first, attempt: 2, reason: 'Cleo’s file is lost' },
    });
  });

  it.each([
    [1, false],
    [2, true],
    [3, true],
  ])('with 2 keys needed and %d proved may be concluded without the others: %s', (rehearsed, may) => {
    const concluded = concludeCeremony(draft, first, { rehearsed, reason: 'Cleo cannot be reached' });
    expect(concluded.ok).toBe(may);
    if (!may) expect(concluded).toEqual(err({ code: 'TOO_FEW_KEYS_REHEARSED', needed: 2, have: rehearsed }));
  });

  it('is concluded once, while the definition is not frozen, and with a reason', () => {
    const how = { rehearsed: 2, reason: 'Cleo cannot be reached' };
    expect(concludeCeremony(draft, { ...first, state: 'concluded' }, how)).toEqual(
      err({ code: 'CEREMONY_NOT_RUNNING' }),
    );
    expect(concludeCeremony(draft, first, { ...how, reason: '' })).toMatchObject({ error: { code: 'REASON_MISSING' } });
    expect(concludeCeremony(polling, first, how)).toMatchObject({ error: wrongState });
  });
});
