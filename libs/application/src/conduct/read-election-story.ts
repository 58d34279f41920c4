import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId } from '#libs/domain';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface StoryLine {
  readonly at: Date;
  readonly type: string;
  /** The officer; undefined where the installation or a job of it did it. */
  readonly byName: string | undefined;
  readonly textEn: string;
  readonly textCy: string;
}

/** What happened to an election, newest first: its activity list. */
@Injectable()
export class ReadElectionStory {
  constructor(private readonly work: UnitOfWork) {}

  of(by: Actor, electionId: ElectionId): Promise<readonly StoryLine[]> {
    return Promise.reject(new Error(`${by.kind} ${electionId}: ${typeof this.work}`));
  }
}
