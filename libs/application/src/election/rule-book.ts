import { COUNT_RULES } from '#libs/counting';
import { readConstitution } from '#libs/domain';
import type { Constitution } from '#libs/domain';
import type { ConstitutionVersion } from '../ports/constitution-store.js';

/** Ids of every count rule there is. */
export const COUNT_RULE_IDS: readonly string[] = COUNT_RULES.map(({ id }) => id);

/** @throws Error if what was adopted cannot be read any more: a bug, or a count rule that was taken away */
export function readRuleBook(adopted: ConstitutionVersion): Constitution {
  const read = readConstitution(adopted.text, { countRules: COUNT_RULE_IDS });
  if (!read.ok)
    throw new Error(`constitution version ${adopted.version} cannot be read: ${JSON.stringify(read.error)}`);
  return read.value;
}
