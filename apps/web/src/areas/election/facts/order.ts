/** The same list with one item taken from a place and put at another. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, i) => i !== from);
  const item = items.slice(from, from + 1);
  return [...rest.slice(0, to), ...item, ...rest.slice(to)];
}

const surname = (name: string): string => name.trim().split(/\s+/u).at(-1) ?? '';

/** By the last part of the name, then by the whole; the officer may still move those whose surname has two parts. */
export const inOrderOfSurname = <Named extends { readonly name: string }>(candidates: readonly Named[]): Named[] => {
  const { compare } = new Intl.Collator('en-GB');
  return [...candidates].sort((a, b) => compare(surname(a.name), surname(b.name)) || compare(a.name, b.name));
};

/** Names typed one on a line, or pasted: trimmed, without empty lines. */
export const namesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
