import { NotFoundException } from '@nestjs/common';
import { NotAllowed } from '#libs/application';
import { checkShape, MAX_JSON_DEPTH, MAX_LIST_ITEMS } from './body.js';
import { BadInput, Busy, NotSignedIn, problemOf, toGraphQLError } from './problem.js';
import { originsOf } from './same-site.js';

const databaseError = (code: string): Error => Object.assign(new Error('secret detail'), { code });

describe('What the outside learns of something thrown', () => {
  it.each([
    [new NotAllowed(['secretary']), 'FORBIDDEN', 403],
    [new NotSignedIn(), 'UNAUTHENTICATED', 401],
    [new BadInput('x is not an identifier.'), 'BAD_USER_INPUT', 400],
    [new NotFoundException(), 'NOT_FOUND', 404],
    [new Busy(7), 'SERVICE_UNAVAILABLE', 503],
    [databaseError('53300'), 'SERVICE_UNAVAILABLE', 503], // too_many_connections
    [databaseError('22021'), 'BAD_USER_INPUT', 400], // character_not_in_repertoire
    [databaseError('23505'), 'INTERNAL', 500], // unique_violation: somebody forgot to decide
    [databaseError('42601'), 'INTERNAL', 500], // syntax_error
    [new TypeError('secret detail'), 'INTERNAL', 500],
    ['a thrown string with a secret', 'INTERNAL', 500],
  ])('%s', (error, code, httpStatus) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ code, httpStatus });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('asks to come back later with the time that Busy gives', () => {
    const { extensions } = toGraphQLError(problemOf(new Busy(7)), 'an-id');
    expect(extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', http: { status: 503 } });
    expect(Object.fromEntries((extensions['http'] as { headers: Map<string, string> }).headers)).toEqual({
      'retry-after': '7',
    });
  });
});

describe('The shape of a JSON request (API-05)', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

  it('may nest as deep as stated and no deeper', () => {
    expect(() => checkShape(nested(MAX_JSON_DEPTH))).not.toThrow();
    expect(() => checkShape(nested(MAX_JSON_DEPTH + 1))).toThrow(BadInput);
  });

  it('may list as many items as stated and no more', () => {
    const list = (n: number): unknown => ({ variables: { list: Array.from({ length: n }, () => 1) } });
    expect(() => checkShape(list(MAX_LIST_ITEMS))).not.toThrow();
    expect(() => checkShape(list(MAX_LIST_ITEMS + 1))).toThrow(BadInput);
  });
});

describe('Origins of our own', () => {
  it('are the public address, and for loopback its other names', () => {
    expect([...originsOf({ publicUrl: 'https://vote.example.org/x', allowedOrigins: [] })]).toEqual([
      'https://vote.example.org',
    ]);
    expect([...originsOf({ publicUrl: 'http://localhost:3000', allowedOrigins: ['http://localhost:5173'] })]).toEqual([
      'http://127.0.0.1:3000',
      'http://localhost:3000',
      'http://[::1]:3000',
      'http://localhost:5173',
    ]);
  });
});
