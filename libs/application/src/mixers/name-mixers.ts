import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { candidatesMayChange, MOST_MIXERS } from '#libs/domain';
import type { Actor, ElectionId, Officer, OfficerId, WrongState } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { readRuleBook } from '../election/rule-book.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** The platform is always the first mixer. */
const OUTSIDE_MOST = MOST_MIXERS - 1;

export type NameMixersRefusal =
  | ElectionNotFound
  | WrongState
  | { readonly code: 'MIXER_NOT_A_KEY_HOLDER' | 'MIXER_NAMED_TWICE'; readonly name: string }
  | { readonly code: 'TOO_MANY_MIXERS'; readonly most: number };

export interface MixersNamed {
  /** Outside the platform, in the order in which they mix. */
  readonly mixers: readonly { readonly officerId: OfficerId; readonly name: string }[];
  /** How many more the rule-book asks for before the poll may be opened; the platform counts as one. */
  readonly stillNeeded: number;
}

/**
 * The returning officer names the key-holders who mix after the platform, in their order, and may do so anew until the
 * definition is frozen. From then on every one of them is required: no box is opened without each one's mix.
 */
@Injectable()
export class NameMixers {
  constructor(private readonly work: UnitOfWork) {}

  execute(command: {
    readonly electionId: ElectionId;
    readonly officerIds: readonly OfficerId[];
    readonly by: Actor;
  }): Promise<Result<MixersNamed, NameMixersRefusal>> {
    const { electionId, officerIds, by } = command;
    authorise(by, 'returning-officer');
    return this.work.run<MixersNamed, NameMixersRefusal>(by.organisationId, async (stores) => {
      const held = await holdElection(stores.elections, electionId);
      if (!held.ok) return held;
      const election = candidatesMayChange(held.value);
      if (!election.ok) return election;
      const known = (await stores.officers.list()).filter(({ active }) => active);
      const named = judge(officerIds, known);
      if (!named.ok) return named;
      await stores.mixers.name(electionId, officerIds);
      const mixers = named.value.map(({ officerId, name }) => ({ officerId, name }));
      await stores.audit.append({ type: 'MixersNamed', by, details: { electionId, mixers: [...officerIds] } });
      const fewest = await fewestMixers(stores, election.value.constitutionVersion);
      return ok({ mixers, stillNeeded: Math.max(0, fewest - 1 - mixers.length) });
    });
  }

  /** Those who are named so far, or were named in the frozen definition. */
  async named(by: Officer, electionId: ElectionId): Promise<MixersNamed['mixers']> {
    const found = await this.work.run<MixersNamed['mixers'], never>(by.organisationId, async ({ mixers, officers }) => {
      const known = await officers.list();
      const nameOf = (id: OfficerId): string => known.find(({ officerId }) => officerId === id)?.name ?? id;
      return ok((await mixers.named(electionId)).map((officerId) => ({ officerId, name: nameOf(officerId) })));
    });
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

/** Key-holders only: each mixer has a number in the record by their key. */
function judge(
  officerIds: readonly OfficerId[],
  known: readonly OfficerRecord[],
): Result<readonly OfficerRecord[], NameMixersRefusal> {
  if (officerIds.length > OUTSIDE_MOST) return err({ code: 'TOO_MANY_MIXERS', most: OUTSIDE_MOST });
  const named: OfficerRecord[] = [];
  for (const officerId of officerIds) {
    const officer = known.find((each) => each.officerId === officerId);
    const name = officer?.name ?? officerId;
    if (!officer?.roles.includes('key-holder')) return err({ code: 'MIXER_NOT_A_KEY_HOLDER', name });
    if (named.includes(officer)) return err({ code: 'MIXER_NAMED_TWICE', name });
    named.push(officer);
  }
  return ok(named);
}

async function fewestMixers({ constitutions }: Stores, version: number): Promise<number> {
  const adopted = await constitutions.read(version);
  return adopted ? readRuleBook(adopted).sealing.minimumMixers : 1;
}
