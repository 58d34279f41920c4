import { CountTable } from './count-table.js';
import type { PeerCount, PeerElection } from './election.js';

/**
 * Scottish Local Government Elections Order 2011, Schedule 1, rules on the count (weighted inclusive Gregory): amounts
 * in hundred-thousandths of a vote, a surplus from every paper the candidate holds.
 */
class ScottishCount {
  private readonly table: CountTable;
  private readonly quota: bigint;

  constructor(election: PeerElection) {
    this.table = new CountTable(election, 5);
    const { validPapers, seats, unit } = this.table;
    this.quota = (BigInt(validPapers) / BigInt(seats + 1) + 1n) * unit;
  }

  run(): PeerCount {
    const { table, quota } = this;
    this.endStage('first', []);
    while (table.vacancies > 0 && table.continuing().length > 0) {
      if (table.surpluses(quota).length > 0) this.transferSurplus();
      else this.exclude();
    }
    return table.result(quota);
  }

  /**
   * Everyone with the quota at the end of a stage is elected; so is everyone left, once no more are left than places
   * (the last vacancies). That test comes after the transfer: the official reports move the last excluded's papers.
   */
  private endStage(kind: 'first' | 'surplus' | 'exclusion', moved: readonly number[]): void {
    const { table, quota } = this;
    const reached = table.continuing().filter((candidate) => table.votesOf(candidate) >= quota);
    if (reached.length > table.vacancies) throw new Error('more candidates have the quota than there are places');
    table.elect(reached);
    if (table.continuing().length <= table.vacancies) table.elect(table.continuing());
    table.record(kind, moved, quota);
  }

  private transferSurplus(): void {
    const { table, quota } = this;
    const surpluses = table.surpluses(quota);
    const greatest = surpluses.reduce((most, { surplus }) => (surplus > most ? surplus : most), 0n);
    const largest = surpluses.filter(({ surplus }) => surplus === greatest).map(({ candidate }) => candidate);
    const candidate = table.choose(largest, 'surplus', { look: 'latest', keep: 'highest' });

    const total = table.votesOf(candidate);
    // The product is made before the division, and cut once, after the fifth decimal.
    table.transfer([...table.pile(candidate)], ({ value }) => (greatest * value) / total);
    table.leaveWith(candidate, quota);
    this.endStage('surplus', [candidate]);
  }

  private exclude(): void {
    const { table } = this;
    const [lowest] = table.lowestFirst();
    if (lowest === undefined) throw new Error('nobody is left to exclude');
    const level = table.continuing().filter((candidate) => table.votesOf(candidate) === table.votesOf(lowest));
    const candidate = table.choose(level, 'exclusion', { look: 'latest', keep: 'lowest' });
    table.exclude([candidate]);
    table.setAside(table.transfer([...table.pile(candidate)], ({ value }) => value));
    this.endStage('exclusion', [candidate]);
  }
}

export const countScottish = (election: PeerElection): PeerCount => new ScottishCount(election).run();
