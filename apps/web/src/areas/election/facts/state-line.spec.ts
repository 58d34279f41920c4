import { describe, expect, it } from '@jest/globals';
import { hasReached, nextStep, stateLine, stepOf } from './state-line.js';
import type { Whereabouts } from './state-line.js';

const standings = (where: Whereabouts) =>
  stateLine(where, {})
    .map(({ standing }) => ({ past: '✓', now: '●', toCome: '○', skipped: '–' })[standing])
    .join('');

describe('the state line', () => {
  // Draft, checked, notice, nominations open and closed, roll, poll, sealed, reconciled, counted, declared, questioning, archived
  it.each([
    ['DRAFT', 'NOT_OPEN', '●○–––○○○–○○–○'],
    ['ROLL_FROZEN', 'NOT_OPEN', '✓✓–––●○○–○○–○'],
    ['CODES_ISSUED', 'NOT_OPEN', '✓✓–––●○○–○○–○'],
    ['POLLING', 'NOT_OPEN', '✓✓–––●○○–○○–○'],
    ['POLLING', 'OPEN', '✓✓–––✓●○–○○–○'],
    ['POLLING', 'CLOSED', '✓✓–––✓✓●–○○–○'],
    ['CLOSED', 'CLOSED', '✓✓–––✓✓●–○○–○'],
    ['TALLIED', 'CLOSED', '✓✓–––✓✓●–○○–○'],
    ['OPENED', 'CLOSED', '✓✓–––✓✓●–○○–○'],
    ['COUNTED', 'CLOSED', '✓✓–––✓✓✓–●○–○'],
    ['DECLARED', 'CLOSED', '✓✓–––✓✓✓–✓●–○'],
  ] as const)('of %s, poll %s, is %s', (state, phase, expected) => {
    expect(standings({ state, phase })).toBe(expected);
  });

  it('has thirteen steps, of which one is now', () => {
    const line = stateLine({ state: 'POLLING', phase: 'OPEN' }, { pollOpen: '2028-06-16T08:00:00Z' });
    expect(line).toHaveLength(13);
    expect(line.filter(({ standing }) => standing === 'now')).toEqual([
      { name: 'pollOpen', standing: 'now', at: '2028-06-16T08:00:00Z' },
    ]);
  });

  it('names what comes next, leaving out what is not needed', () => {
    expect(nextStep(stateLine({ state: 'CLOSED', phase: 'CLOSED' }, {}))?.name).toBe('counted');
    expect(stepOf({ state: 'OPENED', phase: 'CLOSED' })).toBe('sealed');
  });

  it('knows how far an election has come', () => {
    expect(hasReached('ROLL_FROZEN', 'ROLL_FROZEN')).toBe(true);
    expect(hasReached('DRAFT', 'ROLL_FROZEN')).toBe(false);
    expect(hasReached('DECLARED', 'POLLING')).toBe(true);
  });
});
