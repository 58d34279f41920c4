/** API-02, tested in `test/graphql-attacks.e2e-spec.ts`; what a refusal costs is measured by `npm run bench attacks`. All are well above what our own screens ask. */
export const GRAPHQL_LIMITS = {
  /** Lexical tokens of a document; parsing stops here. */
  tokens: 1_000,
  /** Selections inside selections; a fragment counts as one. */
  depth: 8,
  /** 1 a field, 2 an object, times 1.5 a level, as graphql-armor counts. */
  cost: 2_000,
  aliases: 15,
  directives: 20,
  /** Fields of the query type in one operation. */
  rootFields: 10,
} as const;
