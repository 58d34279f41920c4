import { fromHex, toHex } from './bytes.js';

describe('Hexadecimal', () => {
  it('writes two lower-case digits a byte and reads them back', () => {
    expect(toHex(Uint8Array.of(0, 10, 255))).toBe('000aff');
    expect([...fromHex('000aff')]).toEqual([0, 10, 255]);
  });

  it.each(['0', '0G', 'FF', ' 0'])('refuses %j', (text) => {
    expect(() => fromHex(text)).toThrow(RangeError);
  });
});
