import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { trustStatement, trustText } from '#libs/domain';
import type { ElectionDefinition, TrustFacts } from '#libs/domain';
import { z } from 'zod';
import { plainText } from './digest.js';

const names = z.array(z.string());
const shape = z.strictObject({
  format: z.literal('quorate-trust-statement/1'),
  facts: z.strictObject({ proposers: names, approvers: names, rootsAt: names, mayChallenge: z.boolean() }),
  texts: z.strictObject({ en: z.string(), cy: z.string() }),
});

/** What the evidence says of whom the members had to trust: the facts beside the definition, and the texts made of both. */
export type TrustStatementContent = Readonly<z.output<typeof shape>>;

/** The file of the bundle, exact text. */
export const trustStatementFile = (definition: ElectionDefinition, facts: TrustFacts): string =>
  plainText(contentOf(definition, facts));

function contentOf(definition: ElectionDefinition, facts: TrustFacts): TrustStatementContent {
  const { proposers, approvers, rootsAt, mayChallenge } = facts;
  return {
    format: 'quorate-trust-statement/1',
    facts: { proposers: [...proposers], approvers: [...approvers], rootsAt: [...rootsAt], mayChallenge },
    texts: {
      en: trustText(trustStatement(definition, facts, 'en')),
      cy: trustText(trustStatement(definition, facts, 'cy')),
    },
  };
}

/**
 * Whether a trust statement is the one that follows from the definition: nobody made it sound better than it is. The facts
 * beside the definition are the platform's word.
 */
export function checkTrustStatement(
  text: string,
  definition: ElectionDefinition,
): Result<TrustStatementContent, string> {
  const read = shape.safeParse(jsonOf(text));
  if (!read.success) return err(`the trust statement is not of its form: ${z.prettifyError(read.error)}`);
  return trustStatementFile(definition, read.data.facts) === text
    ? ok(read.data)
    : err('the trust statement is not the one that follows from the definition');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
