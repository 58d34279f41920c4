import { randomUUID } from 'node:crypto';
import { BASE58, randomBelow } from '#libs/belenios';
import { requirementOf, spellOut } from '#libs/counting';
import type { ResolutionRefusal } from '#libs/counting';
import { err, ok } from '#libs/basics';
import type { RandomBytes, Result } from '#libs/basics';
import { isUsableText, LONGEST_TITLE, tidyText } from '#libs/domain';
import type { BeleniosUuid, Candidate, Contest, ContestId, ContestTerms, ElectionId } from '#libs/domain';

export type TitleRefusal = { readonly code: 'TITLE_UNUSABLE'; readonly longest: number };
export interface RuleRefusal {
  readonly code: 'RESOLUTION_RULE_UNUSABLE';
  /** Its parts that are wrong, such as `threshold.share`. */
  readonly parts: readonly string[];
}
export type NewContestRefusal = TitleRefusal | RuleRefusal;

/** 14 random Base58 characters: 82 bits, so that no two contests anywhere share a name in public records (spec.md 4). */
export const newBeleniosUuid = (random: RandomBytes): BeleniosUuid =>
  Array.from({ length: 14 }, () => BASE58.charAt(randomBelow(BASE58.length, random))).join('') as BeleniosUuid; // constructor

export function newContest(
  electionId: ElectionId,
  terms: ContestTerms,
  random: RandomBytes,
): Result<Contest, NewContestRefusal> {
  const checked = checkTerms(terms);
  if (!checked.ok) return checked;
  const id = randomUUID() as string as ContestId;
  const identity = { id, electionId, uuid: newBeleniosUuid(random) };
  return ok(withIdentity(checked.value, identity, []));
}

/** The terms with what tells one contest from another; candidates only where there are seats. */
export function withIdentity(
  terms: ContestTerms,
  { id, electionId, uuid }: Pick<Contest, 'id' | 'electionId' | 'uuid'>,
  candidates: readonly Candidate[],
): Contest {
  const identity = { id, electionId, uuid };
  return terms.kind === 'seats' ? { ...terms, ...identity, candidates } : { ...terms, ...identity };
}

/** The terms with tidied titles, and the rule of a resolution in its one form, once the counting library knows it. */
export function checkTerms(terms: ContestTerms): Result<ContestTerms, NewContestRefusal> {
  const title = tidyText(terms.title);
  const titleCy = terms.titleCy === undefined ? undefined : tidyText(terms.titleCy);
  if (![title, titleCy ?? title].every((text) => isUsableText(text, LONGEST_TITLE)))
    return err({ code: 'TITLE_UNUSABLE', longest: LONGEST_TITLE });
  const titles = { title, ...(titleCy === undefined ? {} : { titleCy }) };
  if (terms.kind === 'seats') return ok({ ...terms, ...titles });
  const rule = spellOut(terms.rule);
  return rule.ok ? ok({ ...terms, ...titles, rule: requirementOf(rule.value) }) : err(ruleRefusal(rule.error));
}

const ruleRefusal = (refusals: readonly ResolutionRefusal[]): RuleRefusal => ({
  code: 'RESOLUTION_RULE_UNUSABLE',
  parts: refusals.map(({ at }) => at),
});
