import { findCountRule } from '#libs/counting';
import type { ContestDefinition } from '#libs/domain';
import { digestHex, plainText } from './digest.js';

/**
 * What a contest's public record is bound to before the first vote: by which rule, in which version and from which
 * source it will be counted, and for how many seats.
 * @returns undefined if there is no such rule, or not in this version
 */
export function ruleDigest({ countRule, seats }: Pick<ContestDefinition, 'countRule' | 'seats'>): string | undefined {
  const rule = findCountRule(countRule.id);
  if (rule?.version !== countRule.version) return undefined;
  return digestHex(plainText({ id: countRule.id, version: countRule.version, source: rule.source, seats }));
}
