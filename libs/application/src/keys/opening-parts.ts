import { faultText, ownerGroups, readTrustees } from '#libs/belenios';
import type { OwnerGroup } from '#libs/belenios';
import type { ContestId } from '#libs/domain';
import type { Stores } from '../ports/stores.js';

/** Number of the platform's own trustee. It decrypts first, before anybody could know a row, and commits to nothing. */
const PLATFORM = 1;

/** How the opening of one box stands: who has committed to their part, and who has shown it. */
export interface OpeningParts {
  readonly owners: readonly OwnerGroup[];
  /** Trustees by number. */
  readonly committed: ReadonlySet<number>;
  readonly shown: ReadonlySet<number>;
}

/** Commitments still needed before anybody may show their part: of every single trustee, and t of a group. */
export const commitmentsAwaited = ({ owners, committed, shown }: OpeningParts): number =>
  missing(owners, (owner) => owner === PLATFORM || committed.has(owner) || shown.has(owner));

/** Parts still needed before the box is open. */
export const partsAwaited = ({ owners, shown }: OpeningParts): number => missing(owners, (owner) => shown.has(owner));

/** Whether the part of this trustee is still of use: a group needs no more than t. */
export const isPartNeeded = ({ owners, shown }: OpeningParts, trustee: number): boolean =>
  owners.some(
    (entry) => entry.owners.includes(trustee) && entry.owners.filter((owner) => shown.has(owner)).length < entry.needed,
  );

/** Whether a key-holder has shown a part: from then on nobody may commit any more. */
export const hasShowingBegun = ({ shown }: OpeningParts): boolean => [...shown].some((owner) => owner !== PLATFORM);

const missing = (owners: readonly OwnerGroup[], has: (owner: number) => boolean): number =>
  owners.reduce((sum, entry) => sum + Math.max(0, entry.needed - entry.owners.filter(has).length), 0);

/** Undefined while the contest has no frozen setup. */
export async function readOpeningParts(
  { record, decryptions }: Stores,
  contestId: ContestId,
): Promise<OpeningParts | undefined> {
  const setup = await record.setup(contestId);
  if (!setup) return undefined;
  const trustees = readTrustees(setup.trustees);
  if (!trustees.ok) throw new Error(`trustees of ${contestId}: ${faultText(trustees.error)}`);
  const steps = await record.steps(contestId);
  return {
    owners: ownerGroups(trustees.value),
    committed: new Set((await decryptions.commitments(contestId)).map(({ trustee }) => trustee)),
    shown: new Set(steps.flatMap(({ type, owner }) => (type === 'PartialDecryption' && owner ? [owner] : []))),
  };
}
