import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { z } from 'zod';
import type { Language } from '../text/language.js';
import { decideResolution } from './decide-resolution.js';
import type { ResolutionOutcome } from './decide-resolution.js';
import { decideBuildingSociety, decideInTwoMeetings } from './joint-resolution.js';
import type { JointOutcome } from './joint-resolution.js';
import { readJson } from './read-json.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';
import type { ResolutionRule } from './resolution-rule.js';
import {
  castingVoteRule,
  classTalliesSchema,
  delegateVotesSchema,
  ruleSchema,
  tallySchema,
  words,
} from './rule-schema.js';
import {
  BUILDING_SOCIETY_FORMS,
  namesOf,
  RESOLUTION_FORMS,
  SINGLE_FORMS,
  TWO_MEETING_FORMS,
} from './statutory-forms.js';
import type { BuildingSocietyForm, SingleForm, TwoMeetingForm } from './statutory-forms.js';
import type { VotesCast } from './tally.js';

/** All votes of one poll; which of the three kinds it is shows in the names. */
const votes = z.unknown().transform((value, context): VotesCast => {
  const has = (name: string) => typeof value === 'object' && value !== null && name in value;
  const read = has('classes')
    ? classTalliesSchema.transform(({ classes }): VotesCast => ({ kind: 'classes', classes })).safeParse(value)
    : has('delegates')
      ? delegateVotesSchema.transform(({ delegates }): VotesCast => ({ kind: 'delegates', delegates })).safeParse(value)
      : tallySchema.transform((tally): VotesCast => ({ kind: 'whole', tally })).safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.addIssue({ ...issue });
  return z.NEVER;
});

const fileSchema = z.strictObject({
  title: z.strictObject({ en: words, cy: words.optional() }).optional(),
  form: z.enum(RESOLUTION_FORMS).optional(),
  rule: ruleSchema.optional(),
  alsoRequired: ruleSchema.optional(),
  /** Who has a casting vote, where the form is statutory and the articles or rules give one. */
  castingVoteRule: castingVoteRule.optional(),
  votes: votes.optional(),
  castingVote: z
    .strictObject({ by: z.string().max(200), vote: z.enum(['for', 'against']), why: z.string().max(2_000) })
    .optional(),
  meetings: z
    .array(z.strictObject({ date: z.string().max(20), votes }).nullable())
    .max(2)
    .optional(),
  shareholders: z.strictObject({ votes }).optional(),
  borrowers: z.strictObject({ votes }).optional(),
  holdersByValue: z.strictObject({ inFavour: z.number(), all: z.number() }).optional(),
});

type ResolutionFile = z.output<typeof fileSchema>;
type Setting = keyof ResolutionFile;

export interface DecidedFile {
  readonly title: Readonly<Record<Language, string>>;
  readonly outcome: ResolutionOutcome | JointOutcome;
}

/** Reads a resolution and its votes from JSON and decides it; see `docs/rules/resolutions.md` for the settings. */
export function decideResolutionText(text: string): Result<DecidedFile, readonly Refusal[]> {
  const read = readJson(text, fileSchema);
  if (!read.ok) return read;
  const file = read.value;
  const { form } = file;
  const outcome =
    form === undefined
      ? decideByRule(file)
      : isTwoMeetingForm(form)
        ? decideMeetings(form, file)
        : isBuildingSocietyForm(form)
          ? decideMembers(form, file)
          : decideByForm(form, file);
  if (!outcome.ok) return outcome;
  const title = file.title ?? (form === undefined ? undefined : titleOf(form));
  return ok({
    title: { en: title?.en ?? 'Resolution', cy: title?.cy ?? title?.en ?? 'Penderfyniad' },
    outcome: outcome.value,
  });
}

function decideByRule(file: ResolutionFile): Result<ResolutionOutcome, readonly Refusal[]> {
  const { rule, alsoRequired, votes: cast, castingVote } = file;
  const wrong = notWith(file, ['title', 'rule', 'alsoRequired', 'votes', 'castingVote'], 'rule');
  if (rule === undefined) return err([refusal('MISSING', 'rule'), ...wrong]);
  if (cast === undefined || wrong.length > 0) return err(cast ? wrong : [refusal('MISSING', 'votes'), ...wrong]);
  return decideResolution({ rule, alsoRequired, votes: cast, castingVote });
}

function decideByForm(form: SingleForm, file: ResolutionFile): Result<ResolutionOutcome, readonly Refusal[]> {
  const { alsoRequired, votes: cast, castingVote, castingVoteRule: given } = file;
  const wrong = notWith(file, ['title', 'form', 'alsoRequired', 'castingVoteRule', 'votes', 'castingVote'], form);
  if (cast === undefined || wrong.length > 0) return err(cast ? wrong : [refusal('MISSING', 'votes'), ...wrong]);
  const rule: ResolutionRule = { ...SINGLE_FORMS[form].rule, castingVote: given };
  return decideResolution({ rule, alsoRequired, votes: cast, castingVote });
}

function decideMeetings(form: TwoMeetingForm, file: ResolutionFile): Result<JointOutcome, readonly Refusal[]> {
  const wrong = notWith(file, ['title', 'form', 'meetings', 'alsoRequired'], form);
  if (wrong.length > 0) return err(wrong);
  const [first, second] = (file.meetings ?? []).map((meeting) =>
    meeting === null ? undefined : { ...meeting, alsoRequired: file.alsoRequired },
  );
  return decideInTwoMeetings(form, { first, second });
}

function decideMembers(form: BuildingSocietyForm, file: ResolutionFile): Result<JointOutcome, readonly Refusal[]> {
  const { shareholders, borrowers, holdersByValue } = file;
  const byValue: readonly Setting[] = form === 'building-society-takeover' ? ['holdersByValue'] : [];
  const wrong = [
    ...(shareholders === undefined ? [refusal('MISSING', 'shareholders')] : []),
    ...(borrowers === undefined ? [refusal('MISSING', 'borrowers')] : []),
    ...notWith(file, ['title', 'form', 'shareholders', 'borrowers', ...byValue], form),
  ];
  if (shareholders === undefined || borrowers === undefined || wrong.length > 0) return err(wrong);
  return decideBuildingSociety(form, { shareholders: shareholders.votes, borrowers: borrowers.votes, holdersByValue });
}

/** Settings that mean nothing beside this form or rule: refused, since somebody meant something by them. */
const notWith = (file: ResolutionFile, allowed: readonly Setting[], form: string): readonly Refusal[] =>
  namesOf(file)
    .filter((name) => file[name] !== undefined && !allowed.includes(name))
    .map((name) => refusal('NOT_WITH', name, { form }));

const isTwoMeetingForm = (form: string): form is TwoMeetingForm => Object.hasOwn(TWO_MEETING_FORMS, form);
const isBuildingSocietyForm = (form: string): form is BuildingSocietyForm =>
  Object.hasOwn(BUILDING_SOCIETY_FORMS, form);

function titleOf(form: SingleForm | TwoMeetingForm | BuildingSocietyForm): Readonly<Record<Language, string>> {
  if (isTwoMeetingForm(form)) return TWO_MEETING_FORMS[form].title;
  return isBuildingSocietyForm(form) ? BUILDING_SOCIETY_FORMS[form].title : SINGLE_FORMS[form].title;
}
