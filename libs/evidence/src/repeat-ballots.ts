import type { ElectionDefinition } from '#libs/domain';

/**
 * Why the box holds ballots that the rules of the election do not allow; undefined if it does not. A record counts the
 * last ballot of a credential (spec.md 8), so that where the first one counts there must be no second.
 *
 * @param credentials with which each ballot of the record was cast, in its order
 */
export function repeatedBallot(
  { repeatBallots }: Pick<ElectionDefinition, 'repeatBallots'>,
  credentials: readonly string[],
): string | undefined {
  if (repeatBallots === 'last-counts') return undefined;
  const first = new Map<string, number>();
  for (const [i, credential] of credentials.entries()) {
    const before = first.get(credential);
    if (before !== undefined)
      return `Ballot ${i + 1} of the record is by the credential of ballot ${before + 1}, and would count in its place.`;
    first.set(credential, i);
  }
  return undefined;
}
