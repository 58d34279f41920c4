import { isTied } from './limb.js';
import type { Limb } from './limb.js';
import type { Sides } from './class-weights.js';
import type { CastingVote, ResolutionRule } from './resolution-rule.js';

/** Why a casting vote counts or does not; the first of these that applies. */
export type CastingVoteEffect =
  'NOT_GIVEN_BY_RULES' | 'NOT_A_MAJORITY_VOTE' | 'NOT_TIED' | 'NOT_RECORDED' | 'EFFECTIVE';

export interface CastingVoteOutcome extends CastingVote {
  readonly effect: CastingVoteEffect;
}

/**
 * Whether a casting vote counts: only where the rules give one, on a majority vote, when for and against are exactly
 * equal and not both nothing, and when it is recorded who gave it and why. Companies Act 2006, s. 282 asks for a simple
 * majority, so for a company formed since 2007 the articles must be named that say otherwise.
 */
export function castingVoteOutcome(
  { castingVote: given, threshold }: ResolutionRule,
  sides: Sides | null,
  vote: CastingVote,
): CastingVoteOutcome {
  const effect = (): CastingVoteEffect => {
    if (given === undefined) return 'NOT_GIVEN_BY_RULES';
    if (threshold.kind !== 'majority') return 'NOT_A_MAJORITY_VOTE';
    if (!isTied(sides)) return 'NOT_TIED';
    return vote.by.trim() === '' || vote.why.trim() === '' ? 'NOT_RECORDED' : 'EFFECTIVE';
  };
  return { ...vote, effect: effect() };
}

/** The majority limb after an effective casting vote for the resolution. */
export function withCastingVote(limb: Limb, casting: CastingVoteOutcome | null, source: string | undefined): Limb {
  if (casting?.effect !== 'EFFECTIVE' || casting.vote !== 'for' || source === undefined) return limb;
  return { ...limb, met: true, byCastingVote: true, rule: source };
}
