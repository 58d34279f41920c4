import { canonicalText, ceremonyStep, hashHex, readTrustees } from '#libs/belenios';
import type { Group, ThresholdTrustees } from '#libs/belenios';
import { canonicalJson } from '#libs/basics';
import type { JsonValue } from '#libs/basics';
import type { ContestId, ElectionId, KeyCeremony } from '#libs/domain';
import { ceremonyIdOf } from '../keys/ceremony-so-far.js';
import type { CeremonyMessageRow } from '../ports/ceremony-store.js';
import type { DecryptionCommitment } from '../ports/decryption-store.js';
import type { Stores } from '../ports/stores.js';
import type { WrittenEvent } from './audit-chain.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/** What the tables hold of the keys of an election, and of the promises before its boxes were opened. */
export interface KeysSeen {
  readonly attempts: readonly (KeyCeremony & { readonly messages: readonly CeremonyMessageRow[] })[];
  readonly contests: readonly {
    readonly contestId: ContestId;
    readonly uuid: string;
    /** The trustees object; undefined while the contest has no frozen setup. */
    readonly trustees: Uint8Array | undefined;
    /** Every promise in the order in which it was taken. */
    readonly promises: readonly DecryptionCommitment[];
    /** Of the record: whose each partial decryption is, and the digest of its exact bytes. */
    readonly decryptions: readonly { readonly owner: number; readonly digest: string }[];
  }[];
}

/** Reads what {@link keyFaults} looks at. */
export async function seeKeys(
  { ceremonies, decryptions, record }: Stores,
  electionId: ElectionId,
  contests: readonly { readonly contestId: ContestId; readonly uuid: string }[],
): Promise<KeysSeen> {
  const attempts: KeysSeen['attempts'][number][] = [];
  for (const ceremony of await ceremonies.attempts(electionId))
    attempts.push({ ...ceremony, messages: await ceremonies.messages(electionId, ceremony.attempt) });
  const seen: KeysSeen['contests'][number][] = [];
  for (const { contestId, uuid } of contests) {
    const shown: { owner: number; digest: string }[] = [];
    for (const { type, owner } of await record.steps(contestId))
      if (type === 'PartialDecryption' && owner !== undefined)
        shown.push({ owner, digest: (await record.digestOf(contestId, { type, owner })) ?? '' });
    const promises = await decryptions.history(contestId);
    seen.push({ contestId, uuid, trustees: (await record.setup(contestId))?.trustees, promises, decryptions: shown });
  }
  return { attempts, contests: seen };
}

/**
 * Key ceremonies and promises against the audit trail, against themselves, and against the public record: every message
 * is checked anew, the group in the record is the one that follows from them, and everybody showed what they promised.
 */
export function keyFaults(
  group: Group,
  trail: readonly WrittenEvent[],
  electionId: ElectionId,
  { attempts, contests }: KeysSeen,
): Faults {
  const told = (...types: readonly string[]): readonly WrittenEvent[] =>
    trail.filter(({ type, details }) => types.includes(type) && details['electionId'] === electionId);
  const events = told('KeyCeremonyMessageTaken', 'KeyCeremonyConcluded');
  const made = attempts.map((attempt) => attemptFaults(group, attempt, events));
  const begun = told('KeyCeremonyBegun').map(({ details }) => plain(details, 'attempt', 'needed', 'members'));
  const trustees = attempts.at(-1)?.state === 'concluded' ? made.at(-1)?.trustees : undefined;
  const promised = told('DecryptionsCommitted').flatMap(({ details }) => promisesIn(details['commitments']));
  return [
    ...differs(
      'the list of key ceremonies',
      begun.join(),
      attempts.map((row) => plain({ ...row }, 'attempt', 'needed', 'members')).join(),
    ),
    ...made.flatMap(({ faults }) => faults),
    ...contests.flatMap((contest) => [
      ...groupFaults(contest, trustees),
      ...promiseFaults(
        contest,
        promised.filter(({ contestId }) => contestId === contest.contestId),
      ),
    ]),
  ];
}

function attemptFaults(
  group: Group,
  attempt: KeysSeen['attempts'][number],
  events: readonly WrittenEvent[],
): { readonly faults: Faults; readonly trustees?: ThresholdTrustees } {
  const own = events.filter(({ details }) => details['attempt'] === attempt.attempt);
  const taken = own.filter(({ type }) => type === 'KeyCeremonyMessageTaken');
  const what = `attempt ${attempt.attempt} of the key ceremony`;
  const written = attempt.messages.map(({ member, step, text }) =>
    plain({ member, step, digest: hashHex(text) }, 'member', 'step', 'digest'),
  );
  const { state, refused } = ceremonyStep(
    group,
    ceremonyIdOf(attempt),
    attempt.messages.map(({ text }) => text),
  );
  const concluded = own.filter(({ type, details }) => type === 'KeyCeremonyConcluded' || 'concluded' in details);
  const decided = concluded.find(({ type }) => type === 'KeyCeremonyConcluded');
  const faults = [
    ...differs(
      `the list of messages of ${what}`,
      taken.map(({ details }) => plain(details, 'member', 'step', 'digest')).join(),
      written.join(),
    ),
    ...refused.map(({ at, fault }) => `message ${at + 1} of ${what} is refused: ${fault.code}`),
    ...(attempt.state === 'running' && concluded.length > 0 ? [`${what} was concluded and is said to be running`] : []),
    ...(attempt.state === 'concluded' ? differs(`the number of conclusions of ${what}`, 1, concluded.length) : []),
    ...(decided && attempt.state === 'concluded'
      ? differs(`the reason of ${what}`, decided.details['reason'], attempt.reason)
      : []),
  ];
  return { faults, ...(state.trustees && { trustees: state.trustees }) };
}

/** The group in the record is the one that was made, or there is none. */
function groupFaults(
  { uuid, trustees: bytes }: KeysSeen['contests'][number],
  made: ThresholdTrustees | undefined,
): Faults {
  if (!bytes) return [];
  const read = readTrustees(new Uint8Array(bytes));
  if (!read.ok) return [`the trustees of ${uuid} cannot be read: ${read.error.reason}`];
  const groups = read.value.flatMap(([kind, value]) => (kind === 'Pedersen' ? [canonicalText(value)] : []));
  return differs(
    `the group of keys of ${uuid}, by its digest,`,
    made ? hashHex(canonicalText(made)) : '',
    groups.map(hashHex).join(),
  );
}

interface Promised extends DecryptionCommitment {
  readonly contestId: string;
}

function promiseFaults(
  { uuid, promises, decryptions }: KeysSeen['contests'][number],
  told: readonly Promised[],
): Faults {
  const list = (each: readonly DecryptionCommitment[]): string =>
    each.map(({ trustee, digest }) => `${trustee}: ${digest}`).join(', ');
  return [
    ...differs(`the list of promises for ${uuid}`, list(told), list(promises)),
    ...decryptions
      .slice(1)
      .flatMap(({ owner, digest }) =>
        differs(
          `what trustee ${owner} promised for ${uuid}`,
          digest,
          promises.findLast(({ trustee }) => trustee === owner)?.digest,
        ),
      ),
  ];
}

function promisesIn(written: unknown): readonly Promised[] {
  return Array.isArray(written) ? (written as readonly Promised[]) : []; // as `CommitDecryptions` writes them
}

/** These members alone, in one spelling. */
const plain = (from: Readonly<Record<string, unknown>>, ...names: readonly string[]): string =>
  canonicalJson(Object.fromEntries(names.map((name) => [name, (from[name] ?? null) as JsonValue]))); // of our own events
