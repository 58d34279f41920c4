interface Texts {
  readonly election: { readonly titleCy: string | null };
  readonly contests: readonly {
    readonly titleCy: string | null;
    readonly text: string | null;
    readonly textCy: string | null;
    readonly candidates: readonly {
      readonly detail: string | null;
      readonly detailCy: string | null;
      readonly statement: string | null;
      readonly statementCy: string | null;
    }[];
  }[];
}

const lacks = (english: string | null, welsh: string | null): number => (english && !welsh ? 1 : 0);

/** How many texts of a contest stand in English only; names of people need no second language. */
export const welshMissingIn = ({ titleCy, text, textCy, candidates }: Texts['contests'][number]): number =>
  (titleCy ? 0 : 1) +
  lacks(text, textCy) +
  candidates.reduce(
    (sum, each) => sum + lacks(each.detail, each.detailCy) + lacks(each.statement, each.statementCy),
    0,
  );

/** How many texts of an election stand in English only. */
export const welshMissing = ({ election, contests }: Texts): number =>
  (election.titleCy ? 0 : 1) + contests.reduce((sum, contest) => sum + welshMissingIn(contest), 0);
