import { canonicalJson } from '#libs/basics';
import type { JsonValue } from '#libs/basics';
import { definitionText } from '#libs/domain';
import type { Election, ElectionDefinition, PollingElection } from '#libs/domain';
import { digestHex } from '#libs/evidence';
import { defineElection } from './opening-plan.js';
import type { SetToDefine } from './opening-plan.js';

/** What a second person reads and approves before a poll is opened: canonical JSON, bound by its digest. */
export interface OpeningContent {
  readonly format: 'quorate-opening/1';
  readonly electionId: string;
  /** `at-the-hour`: at the `opensAt` of the definition. `at-once`: when the poll is opened, whatever hour was set. */
  readonly opens: 'at-the-hour' | 'at-once';
  /**
   * Hex SHA-256 of the definition. Of exactly what is frozen where the poll opens at its hour; where it opens at once,
   * the instant of opening takes the place of the hour that was set.
   */
  readonly definitionDigest: string;
  readonly definition: ElectionDefinition;
  readonly proofChecks: string;
  readonly contests: readonly {
    readonly contestId: string;
    /** Hex SHA-256 over the candidates with all that is said of them: canonical JSON. Null where there are none. */
    readonly candidatesDigest: string | null;
    /** Keys of the key-holders by number of trustee; the platform's own key, number 1, is made when the poll is opened. */
    readonly keys: readonly {
      readonly trustee: number;
      readonly name: string;
      /** Hex SHA-256 of the public key with its proof, as it was handed in. */
      readonly fingerprint: string;
    }[];
  }[];
}

/** @param planned the election with the hour that was set, whatever hour it is now */
export function openingContent(
  { election, set }: { readonly election: PollingElection; readonly set: SetToDefine },
  { planned, openNow }: { readonly planned: Election; readonly openNow: boolean },
): { readonly content: string; readonly contentDigest: string } {
  const definition = defineElection({ ...election, opensAt: planned.opensAt }, set);
  const nameOf = (id: string): string => set.keyHolders.find(({ officerId }) => officerId === id)?.name ?? id;
  const whole: OpeningContent = {
    format: 'quorate-opening/1',
    electionId: election.id,
    opens: openNow ? 'at-once' : 'at-the-hour',
    definitionDigest: digestHex(definitionText(definition)),
    definition,
    proofChecks: election.proofChecks,
    contests: set.contests.map(({ contest, keys }) => ({
      contestId: contest.id,
      candidatesDigest: contest.kind === 'seats' ? digestHex(textOf(contest.candidates)) : null,
      keys: keys.map(({ trustee, officerId, publicKey }) => ({
        trustee,
        name: nameOf(officerId),
        fingerprint: digestHex(publicKey),
      })),
    })),
  };
  const content = textOf(whole);
  return { content, contentDigest: digestHex(content) };
}

/** Through plain JSON, so that a member without a value is the same as none. */
const textOf = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue);
