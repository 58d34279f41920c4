import { isReopening } from './reopening.js';

describe('Re-open nominations on the paper', () => {
  it.each([
    'Re-open nominations',
    'Reopen Nominations',
    'Re-opening of nominations',
    'Re-open nominations (RON)',
    'R.O.N.',
    'RON',
    'Ailagor enwebiadau',
  ])('is %s', (name) => expect(isReopening({ name })).toBe(true));

  it.each(['Ron Weaver', 'Ronald Re-open', 'A. Baker', ''])('is not %s', (name) =>
    expect(isReopening({ name })).toBe(false),
  );
});
