import { refuse } from './fault.js';
import type { Element, Group } from './group.js';
import type { Ciphertext } from './wire.js';

/** A ciphertext (α, β) = (r·g, r·y + m) whose halves are elements and no longer strings. */
export interface CiphertextElements {
  readonly alpha: Element;
  readonly beta: Element;
}

export const ciphertextOf = ({ alpha, beta }: CiphertextElements): Ciphertext => ({ alpha: alpha.hex, beta: beta.hex });

/** `α,β` as it stands in the prefixes of the proofs. */
export const ciphertextText = ({ alpha, beta }: Ciphertext | CiphertextElements): string =>
  `${typeof alpha === 'string' ? alpha : alpha.hex},${typeof beta === 'string' ? beta : beta.hex}`;

/** The sum of the plaintexts under encryption: component by component. */
export const sumCiphertexts = (group: Group, cts: readonly CiphertextElements[]): CiphertextElements => ({
  alpha: group.sum(cts.map((ct) => ct.alpha)),
  beta: group.sum(cts.map((ct) => ct.beta)),
});

/** An element of the object that is being checked, and where it stands there. */
export interface PlacedElement {
  readonly element: Element;
  readonly path: string;
}

/** Elements that were read before, by their strings. */
export type KnownElements = ReadonlyMap<string, Element>;

/** Inside a check: reads a point of the curve. Whether it is a member is tested for all together, see below. */
export function readElement(group: Group, hex: string, path: string, known?: KnownElements): Element {
  try {
    return known?.get(hex) ?? group.parse(hex);
  } catch {
    return refuse('S5', path, 'is not a point of the curve');
  }
}

export const readCiphertext = (
  group: Group,
  { alpha, beta }: Ciphertext,
  path: string,
  known?: KnownElements,
): CiphertextElements => ({
  alpha: readElement(group, alpha, `${path}.alpha`, known),
  beta: readElement(group, beta, `${path}.beta`, known),
});

/** Inside a check: refuses unless every one is in the subgroup of order q (rule S5). */
export function demandMembers(group: Group, placed: readonly PlacedElement[]): void {
  if (group.areMembers(placed.map(({ element }) => element))) return;
  const stranger = placed.find(({ element }) => !group.isMember(element));
  refuse('S5', stranger?.path ?? '', 'is not in the group of order q');
}

export const placedCiphertext = ({ alpha, beta }: CiphertextElements, path: string): readonly PlacedElement[] => [
  { element: alpha, path: `${path}.alpha` },
  { element: beta, path: `${path}.beta` },
];
