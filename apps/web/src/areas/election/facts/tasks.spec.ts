import { describe, expect, it } from '@jest/globals';
import { isAwaited, tasksOf } from './tasks.js';
import type { TaskFacts } from './tasks.js';

const candidate = { detail: null, detailCy: null, statement: null, statementCy: null };
const contest = { id: 'c1', seats: 2, titleCy: 'Bwrdd', text: null, textCy: null, candidates: [candidate, candidate] };
const draft: TaskFacts = {
  where: { state: 'DRAFT', phase: 'NOT_OPEN' },
  election: { titleCy: 'Etholiad', recordDate: '2028-06-01' },
  contests: [contest],
  keys: {
    needed: null,
    lacking: 0,
    isReady: false,
    holders: [{ officerId: 'k1', name: 'Key', isDone: false, keysIn: 0 }],
  },
  today: '2028-06-01',
};
const statusOf = (more: Partial<TaskFacts>) =>
  Object.fromEntries(tasksOf({ ...draft, ...more }).map(({ name, status }) => [name, status]));

describe('what is to be done', () => {
  it('of a draft is to enter candidates, look at the safeguards and freeze the roll', () => {
    expect(statusOf({})).toEqual({
      candidates: 'completed',
      welsh: 'completed',
      safeguards: 'ready',
      roll: 'ready',
      keys: 'notStarted',
      messages: 'cannotStart',
      open: 'cannotStart',
    });
  });

  it('counts candidates against seats', () => {
    expect(statusOf({ contests: [{ ...contest, candidates: [] }] })['candidates']).toBe('notStarted');
    expect(statusOf({ contests: [{ ...contest, candidates: [candidate] }] })['candidates']).toBe('inProgress');
  });

  it('leads to the first text that has no Welsh', () => {
    const welsh = (more: Partial<TaskFacts>) => tasksOf({ ...draft, ...more }).find(({ name }) => name === 'welsh');
    expect(welsh({ election: { ...draft.election, titleCy: null } })).toMatchObject({ to: 'terms', missing: 1 });
    const described = { ...contest, candidates: [{ ...candidate, detail: 'Town', statement: 'S', statementCy: 'D' }] };
    expect(welsh({ contests: [described] })).toMatchObject({ status: 'inProgress', to: 'contests/c1', missing: 1 });
    expect(welsh({ contests: [{ ...contest, text: 'T' }] })).toMatchObject({ missing: 1 });
  });

  it('does not freeze the roll before the record date', () => {
    expect(statusOf({ today: '2028-05-31' })['roll']).toBe('cannotStart');
    expect(statusOf({ contests: [] })['roll']).toBe('cannotStart');
  });

  it('opens once codes are issued, candidates stand and every key is in', () => {
    const keys = { needed: null, lacking: 0, isReady: true, holders: [] };
    const issued = { where: { state: 'CODES_ISSUED', phase: 'NOT_OPEN' }, keys } as const;
    expect(statusOf(issued)).toMatchObject({ keys: 'completed', messages: 'completed', open: 'ready' });
    expect(statusOf({ ...issued, keys: draft.keys })['open']).toBe('cannotStart');
    expect(statusOf({ ...issued, contests: [{ ...contest, candidates: [candidate] }] })['open']).toBe('cannotStart');
    expect(statusOf({ where: { state: 'ROLL_FROZEN', phase: 'NOT_OPEN' }, keys })['messages']).toBe('ready');
  });

  it('holds messages back until their hour, or stops them, and neither keeps the poll from opening', () => {
    const messages = (heldUntil: string | null, isPaused: boolean) =>
      tasksOf({
        ...draft,
        where: { state: 'CODES_ISSUED', phase: 'NOT_OPEN' },
        messages: { heldUntil, isPaused },
      }).find(({ name }) => name === 'messages');
    const held = messages('2028-06-01T10:10:00Z', false);
    expect(held).toMatchObject({ status: 'held', heldUntil: '2028-06-01T10:10:00Z' });
    expect(messages(null, true)?.status).toBe('stopped');
    expect(messages(null, false)?.status).toBe('completed');
    expect(held && isAwaited(held)).toBe(false);
    expect(isAwaited({ name: 'messages', status: 'stopped', to: '' })).toBe(false);
    expect(isAwaited({ name: 'keys', status: 'notStarted', to: '' })).toBe(true);
    expect(isAwaited({ name: 'welsh', status: 'inProgress', to: '' })).toBe(false);
  });

  it('leaves out the keys for those who may not see them', () => {
    expect(statusOf({ keys: undefined })).not.toHaveProperty('keys');
  });

  it.each([
    ['POLLING', 'OPEN', 'inProgress', 'waiting', 'cannotStart', 'cannotStart'],
    ['POLLING', 'CLOSED', 'completed', 'ready', 'cannotStart', 'cannotStart'],
    ['TALLIED', 'CLOSED', 'completed', 'completed', 'inProgress', 'cannotStart'],
    ['COUNTED', 'CLOSED', 'completed', 'completed', 'completed', 'ready'],
    ['DECLARED', 'CLOSED', 'completed', 'completed', 'completed', 'completed'],
  ] as const)('of %s, poll %s: turnout %s, closing %s, boxes %s, declaration %s', (state, phase, ...expected) => {
    const { turnout, closing, boxes, declare } = statusOf({ where: { state, phase } });
    expect([turnout, closing, boxes, declare]).toEqual(expected);
  });
});
