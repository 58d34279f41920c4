import { faultOf } from './fault.js';

describe('What a log says of an error (SEC-03)', () => {
  it('is its kind, its code and the place in our code', () => {
    const error = Object.assign(new TypeError('duplicate key (email)=(member@example.org)'), { code: '23505' });
    error.stack = `TypeError: member@example.org
    at Parser (/srv/node_modules/pg/lib/parser.js:1:2)
    at PgOutbox.done (file:///srv/dist/libs/persistence/src/outbox.store.js:23:5)
    at JobRunner.run (file:///srv/dist/apps/worker/src/platform/job-runner.js:70:3)`;
    expect(faultOf(error)).toEqual({
      kind: 'TypeError',
      code: '23505',
      at: 'libs/persistence/src/outbox.store.js:23',
    });
  });

  it('is no more than that: no message, no code with an address in it, no text that was thrown', () => {
    const error = Object.assign(new Error('for libs/member@example.org:1'), { code: 'member@example.org' });
    error.stack = `Error: for libs/member@example.org:1`;
    expect(faultOf(error)).toEqual({ kind: 'Error' });
    expect(faultOf('member@example.org')).toEqual({ kind: 'string' });
    expect(faultOf(undefined)).toEqual({ kind: 'undefined' });
  });
});
