import { canonicalJson, fractionText } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import type { CountRecord } from '../count-record.js';
import { decideResolution } from '../resolutions/decide-resolution.js';
import type { Limb } from '../resolutions/limb.js';
import { ruleOf } from './requirement.js';
import type { SpeltOutRule } from './requirement.js';

/** What a box on a resolution came to, and who could have voted. Whole votes, 0 or more. */
export interface ResolutionTotals {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Ballots added up: each is for, against or abstains. */
  readonly ballots: number;
  /** Electors on the roll. */
  readonly electors: number;
}

/**
 * How a resolution was decided, with every figure needed to do it again by hand. Plain JSON: fractions are exact text, and
 * no outcome hangs on a rounded figure.
 */
export type ResolutionRecord = {
  readonly kind: 'resolution';
  readonly rule: SpeltOutRule;
  readonly outcome: 'carried' | 'notCarried';
  readonly electors: number;
  readonly ballots: number;
  readonly for: number;
  readonly against: number;
  /** Not votes in law: they help neither side, nor any turnout that the rule asks for. */
  readonly abstained: number;
  /** Parts of the electors: voted for or against; and returned any ballot. Null where there are no electors. */
  readonly turnout: { readonly voted: string | null; readonly returned: string | null };
  /** Of the votes for and against, those for: two decimals, for reading only. Null where there are none. */
  readonly percentFor: string | null;
  /** Carried if every one is met. */
  readonly limbs: readonly ResolutionLimb[];
  readonly reasons: readonly { readonly rule: string; readonly en: string; readonly cy: string }[];
};

export type ResolutionLimb = {
  readonly name: Limb['name'];
  readonly value: string | null;
  readonly comparison: Limb['comparison'];
  readonly required: string;
  readonly met: boolean;
  readonly rule: string;
};

/**
 * Decides a resolution from the totals of its box. Pure: the same rule and totals give the same record.
 *
 * @throws RangeError if the rule is none, or the totals are no result of any box
 */
export function decideTotals(rule: SpeltOutRule, totals: ResolutionTotals): ResolutionRecord {
  const read = ruleOf(rule);
  if (!read.ok)
    throw new RangeError(`not a rule for resolutions: ${read.error.map(({ code, at }) => `${at} ${code}`).join(', ')}`);
  const { for: inFavour, against, abstain, ballots, electors } = totals;
  if (inFavour + against + abstain !== ballots)
    throw new RangeError(`${inFavour} for, ${against} against and ${abstain} abstaining are not ${ballots} ballots`);
  const tally = { for: inFavour, against, withheld: abstain, spoilt: 0, eligible: electors };
  const decided = decideResolution({ rule: read.value, votes: { kind: 'whole', tally } });
  if (!decided.ok)
    throw new RangeError(`votes that cannot be: ${decided.error.map(({ code, at }) => `${at} ${code}`).join(', ')}`);
  const { outcome, turnout, percentFor, limbs, reasons } = decided.value;
  return {
    kind: 'resolution',
    rule,
    outcome,
    electors,
    ballots,
    for: inFavour,
    against,
    abstained: abstain,
    turnout: { voted: text(turnout.voted), returned: text(turnout.returned) },
    percentFor,
    limbs: limbs.map(({ name, value, comparison, required, met, rule: source }) => ({
      name,
      value: text(value),
      comparison,
      required: fractionText(required),
      met,
      rule: source,
    })),
    reasons: reasons.map(({ rule: source, en, cy }) => ({ rule: source, en, cy })),
  };
}

const text = (value: Fraction | null): string | null => value && fractionText(value);

/** What the counting of a contest gave: who is elected, or whether a resolution is carried. */
export type ContestCount = CountRecord | ResolutionRecord;

export const isResolutionRecord = (count: ContestCount): count is ResolutionRecord => 'kind' in count;

/** The record as canonical text (RFC 8785), for the caller to hash. Equal counts give equal text. */
export const textOfCount = (count: ContestCount): string => canonicalJson(count);
