import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Contest, Election, ElectionState, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { commitmentsAwaited, hasShowingBegun, isPartNeeded, partsAwaited, readOpeningParts } from './opening-parts.js';
import type { OpeningParts } from './opening-parts.js';

/**
 * What a key-holder has to do for a box: commit to their part, wait until enough have committed, and show it. `shown`: it
 * is in. `spare`: the others are enough. `too-late`: the showing has begun without a commitment of theirs.
 */
export type DecryptionStep = 'commit' | 'wait' | 'show' | 'shown' | 'spare' | 'too-late';

export interface DecryptionTask {
  readonly election: Election;
  readonly contest: Contest;
  /** Number of their key in the public record. */
  readonly trustee: number;
  readonly step: DecryptionStep;
  /** The digest that they committed to. */
  readonly committed: string | undefined;
  readonly commitmentsAwaited: number;
  readonly partsAwaited: number;
}

/** The last part may be counted before whoever handed it in has looked again: their task must still be there, and say so. */
const UNTIL_DECLARED: readonly ElectionState[] = ['tallied', 'opened', 'counted'];

/** The boxes that are mixed and not yet declared, as they stand for one key-holder. */
@Injectable()
export class ReadDecryptionTasks {
  constructor(private readonly work: UnitOfWork) {}

  async execute(by: Officer): Promise<readonly DecryptionTask[]> {
    authorise(by, 'key-holder');
    const found = await this.work.run<readonly DecryptionTask[], never>(by.organisationId, async (stores) => {
      const tasks: DecryptionTask[] = [];
      for (const election of await stores.elections.list()) {
        if (!UNTIL_DECLARED.includes(election.state)) continue;
        for (const contest of await stores.elections.contestsOf(election.id)) {
          const task = await taskOf(stores, { election, contest, by });
          if (task) tasks.push(task);
        }
      }
      return ok(tasks);
    });
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

async function taskOf(
  stores: Stores,
  { election, contest, by }: { readonly election: Election; readonly contest: Contest; readonly by: Officer },
): Promise<DecryptionTask | undefined> {
  const own = (await stores.trusteeKeys.ofContest(contest.id)).find(({ officerId }) => officerId === by.officerId);
  const parts = own && (await readOpeningParts(stores, contest.id));
  if (!own || !parts || parts.shown.size === 0) return undefined;
  const { trustee } = own;
  const committed = (await stores.decryptions.commitments(contest.id)).find((each) => each.trustee === trustee)?.digest;
  return {
    election,
    contest,
    trustee,
    step: stepOf(parts, trustee),
    committed,
    commitmentsAwaited: commitmentsAwaited(parts),
    partsAwaited: partsAwaited(parts),
  };
}

export function stepOf(parts: OpeningParts, trustee: number): DecryptionStep {
  if (parts.shown.has(trustee)) return 'shown';
  if (!isPartNeeded(parts, trustee)) return 'spare';
  if (!parts.committed.has(trustee)) return hasShowingBegun(parts) ? 'too-late' : 'commit';
  return commitmentsAwaited(parts) > 0 ? 'wait' : 'show';
}
