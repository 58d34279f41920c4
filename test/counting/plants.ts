/** A small fault, planted when a file is loaded: the text `from` stands exactly once in it. */
export interface Plant {
  /** The rule whose comparison must find it. */
  readonly rule: string;
  /** How the path of the file ends: of the engine, or of a second implementation. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const engine = (rule: string, file: string, from: string, to: string): Plant => ({
  rule,
  file: `/libs/counting/src/${file}.ts`,
  from,
  to,
});
const peer = (rule: string, file: string, from: string, to: string): Plant => ({
  rule,
  file: `/test/peers/counting/${file}.ts`,
  from,
  to,
});

/** One comparison or one unit off, in one implementation or the other. Each must be found. */
export const PLANTS: readonly Plant[] = [
  engine('scottish', 'quota', 'BigInt(seats + 1) + 1n', 'BigInt(seats + 1) + 2n'),
  engine('scottish', 'rules/scottish/scottish-count', 'votesOf(votes, one) >= quota', 'votesOf(votes, one) > quota'),
  peer('scottish', 'scottish', 'table.votesOf(candidate) >= quota', 'table.votesOf(candidate) > quota'),
  engine('ers97', 'rules/ers97/lowest', 'votes + totalSurplus <= next', 'votes + totalSurplus < next'),
  engine('ers97', 'rules/ers97/elect', 'BigInt(divisor) < activeVote', 'BigInt(divisor) <= activeVote'),
  peer('ers97', 'ers97', 'lowest + this.awaiting() <= table', 'lowest + this.awaiting() < table'),
  engine('mer', 'rules/mer/certain-to-go', 'sum + surplus >= next', 'sum + surplus > next'),
  engine('mer', 'rules/mer/surplus', 'quotient < received ? quotient : received', 'quotient'),
  peer('mer', 'mer', 'lowest + this.untransferred() < table', 'lowest + this.untransferred() <= table'),
  engine('ni-gregory', 'tie', 'b > a : b < a', 'b >= a : b > a'),
  engine('meek-nz', 'rules/meek/keep-value', 'BigInt(seats + 1) + 1n', 'BigInt(seats + 1)'),
  peer('meek-nz', 'meek-nz', 'BigInt(seats + 1) + 1n', 'BigInt(seats + 1) + 2n'),
  engine('meek-prf', 'rules/meek/keep-value', 'BigInt(seats + 1) + 1n', 'BigInt(seats + 1)'),
  engine('av', 'rules/av/elect', 'votesOf(votes, one) > active', 'votesOf(votes, one) >= active'),
  engine('borda', 'rules/borda/count-ranks', 'BigInt(n - 1 - rank)', 'BigInt(n - rank)'),
  peer('meek-prf', 'keep-values', 'a / b + (a % b > 0n ? 1n : 0n)', 'a / b'),
];
