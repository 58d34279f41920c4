import { z } from 'zod';
import type { Result } from '#libs/basics';
import { readJson } from '../resolutions/read-json.js';
import type { Refusal } from '../resolutions/refusal.js';
import { consentsSchema, exactShare, thresholdSchema, weightingSchema, words } from '../resolutions/rule-schema.js';
import type { Weighting } from '../resolutions/resolution-rule.js';
import { MOST_PLAYERS } from './analyse-power.js';
import { powerOf } from './power-of.js';
import type { PowerOutcome } from './power-of.js';

const everyone: Weighting = { kind: 'oneMemberOneVote' };

const fileSchema = z.strictObject({
  rule: z.strictObject({
    source: words,
    threshold: thresholdSchema,
    weighting: weightingSchema.default(everyone),
    consents: consentsSchema.default([]),
  }),
  voters: z
    .array(
      z.strictObject({
        id: words,
        members: z.number().optional(),
        votes: z.number().optional(),
        expectedTurnout: exactShare.optional(),
      }),
    )
    .min(1)
    .max(MOST_PLAYERS),
});

export interface PowerFileOutcome extends PowerOutcome {
  readonly source: string;
}

/** Reads a rule and who votes under it from JSON; see `docs/rules/power.md` for the settings. */
export function powerOfText(text: string): Result<PowerFileOutcome, readonly Refusal[]> {
  const read = readJson(text, fileSchema);
  if (!read.ok) return read;
  const power = powerOf(read.value);
  return power.ok ? { ok: true, value: { source: read.value.rule.source, ...power.value } } : power;
}
