/**
 * Sentences of the story of a count by reason code, in English and in Welsh. `{candidates}` and `{between}` are lists of
 * names, `{paper:papers}` is the phrase `paper` with the number of the figure `papers`, any other name is a figure of the
 * reason.
 */
export interface Words {
  readonly en: Readonly<Record<string, string>>;
  readonly cy: Readonly<Record<string, string>>;
}
