import { findCountRule, ruleOf } from '#libs/counting';
import type { ContestDefinition } from '#libs/domain';
import { digestHex, plainText } from './digest.js';

/** What the public record of a contest says of its rules. */
export interface BoundRules {
  readonly digest: string;
  readonly version: string;
}

/**
 * What a contest's public record is bound to before the first vote: by which rule, in which version and from which
 * source it will be counted, for how many seats and with how many choices; or all that a resolution must fulfil.
 * @returns undefined if there is no such rule, or not in this version
 */
export function boundRules(contest: ContestDefinition): BoundRules | undefined {
  if (contest.kind === 'resolution') {
    const { rule } = contest;
    return ruleOf(rule).ok ? { digest: digestHex(plainText(rule)), version: rule.version } : undefined;
  }
  const { countRule, seats, mostChoices } = contest;
  const { id, version } = countRule;
  const rule = findCountRule(id);
  if (rule?.version !== version) return undefined;
  const choices = mostChoices === null ? {} : { mostChoices };
  return { digest: digestHex(plainText({ id, version, source: rule.source, seats, ...choices })), version };
}

/** The digest alone; see {@link boundRules}. */
export const ruleDigest = (contest: ContestDefinition): string | undefined => boundRules(contest)?.digest;
