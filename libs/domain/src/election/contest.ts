import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { BeleniosUuid, CandidateId, ContestId, ElectionId } from '../ids.js';
import type { ResolutionRequirement } from './resolution-rule.js';

/**
 * More names do not fit on an encrypted paper: the ranks of a ballot travel as one group element of 30 bytes
 * (Ed25519 profile of the record, section 4).
 */
export const MOST_CANDIDATES_IN_A_CONTEST = 30;
export const LONGEST_CANDIDATE_NAME = 200;
export const LONGEST_TITLE = 200;
/** A voter's ballots of one election are cast in one request. */
export const MOST_CONTESTS = 20;
export const MOST_SEATS = 100;

export interface Candidate {
  readonly id: CandidateId;
  /** As on the ballot paper and in the statement of nominated candidates. */
  readonly name: string;
  /** One line under the name, such as a town or an office held. */
  readonly detail?: string;
  readonly detailCy?: string;
  /** A small part of Markdown, line ends as line feeds. Shown, never run. */
  readonly statement?: string;
  readonly statementCy?: string;
}

/**
 * How a box is opened. `mixing`: ballots are shuffled and decrypted one by one, which gives cast vote records.
 * `adding-up`: ballots are added up under encryption and nothing but the totals is decrypted.
 */
export const BOX_OPENINGS = ['mixing', 'adding-up'] as const;
export type BoxOpening = (typeof BOX_OPENINGS)[number];

/** How a paper is marked: 1, 2, 3 … in order of preference; 1 for everyone chosen; or so many points for each. */
export const PAPERS = ['ranks', 'choices', 'points'] as const;
export type Paper = (typeof PAPERS)[number];

/** Totals tell nothing of orders of preference, so that only choices may be added up. */
export type Marking =
  | { readonly paper: 'ranks' | 'points'; readonly opening: 'mixing' }
  | {
      readonly paper: 'choices';
      readonly opening: BoxOpening;
      /** The most a paper may choose, 1 or more. Absent: as many as the count rule has by itself. */
      readonly mostChoices?: number;
    };

interface Heading {
  readonly title: string;
  readonly titleCy?: string;
  /** Absent: every class of the constituency votes. */
  readonly classCode?: string;
}

/** What a contest for seats is for. */
export type SeatsTerms = Heading &
  Marking & {
    readonly kind: 'seats';
    readonly constituencyCode: string;
    readonly seats: number;
    /** The id of a count rule of the counting library. */
    readonly countRule: string;
  };

/** What a resolution says, and what carries it. */
export interface ResolutionTerms extends Heading {
  readonly kind: 'resolution';
  readonly opening: 'adding-up';
  /** Absent: members of every constituency vote. */
  readonly constituencyCode?: string;
  /** The resolution in full, as it is put to the vote. */
  readonly text: string;
  readonly textCy?: string;
  readonly rule: ResolutionRequirement;
}

/** What a contest is for; the rest of it is given when it is made. */
export type ContestTerms = SeatsTerms | ResolutionTerms;

interface Identity {
  readonly id: ContestId;
  readonly electionId: ElectionId;
  /** Its name in the public record, where a contest is an election of its own. */
  readonly uuid: BeleniosUuid;
}

export type SeatsContest = SeatsTerms &
  Identity & {
    /** In the order of the ballot paper, the same for every voter (Model Election Rules 2014, r. 20). */
    readonly candidates: readonly Candidate[];
  };
export type ResolutionContest = ResolutionTerms & Identity;

/** One question put to one electorate: seats to fill, or a resolution. */
export type Contest = SeatsContest | ResolutionContest;

export type CandidatesRefusal =
  | { readonly code: 'TOO_MANY_CANDIDATES'; readonly most: number; readonly given: number }
  | { readonly code: 'CANDIDATE_NAMED_TWICE'; readonly name: string }
  | { readonly code: 'CANDIDATE_NAME_UNUSABLE'; readonly name: string; readonly longest: number };

/** One spelling of a name or title: composed letters, single blanks, none at the ends. */
export const tidyText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Names that differ only in capitals or in width or ligature of their letters look the same to a voter. */
const asSeen = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en');

const CONTROL = /[\p{Cc}\p{Cf}]/u;
export const isUsableText = (text: string, longest: number): boolean =>
  text.length > 0 && text.length <= longest && !CONTROL.test(text);

/**
 * The names of a whole ballot paper, tidied, in order; or why they cannot stand on one.
 * Two people of one name must be told apart on the paper, for instance by town.
 */
export function checkCandidateNames(
  names: readonly string[],
  mostByTheRules = MOST_CANDIDATES_IN_A_CONTEST,
): Result<readonly string[], CandidatesRefusal> {
  const most = Math.min(mostByTheRules, MOST_CANDIDATES_IN_A_CONTEST);
  if (names.length > most) return err({ code: 'TOO_MANY_CANDIDATES', most, given: names.length });
  const seen = new Set<string>();
  const tidied: string[] = [];
  for (const given of names) {
    const name = tidyText(given);
    if (!isUsableText(name, LONGEST_CANDIDATE_NAME)) {
      return err({ code: 'CANDIDATE_NAME_UNUSABLE', name: given.slice(0, 80), longest: LONGEST_CANDIDATE_NAME });
    }
    if (seen.has(asSeen(name))) return err({ code: 'CANDIDATE_NAMED_TWICE', name });
    seen.add(asSeen(name));
    tidied.push(name);
  }
  return ok(tidied);
}
