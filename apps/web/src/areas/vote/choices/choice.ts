/** What a voter has put on one paper so far. Candidates and answers are told by their place on the paper, from 0. */
export type Choice =
  /** Places in order of preference, first choice first. */
  | { readonly kind: 'ranks'; readonly order: readonly number[] }
  | { readonly kind: 'choices'; readonly places: readonly number[] }
  /** Points by place; what is not there has none. */
  | { readonly kind: 'points'; readonly points: Readonly<Record<number, number>> };

export type ChoiceKind = Choice['kind'];

const NOTHING = {
  ranks: { kind: 'ranks', order: [] },
  choices: { kind: 'choices', places: [] },
  points: { kind: 'points', points: {} },
} as const satisfies Readonly<Record<ChoiceKind, Choice>>;

export const nothingChosen = (kind: ChoiceKind): Choice => NOTHING[kind];

export const isNothing = (choice: Choice): boolean => marked(choice).length === 0;

/** The places that bear any mark. */
export function marked(choice: Choice): readonly number[] {
  if (choice.kind === 'ranks') return choice.order;
  if (choice.kind === 'choices') return choice.places;
  return Object.entries(choice.points)
    .filter(([, points]) => points > 0)
    .map(([place]) => Number(place));
}

/**
 * The marks of the paper as they are sealed, one for each candidate or answer in the order of the paper: 0 or the
 * preference, 0 or 1, or the points (WEB-03: what is shown is what is stored).
 */
export function marksOf(choice: Choice, answers: number): readonly number[] {
  const places = Array.from({ length: answers }, (_, place) => place);
  if (choice.kind === 'ranks') return places.map((place) => choice.order.indexOf(place) + 1);
  if (choice.kind === 'choices') return places.map((place) => (choice.places.includes(place) ? 1 : 0));
  return places.map((place) => choice.points[place] ?? 0);
}
