/**
 * Votes counted by Meek's method the slow way, for comparison only: every single paper is followed through its preferences,
 * one after another. Each candidate keeps keep value × what is left of the vote, rounded up to nine decimals, until nothing is
 * left or no preference is.
 *
 * @param papers for each single paper the candidates in order of preference
 * @param keepValues in thousand-millionths; 0 for those who are passed over
 * @returns votes by candidate, in thousand-millionths
 */
export function walkPapers(
  papers: readonly (readonly number[])[],
  keepValues: ReadonlyMap<number, bigint>,
): ReadonlyMap<number, bigint> {
  const whole = 1_000_000_000n;
  const votes = new Map([...keepValues.keys()].map((candidate) => [candidate, 0n]));
  for (const order of papers) {
    let left = whole;
    for (const candidate of order) {
      const product = left * (keepValues.get(candidate) ?? 0n);
      const keeps = product % whole === 0n ? product / whole : product / whole + 1n;
      votes.set(candidate, (votes.get(candidate) ?? 0n) + keeps);
      left -= keeps;
    }
  }
  return votes;
}
