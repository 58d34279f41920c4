import { sum } from './amounts.js';
import { CountTable, type Paper } from './count-table.js';
import type { PeerCount, PeerElection } from './election.js';

/**
 * NHS Model Election Rules 2014, STV45–STV50, and the Northern Ireland rules 47–52 from which they derive (the numbers
 * in brackets): amounts in hundredths of a vote, a surplus only from the parcel received last.
 */
class MerCount {
  private readonly table: CountTable;
  private readonly quota: bigint;

  constructor(election: PeerElection) {
    this.table = new CountTable(election, 2);
    const { validPapers, seats, unit } = this.table;
    // STV46 [48]: a fraction is disregarded, then one is added; never recalculated.
    this.quota = (BigInt(validPapers) / BigInt(seats + 1) + 1n) * unit;
  }

  run(): PeerCount {
    const { table, quota } = this;
    this.deemElected();
    table.record('first', [], quota);
    while (table.vacancies > 0) {
      // Project decision: asked only here, when no papers await transfer, and the elected belong to the stage before.
      const last = this.fitForLastVacancies();
      if (last.length > 0) table.electInLastStage(last);
      if (table.vacancies === 0 || table.continuing().length === 0) break;
      if (this.untransferred() > 0n && !this.mayDefer()) this.transferSurplus();
      else this.exclude();
    }
    return table.result(quota);
  }

  /** All surpluses not yet transferred. */
  private untransferred(): bigint {
    return sum(this.table.surpluses(this.quota).map(({ surplus }) => surplus));
  }

  /**
   * STV46.3 [48(3)]. One vacancy: STV47 does not apply and the election is put off until the transfers have been gone
   * through; project decision: elected on the quota, which gives the same winner.
   */
  private deemElected(): void {
    const reached = this.table.continuing().filter((candidate) => this.table.votesOf(candidate) >= this.quota);
    if (reached.length > this.table.vacancies) throw new Error('more candidates have the quota than there are places');
    this.table.elect(reached);
  }

  /** STV50.1 and 50.2 [52(1), (2)]: those who fill the last vacancies, if anybody does. */
  private fitForLastVacancies(): readonly number[] {
    const { table } = this;
    const continuing = table.continuing();
    if (continuing.length <= table.vacancies) return continuing;
    if (table.vacancies > 1) return [];
    const fit = continuing.filter((candidate) => {
      const others = continuing.filter((other) => other !== candidate).map((other) => table.votesOf(other));
      return table.votesOf(candidate) >= sum(others) + this.untransferred();
    });
    // Two can both pass, level with each other and nobody else having anything: then no one candidate is ahead, the
    // paragraph chooses nobody, and the tie is left to the exclusion, for which the rules do say how (STV49.13).
    return fit.length === 1 ? fit : [];
  }

  /** Whether the k lowest together, with every surplus, stay below the next (STV47.10, 49.12; strictly). */
  private isCertainToGo(k: number): boolean {
    const { table } = this;
    const lowestFirst = table.lowestFirst();
    const next = lowestFirst[k];
    if (next === undefined || lowestFirst.length - k < table.vacancies) return false;
    const lowest = sum(lowestFirst.slice(0, k).map((candidate) => table.votesOf(candidate)));
    return lowest + this.untransferred() < table.votesOf(next);
  }

  /** STV47.10 [49(10)]: the surpluses together cannot change who goes next. */
  private mayDefer(): boolean {
    const { table } = this;
    const [lowest, next] = table.lowestFirst();
    if (lowest === undefined || next === undefined) return false;
    if (this.untransferred() < table.votesOf(next) - table.votesOf(lowest)) return true;
    return table.continuing().some((_, index) => index >= 2 && this.isCertainToGo(index));
  }

  /** STV47, STV48 [49, 50]. */
  private transferSurplus(): void {
    const { table, quota } = this;
    const surpluses = table.surpluses(quota);
    const greatest = surpluses.reduce((most, { surplus }) => (surplus > most ? surplus : most), 0n);
    const largest = surpluses.filter(({ surplus }) => surplus === greatest).map(({ candidate }) => candidate);
    const candidate = table.choose(largest, 'surplus', { look: 'earliest', keep: 'highest' });

    // STV47.1: the quota exceeded on first preferences alone, all those papers; 47.5: otherwise the last sub-parcel.
    const first = [...table.pile(candidate)].filter(({ transfer }) => transfer === 0);
    const arose = BigInt(first.length) * table.unit > quota ? first : table.lastReceived(candidate);
    const transferable = arose.filter((paper) => table.nextAvailable(paper) !== undefined);
    if (transferable.length > 0) {
      const shared = greatest / BigInt(transferable.length);
      // STV47.7, "whichever is the less"; project decision: a first preference is never worth more than one vote either.
      table.transfer(transferable, ({ value }) => (shared < value ? shared : value));
    }
    table.leaveWith(candidate, quota);
    this.deemElected();
    table.record('surplus', [candidate], quota);
  }

  /** STV49.1, 49.12, 49.13 [51(1), (12), (13)]. Project decision: as many as possible, while enough are left. */
  private chooseExcluded(): readonly number[] {
    const { table } = this;
    const lowestFirst = table.lowestFirst();
    for (let k = lowestFirst.length - 1; k >= 2; k -= 1) {
      if (this.isCertainToGo(k)) return lowestFirst.slice(0, k);
    }
    const [lowest] = lowestFirst;
    if (lowest === undefined) throw new Error('nobody is left to exclude');
    const level = lowestFirst.filter((candidate) => table.votesOf(candidate) === table.votesOf(lowest));
    return [table.choose(level, 'exclusion', { look: 'earliest', keep: 'lowest' })];
  }

  /** STV49.2–49.9 [51(2)–(9)]. */
  private exclude(): void {
    const { table, quota } = this;
    const going = this.chooseExcluded();
    table.exclude(going);
    if (table.continuing().length <= table.vacancies) {
      // STV50.1, 50.3: nothing more is transferred, their votes stay where they are.
      table.elect(table.continuing());
    } else {
      for (const batch of this.batches(going)) {
        table.setAside(table.transfer(batch, ({ value }) => value));
        // Project decision: after each batch, so that the elected get nothing from the next.
        this.deemElected();
        if (table.vacancies === 0) break;
      }
    }
    table.record('exclusion', going, quota);
  }

  /** First preferences, then transferred papers by value, highest first, whoever of the excluded holds them. */
  private batches(going: readonly number[]): readonly (readonly Paper[])[] {
    const papers = going.flatMap((candidate) => [...this.table.pile(candidate)]);
    const transferred = papers.filter(({ transfer }) => transfer > 0);
    const values = [...new Set(transferred.map(({ value }) => value))].sort((a, b) => (a < b ? 1 : -1));
    return [
      papers.filter(({ transfer }) => transfer === 0),
      ...values.map((value) => transferred.filter((paper) => paper.value === value)),
    ];
  }
}

/** NHS foundation trust governors: Model Election Rules 2014, single transferable vote. */
export const countMer = (election: PeerElection): PeerCount => new MerCount(election).run();

/** Northern Ireland local elections: the same procedure under other rule numbers. */
export const countNiGregory = (election: PeerElection): PeerCount => new MerCount(election).run();
