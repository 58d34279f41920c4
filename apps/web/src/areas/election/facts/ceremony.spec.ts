import { describe, expect, it } from '@jest/globals';
import { CEREMONY_STEPS, stepStanding } from './ceremony.js';

const row = (ceremony: { state: string; step: string | null }, member: { due: string | null; hasRehearsed: boolean }) =>
  CEREMONY_STEPS.map((step) => stepStanding(ceremony, member, step)).join(' ');

describe('the steps of a key ceremony', () => {
  it('are done up to the one that is due', () => {
    const running = { state: 'running', step: 'polynomial' };
    expect(row(running, { due: 'polynomial', hasRehearsed: false })).toBe('done done now later later');
    expect(row(running, { due: null, hasRehearsed: false })).toBe('done done done later later');
  });

  it('begin with the first', () => {
    const begun = { state: 'running', step: 'certificate' };
    expect(row(begun, { due: 'certificate', hasRehearsed: false })).toBe('now later later later later');
  });

  it('leave a rehearsal open that nobody waited for', () => {
    const concluded = { state: 'concluded', step: 'complete' };
    expect(row(concluded, { due: null, hasRehearsed: true })).toBe('done done done done done');
    expect(row(concluded, { due: null, hasRehearsed: false })).toBe('done done done done later');
  });

  it('are all to come before the first attempt', () => {
    const notBegun = { state: 'not-begun', step: null };
    expect(row(notBegun, { due: null, hasRehearsed: false })).toBe('later later later later later');
  });
});
