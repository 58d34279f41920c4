const times = (n: number, make: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');

/** Queries that a server could be brought down with, were they answered (reliability API-02). */
export const ATTACKS: Readonly<Record<string, string>> = {
  'nesting 30 deep': `mutation { signIn(token: "x") { ${'... on SignInResult { '.repeat(30)} __typename ${'} '.repeat(30)} } }`,
  'nesting 5,000 deep': `{ ${'me { '.repeat(5_000)} id ${'} '.repeat(5_000)} }`,
  '1,000 aliases of a query': `{ ${times(1_000, (i) => `a${i}: me { id }`)} }`,
  '1,000 aliases of a sign-in': `mutation { ${times(1_000, (i) => `a${i}: signIn(token: "${i}") { __typename }`)} }`,
  '100 aliases of a sign-in': `mutation { ${times(100, (i) => `a${i}: signIn(token: "${i}") { __typename }`)} }`,
  'two sign-ins': 'mutation { a: signIn(token: "a") { __typename } b: signIn(token: "b") { __typename } }',
  'two sign-ins through fragments':
    'mutation { ...A ...B } fragment A on Mutation { a: signIn(token: "a") { __typename } } fragment B on Mutation { b: signIn(token: "b") { __typename } }',
  'one fragment with a sign-in, used twice, and another':
    'mutation { ...A ...A signIn(token: "b") { __typename } } fragment A on Mutation { a: signIn(token: "a") { __typename } }',
  '11 root fields': `{ ${times(11, (i) => `a${i}: me { id }`)} }`,
  'a fragment cycle': 'query { me { ...A } } fragment A on Officer { ...B } fragment B on Officer { ...A }',
  'a fragment cycle at the root': 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'a fragment cycle at the root of a mutation': 'mutation { ...A } fragment A on Mutation { ...A }',
  'fragments that double, 30 deep': `query { ...F0 } ${times(30, (i) => `fragment F${i} on Query { ${i < 29 ? `...F${i + 1} ...F${i + 1}` : 'me { id }'} }`)}`,
  '10,000 directives': `{ me { id ${'@include(if: true) '.repeat(10_000)} } }`,
  '100 directives': `{ me { id ${'@include(if: true) '.repeat(100)} } }`,
  'a literal list of 20,000 items': `mutation { inviteOfficer(email: "a", name: "b", roles: [${'SECRETARY '.repeat(5_000)}]) { __typename } }`,
  'many fields': `{ ${times(9, (i) => `a${i}: officers { ${'id name email roles active '.repeat(30)} }`)} }`,
  introspection: '{ __schema { types { name fields { name type { name } } } } }',
  'introspection of one type': '{ __type(name: "Officer") { fields { name } } }',
};
