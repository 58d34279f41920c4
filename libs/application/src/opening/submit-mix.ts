import { Injectable } from '@nestjs/common';
import { hashHex } from '#libs/belenios';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ContestDefinition, ContestId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { appendMix } from '../mixers/append-mix.js';
import { mixingStep } from '../mixers/mixing-step.js';
import { PublicAddress } from '../ports/public-address.js';
import { RecordWork } from '../ports/record-work.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { readContestDefinition } from './definition.js';
import { PublicRecord } from './public-record.js';
import { lockElectionOf } from './record-step.js';

/** Of one ballot in a mix: two ciphertexts and five numbers of the proof are 511 bytes at most (spec.md 10, Ed25519). */
const BYTES_OF_A_BALLOT = 520;
const BYTES_BESIDES = 4_000;

export type SubmitMixRefusal =
  | { readonly code: 'CONTEST_NOT_FOUND' | 'NOT_A_MIXER_OF_CONTEST' | 'BOX_NOT_TALLIED' }
  /** Another mixer comes first: says who. */
  | { readonly code: 'NOT_YOUR_TURN_TO_MIX'; readonly mixer: string }
  | { readonly code: 'ANOTHER_MIX_IS_IN'; readonly digest: string }
  | { readonly code: 'MIX_WRONG'; readonly why: string };

export interface MixTaken {
  readonly trustee: number;
  /** 1 for the first mix of the record. */
  readonly place: number;
  /** Hex SHA-256 of the shuffle object: its name in the record. */
  readonly digest: string;
  /** Mixers that are still to come. */
  readonly awaited: number;
}

interface MixerPlace {
  readonly trustee: number;
  readonly place: number;
  readonly mixers: readonly number[];
  /** Digest of their mix, once it is in the record. */
  readonly inRecord: string | undefined;
}

/** Takes the mix of a key-holder who was named as a mixer into the record, once everything about it holds. */
@Injectable()
export class SubmitMix {
  constructor(
    private readonly work: UnitOfWork,
    private readonly publicRecord: PublicRecord,
    private readonly recordWork: RecordWork,
    private readonly address: PublicAddress,
  ) {}

  /** How large the mix may be that this person may hand in now; found before any of it is read. */
  mostBytes(contestId: ContestId, by: Officer): Promise<Result<number, SubmitMixRefusal>> {
    authorise(by, 'key-holder');
    return this.work.run<number, SubmitMixRefusal>(by.organisationId, async (stores) => {
      const found = await placeOf(stores, contestId, by);
      if (!found.ok) return found;
      const { sealed } = await stores.ballotBox.counts(contestId);
      return ok(BYTES_BESIDES + BYTES_OF_A_BALLOT * sealed);
    });
  }

  /** @param command.mix the exact text of the shuffle object */
  async execute(command: {
    readonly contestId: ContestId;
    readonly mix: Uint8Array;
    readonly by: Officer;
  }): Promise<Result<MixTaken, SubmitMixRefusal>> {
    const { contestId, mix, by } = command;
    authorise(by, 'key-holder');
    const digest = hashHex(mix);
    const found = await this.work.run(by.organisationId, (stores) => placeOf(stores, contestId, by));
    if (!found.ok) return found;
    if (found.value.inRecord !== undefined) return taken(found.value, digest);
    const checked = await this.check(command, found.value.trustee);
    if (!checked.ok) return checked;
    return this.work.run<MixTaken, SubmitMixRefusal>(by.organisationId, async (stores) => {
      if (!(await lockElectionOf(stores, contestId))) return err({ code: 'CONTEST_NOT_FOUND' });
      const { trustee } = found.value;
      const appended = await appendMix(stores, contestId, { owner: trustee, payload: mix, url: this.address.url });
      if (!appended) {
        const now = await placeOf(stores, contestId, by); // the same mix may have come twice at once
        return now.ok ? taken(now.value, digest) : now;
      }
      const { place, isLast } = appended;
      await stores.audit.append({ type: 'MixTaken', by, details: { contestId, trustee, place, digest } });
      if (isLast) await stores.outbox.add('mix', `${contestId}/after-the-last-mix`, { contestId });
      return ok({ trustee, place, digest, awaited: found.value.mixers.length - place });
    });
  }

  private async check(
    { contestId, mix, by }: { readonly contestId: ContestId; readonly mix: Uint8Array; readonly by: Officer },
    owner: number,
  ): Promise<Result<true, SubmitMixRefusal>> {
    const record = await this.publicRecord.whole(by.organisationId, contestId);
    if (!record) return err({ code: 'CONTEST_NOT_FOUND' });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(mix); // anything but ASCII is no mix
    const checked = await this.recordWork.checkMix(record, { owner, text });
    return checked.ok ? checked : err({ code: 'MIX_WRONG', why: checked.error });
  }
}

/** The same mix again changes nothing; another one is not taken. */
function taken({ trustee, place, mixers, inRecord }: MixerPlace, digest: string): Result<MixTaken, SubmitMixRefusal> {
  if (inRecord === digest) return ok({ trustee, place, digest, awaited: mixers.length - place });
  return err({ code: 'ANOTHER_MIX_IS_IN', digest: inRecord ?? '' });
}

/** The place of a person among the mixers of a contest, whose turn it is or whose mix is in. */
async function placeOf(
  stores: Stores,
  contestId: ContestId,
  by: Officer,
): Promise<Result<MixerPlace, SubmitMixRefusal>> {
  const contest = await stores.elections.contest(contestId);
  if (!contest) return err({ code: 'CONTEST_NOT_FOUND' });
  const definition = await readContestDefinition(stores, contestId);
  const { mixers = [] } = definition ?? {};
  const outside = (await stores.mixers.named(contest.electionId)).indexOf(by.officerId);
  const trustee = outside < 0 ? undefined : mixers[outside + 1]; // the platform comes first
  if (!definition || trustee === undefined) return err({ code: 'NOT_A_MIXER_OF_CONTEST' });
  const place = outside + 2;
  const inRecord = await stores.record.digestOf(contestId, { type: 'Shuffle', owner: trustee });
  const found = { trustee, place, mixers, inRecord };
  if (inRecord !== undefined) return ok(found);
  const step = mixingStep(mixers, await stores.record.steps(contestId));
  if (step.kind === 'not-yet') return err({ code: 'BOX_NOT_TALLIED' });
  if (step.kind === 'over') return err({ code: 'NOT_A_MIXER_OF_CONTEST' });
  return step.owner === trustee
    ? ok(found)
    : err({ code: 'NOT_YOUR_TURN_TO_MIX', mixer: nameOf(definition, step.owner) });
}

const nameOf = ({ trustees }: ContestDefinition, trustee: number): string => trustees[trustee - 1] ?? String(trustee);
