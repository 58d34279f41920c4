import { fromHex } from '#libs/basics';
import { BEFORE_THE_FIRST_BATCH, faultInBatches, sealNumber } from '#libs/evidence';
import type { BatchLine } from '#libs/evidence';
import type { BallotSeen, ElectionSeen, RightSeen, RollEntrySeen, SealSeen } from '../ports/examination-store.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/** How many ballots or rights are named before the rest is only counted. */
const NAMED = 20;

const few = (faults: readonly string[]): Faults =>
  faults.length <= NAMED ? faults : [...faults.slice(0, NAMED), `and ${faults.length - NAMED} more`];

/** Rights against what was issued, the roll and the list of public credentials. */
export function rightsFaults(input: {
  readonly rights: readonly RightSeen[];
  readonly digest: string;
  readonly issued: string;
  readonly entries: readonly RollEntrySeen[];
  /** Keyed hashes of the public credentials, hex. */
  readonly credentials: ReadonlySet<string>;
  /** Spare credentials among them. */
  readonly spares: number;
}): Faults {
  const { rights, digest, issued, entries, credentials, spares } = input;
  const electors = new Set(entries.filter(({ included }) => included).map(({ memberId }) => memberId));
  const holders = new Set(rights.map(({ memberId }) => memberId));
  const hashes = new Set(rights.flatMap(({ credentialHash }) => credentialHash ?? []));
  return [
    ...differs('the digest of the rights', issued, digest),
    ...differs('the number of rights', electors.size, rights.length),
    ...few([...electors].filter((id) => !holders.has(id)).map((id) => `elector ${id} has no right`)),
    ...few([...holders].filter((id) => !electors.has(id)).map((id) => `${id} has a right and is not on the roll`)),
    ...differs('the number of public credentials', rights.length + spares, credentials.size),
    ...few([...hashes].filter((hash) => !credentials.has(hash)).map(() => 'a right is bound to no public credential')),
  ];
}

/**
 * The mark of each right against the ballots of its credential: how many stand, and that their revisions are 1, 2, 3 …
 * without a gap up to the last one that was accepted.
 */
export function markFaults(input: {
  readonly rights: readonly RightSeen[];
  readonly ballots: readonly BallotSeen[];
  readonly repeatBallots: ElectionSeen['repeatBallots'];
  readonly hashOf: (credential: string) => string;
  /** Keyed hashes, hex, of codes that are blocked: their ballots, all refused, are examined with the roll log. */
  readonly blocked: ReadonlySet<string>;
}): Faults {
  const { rights, ballots, repeatBallots, hashOf, blocked } = input;
  const byHash = new Map<string, BallotSeen[]>();
  for (const ballot of ballots) {
    const hash = hashOf(ballot.credential);
    byHash.set(hash, [...(byHash.get(hash) ?? []), ballot]);
  }
  const known = new Set(rights.map(({ credentialHash }) => credentialHash));
  const strangers = [...byHash].filter(([hash]) => !known.has(hash) && !blocked.has(hash)).flatMap(([, own]) => own);
  return few([
    ...strangers.map(({ receipt }) => `the ballot ${receipt} belongs to no right`),
    ...rights.flatMap((right) => rightMarkFaults(right, byHash.get(right.credentialHash ?? '') ?? [], repeatBallots)),
  ]);
}

function rightMarkFaults(right: RightSeen, own: readonly BallotSeen[], repeatBallots: string): Faults {
  const standing = own.filter(({ checked }) => checked !== 2);
  const revisions = own.map(({ revision }) => revision).sort((a, b) => a - b);
  const inOrder = standing
    .filter(({ batch }) => batch !== null)
    .sort((a, b) => a.revision - b.revision)
    .map(({ batch }) => batch ?? 0);
  const who = `the right of ${right.memberId}`;
  return [
    ...differs(`the mark of ${who}`, standing.length, right.ballotsCast),
    ...differs(`the last revision of ${who}`, own.length, right.lastRevision),
    ...(revisions.every((revision, i) => revision === i + 1) ? [] : [`the revisions of ${who} have a gap`]),
    ...(inOrder.every((batch, i) => i === 0 || batch > (inOrder[i - 1] ?? 0))
      ? []
      : [`a later ballot of ${who} is sealed before an earlier one`]),
    ...(repeatBallots === 'first-counts' && standing.length > 1 ? [`${who} has ${standing.length} ballots`] : []),
  ];
}

/** The ballots of a sealed box by themselves. */
export const boxFaults = (ballots: readonly BallotSeen[]): Faults =>
  few(
    ballots.flatMap(({ receipt, digest, checked, batch, leaf }, i) => {
      const before = ballots[i - 1];
      const next = before && before.batch === batch ? (before.leaf ?? 0) + 1 : 0;
      return [
        ...(receipt === digest ? [] : [`the ballot of receipt ${receipt} is not the one it was given for`]),
        ...(batch === null && checked !== 2 ? [`the ballot ${receipt} is in no batch`] : []),
        ...(batch === null && leaf !== null ? [`the ballot ${receipt} has a place in no batch`] : []),
        ...(batch !== null && checked !== 1 ? [`the ballot ${receipt} is sealed and was never found right`] : []),
        ...(batch !== null && leaf !== next ? [`the ballot ${receipt} does not stand in its place`] : []),
      ];
    }),
  );

/** Batches against the ballots, and the seal against the last batch. */
export function batchFaults(input: {
  readonly uuid: string;
  readonly batches: readonly BatchLine[];
  readonly ballots: readonly BallotSeen[];
  readonly seal: SealSeen;
}): Faults {
  const { uuid, batches, ballots, seal } = input;
  const sealed = ballots.filter(({ batch }) => batch !== null);
  const fault = faultInBatches(
    uuid,
    batches,
    sealed.map(({ receipt }) => fromHex(receipt)),
  );
  const misplaced = sealed.filter(({ batch }) => !batches.some((line) => line.batch === batch));
  const last = batches.at(-1)?.chainedRoot ?? BEFORE_THE_FIRST_BATCH.chainedRoot;
  return [
    ...(fault === undefined ? [] : [fault]),
    ...few(misplaced.map(({ receipt, batch }) => `the ballot ${receipt} stands in batch ${batch}, which is not there`)),
    ...differs('the number of sealed ballots', sealed.length, seal.ballots),
    ...differs('the number of batches in the seal', batches.length, seal.batches),
    ...differs('the chained root of the seal', last, seal.chainedRoot),
    ...differs('the seal number', sealNumber(last), seal.sealNumber),
  ];
}

/** A ballot that was opened can never be cast: the function that casts refuses it. */
export const challengedFaults = ({
  ballots,
  challenged,
}: {
  readonly ballots: readonly BallotSeen[];
  readonly challenged: readonly string[];
}): Faults => {
  const opened = new Set(challenged);
  return ballots
    .map(({ receipt }) => Buffer.from(receipt, 'hex').toString('base64').replace(/=+$/, ''))
    .filter((tracker) => opened.has(tracker))
    .map((tracker) => `the opened ballot ${tracker} is in the box`);
};
