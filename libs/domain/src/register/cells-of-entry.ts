import type { ColumnPlaces } from './member-columns.js';
import type { FileEntry } from './read-row.js';

/**
 * The cells of a row as they would stand in a file with those columns, from what was read of it: what an officer gets
 * back to correct. Columns that are not used come back empty.
 */
export function cellsOfEntry(entry: FileEntry, columns: ColumnPlaces, width: number): readonly string[] {
  const cells = Array.from({ length: width }, () => '');
  const values: Readonly<Record<keyof ColumnPlaces, string | null | undefined>> = {
    memberNo: entry.memberNo,
    givenName: entry.givenName,
    familyName: entry.familyName,
    email: entry.email,
    dateOfBirth: entry.dateOfBirth,
    constituency: entry.place?.constituencyCode,
    class: entry.place?.classCode,
    joinedOn: entry.joinedOn,
    language: entry.language,
    status: entry.status,
  };
  for (const [column, place] of Object.entries(columns)) cells[place] = values[column as keyof ColumnPlaces] ?? ''; // Object.entries forgets the key type
  return cells;
}
