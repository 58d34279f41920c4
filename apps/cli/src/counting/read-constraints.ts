import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { ConstraintGroup } from '#libs/counting';
import { z } from 'zod';

const groups = z.array(
  z.strictObject({
    name: z.string(),
    members: z.array(z.number().int().positive()),
    atLeast: z.number().int().nonnegative().optional(),
    atMost: z.number().int().nonnegative().optional(),
  }),
);

const EXAMPLE = '[{"name":"Tenants","members":[1,4,5],"atLeast":2},{"name":"North","members":[2,3],"atMost":1}]';

/**
 * Reads constraints from JSON. Whether they make sense for the contest is for the count to say.
 *
 * @returns the groups, or one sentence that says what is wrong
 */
export function readGroups(text: string): Result<readonly ConstraintGroup[], string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err(
      `Constraints are a JSON list, like ${EXAMPLE}; ${error instanceof Error ? error.message : 'this is none'}.`,
    );
  }
  const read = groups.safeParse(json);
  if (read.success)
    return ok(
      read.data.map(({ name, members, atLeast, atMost }) => ({
        name,
        members,
        ...(atLeast !== undefined && { atLeast }),
        ...(atMost !== undefined && { atMost }),
      })),
    );
  const [issue] = read.error.issues;
  const where = issue && issue.path.length > 0 ? `at ${issue.path.join('.')}: ` : '';
  return err(`${where}${issue?.message ?? 'not constraints'}. Constraints look like ${EXAMPLE}`);
}
