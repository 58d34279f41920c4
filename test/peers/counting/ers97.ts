import { divideUp, sum } from './amounts.js';
import { CountTable, type Paper } from './count-table.js';
import type { PeerCount, PeerElection } from './election.js';
import { keepAtDecidingPoint } from './ties.js';

const GREATEST_FIRST = { look: 'earliest', keep: 'highest' } as const;
const FEWEST_FIRST = { look: 'earliest', keep: 'lowest' } as const;

/**
 * Electoral Reform Society, How to conduct an election by the Single Transferable Vote, third edition 1997 (ERS97),
 * sections 5 and 6: amounts in hundredths of a vote; a quota that may fall until somebody is elected; the active vote.
 */
class Ers97Count {
  private readonly table: CountTable;
  private quota: bigint;

  constructor(election: PeerElection) {
    this.table = new CountTable(election, 2);
    this.quota = this.quotaFor(this.table.totalVotes);
  }

  run(): PeerCount {
    const { table } = this;
    this.deemElected();
    // Project decision: no more candidates than places, all are elected at once, even without votes.
    if (table.continuing().length <= table.vacancies) table.elect(table.continuing());
    table.record('first', [], this.quota);
    while (table.vacancies > 0 && table.continuing().length > 0) {
      if (this.awaiting() > 0n && !this.mayDefer()) this.transferSurplus();
      else this.exclude();
    }
    return table.result(this.quota);
  }

  /** 5.1.6: to two decimals; if the division is not exact, 0.01 is added. */
  private quotaFor(votes: bigint): bigint {
    return divideUp(votes, BigInt(this.table.seats + 1));
  }

  /** All surpluses not yet transferred. */
  private awaiting(): bigint {
    return sum(this.table.surpluses(this.quota).map(({ surplus }) => surplus));
  }

  /** 6.20: what continuing candidates hold, untransferred surpluses, and papers of excluded candidates still to move. */
  private activeVote(): bigint {
    const { table } = this;
    const held = [...table.votes]
      .filter(([candidate]) => !table.electedCandidates().includes(candidate))
      .map(([, votes]) => votes);
    return sum(held) + this.awaiting();
  }

  /** 5.1.7, 5.3.13, 5.4.9. */
  private deemElected(): void {
    const { table } = this;
    // Project decision: with no valid papers the quota is 0.00, and it elects nobody.
    if (table.validPapers === 0) return;
    const before = table.electedCandidates().length;
    while (table.vacancies > 0) {
      const top = table.lowestFirst().at(-1);
      if (top === undefined) break;
      const votes = table.votesOf(top);
      const hasEnough = votes >= this.quota || votes * BigInt(table.vacancies + 1) >= this.activeVote();
      if (!hasEnough) break;
      const chosen = this.chooseForPlaces(table.continuing().filter((other) => table.votesOf(other) === votes));
      const [one] = chosen;
      if (one === undefined) break;
      // One at a time: the active vote and the places left are taken anew for the next.
      table.elect([one]);
    }
    table.listTogether(table.electedCandidates().length - before);
  }

  /** 5.6.2: those of the level candidates for whom there are places; none if nothing ever separated too many. */
  private chooseForPlaces(level: readonly number[]): readonly number[] {
    if (level.length <= this.table.vacancies) return level;
    const kept = keepAtDecidingPoint(level, this.table.points, GREATEST_FIRST);
    return kept.length === level.length ? [] : this.chooseForPlaces(kept);
  }

  /** 5.2.5 (a), (b), "does not exceed": the k lowest can go together. */
  private mayGoTogether(k: number): boolean {
    const { table } = this;
    const lowestFirst = table.lowestFirst();
    const [last, next] = [lowestFirst[k - 1], lowestFirst[k]];
    if (last === undefined || next === undefined || lowestFirst.length - k < table.vacancies) return false;
    // Project decision: not if the cut would part two who are level.
    if (table.votesOf(last) === table.votesOf(next)) return false;
    const lowest = sum(lowestFirst.slice(0, k).map((candidate) => table.votesOf(candidate)));
    return lowest + this.awaiting() <= table.votesOf(next);
  }

  /** 5.2.2, "does not exceed". Somebody can always be excluded: more continue than there are places. */
  private mayDefer(): boolean {
    const { table } = this;
    const [lowest, next] = table.lowestFirst();
    if (lowest === undefined || next === undefined) return false;
    if (this.awaiting() <= table.votesOf(next) - table.votesOf(lowest)) return true;
    return table.continuing().some((_, index) => index >= 2 && this.mayGoTogether(index));
  }

  /** 5.2.3, 5.3. */
  private transferSurplus(): void {
    const { table, quota } = this;
    const surpluses = table.surpluses(quota);
    const greatest = surpluses.reduce((most, { surplus }) => (surplus > most ? surplus : most), 0n);
    const largest = surpluses.filter(({ surplus }) => surplus === greatest).map(({ candidate }) => candidate);
    const candidate = table.choose(largest, 'surplus', GREATEST_FIRST);

    // 5.3.1, 5.3.2: at the first stage the batch received last is all there is. It also serves where a lower quota
    // made the surplus and no papers came with it.
    const batch = table.lastReceived(candidate);
    const transferable = batch.filter((paper) => table.nextAvailable(paper) !== undefined);
    if (transferable.length > 0) {
      const worth = sum(transferable.map(({ value }) => value));
      const shared = greatest / BigInt(transferable.length);
      table.transfer(transferable, ({ value }) => (worth > greatest ? shared : value));
    }
    table.leaveWith(candidate, quota);
    table.notePoint();
    this.deemElected();
    table.record('surplus', [candidate], quota);
  }

  /** 5.2.5: as many together as possible, else the lowest, ties broken. */
  private proposeExclusion(): readonly number[] {
    const { table } = this;
    const lowestFirst = table.lowestFirst();
    for (let k = lowestFirst.length - 1; k >= 2; k -= 1) {
      if (this.mayGoTogether(k)) return lowestFirst.slice(0, k);
    }
    const [lowest] = lowestFirst;
    if (lowest === undefined) throw new Error('nobody is left to exclude');
    const level = lowestFirst.filter((candidate) => table.votesOf(candidate) === table.votesOf(lowest));
    return [table.choose(level, 'exclusion', FEWEST_FIRST)];
  }

  /** 5.4, 5.5. */
  private exclude(): void {
    const { table } = this;
    const going = this.proposeExclusion();
    const staying = table.continuing().filter((candidate) => !going.includes(candidate));
    if (staying.length === table.vacancies) {
      // 5.5.1: the exclusion is only proposed. Project decision: they belong to the stage before.
      table.electInLastStage(staying);
      return;
    }
    table.exclude(going);
    for (const batch of this.batches(going)) {
      table.setAside(table.transfer(batch, ({ value }) => value));
      table.notePoint();
      // 5.4.8: until somebody is elected, non-transferable votes lower the quota.
      if (table.electedCandidates().length === 0) this.quota = this.quotaFor(table.totalVotes - table.nonTransferable);
      this.deemElected();
      // 5.5.2: batches not reached stay with the excluded candidate.
      if (table.vacancies === 0) break;
    }
    table.record('exclusion', going, this.quota);
  }

  /** 5.4.1: all their papers by value, highest first; first preferences and papers transferred at 1.00 together. */
  private batches(going: readonly number[]): readonly (readonly Paper[])[] {
    const papers = going.flatMap((candidate) => [...this.table.pile(candidate)]);
    const values = [...new Set(papers.map(({ value }) => value))].sort((a, b) => (a < b ? 1 : -1));
    return values.map((value) => papers.filter((paper) => paper.value === value));
  }
}

export const countErs97 = (election: PeerElection): PeerCount => new Ers97Count(election).run();
