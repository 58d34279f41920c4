import { describe, expect, it } from '@jest/globals';
import { openingSteps } from './opening-steps.js';
import type { BoxStanding } from './opening-steps.js';

const closed: BoxStanding = {
  uncheckedBallots: 2,
  sealNumber: null,
  isTallied: false,
  isMixed: false,
  mixers: [{}],
  decryptionsAwaited: 3,
  hasResult: false,
  isCounted: false,
};
const stepsOf = (more: Partial<BoxStanding>) =>
  openingSteps({ ...closed, ...more })
    .map(({ name, standing }) => `${name} ${standing}`)
    .join(', ');

describe('the opening of a box', () => {
  it('begins with the check of every ballot', () => {
    expect(stepsOf({})).toBe('checked now, sealed later, mixed later, keys later, counted later');
    expect(stepsOf({ uncheckedBallots: 0 })).toBe('checked done, sealed now, mixed later, keys later, counted later');
  });

  it('mixes, or adds up where nothing is mixed', () => {
    const sealed = { sealNumber: 'S', uncheckedBallots: 0, isTallied: true };
    expect(stepsOf(sealed)).toContain('mixed now');
    expect(stepsOf({ ...sealed, mixers: [] })).toContain('addedUp done, keys now');
    expect(stepsOf({ ...sealed, mixers: [], isTallied: false })).toContain('addedUp now, keys later');
  });

  it('waits for the keys, then for the count', () => {
    const mixed = { sealNumber: 'S', uncheckedBallots: 0, isTallied: true, isMixed: true };
    expect(stepsOf(mixed)).toContain('mixed done, keys now, counted later');
    expect(stepsOf({ ...mixed, decryptionsAwaited: 0 })).toContain('keys done, counted now');
    expect(stepsOf({ ...mixed, hasResult: true, isCounted: true })).toContain('keys done, counted done');
  });
});
