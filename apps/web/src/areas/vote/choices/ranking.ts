/** Gives the next number to a place that has none; takes the number of one that has it, and closes the gap. */
export const tapped = (order: readonly number[], place: number): readonly number[] =>
  order.includes(place) ? order.filter((each) => each !== place) : [...order, place];

/** Moves a ranked place one up (−1) or down (1); at an end nothing changes. */
export function moved(order: readonly number[], place: number, by: -1 | 1): readonly number[] {
  const from = order.indexOf(place);
  const other = order[from + by];
  if (from < 0 || other === undefined) return order;
  return order.map((each) => (each === place ? other : each === other ? place : each));
}

/** All places, ranked ones first in their order, the others as on the paper: what “Put in order” shows. */
export const inOrder = (order: readonly number[], answers: number): readonly number[] => [
  ...order,
  ...onPaper(answers).filter((place) => !order.includes(place)),
];

/** The order of the ballot paper. */
export const onPaper = (answers: number): readonly number[] => Array.from({ length: answers }, (_, place) => place);

export const isSameOrder = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((place, i) => place === other[i]);
