import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { issueCodes } from '#libs/domain';
import type { Actor, ContestId, ElectionId, WrongState } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import type { ElectorToWriteTo } from '../ports/credential-store.js';
import { PublicAddress } from '../ports/public-address.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { policySet } from './set-code-policy.js';

/** What a maker of codes needs to know of an election besides its electors. */
export interface ElectionForCodes {
  readonly format: 'quorate-codes-election/1';
  readonly electionId: ElectionId;
  readonly title: string;
  readonly body: string;
  readonly madeBy: 'sender' | 'scrutineer';
  readonly maker: { readonly name: string; readonly key: string };
  readonly spares: number;
  /** Where members vote: the code goes into the fragment of the address. */
  readonly site: string;
  /** People on any roll. */
  readonly electors: number;
  readonly contests: readonly {
    readonly contestId: ContestId;
    readonly uuid: string;
    readonly title: string;
    readonly electors: number;
  }[];
}

export type ExtractRefusal = ElectionNotFound | WrongState | { readonly code: 'CODES_MADE_BY_PLATFORM' };

const ELECTORS_AT_A_TIME = 5_000;

/** Hands the electors of a frozen roll over to whoever makes the codes outside; who took the file is written down. */
@Injectable()
export class ExtractElectors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  async election(by: Actor, electionId: ElectionId): Promise<Result<ElectionForCodes, ExtractRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<ElectionForCodes, ExtractRefusal>(by.organisationId, (stores) =>
      this.read(stores, electionId),
    );
  }

  /** Some electors at a time, by member number. */
  async electors(
    by: Actor,
    electionId: ElectionId,
  ): Promise<Result<AsyncIterable<readonly ElectorToWriteTo[]>, ExtractRefusal>> {
    authorise(by, 'returning-officer');
    const opened = await this.work.run<ElectionForCodes, ExtractRefusal>(by.organisationId, async (stores) => {
      const election = await this.read(stores, electionId);
      if (!election.ok) return election;
      const { electors, madeBy, maker } = election.value;
      const details = { electionId, electors, madeBy, name: maker.name };
      await stores.audit.append({ type: 'ElectorsHandedOver', by, details });
      return election;
    });
    return opened.ok ? ok(this.pages(by, electionId)) : opened;
  }

  private async *pages(by: Actor, electionId: ElectionId): AsyncIterable<readonly ElectorToWriteTo[]> {
    for (let after: string | undefined; ;) {
      const page = { limit: ELECTORS_AT_A_TIME, ...(after === undefined ? {} : { after }) };
      const some = await this.work.run<readonly ElectorToWriteTo[], never>(by.organisationId, async (stores) =>
        ok(await stores.credentials.electorsToWriteTo(electionId, page)),
      );
      if (!some.ok || some.value.length === 0) return;
      yield some.value;
      after = some.value.at(-1)?.memberNo;
    }
  }

  private async read(stores: Stores, electionId: ElectionId): Promise<Result<ElectionForCodes, ExtractRefusal>> {
    const { elections, rolls, codes, organisation } = stores;
    const held = await holdElection(elections, electionId);
    if (!held.ok) return held;
    const { title, safeguards } = held.value;
    const { madeBy, spares } = safeguards.codes;
    if (madeBy === 'platform') return err({ code: 'CODES_MADE_BY_PLATFORM' });
    const mayIssue = issueCodes(held.value, await elections.now());
    if (!mayIssue.ok) return mayIssue;
    const { name, key } = policySet(safeguards.codes, await codes.maker(electionId));
    const body = await organisation.read();
    if (!body || key === null) throw new Error(`election ${electionId} has no maker of its codes, or no organisation`);
    const heads = await rolls.ofElection(electionId);
    const contests = (await elections.contestsOf(electionId)).map(({ id: contestId, uuid, title: ofContest }) => ({
      contestId,
      uuid,
      title: ofContest,
      electors: heads.find((roll) => roll.contestId === contestId)?.electors ?? 0,
    }));
    const { electors } = await rolls.reach(electionId);
    const format = 'quorate-codes-election/1';
    const site = `${this.address.url}/vote`;
    return ok({
      format,
      electionId,
      title,
      body: body.name,
      madeBy,
      maker: { name, key },
      spares,
      site,
      electors,
      contests,
    });
  }
}
