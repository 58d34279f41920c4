import { votesOf } from '../../tie.js';
import type { Billionths } from '../meek/keep-value.js';
import type { MeekCount } from '../meek/meek-count.js';
import { totalSurplus } from './exclusion-due.js';

/**
 * Tells when counting again can change nothing any more although the total surplus is not below 0.0001. The regulations do
 * not foresee it: they speak of numbers, and nine decimals have an end. It happens in two ways.
 *
 * - Where papers are many, rounding turns the keep values in a circle.
 * - Where no hopeful candidate has votes, quota and keep values fall together towards nothing, until their product is lost
 *   in the last decimal and the surplus does not fall any more.
 */
export class Progress {
  private readonly tried = new Set<string>();
  private last: { readonly situation: string; readonly surplus: Billionths } | null = null;

  constructor(private readonly count: MeekCount) {}

  /** To be asked once for each stage. */
  canGoOn(): boolean {
    const { keepValues, nextKeepValues, surpluses } = this.count;
    const { last, situation } = this;
    const surplus = totalSurplus(surpluses);
    this.last = { situation, surplus };
    this.tried.add(`${situation}: ${keepValues.join()}`);
    if (this.tried.has(`${situation}: ${nextKeepValues.join()}`)) return false;
    const isNoLess = last !== null && last.situation === situation && surplus >= last.surplus;
    return !(isNoLess && this.isNobodyHopefulWithVotes);
  }

  /** As many elected and as many hopeful: as long as both stay the same, nobody was elected or excluded. */
  private get situation(): string {
    const { elected, continuing } = this.count.field;
    return `${elected.length}/${continuing.length}`;
  }

  private get isNobodyHopefulWithVotes(): boolean {
    const { field, votes } = this.count;
    return field.continuing.every((candidate) => votesOf(votes, candidate) === 0n);
  }
}
