import { parseFraction } from '#libs/basics';
import { z } from 'zod';
import { EMPTY_CLASS_POLICIES, SILENCE_POLICIES } from './resolution-rule.js';
import type { ResolutionRule, Threshold, Weighting } from './resolution-rule.js';
import { MAJORITY, SPECIAL, TWO_THIRDS } from './statutory-forms.js';
import { DELEGATE_SIDES, MOST_CLASSES, MOST_DELEGATES } from './tally.js';
import type { DelegateVote } from './tally.js';

const LONGEST_TEXT = 200;

export const words = z.string().trim().min(1).max(LONGEST_TEXT);

/** `"3/4"`, `"0.75"` or `"75%"`: as text, since a JSON number is not exact. */
export const exactShare = z.string().transform((text, context) => {
  const share = parseFraction(text.trim());
  if (share.ok) return share.value;
  context.addIssue({ code: 'custom', message: share.error });
  return z.NEVER;
});

const shareThreshold = z.strictObject({
  of: z.enum(['votesCast', 'allMembers']),
  comparison: z.enum(['atLeast', 'moreThan']),
  share: exactShare,
});

const NAMED: Readonly<Record<'ordinary' | 'special' | 'twoThirds', Threshold>> = {
  ordinary: MAJORITY,
  special: SPECIAL,
  twoThirds: TWO_THIRDS,
};

/** `"ordinary"`, `"special"` or `"twoThirds"`, or a share of the votes cast or of all members. */
export const thresholdSchema = z.unknown().transform((value, context): Threshold => {
  const schema =
    typeof value === 'object' && value !== null ? shareThreshold : z.enum(['ordinary', 'special', 'twoThirds']);
  const read = schema.safeParse(value);
  if (read.success) return typeof read.data === 'string' ? NAMED[read.data] : { kind: 'share', ...read.data };
  for (const issue of read.error.issues) context.addIssue({ ...issue });
  return z.NEVER;
});

const id = words;
const classes = <Each extends z.ZodType>(each: Each) => z.array(each).min(1).max(MOST_CLASSES);
const weightedClasses = classes(
  z.strictObject({
    id,
    weight: exactShare,
    ifEmpty: z.enum(EMPTY_CLASS_POLICIES),
    minTurnout: exactShare.optional(),
  }),
);

export const weightingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('oneMemberOneVote') }),
  z.strictObject({ kind: z.literal('classWeights'), classes: weightedClasses }),
  z.strictObject({ kind: z.literal('classBlocks'), classes: weightedClasses }),
  z.strictObject({
    kind: z.literal('cappedClasses'),
    classes: classes(z.strictObject({ id, cap: exactShare.optional() })),
  }),
  z.strictObject({
    kind: z.literal('delegates'),
    bands: z
      .array(z.strictObject({ upTo: z.number().optional(), votes: z.number() }))
      .min(1)
      .max(MOST_CLASSES)
      .optional(),
  }),
]) satisfies z.ZodType<Weighting>;

export const consentsSchema = z
  .array(z.strictObject({ id, ifSilent: z.enum(SILENCE_POLICIES), threshold: thresholdSchema.optional() }))
  .max(MOST_CLASSES);

const everyone: Weighting = { kind: 'oneMemberOneVote' };

export const castingVoteRule = z.strictObject({ source: words });

export const ruleSchema = z.strictObject({
  source: words,
  threshold: thresholdSchema,
  weighting: weightingSchema.default(everyone),
  turnout: z
    .array(z.strictObject({ counts: z.enum(['voting', 'inFavour']), atLeast: exactShare }))
    .max(10)
    .default([]),
  fewestVotes: z.number().optional(),
  consents: consentsSchema.default([]),
  castingVote: castingVoteRule.optional(),
}) satisfies z.ZodType<ResolutionRule>;

const tally = { for: z.number(), against: z.number(), withheld: z.number().default(0), spoilt: z.number().default(0) };
const eligible = z.number().optional();

/** One tally; or `classes`; or `delegates`. */
export const tallySchema = z.strictObject({ ...tally, eligible });
export const classTalliesSchema = z.strictObject({ classes: classes(z.strictObject({ id, ...tally, eligible })) });
export const delegateVotesSchema = z.strictObject({
  delegates: z
    .array(
      z.strictObject({
        id,
        side: z.enum(DELEGATE_SIDES),
        votes: z.number().optional(),
        members: z.number().optional(),
      }) satisfies z.ZodType<DelegateVote>,
    )
    .min(1)
    .max(MOST_DELEGATES),
});
