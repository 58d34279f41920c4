import { SINGLE_FORMS } from '#libs/counting';
import type { TypedDay } from '../../../dates/typed-day.js';
import type { NamedThreshold } from '../operations/contests.generated.js';
import type { ContestInput, ElectionInput } from '../operations/elections.generated.js';
import type { Offered, OfferedContest } from './offered.js';
import type { MomentProblem, TypedMoment } from './when.js';
import { readDay, readMoment } from './when.js';

export const THRESHOLDS = ['ORDINARY', 'SPECIAL', 'TWO_THIRDS'] as const satisfies readonly NamedThreshold[];
/** Statutory forms that one vote decides. */
export const FORMS = Object.entries(SINGLE_FORMS).map(([id, { title, rule }]) => ({ id, title, source: rule.source }));

/** What was typed of a contest for seats. */
export interface TypedSeats {
  readonly isOn: boolean;
  readonly seats: string;
  /** A count rule by its id; empty: as the rules say for so many seats. */
  readonly rule: string;
  readonly mostChoices: string;
}

export interface TypedResolution {
  readonly title: string;
  readonly titleCy: string;
  readonly text: string;
  readonly textCy: string;
  /** One of {@link THRESHOLDS}, or the id of a statutory form, or nothing yet. */
  readonly rule: string;
  readonly source: string;
}

/** The whole form, as it is kept on the device. */
export interface TypedElection {
  readonly title: string;
  readonly titleCy: string;
  readonly record: TypedDay;
  readonly opens: TypedMoment;
  readonly closes: TypedMoment;
  /** By the key of the offered contest; what is not there is as the rules have it. */
  readonly seats: Readonly<Record<string, TypedSeats>>;
  readonly resolutions: readonly TypedResolution[];
}

const NO_DAY: TypedDay = { day: '', month: '', year: '' };
export const NOTHING_TYPED: TypedElection = {
  title: '',
  titleCy: '',
  record: NO_DAY,
  opens: { ...NO_DAY, hour: '9am' },
  closes: { ...NO_DAY, hour: '5pm' },
  seats: {},
  resolutions: [],
};
export const EMPTY_RESOLUTION: TypedResolution = { title: '', titleCy: '', text: '', textCy: '', rule: '', source: '' };

export const typedSeats = (typed: TypedElection, { key, mostSeats }: OfferedContest): TypedSeats =>
  typed.seats[key] ?? { isOn: true, seats: String(mostSeats), rule: '', mostChoices: '' };

/** Something that must be mended, with the id of the field. */
export type TypedProblem = { readonly id: string } & (
  | { readonly what: 'nothing' | 'title' }
  | { readonly what: 'seats'; readonly title: string; readonly most: number }
  | { readonly what: 'mostChoices'; readonly title: string }
  | {
      readonly what: 'resolutionTitle' | 'resolutionText' | 'resolutionRule' | 'resolutionSource';
      readonly number: number;
    }
  | { readonly what: 'day'; readonly field: 'record' | 'opens' | 'closes'; readonly problem: MomentProblem }
  | { readonly what: 'past'; readonly field: 'opens' | 'closes' }
  | { readonly what: 'endsBefore' }
);

interface Terms {
  readonly title: string;
  readonly titleCy?: string;
  readonly recordDate: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

interface Clock {
  readonly timeZone: string;
  readonly now: Date;
}

/** Name and dates as the server wants them, and everything that keeps them from being sent. */
export function readTerms(
  typed: TypedElection,
  { timeZone, now }: Clock,
): { readonly problems: readonly TypedProblem[]; readonly terms: Terms | undefined } {
  const problems: TypedProblem[] = [];
  if (typed.title.trim() === '') problems.push({ id: 'title', what: 'title' });
  const record = readDay(typed.record);
  if (!record.ok) problems.push({ id: 'record', what: 'day', field: 'record', problem: record.error });
  const [opensAt, closesAt] = (['opens', 'closes'] as const).map((field) => {
    const read = readMoment(typed[field], timeZone);
    if (!read.ok) problems.push({ id: field, what: 'day', field, problem: read.error });
    else if (read.value <= now) problems.push({ id: field, what: 'past', field });
    return read.ok ? read.value : undefined;
  });
  if (opensAt && closesAt && closesAt <= opensAt) problems.push({ id: 'closes', what: 'endsBefore' });
  if (problems.length > 0 || !record.ok || !opensAt || !closesAt) return { problems, terms: undefined };
  const titleCy = typed.titleCy.trim();
  const terms = {
    title: typed.title.trim(),
    ...(titleCy && { titleCy }),
    recordDate: record.value,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  };
  return { problems, terms };
}

/** The election as the server wants it, and everything that keeps it from being asked for. */
export function readElection(
  typed: TypedElection,
  { offered, ...clock }: Clock & { readonly offered: Offered },
): { readonly problems: readonly TypedProblem[]; readonly input: ElectionInput | undefined } {
  const { problems: ofTerms, terms } = readTerms(typed, clock);
  const problems: TypedProblem[] = [];
  const contests = [
    ...offered.contests.flatMap((contest) => seatsInput(typedSeats(typed, contest), contest, problems)),
    ...typed.resolutions.map((resolution, i) => resolutionInput(resolution, i, problems)),
  ];
  if (contests.length === 0) problems.push({ id: 'add-resolution', what: 'nothing' });
  const all = [...problems, ...ofTerms];
  return { problems: all, input: terms && problems.length === 0 ? { ...terms, contests } : undefined };
}

const WHOLE = /^[1-9]\d{0,2}$/;

function seatsInput(
  { isOn, seats, rule, mostChoices }: TypedSeats,
  { key, title, mostSeats, constituencyCode, classCode }: OfferedContest,
  problems: TypedProblem[],
): readonly ContestInput[] {
  if (!isOn) return [];
  const number = WHOLE.test(seats.trim()) ? Number(seats) : 0;
  if (number < 1 || number > mostSeats) problems.push({ id: `seats-${key}`, what: 'seats', title, most: mostSeats });
  const most = mostChoices.trim();
  if (most !== '' && !WHOLE.test(most)) problems.push({ id: `most-${key}`, what: 'mostChoices', title });
  return [
    {
      constituencyCode,
      ...(classCode !== undefined && { classCode }),
      seats: number,
      ...(rule && { countRule: rule }),
      ...(most && { mostChoices: Number(most) }),
    },
  ];
}

function resolutionInput(typed: TypedResolution, place: number, problems: TypedProblem[]): ContestInput {
  const number = place + 1;
  const [title, titleCy, text, textCy, source] = [
    typed.title,
    typed.titleCy,
    typed.text,
    typed.textCy,
    typed.source,
  ].map((each) => each.trim());
  const threshold = THRESHOLDS.find((name) => name === typed.rule);
  if (!title) problems.push({ id: `title-${place}`, what: 'resolutionTitle', number });
  if (!text) problems.push({ id: `text-${place}`, what: 'resolutionText', number });
  if (typed.rule === '') problems.push({ id: `rule-${place}`, what: 'resolutionRule', number });
  if (threshold && !source) problems.push({ id: `source-${place}`, what: 'resolutionSource', number });
  return {
    kind: 'RESOLUTION',
    title,
    ...(titleCy && { titleCy }),
    text,
    ...(textCy && { textCy }),
    rule: threshold ? { source, threshold } : { form: typed.rule },
  };
}
