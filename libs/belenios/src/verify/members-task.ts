import type { Element, Group } from '../group.js';
import { ATOM, elementHexAt } from './packed-list.js';
import type { MembersTask, Stranger } from './tasks.js';

/** The elements of packed encodings; undefined where there is no such point. */
export function elementsOf(group: Group, bytes: Uint8Array): (Element | undefined)[] {
  return group.parseEach(Array.from({ length: bytes.length / ATOM }, (_, i) => elementHexAt(bytes, i * ATOM)));
}

/** All of them, or nothing if one is no point. */
export const allPoints = (elements: readonly (Element | undefined)[]): readonly Element[] | undefined =>
  elements.every((element) => element !== undefined) ? elements : undefined;

/** Rule S5: which of some elements are not members. */
export const membersTask =
  (group: Group) =>
  ({ elements: bytes }: MembersTask): readonly Stranger[] => {
    const elements = elementsOf(group, bytes);
    const points = allPoints(elements);
    if (points && group.areMembers(points)) return [];
    return elements.flatMap((element, i): Stranger[] => {
      if (!element) return [[i, false]];
      return group.isMember(element) ? [] : [[i, true]];
    });
  };
