import type { Constitution } from '#libs/domain';

/** The rule-book as data; the server has read it strictly before it was adopted. */
export const readRuleBook = (document: string): Constitution => JSON.parse(document) as Constitution;

/** Clause numbers are read naturally: C2 before C10. */
export const clauseOrder = new Intl.Collator('en', { numeric: true });

export interface SeatRow {
  readonly constituency: string;
  readonly constituencyCode: string;
  readonly className: string;
  readonly classCode: string;
  readonly seats: number;
}

interface Names {
  readonly en: string;
  readonly cy?: string | undefined;
}
export const named = (name: Names, language: 'en' | 'cy'): string =>
  language === 'cy' ? (name.cy ?? name.en) : name.en;

/** Seats by class, in the order of the rule-book. */
export const seatRows = ({ constituencies }: Constitution, language: 'en' | 'cy'): readonly SeatRow[] =>
  constituencies.flatMap((constituency) =>
    constituency.classes.map((each) => ({
      constituency: named(constituency.name, language),
      constituencyCode: constituency.code,
      className: named(each.name, language),
      classCode: each.code,
      seats: each.seats.number,
    })),
  );
