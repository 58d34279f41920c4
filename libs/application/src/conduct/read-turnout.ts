import { Injectable } from '@nestjs/common';
import type { Actor, Contest, ElectionId, ShownChannel, ShownGroup, TurnoutUnit } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface TurnoutSeen {
  /** The clock of the database. */
  readonly at: Date;
  readonly electors: number;
  readonly voted: number;
  readonly secrecyNumber: number;
  readonly unit: TurnoutUnit;
  readonly contests: readonly { readonly contest: Contest; readonly electors: number; readonly voted: number }[];
  readonly groups: readonly (ShownGroup & {
    readonly constituencyCode: string;
    readonly classCode: string;
    readonly name: string;
    readonly nameCy: string;
  })[];
  readonly channels: readonly ShownChannel[];
  readonly course: readonly { readonly at: Date; readonly voted: number }[];
}

/** How many have voted, for officers, while and after the poll is open. */
@Injectable()
export class ReadTurnout {
  constructor(private readonly work: UnitOfWork) {}

  of(by: Actor, electionId: ElectionId): Promise<TurnoutSeen | undefined> {
    authorise(by, 'secretary', 'returning-officer', 'second-person', 'auditor');
    return Promise.reject(new Error(`${electionId}: ${typeof this.work}`));
  }
}
