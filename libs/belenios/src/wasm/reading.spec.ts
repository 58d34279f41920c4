import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { elementHex } from '../element-hex.js';
import { NobleGroup } from '../group-noble.js';
import type { Group } from '../group.js';
import { loadFastGroup, loadSodium } from '../node-group.js';
import { ORDER } from '../scalar.js';

const noble = new NobleGroup(randomBytes);
const { group: wasm } = await loadFastGroup(randomBytes);
const sodium = await loadSodium(randomBytes, noble);

const member = fc.bigInt({ min: 0n, max: ORDER - 1n }).map((k): string => wasm.mulBase(k).hex);
/** Half of them are points; those from p on are not canonical. */
const number = fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }).map((y): string => elementHex(y));
const small = fc.bigInt({ min: 0n, max: 40n }).map((y): string => elementHex(y));
const text = fc.oneof(member, number, small, fc.constantFrom('', 'F'.repeat(64), `${'0'.repeat(64)}1`));

describe.each<[string, Group]>([
  ['wasm', wasm],
  ['noble', noble],
  ['sodium', sodium],
])('Many strings read at once by %s', (_, group) => {
  it('are what each is when it is read alone', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9 }), (hexes) => {
        const alone = hexes.map((hex) => {
          try {
            return group.parse(hex);
          } catch {
            return undefined;
          }
        });
        const together = group.parseEach(hexes);
        expect(together.map((e) => e?.hex)).toEqual(alone.map((e) => e?.hex));
        together.forEach((e, i) => {
          const same = alone[i];
          if (e && same) expect(group.equal(e, same) && group.isMember(e) === group.isMember(same)).toBe(true);
        });
      }),
      { numRuns: group === wasm ? 100 : 8 },
    );
  });
});

it('More strings than fit at once are read in parts', () => {
  const hexes = Array.from({ length: 600 }, (_, i) => elementHex(BigInt(i)));
  const expected = hexes.map((hex) => noble.parseEach([hex])[0]?.hex);
  expect(wasm.parseEach(hexes).map((e) => e?.hex)).toEqual(expected);
  expect(expected.filter((hex) => hex !== undefined).length).toBeGreaterThan(200);
});
