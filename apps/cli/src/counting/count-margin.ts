import { margin, marginText, namesIn } from '#libs/counting';
import type { CountInput, CountRecord, Language } from '#libs/counting';

/** How few papers a result turns on, for people and for programs. The lots of the count are those of the recounts. */
export function marginOf(
  rule: string,
  input: CountInput,
  record: CountRecord,
  language: Language,
): { readonly text: string; readonly json: object } {
  const { lots } = record;
  const found = margin(rule, { ...input, lots, ...(record.lotOrder && { lotOrder: record.lotOrder }) });
  if (!found.ok) return { text: WEIGHTED[language], json: { margin: null } };
  const { papers, atLeast, atMost, isExact, isUncontested } = found.value;
  return {
    text: marginText(found.value, namesIn(record), language),
    json: { margin: { papers, atLeast, atMost, isExact, isUncontested } },
  };
}

/** A count that was made can be made again: all that is left is that papers carry weights. */
const WEIGHTED = {
  en: 'Papers carry weights: there is no one number of papers on which the result turns.',
  cy: 'Mae’r papurau’n cario pwysau: nid oes un nifer o bapurau y mae’r canlyniad yn dibynnu arno.',
} as const;
