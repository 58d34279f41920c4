import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { draftOnly } from '../election/moves.js';
import type { DraftElection, Election, WrongState } from '../election/election.js';
import { CODE_MAKERS, MOST_SPARES } from '../election/safeguards.js';
import type { CodeMaker } from '../election/safeguards.js';
import { isUsableText, tidyText } from '../election/contest.js';

export const LONGEST_MAKER_NAME = 200;

/** Who makes the codes where the platform does not: named in the record, with the key that signs what they vouch for. */
export interface CodeMakerOutside {
  readonly name: string;
  /** Ed25519, 64 lower-case hex digits. */
  readonly key: string;
}

export interface CodePolicyWanted {
  readonly madeBy: CodeMaker;
  readonly spares: number;
  readonly name?: string;
  readonly key?: string;
}

export type CodePolicyRefusal =
  | WrongState
  | { readonly code: 'SPARES_OUT_OF_RANGE'; readonly most: number }
  | { readonly code: 'CODE_MAKER_NOT_NAMED'; readonly longest: number }
  | { readonly code: 'CODE_MAKER_KEY_WRONG' }
  | { readonly code: 'CODE_MAKER_NOT_WANTED' };

/** Settles who makes the codes of an election, and how many spare ones; as long as it is a draft. */
export function setCodePolicy(
  election: Election,
  { madeBy, spares, name, key }: CodePolicyWanted,
): Result<{ readonly election: DraftElection; readonly maker: CodeMakerOutside | undefined }, CodePolicyRefusal> {
  const draft = draftOnly(election);
  if (!draft.ok) return draft;
  if (!CODE_MAKERS.includes(madeBy) || !Number.isInteger(spares) || spares < 0 || spares > MOST_SPARES)
    return err({ code: 'SPARES_OUT_OF_RANGE', most: MOST_SPARES });
  const changed: DraftElection = {
    ...draft.value,
    safeguards: { ...draft.value.safeguards, codes: { madeBy, spares } },
  };
  if (madeBy === 'platform')
    return name === undefined && key === undefined
      ? ok({ election: changed, maker: undefined })
      : err({ code: 'CODE_MAKER_NOT_WANTED' });
  const named = tidyText(name ?? '');
  if (!isUsableText(named, LONGEST_MAKER_NAME))
    return err({ code: 'CODE_MAKER_NOT_NAMED', longest: LONGEST_MAKER_NAME });
  if (!/^[0-9a-f]{64}$/.test(key ?? '')) return err({ code: 'CODE_MAKER_KEY_WRONG' });
  return ok({ election: changed, maker: { name: named, key: key ?? '' } });
}
