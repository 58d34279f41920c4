import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Candidate } from './contest.js';
import { isUsableText, tidyText } from './contest.js';

/** Characters of the one line under a name. */
export const LONGEST_CANDIDATE_DETAIL = 80;
/** Characters of a statement, each line end counted as one; as many as a browser's `maxlength` counts. */
export const LONGEST_STATEMENT = 4_000;

/** What may be said of a candidate besides the name; what is absent is not said. */
export type CandidateDescription = Pick<Candidate, 'detail' | 'detailCy' | 'statement' | 'statementCy'>;
export const DESCRIPTION_FIELDS = ['detail', 'detailCy', 'statement', 'statementCy'] as const;

export type CandidateDescriptionRefusal =
  | { readonly code: 'CANDIDATE_DETAIL_UNUSABLE'; readonly longest: number; readonly fields: readonly FieldFault[] }
  | { readonly code: 'CANDIDATE_STATEMENT_UNUSABLE'; readonly longest: number; readonly fields: readonly FieldFault[] };

interface FieldFault {
  readonly field: (typeof DESCRIPTION_FIELDS)[number];
  readonly code: 'CANDIDATE_DETAIL_UNUSABLE' | 'CANDIDATE_STATEMENT_UNUSABLE';
  readonly longest: number;
}

/**
 * The description in its one spelling; empty texts are absent. A statement is kept as the candidate wrote it, apart from
 * line ends, tabs, composed letters, and blanks at its ends: the device that shows it reads its Markdown.
 */
export function checkCandidateDescription(
  given: CandidateDescription,
): Result<CandidateDescription, CandidateDescriptionRefusal> {
  const detail = tidied(given.detail, tidyText);
  const detailCy = tidied(given.detailCy, tidyText);
  const statement = tidied(given.statement, tidyStatement);
  const statementCy = tidied(given.statementCy, tidyStatement);
  const faulty = (texts: Readonly<Record<string, string | undefined>>, isUsable: (text: string) => boolean) =>
    DESCRIPTION_FIELDS.filter((field) => {
      const text = texts[field];
      return text !== undefined && !isUsable(text);
    });
  const details = faulty({ detail, detailCy }, (text) => isUsableText(text, LONGEST_CANDIDATE_DETAIL) && isWhole(text));
  if (details.length > 0) return err(refusal('CANDIDATE_DETAIL_UNUSABLE', LONGEST_CANDIDATE_DETAIL, details));
  const statements = faulty({ statement, statementCy }, isUsableStatement);
  if (statements.length > 0) return err(refusal('CANDIDATE_STATEMENT_UNUSABLE', LONGEST_STATEMENT, statements));
  return ok({
    ...(detail === undefined ? {} : { detail }),
    ...(detailCy === undefined ? {} : { detailCy }),
    ...(statement === undefined ? {} : { statement }),
    ...(statementCy === undefined ? {} : { statementCy }),
  });
}

/** The description alone, of a candidate who may have a name as well. */
export const descriptionOf = ({
  detail,
  detailCy,
  statement,
  statementCy,
}: CandidateDescription): CandidateDescription => ({
  ...(detail === undefined ? {} : { detail }),
  ...(detailCy === undefined ? {} : { detailCy }),
  ...(statement === undefined ? {} : { statement }),
  ...(statementCy === undefined ? {} : { statementCy }),
});

const tidied = (text: string | undefined, tidy: (text: string) => string): string | undefined =>
  text === undefined ? undefined : tidy(text) || undefined;

const tidyStatement = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/^\s+|\s+$/g, '');

/**
 * No control characters but line feeds, and nothing that turns or hides what is read: directional marks, overrides and
 * isolates, invisible blanks and tags. Joiners stay: Welsh needs none, but names and emblems of other scripts do.
 */
const UNUSABLE = /(?!\n)\p{Cc}|(?![\u200c\u200d])\p{Cf}/u;
const isUsableStatement = (text: string): boolean =>
  text.length <= LONGEST_STATEMENT && !UNUSABLE.test(text) && isWhole(text);

/** Half a character (a lone surrogate) cannot be stored as it is. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

function refusal<Code extends CandidateDescriptionRefusal['code']>(
  code: Code,
  longest: number,
  fields: readonly FieldFault['field'][],
): { readonly code: Code; readonly longest: number; readonly fields: readonly FieldFault[] } {
  return { code, longest, fields: fields.map((field) => ({ field, code, longest })) };
}
