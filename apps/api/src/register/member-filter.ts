import type { MemberFilter } from '#libs/application';
import type { MemberStatus } from '#libs/domain';
import { BadInput } from '../platform/problem.js';

const LONGEST_SEARCH = 100;

/** What a list of members is narrowed by, as it came from outside. */
export interface MemberFilterGiven {
  readonly search?: string | null | undefined;
  readonly constituencyCode?: string | null | undefined;
  readonly classCode?: string | null | undefined;
  readonly status?: MemberStatus | null | undefined;
}

/** @throws BadInput for a search that is too long */
export function readMemberFilter({ search, constituencyCode, classCode, status }: MemberFilterGiven): MemberFilter {
  const wanted = search?.trim() ?? '';
  if (wanted.length > LONGEST_SEARCH) throw new BadInput(`search may have ${LONGEST_SEARCH} characters.`);
  return {
    ...(wanted === '' ? {} : { search: wanted }),
    ...(constituencyCode == null ? {} : { constituencyCode }),
    ...(classCode == null ? {} : { classCode }),
    ...(status == null ? {} : { status }),
  };
}
