import { canonicalJson } from '#libs/basics';
import { DESCRIPTION_FIELDS } from '#libs/domain';
import { digestHex } from '#libs/evidence';

/** What is said of a candidate; a text that is not said is absent or null. */
type Described = Readonly<Partial<Record<(typeof DESCRIPTION_FIELDS)[number], string | null>>>;

/**
 * Hex SHA-256 over what the ballot papers of an election say of their candidates, in their order: canonical JSON of
 * `[[[detail, detailCy, statement, statementCy], …], …]`, null for what is not said. Undefined where nothing is said of
 * anybody, as in every election before candidates could be described.
 */
export function descriptionsDigest(papers: readonly (readonly Described[])[]): string | undefined {
  const told = papers.map((candidates) =>
    candidates.map((each) => DESCRIPTION_FIELDS.map((field) => each[field] ?? null)),
  );
  return told.flat(2).some((text) => text !== null) ? digestHex(canonicalJson(told)) : undefined;
}
