/** Why a resolution or a power calculation cannot be worked out from what was given. */
export type RefusalCode =
  // the file
  | 'NOT_JSON'
  | 'FILE_TOO_LONG'
  | 'MISSING'
  | 'UNKNOWN_SETTING'
  | 'SETTING_TWICE'
  | 'WRONG_KIND'
  | 'NOT_ONE_OF'
  | 'OUT_OF_RANGE'
  | 'NOT_A_FRACTION'
  | 'NOT_WITH'
  // numbers of votes
  | 'NOT_A_COUNT'
  | 'VOTES_EXCEED_ELIGIBLE'
  | 'ELIGIBLE_MISSING'
  | 'VALUE_EXCEEDS_ALL'
  // classes and delegates
  | 'CLASS_UNKNOWN'
  | 'CLASS_MISSING'
  | 'ID_TWICE'
  | 'CLASSES_NEEDED'
  | 'DELEGATES_NEEDED'
  | 'NO_WEIGHT'
  | 'BANDS_OUT_OF_ORDER'
  // the rule
  | 'WEIGHTS_NOT_ONE'
  | 'CAPS_BELOW_ONE'
  | 'SHARE_OUT_OF_RANGE'
  | 'ALL_MEMBERS_UNWEIGHTED'
  // meetings
  | 'NOT_A_DATE'
  | 'SECOND_WITHOUT_FIRST'
  | 'SECOND_MISSING'
  // power
  | 'TOO_MANY_PLAYERS'
  | 'WEIGHTS_TOO_FINE'
  | 'TOO_MUCH_WORK'
  | 'NO_PLAYERS';

export interface Refusal {
  readonly code: RefusalCode;
  /** The field, such as `votes.classes[1].for`; empty for the whole. */
  readonly at: string;
  readonly figures: Readonly<Record<string, string | number>>;
}

export const refusal = (
  code: RefusalCode,
  at: string,
  figures: Readonly<Record<string, string | number>> = {},
): Refusal => ({ code, at, figures });

/** `['votes', 'classes', 1, 'for']` as `votes.classes[1].for`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${String(step)}`),
    '',
  );
