import type { Trustees } from '#libs/belenios';
import { ownerKeys } from '#libs/belenios';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';

/**
 * Why the key of a record is not held as the definition says; undefined if it is. The platform's own key stands first and
 * alone; the key-holders' stand alone too where all of them are needed, else in one group of exactly the stated threshold.
 * What the members were told of who could learn a vote rests on nothing else.
 */
export function keysMisfit(
  { keys }: Pick<ElectionDefinition, 'keys'>,
  { trustees: names }: Pick<ContestDefinition, 'trustees'>,
  trustees: Trustees,
): string | undefined {
  const held = ownerKeys(trustees);
  if (held.length !== names.length)
    return `The record has ${held.length} keys, and the definition names ${names.length} who hold one.`;
  if (new Set(held).size < held.length) return 'One key of the record stands for two who hold one.';
  if (trustees[0]?.[0] !== 'Single') return 'The first key of the record is not one that the platform holds alone.';
  const groups = trustees.flatMap(([kind, value]) => (kind === 'Pedersen' ? [value] : []));
  if (keys.kind === 'all')
    return groups.length === 0
      ? undefined
      : 'By the definition every key-holder is needed, but some of those of the record are enough.';
  const [group] = groups;
  if (!group || trustees.length !== 2) return 'The key-holders of the record do not share one key.';
  return group.threshold === keys.needed
    ? undefined
    : `By the definition ${keys.needed} key-holders are needed, by the record ${group.threshold}.`;
}
