import { electorRule, judgeElector, RollDigest } from '#libs/domain';
import type { Constitution, Contest, Election, ElectorRule, RollReason } from '#libs/domain';
import type { RollEntry, RollStore } from '../ports/roll-store.js';

/** How a roll comes out. */
export interface JudgedRoll {
  readonly contest: Contest;
  readonly digest: string;
  readonly electors: number;
  readonly excluded: number;
  /** Members by reason, ENTITLED for electors. */
  readonly reasons: ReadonlyMap<RollReason, number>;
}

/** Judges every member of the register for every contest, each in or out with a reason (domain reference 6.2). */
export async function judgeRegister(
  rolls: RollStore,
  { election, contests, constitution, timeZone }: RollsToJudge,
  onEntries: (contest: Contest, entries: readonly RollEntry[]) => Promise<void>,
): Promise<readonly JudgedRoll[]> {
  const making = contests.map(
    (contest) => new RollInTheMaking(contest, electorRule(constitution, contest, { election, timeZone }), election),
  );
  for await (const members of rolls.register()) {
    for (const roll of making) {
      const entries = members.map(({ memberId, memberNo, ...facts }) =>
        roll.add({ memberId, memberNo, ...judgeElector(facts, roll.rule, election.recordDate) }),
      );
      await onEntries(roll.contest, entries);
    }
  }
  return making.map((roll) => roll.end());
}

export interface RollsToJudge {
  readonly election: Election;
  readonly contests: readonly Contest[];
  readonly constitution: Constitution;
  readonly timeZone: string;
}

class RollInTheMaking {
  private readonly digest: RollDigest;
  private readonly reasons = new Map<RollReason, number>();

  constructor(
    readonly contest: Contest,
    readonly rule: ElectorRule,
    { recordDate }: Election,
  ) {
    this.digest = new RollDigest({ uuid: contest.uuid, recordDate });
  }

  add(entry: RollEntry): RollEntry {
    this.digest.add(entry);
    this.reasons.set(entry.reason, (this.reasons.get(entry.reason) ?? 0) + 1);
    return entry;
  }

  end(): JudgedRoll {
    const electors = this.reasons.get('ENTITLED') ?? 0;
    const members = [...this.reasons.values()].reduce((sum, n) => sum + n, 0);
    const { contest, reasons } = this;
    return { contest, digest: this.digest.hex(), electors, excluded: members - electors, reasons };
  }
}
