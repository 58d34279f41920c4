import { z } from 'zod';
import { CHANNEL_PRECEDENCES } from '../codes/other-channel.js';
import { FEWEST_KEY_HOLDERS } from '../election/moves.js';
import { LONGEST_TITLE, MOST_CANDIDATES_IN_A_CONTEST, MOST_SEATS } from '../election/contest.js';

/** Limits of a constitution document. They bound what is read, not what a body may decide. */
export const LONGEST_CONSTITUTION = 40_000;
export const LONGEST_CLAUSE = 40;
export const LONGEST_CLAUSE_TEXT = 2_000;
export const LONGEST_CODE = 32;
export const MOST_CONSTITUENCIES = 100;
export const MOST_CLASSES = 100;
export const MOST_KEY_HOLDERS = 15;
export const MOST_MIXERS = 15;
/** Of two people each knows about the other, so that a number says something from three on. */
export const FEWEST_SECRECY_NUMBER = 3;
export const MOST_SECRECY_NUMBER = 1_000;
export const OLDEST_MINIMUM_AGE = 30;
export const LONGEST_MEMBERSHIP_DAYS = 3_650;

/** What kind of body it is: decides which statutory floors apply (journeys A1). */
export const BODY_FORMS = [
  'nhs-foundation-trust',
  'co-operative-society',
  'community-benefit-society',
  'building-society',
  'housing-mutual',
  'employee-owned-company',
  'other',
] as const;

/** What a voter may be asked besides the voting code. */
export const SECOND_CHECKS = ['date-of-birth'] as const;
export type SecondCheck = (typeof SECOND_CHECKS)[number];

/** A contest for one seat and one for several may be counted by different rules. */
export const CONTEST_KINDS = ['oneSeat', 'severalSeats'] as const;
export type ContestKind = (typeof CONTEST_KINDS)[number];
export const contestKind = (seats: number): ContestKind => (seats === 1 ? 'oneSeat' : 'severalSeats');

const words = (longest: number) => z.string().trim().min(1).max(longest);
const bilingual = (longest: number) => z.strictObject({ en: words(longest), cy: words(longest).optional() });
const wholeNumber = (least: number, most: number) => z.int().min(least).max(most);
const name = bilingual(LONGEST_TITLE);

/** Letters, digits and hyphens; appears in member files, so it is short and stays the same for years. */
const code = z
  .string()
  .max(LONGEST_CODE)
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/);

/** The clause of the rule-book that a value comes from, and its text where the screens should show it. */
const cited = <Values extends z.core.$ZodLooseShape>(values: Values) =>
  z.strictObject({ ...values, clause: words(LONGEST_CLAUSE), clauseText: bilingual(LONGEST_CLAUSE_TEXT).optional() });

const seats = cited({ number: wholeNumber(0, MOST_SEATS) });

const membershipClass = z.strictObject({ code, name, seats });

const constituency = cited({
  code,
  name,
  kind: z.enum(['public', 'patient', 'staff', 'other']),
  classes: z.array(membershipClass).min(1).max(MOST_CLASSES),
  /** Seats that all classes of the constituency fill together. */
  seats: seats.optional(),
});

const appointed = cited({
  by: name,
  kind: z.enum(['local-authority', 'university', 'other']),
  number: wholeNumber(1, MOST_SEATS),
});

const voting = z.strictObject({
  minimumAge: cited({
    years: wholeNumber(0, OLDEST_MINIMUM_AGE),
    on: z.enum(['record-date', 'opening-of-poll', 'close-of-poll']),
  }),
  /** A member on the record date, for at least so many days; 0 unless told. */
  membership: cited({ minimumDays: wholeNumber(0, LONGEST_MEMBERSHIP_DAYS).optional() }),
  /** Classes as `constituency/class`. */
  classes: cited({ which: z.union([z.literal('all'), z.array(z.string()).min(1)]) }),
  /** A second thing that a voter shows besides the code; nothing unless told. */
  secondCheck: cited({ ask: z.enum(SECOND_CHECKS) }).optional(),
});

const countRule = cited({ rule: words(LONGEST_CODE) });

export const constitutionSchema = z.strictObject({
  format: z.literal('quorate/constitution/1'),
  title: name,
  form: z.enum(BODY_FORMS),
  constituencies: z.array(constituency).min(1).max(MOST_CONSTITUENCIES),
  /** Members of the council or board who are not elected. */
  appointed: z.array(appointed).max(MOST_CONSTITUENCIES).optional(),
  voting,
  countRules: z.strictObject({ oneSeat: countRule, severalSeats: countRule }),
  ballotPaper: cited({ order: z.enum(['surname', 'lot']) }),
  repeatBallots: cited({ firstOrLast: z.enum(['first-counts', 'last-counts']) }),
  /** Which counts where a member votes online and by post, by telephone or in the room; `first-received` unless told. */
  otherChannels: cited({ precedence: z.enum(CHANNEL_PRECEDENCES) }).optional(),
  /** Ballots sent online are secret: encrypted, and mixed before they are opened. There is no weaker setting. */
  sealing: cited({ onlineBallots: z.literal('secret'), minimumMixers: wholeNumber(1, MOST_MIXERS) }),
  keyHolders: cited({
    number: wholeNumber(FEWEST_KEY_HOLDERS, MOST_KEY_HOLDERS),
    /** How many of the keys open a box: every one, or a threshold of no fewer than this. */
    required: z.union([z.literal('all'), wholeNumber(FEWEST_KEY_HOLDERS, MOST_KEY_HOLDERS)]),
    /** A key of the platform in addition to the key-holders', never instead of one. */
    platformKey: z.enum(['may-be-added', 'not-allowed']),
  }),
  limits: z.strictObject({ candidates: cited({ most: wholeNumber(1, MOST_CANDIDATES_IN_A_CONTEST) }) }),
  /** No turnout is shown of fewer people than this; 10 unless told. */
  secrecyNumber: cited({ number: wholeNumber(FEWEST_SECRECY_NUMBER, MOST_SECRECY_NUMBER) }).optional(),
  /** Steps for which a second person must have approved exactly what is to be done; none unless told. */
  approvals: cited({ openPoll: z.literal('second-person') }).optional(),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The rule-book of a body as data: one version of it, as adopted. */
export type Constitution = DeepReadonly<z.output<typeof constitutionSchema>>;
export type Constituency = Constitution['constituencies'][number];
export type MembershipClass = Constituency['classes'][number];

/** What the installation can do, passed in so that the domain knows no counting code. */
export interface ConstitutionOptions {
  /** Ids of the count rules there are. */
  readonly countRules: readonly string[];
}
