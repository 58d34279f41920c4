import type { BallotIntake, CastOutcome, Casting, PollToCast } from '../ports/ballot-intake.js';
import { GATHER_MS, MOST_VOTERS_IN_A_CALL } from './ballot-limits.js';

interface Waiting {
  readonly casting: Casting;
  readonly resolve: (outcome: CastOutcome) => void;
  readonly reject: (error: unknown) => void;
}

interface Gathering {
  readonly poll: PollToCast;
  readonly waiting: Waiting[];
  readonly timer: NodeJS.Timeout;
}

/**
 * Gathers castings of one poll that come within a few milliseconds into one call of the database: one commit for many
 * voters. Each voter still gets an outcome of their own; only a failure of the call is shared, and that means
 * "not known" to all of them.
 */
export class CastBatcher {
  private readonly gathering = new Map<string, Gathering>();

  /** @param isOn false: every casting is a call of its own */
  constructor(
    private readonly intake: BallotIntake,
    private readonly isOn: boolean,
  ) {}

  async cast(poll: PollToCast, casting: Casting): Promise<CastOutcome> {
    if (this.isOn) return new Promise((resolve, reject) => this.add(poll, { casting, resolve, reject }));
    const [outcome] = await this.intake.cast(poll, [casting]);
    if (!outcome) throw new Error('a casting without an outcome');
    return outcome;
  }

  private add(poll: PollToCast, waiting: Waiting): void {
    const open = this.gathering.get(poll.electionId);
    const gathering = open ?? {
      poll,
      waiting: [],
      timer: setTimeout(() => this.send(poll.electionId), GATHER_MS),
    };
    gathering.waiting.push(waiting);
    if (!open) this.gathering.set(poll.electionId, gathering);
    if (gathering.waiting.length >= MOST_VOTERS_IN_A_CALL) this.send(poll.electionId);
  }

  private send(electionId: string): void {
    const gathering = this.gathering.get(electionId);
    if (!gathering) return;
    this.gathering.delete(electionId);
    clearTimeout(gathering.timer);
    const { poll, waiting } = gathering;
    this.intake
      .cast(
        poll,
        waiting.map(({ casting }) => casting),
      )
      .then(
        (outcomes) =>
          waiting.forEach(({ resolve, reject }, i) => {
            const outcome = outcomes[i];
            if (outcome) resolve(outcome);
            else reject(new Error('a casting without an outcome'));
          }),
        (error: unknown) => waiting.forEach(({ reject }) => reject(error)),
      );
  }
}
