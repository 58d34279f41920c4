import { describe, expect, it } from '@jest/globals';
import { firstSteps } from './first-steps.js';
import type { Role } from './roles.js';

const facts = {
  members: 40,
  elections: 0,
  wanted: 3,
  roles: [['SECRETARY', 'RETURNING_OFFICER'], ['SECOND_PERSON'], ['KEY_HOLDER'], ['KEY_HOLDER']],
  own: ['SECRETARY', 'RETURNING_OFFICER'],
} as const;
const done = (more: { readonly roles?: readonly (readonly Role[])[]; readonly own?: readonly Role[] } = {}) =>
  Object.fromEntries(firstSteps({ ...facts, ...more }).map(({ name, isDone }) => [name, isDone]));

describe('what a new body does first', () => {
  it('is to name as many key-holders as its own rules want: with fewer no poll can be opened', () => {
    expect(done()).toEqual({ members: true, second: true, keys: false, election: false });
    expect(done({ roles: [...facts.roles, ['KEY_HOLDER']] })['keys']).toBe(true);
    expect(firstSteps(facts).find(({ name }) => name === 'keys')?.number).toBe(3);
  });

  it('is shown to those who can do it, until all is done', () => {
    expect(done({ own: ['RETURNING_OFFICER'] })).toEqual({ election: false });
    expect(done({ own: ['AUDITOR'] })).toEqual({});
    expect(firstSteps({ ...facts, elections: 1, roles: [...facts.roles, ['KEY_HOLDER']] })).toEqual([]);
  });
});
