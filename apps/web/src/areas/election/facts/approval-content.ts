import { z } from 'zod';

/** What a second person reads: the opening or the declaration, out of the exact text that is approved. */
export type ReadableContent =
  | ({ readonly kind: 'opening' } & z.output<typeof opening>)
  | ({ readonly kind: 'declaration' } & z.output<typeof declaration>);

const definedContest = z.object({
  title: z.string(),
  titleCy: z.string().optional(),
  kind: z.enum(['seats', 'resolution']),
  roll: z.object({ electors: z.number() }),
  trustees: z.array(z.string()),
  seats: z.number().optional(),
  candidates: z.array(z.string()).optional(),
  text: z.string().optional(),
  textCy: z.string().optional(),
});

const opening = z.object({
  format: z.literal('quorate-opening/1'),
  opens: z.enum(['at-the-hour', 'at-once']),
  definition: z.object({
    title: z.string(),
    titleCy: z.string().optional(),
    recordDate: z.string(),
    opensAt: z.string(),
    closesAt: z.string(),
    keys: z.union([
      z.object({ kind: z.literal('all') }),
      z.object({ kind: z.literal('threshold'), needed: z.number() }),
    ]),
    codes: z.object({ name: z.string() }),
    contests: z.array(definedContest),
  }),
});

const box = { title: z.string(), electors: z.number(), ballots: z.number(), sealNumber: z.string() };

const declaration = z.object({
  format: z.literal('quorate-declaration/2'),
  contests: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        ...box,
        kind: z.literal('seats'),
        seats: z.number(),
        validPapers: z.number(),
        rejectedPapers: z.number(),
        elected: z.array(z.object({ number: z.number(), name: z.string() })),
      }),
      z.object({
        ...box,
        kind: z.literal('resolution'),
        text: z.string(),
        source: z.string(),
        outcome: z.enum(['carried', 'notCarried']),
        for: z.number(),
        against: z.number(),
        abstained: z.number(),
      }),
    ]),
  ),
});

/** Undefined where the text is of a form that this screen does not know: then only the bytes are shown. */
export function readContent(text: string): ReadableContent | undefined {
  const json = parse(text);
  const opens = opening.safeParse(json);
  if (opens.success) return { kind: 'opening', ...opens.data };
  const declares = declaration.safeParse(json);
  return declares.success ? { kind: 'declaration', ...declares.data } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
