import type { Constitution } from '#libs/domain';

export interface RuleChanges {
  /** What was typed, by `constituency/class`. */
  readonly seats: Readonly<Record<string, string>>;
  readonly keyHolders: string;
  /** `all`, or how many. */
  readonly required: string;
  readonly isSecond: boolean;
}

/** A number as typed; what is no number goes to the server as it is, which says what is wrong with it. */
const typed = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The rule-book with the changed values; everything else stays, clause numbers too. */
export function changedBook(book: Constitution, { seats, keyHolders, required, isSecond }: RuleChanges): Constitution {
  const { approvals, ...rest } = book;
  return {
    ...rest,
    constituencies: book.constituencies.map((constituency) => ({
      ...constituency,
      classes: constituency.classes.map((each) => ({
        ...each,
        seats: { ...each.seats, number: typed(seats[`${constituency.code}/${each.code}`] ?? '') },
      })),
    })),
    keyHolders: {
      ...book.keyHolders,
      number: typed(keyHolders),
      required: required === 'all' ? 'all' : typed(required),
    },
    ...(isSecond ? { approvals: approvals ?? { openPoll: 'second-person', clause: book.keyHolders.clause } } : {}),
  };
}
