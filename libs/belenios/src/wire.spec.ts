import { wireInteger } from './wire.js';

it.each([
  [0n, 0],
  [1_073_741_823n, 1_073_741_823],
  [1_073_741_824n, '1073741824'],
  [3_000_000_036n, '3000000036'],
])('The total %s is written as %j: a number up to 1073741823, a string above (spec.md 9)', (total, written) => {
  expect(wireInteger(total)).toBe(written);
});
