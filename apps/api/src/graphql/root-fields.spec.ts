import { buildSchema, parse, validate } from 'graphql';
import { GRAPHQL_LIMITS } from './limits.js';
import { limitRootFields } from './root-fields.rule.js';

const schema = buildSchema('type Query { a: Int } type Mutation { cast: Int signIn: Int }');
const faults = (query: string): readonly string[] =>
  validate(schema, parse(query), [limitRootFields]).map(({ message }) => message);
const MUTATION = ['A mutation may have one field at its root.'];

describe('One mutation field a request (API-02)', () => {
  it.each([
    'mutation { cast }',
    'mutation { ... on Mutation { cast } }',
    'mutation { ...F } fragment F on Mutation { cast }',
    '{ a b: a }',
  ])('lets pass: %s', (query) => {
    expect(faults(query)).toEqual([]);
  });

  it.each([
    'mutation { cast signIn }',
    'mutation { cast cast }',
    'mutation { x: cast y: cast }',
    'mutation { cast ... { y: cast } }',
    'mutation { ...F ...F } fragment F on Mutation { cast }',
    'mutation { ...F } fragment F on Mutation { ...G ...G } fragment G on Mutation { cast }',
    'query Q { a } mutation M { cast signIn }',
  ])('refuses: %s', (query) => {
    expect(faults(query)).toEqual(MUTATION);
  });

  it('counts the fields of a query, and ends with cycles', () => {
    const fields = (n: number): string => Array.from({ length: n }, (_, i) => `a${i}: a`).join(' ');
    expect(faults(`{ ${fields(GRAPHQL_LIMITS.rootFields)} }`)).toEqual([]);
    expect(faults(`{ ${fields(GRAPHQL_LIMITS.rootFields + 1)} }`)).toHaveLength(1);
    expect(faults('{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }')).toEqual([]);
  });
});
