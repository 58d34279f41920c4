import type { JsonValue } from '#libs/basics';
import { canonicalJson } from '#libs/basics';
import type { BoxOpening, Paper } from './election/contest.js';
import type { ResolutionShare, ResolutionTurnout } from './election/resolution-rule.js';
import type { CodePolicy, KeyPolicy } from './election/safeguards.js';

/**
 * What is put to the vote, fixed when the poll is opened. Its digest stands as `notice_digest` in the public record of
 * every contest, and the document itself goes into the evidence bundle.
 */
export interface ElectionDefinition {
  readonly format: 'quorate-definition/2';
  readonly organisation: { readonly id: string; readonly name: string; readonly nameCy?: string };
  readonly electionId: string;
  readonly title: string;
  readonly titleCy?: string;
  readonly constitution: { readonly version: number; readonly digest: string };
  /** `YYYY-MM-DD` */
  readonly recordDate: string;
  /** Instants, ISO 8601 in UTC; shown in the zone of the organisation. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly repeatBallots: 'first-counts' | 'last-counts';
  /** How many key-holders open the boxes: `all`, or a threshold of those who made the key together. */
  readonly keys: KeyPolicy;
  /** Who made the voting codes, by role and by name, and how many spare credentials every contest has. */
  readonly codes: CodePolicy & {
    readonly name: string;
    /** Ed25519 key, 64 hex digits, with which the maker signs its statements; null where the installation's key does. */
    readonly key: string | null;
  };
  readonly contests: readonly ContestDefinition[];
}

interface DefinedContest {
  readonly contestId: string;
  /** Names the public record of the contest: `<uuid>.bel`. */
  readonly uuid: string;
  readonly title: string;
  readonly titleCy?: string;
  /** Null: members of every constituency vote. */
  readonly constituency: string | null;
  readonly class: string | null;
  readonly roll: { readonly digest: string; readonly electors: number };
  /** Trustees by number, from 1. The platform's own key, if there is one, is number 1 and mixes. */
  readonly trustees: readonly string[];
  /** Numbers of the trustees who mix, in their order; none where the box is added up. */
  readonly mixers: readonly number[];
}

export interface SeatsContestDefinition extends DefinedContest {
  readonly kind: 'seats';
  readonly opening: BoxOpening;
  readonly paper: Paper;
  /** The most a paper may choose, no more than there are candidates; null where papers do not choose. */
  readonly mostChoices: number | null;
  readonly seats: number;
  readonly countRule: { readonly id: string; readonly version: string };
  /** Names in ballot order. */
  readonly candidates: readonly string[];
}

export interface ResolutionContestDefinition extends DefinedContest {
  readonly kind: 'resolution';
  readonly opening: 'adding-up';
  /** In full, paragraphs parted by line feeds. */
  readonly text: string;
  readonly textCy?: string;
  readonly rule: DefinedResolutionRule;
}

/** One contest as it is put to the vote. */
export type ContestDefinition = SeatsContestDefinition | ResolutionContestDefinition;

/** All that the vote on a resolution must fulfil, spelt out: fractions as `p/q` in lowest terms. */
export interface DefinedResolutionRule {
  /** A statutory form of the counting library, or `own` where the body's own rules say it. */
  readonly id: string;
  readonly version: string;
  /** Instrument and number. */
  readonly source: string;
  readonly threshold: 'majority' | ResolutionShare;
  readonly turnout: readonly ResolutionTurnout[];
  readonly fewestVotes: number | null;
}

/** The document as it is hashed and published: canonical JSON. */
export const definitionText = (definition: ElectionDefinition): string =>
  canonicalJson(definition as unknown as JsonValue); // an interface is not assignable to an index signature
