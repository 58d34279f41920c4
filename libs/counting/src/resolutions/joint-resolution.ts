import { err, fraction, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { decideResolution } from './decide-resolution.js';
import type { ResolutionOutcome } from './decide-resolution.js';
import { limb } from './limb.js';
import type { Limb } from './limb.js';
import { parsePlainDate, secondMeetingWindow } from './meeting-dates.js';
import type { MeetingWindow, PlainDate } from './meeting-dates.js';
import { limbReason, outcomeReason } from './reasons.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';
import type { ResolutionRule } from './resolution-rule.js';
import { sentence } from './sentence.js';
import type { Sentence } from './sentence.js';
import { BUILDING_SOCIETY_FORMS, SINGLE_FORMS, TWO_MEETING_FORMS } from './statutory-forms.js';
import type { BuildingSocietyForm, TwoMeetingForm } from './statutory-forms.js';
import { outOf } from './tally.js';
import type { VotesCast } from './tally.js';

export const PARTS = {
  firstMeeting: { en: 'first meeting', cy: 'y cyfarfod cyntaf' },
  secondMeeting: { en: 'second meeting', cy: 'yr ail gyfarfod' },
  shareholders: { en: 'shareholding members’ vote', cy: 'bleidlais yr aelodau cyfranddaliadol' },
  borrowers: { en: 'borrowing members’ vote', cy: 'bleidlais yr aelodau sy’n benthyca' },
} as const;
export type PartName = keyof typeof PARTS;

/** A resolution that several votes carry together. It is carried if every part, limb and the interval is. */
export interface JointOutcome {
  readonly outcome: 'carried' | 'notCarried';
  readonly source: string;
  readonly parts: readonly { readonly part: PartName; readonly outcome: ResolutionOutcome }[];
  readonly limbs: readonly Limb[];
  readonly interval: (MeetingWindow & { readonly held: PlainDate; readonly met: boolean }) | null;
  readonly reasons: readonly Sentence[];
}

export interface HeldMeeting {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly votes: VotesCast;
  /** Required beside the statutory vote, never instead of it. */
  readonly alsoRequired?: ResolutionRule | undefined;
}

/**
 * A society's resolution in two meetings.
 *
 * @param meetings the first and the second meeting
 * @see Co-operative and Community Benefit Societies Act 2014, ss. 111 and 113
 */
export function decideInTwoMeetings(
  form: TwoMeetingForm,
  meetings: { readonly first?: HeldMeeting | undefined; readonly second?: HeldMeeting | undefined },
): Result<JointOutcome, readonly Refusal[]> {
  const { first, second } = meetings;
  const { source, ...rules } = TWO_MEETING_FORMS[form];
  if (first === undefined) return err([refusal('SECOND_WITHOUT_FIRST', 'meetings')]);
  const firstDate = parsePlainDate(first.date);
  if (!firstDate.ok) return err([refusal('NOT_A_DATE', 'meetings[0].date', { given: first.date })]);
  const window = secondMeetingWindow(firstDate.value);
  if (second === undefined) return err([refusal('SECOND_MISSING', 'meetings', { ...window })]);
  const held = parsePlainDate(second.date);
  if (!held.ok) return err([refusal('NOT_A_DATE', 'meetings[1].date', { given: second.date })]);

  const parts = decideParts([
    { part: 'firstMeeting', at: 'meetings[0]', rule: rules.first, ...first },
    { part: 'secondMeeting', at: 'meetings[1]', rule: rules.second, ...second },
  ]);
  if (!parts.ok) return parts;
  const met = held.value >= window.earliest && held.value <= window.latest;
  const days = sentence(met ? 'interval.met' : 'interval.unmet', source, {
    ...window,
    held: held.value,
    first: firstDate.value,
  });
  const interval = { ...window, held: held.value, met };
  return ok(joined({ source, parts: parts.value, limbs: [], interval, reasons: [days] }));
}

/** Shares whose holders are in favour, and all shares of qualified holders, in one whole unit such as pence. */
export interface HoldersByValue {
  readonly inFavour: number;
  readonly all: number;
}

/**
 * A building society's merger or transfer of business: shareholding and borrowing members vote separately.
 *
 * @param votes each with the qualified members as `eligible` where the form has a turnout limb
 * @see Building Societies Act 1986, ss. 93–94 and Sch. 2, paras. 27A, 29 and 30
 */
export function decideBuildingSociety(
  form: BuildingSocietyForm,
  votes: {
    readonly shareholders: VotesCast;
    readonly borrowers: VotesCast;
    readonly holdersByValue?: HoldersByValue | undefined;
  },
): Result<JointOutcome, readonly Refusal[]> {
  const { source, shareholders, inFavour } = BUILDING_SOCIETY_FORMS[form];
  const parts = decideParts([
    { part: 'shareholders', at: 'shareholders', rule: shareholders, votes: votes.shareholders },
    {
      part: 'borrowers',
      at: 'borrowers',
      rule: SINGLE_FORMS['building-society-borrowers'].rule,
      votes: votes.borrowers,
    },
  ]);
  if (!parts.ok) return parts;
  if (inFavour === null) return ok(joined({ source, parts: parts.value, limbs: [], interval: null, reasons: [] }));
  const shareholding = parts.value.find(({ part }) => part === 'shareholders');
  const tally = shareholding?.outcome.tally;
  const wrong = [
    ...(tally?.eligible === undefined ? [refusal('ELIGIBLE_MISSING', 'shareholders.votes.eligible')] : []),
    ...checkHolders(votes.holdersByValue),
  ];
  if (tally === undefined || wrong.length > 0) return err(wrong);
  const members = limb('inFavour', outOf(tally.for, tally.eligible), 'atLeast', inFavour.members, source);
  const value =
    votes.holdersByValue &&
    limb(
      'holdersByValue',
      fraction(votes.holdersByValue.inFavour, votes.holdersByValue.all),
      'atLeast',
      inFavour.byValue,
      source,
    );
  // Either is enough, so the one that is met stands for both.
  const requisite = members.met || value === undefined ? members : value;
  return ok(
    joined({ source, parts: parts.value, limbs: [requisite], interval: null, reasons: [limbReason(requisite)] }),
  );
}

function checkHolders(holders: HoldersByValue | undefined): readonly Refusal[] {
  if (holders === undefined) return [];
  const { inFavour, all } = holders;
  const isValue = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
  const most = Number.MAX_SAFE_INTEGER;
  if (!isValue(inFavour, 0))
    return [refusal('NOT_A_COUNT', 'holdersByValue.inFavour', { given: `${inFavour}`, least: 0, most })];
  if (!isValue(all, 1)) return [refusal('NOT_A_COUNT', 'holdersByValue.all', { given: `${all}`, least: 1, most })];
  return inFavour <= all ? [] : [refusal('VALUE_EXCEEDS_ALL', 'holdersByValue')];
}

interface Part {
  readonly part: PartName;
  readonly at: string;
  readonly rule: ResolutionRule;
  readonly votes: VotesCast;
  readonly alsoRequired?: ResolutionRule | undefined;
}

function decideParts(parts: readonly Part[]): Result<JointOutcome['parts'], readonly Refusal[]> {
  const decided = parts.map(({ part, at, ...vote }) => ({ part, outcome: decideResolution(vote, at) }));
  const refused = decided.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.error));
  if (refused.length > 0) return err(refused);
  return ok(decided.flatMap(({ part, outcome }) => (outcome.ok ? [{ part, outcome: outcome.value }] : [])));
}

function joined(all: Omit<JointOutcome, 'outcome'>): JointOutcome {
  const { source, parts, limbs, interval, reasons } = all;
  const carried =
    parts.every(({ outcome }) => outcome.outcome === 'carried') &&
    limbs.every(({ met }) => met) &&
    (interval === null || interval.met);
  return {
    outcome: carried ? 'carried' : 'notCarried',
    source,
    parts,
    limbs,
    interval,
    reasons: [
      ...parts.map(({ part, outcome }) => sentence(`part.${outcome.outcome}`, outcome.source, { part: PARTS[part] })),
      ...reasons,
      outcomeReason(carried, source),
    ],
  };
}
