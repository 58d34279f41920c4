import { randomUUID } from 'node:crypto';
import { judgeEntry, nameKey, readRow, touchesIdentity } from '#libs/domain';
import type { FileEntry, FileRow, MemberId, RegisterEntry, RowContext } from '#libs/domain';
import type { MemberStore } from '../ports/member-store.js';
import type { NewRow } from '../ports/register-import-store.js';

/** Reads rows and compares them with what the register says of the same member numbers, in one look-up. */
export async function judgeRows(
  rows: readonly FileRow[],
  context: RowContext,
  members: MemberStore,
): Promise<readonly NewRow[]> {
  const readings = rows.map((row) => ({ row, reading: readRow(row, context) }));
  const numbers = new Set(readings.flatMap(({ reading }) => (reading.entry ? [reading.entry.memberNo] : [])));
  const known = new Map((await members.byNumbers([...numbers])).map((member) => [member.memberNo, member]));
  return readings.map(({ row: { line, cells }, reading: { memberNo, entry, faults } }) =>
    entry
      ? judged(line, entry, known.get(entry.memberNo))
      : { line, ...(memberNo ? { memberNo } : {}), verdict: 'needs-attention', faults, cells: cells.map(withoutNul) },
  );
}

function judged(line: number, entry: FileEntry, known: RegisterEntry | undefined): NewRow {
  const judgement = judgeEntry(entry, known);
  const memberId = known?.memberId ?? (randomUUID() as string as MemberId);
  const key = touchesIdentity(judgement) ? { nameKey: nameKey(entry.givenName, entry.familyName) } : {};
  return { line, memberNo: entry.memberNo, memberId, entry, ...judgement, ...key };
}

/** The database cannot hold NUL. */
const withoutNul = (cell: string): string => cell.replaceAll('\0', '\uFFFD');
