import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { BoxOpening, Marking } from './contest.js';
import type { ResolutionRequirement } from './resolution-rule.js';
import type { ResolutionTextRefusal } from './resolution.js';

/** What the returning officer says of a contest; what is left out comes from the constitution. */
export interface ContestRequest {
  /** Seats to fill, unless told. */
  readonly kind?: 'seats' | 'resolution';
  /** Left out for a resolution: members of every constituency vote. A contest for seats must name one. */
  readonly constituencyCode?: string;
  readonly classCode?: string;
  readonly title?: string;
  readonly titleCy?: string;
  readonly seats?: number;
  readonly countRule?: string;
  /** Left out: choices are added up, all other papers mixed. */
  readonly opening?: BoxOpening;
  readonly mostChoices?: number;
  readonly text?: string;
  readonly textCy?: string;
  readonly rule?: ResolutionRequirement;
}

/** What a contest must know of the rule that counts it; the counting library knows the rest. */
export interface CountRuleFacts {
  readonly id: string;
  readonly papers: 'ranked' | 'choices' | 'points';
  /** Whether the totals of the choices are all it needs, so that a box may be added up without opening one paper. */
  readonly countsTotals: boolean;
  /** The most that a paper may choose where so many seats are to be filled. */
  readonly mostChoices: (seats: number) => number;
}

/** What only a contest for seats has, and what only a resolution has. */
const OF_SEATS = ['seats', 'countRule', 'mostChoices'] as const;
const OF_RESOLUTIONS = ['text', 'textCy', 'rule'] as const;

export type ContestTermsRefusal =
  | ResolutionTextRefusal
  | { readonly code: 'NO_SUCH_CLASS'; readonly place: string }
  | { readonly code: 'CONSTITUENCY_MISSING' | 'RESOLUTION_RULE_MISSING' }
  | {
      readonly code: 'NOT_OF_THIS_KIND_OF_CONTEST';
      readonly field: (typeof OF_SEATS)[number] | (typeof OF_RESOLUTIONS)[number];
    }
  | {
      readonly code: 'SEATS_NOT_IN_CONSTITUTION';
      readonly place: string;
      readonly seats: number;
      readonly most: number;
    }
  | { readonly code: 'COUNT_RULE_NOT_IN_CONSTITUTION'; readonly rule: string; readonly allowed: readonly string[] }
  | { readonly code: 'OPENING_NOT_POSSIBLE'; readonly opening: BoxOpening }
  | { readonly code: 'CHOICES_NOT_COUNTED'; readonly rule: string }
  | { readonly code: 'MOST_CHOICES_NOT_POSSIBLE'; readonly given: number; readonly most: number };

/** Refuses what means nothing for this kind of contest, since somebody meant something by it. */
export function checkRequest(request: ContestRequest): Result<true, ContestTermsRefusal> {
  const isResolution = request.kind === 'resolution';
  const foreign = isResolution ? OF_SEATS : OF_RESOLUTIONS;
  const field = foreign.find((name) => request[name] !== undefined);
  if (field !== undefined) return err({ code: 'NOT_OF_THIS_KIND_OF_CONTEST', field });
  return isResolution && request.opening === 'mixing'
    ? err({ code: 'OPENING_NOT_POSSIBLE', opening: 'mixing' })
    : ok(true);
}

/** How the papers are marked and the box is opened: added up where the rule counts choices, unless cast vote records are wanted. */
export function markingFor(
  rule: CountRuleFacts,
  seats: number,
  { opening, mostChoices }: Pick<ContestRequest, 'opening' | 'mostChoices'>,
): Result<Marking, ContestTermsRefusal> {
  if (rule.papers !== 'choices') {
    if (mostChoices !== undefined) return err({ code: 'CHOICES_NOT_COUNTED', rule: rule.id });
    if (opening === 'adding-up') return err({ code: 'OPENING_NOT_POSSIBLE', opening });
    return ok({ paper: rule.papers === 'ranked' ? 'ranks' : 'points', opening: 'mixing' });
  }
  if (opening === 'adding-up' && !rule.countsTotals) return err({ code: 'OPENING_NOT_POSSIBLE', opening });
  const chosen = opening ?? (rule.countsTotals ? 'adding-up' : 'mixing');
  if (mostChoices === undefined) return ok({ paper: 'choices', opening: chosen });
  const most = rule.mostChoices(seats);
  return Number.isInteger(mostChoices) && mostChoices >= 1 && mostChoices <= most
    ? ok({ paper: 'choices', opening: chosen, mostChoices })
    : err({ code: 'MOST_CHOICES_NOT_POSSIBLE', given: mostChoices, most });
}
