import type { ClassCodes, RegisterEntry } from './member.js';
import type { FileEntry } from './read-row.js';
import { rowFault } from './row-fault.js';
import type { RowFault } from './row-fault.js';

export const ROW_VERDICTS = ['new', 'changed', 'unchanged', 'left', 'needs-attention'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** What a member file may change of a member. */
export type ChangedField =
  'givenName' | 'familyName' | 'email' | 'dateOfBirth' | 'language' | 'status' | 'joinedOn' | 'leftOn' | 'class';

/** `null` where there was, or will be, nothing. A class is written `constituency/class`. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
}

export type EntryJudgement =
  | { readonly verdict: 'new' }
  | { readonly verdict: 'changed' | 'left'; readonly changes: readonly FieldChange[] }
  | { readonly verdict: 'unchanged' }
  | { readonly verdict: 'needs-attention'; readonly faults: readonly RowFault[] };

/**
 * Compares what a file says of a member with what the register says. A column that the file does not have changes
 * nothing. Somebody who had left and is in the file again is a member again from the day the file describes.
 *
 * @param known the entry of that member number; absent if there is none
 */
export function judgeEntry(entry: FileEntry, known: RegisterEntry | undefined): EntryJudgement {
  if (entry.status === 'ended') return judgeEnded(known);
  if (known === undefined) return { verdict: 'new' };
  const joinsAgain = known.status === 'ended';
  const changes = [
    change('givenName', known.givenName, entry.givenName),
    change('familyName', known.familyName, entry.familyName),
    change('email', known.email, entry.email),
    change('dateOfBirth', known.dateOfBirth, entry.dateOfBirth),
    change('language', known.language, entry.language),
    change('status', known.status, entry.status ?? (joinsAgain ? 'active' : undefined)),
    change('joinedOn', known.joinedOn, entry.joinedOn),
    change('leftOn', known.leftOn, joinsAgain ? null : undefined),
    change('class', classText(known.place), classText(entry.place)),
  ].filter((each) => each !== undefined);
  return changes.length === 0 ? { verdict: 'unchanged' } : { verdict: 'changed', changes };
}

function judgeEnded(known: RegisterEntry | undefined): EntryJudgement {
  if (known === undefined) return { verdict: 'needs-attention', faults: [rowFault('ENDED_NOT_A_MEMBER')] };
  if (known.status === 'ended') return { verdict: 'unchanged' };
  return { verdict: 'left', changes: [{ field: 'status', before: known.status, after: 'ended' }] };
}

/** @param after absent: the file does not say; null: the file says that there is none */
function change(
  field: ChangedField,
  before: string | undefined,
  after: string | null | undefined,
): FieldChange | undefined {
  if (after === undefined || after === (before ?? null)) return undefined;
  return { field, before: before ?? null, after };
}

const classText = (place: ClassCodes | undefined): string | undefined =>
  place && `${place.constituencyCode}/${place.classCode}`;

/** Changes that may make an entry look like another person's: such a row is compared with all other entries again. */
export const touchesIdentity = (judgement: EntryJudgement): boolean =>
  judgement.verdict === 'new' ||
  (judgement.verdict === 'changed' &&
    judgement.changes.some(({ field }) => field === 'givenName' || field === 'familyName' || field === 'dateOfBirth'));
