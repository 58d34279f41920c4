import { randomUUID } from 'node:crypto';
import { BASE58, randomBelow } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { isUsableText, LONGEST_TITLE, tidyText } from '#libs/domain';
import type { BeleniosUuid, Contest, ContestId, ContestTerms, ElectionId } from '#libs/domain';

export type TitleRefusal = { readonly code: 'TITLE_UNUSABLE'; readonly longest: number };

/** 14 random Base58 characters: 82 bits, so that no two contests anywhere share a name in public records (spec.md 4). */
export const newBeleniosUuid = (random: RandomBytes): BeleniosUuid =>
  Array.from({ length: 14 }, () => BASE58.charAt(randomBelow(BASE58.length, random))).join('') as BeleniosUuid; // constructor

export function newContest(
  electionId: ElectionId,
  terms: ContestTerms,
  random: RandomBytes,
): Result<Contest, TitleRefusal> {
  const named = checkTitles(terms);
  if (!named.ok) return named;
  const id = randomUUID() as string as ContestId;
  return ok({ ...named.value, id, electionId, uuid: newBeleniosUuid(random), candidates: [] });
}

/** The terms with tidied titles. */
export function checkTitles(terms: ContestTerms): Result<ContestTerms, TitleRefusal> {
  const title = tidyText(terms.title);
  const titleCy = terms.titleCy === undefined ? undefined : tidyText(terms.titleCy);
  if (![title, titleCy ?? title].every((text) => isUsableText(text, LONGEST_TITLE)))
    return err({ code: 'TITLE_UNUSABLE', longest: LONGEST_TITLE });
  return ok({ ...terms, title, ...(titleCy === undefined ? {} : { titleCy }) });
}
