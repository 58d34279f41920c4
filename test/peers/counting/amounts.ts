/** Amounts of votes are whole numbers of the rule's smallest unit: hundredths, or in Scotland hundred-thousandths. */

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

/** Order of sorting, least first. */
export const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** The least whole number not below the quotient of two amounts, neither negative. */
export const divideUp = (dividend: bigint, divisor: bigint): bigint => (dividend + divisor - 1n) / divisor;

/** For example 12345n with two decimals is "123.45". */
export function written(amount: bigint, decimals: number): string {
  if (amount < 0n) throw new Error(`a negative amount of votes: ${amount}`);
  const digits = amount.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
