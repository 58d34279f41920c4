import { describe, expect, it } from '@jest/globals';
import { findingOf } from './finding.js';
import { limbText, partOf, shareText, thresholdOf } from './shares.js';
import { chipFigure } from './votes-moved.js';

describe('shares in words', () => {
  it('are percent where percent says them exactly, and the fraction itself where it does not', () => {
    expect(shareText('3/4', 'needed')).toBe('75%');
    expect(shareText('1/8', 'needed')).toBe('12.5%');
    expect(shareText('2/3', 'needed')).toBe('2/3');
    expect(shareText('1', 'needed')).toBe('100%');
  });

  it('are rounded as in the record where they were reached, but never up to a whole percent', () => {
    // 7 of 43 is 16.2791 %; 299 of 399 is shown as 74.94 % in the tables of rules; 74,999 of 100,000 must not become 75 %
    expect(shareText('7/43', 'reached')).toBe('16.28%');
    expect(shareText('299/399', 'reached')).toBe('74.94%');
    expect(shareText('1999/2667', 'reached')).toBe('74.95%');
    expect(shareText('74999/100000', 'reached')).toBe('74.99%');
    expect(shareText('3/4', 'reached')).toBe('75%');
    expect(shareText('0', 'reached')).toBe('0%');
  });

  it('stay whole numbers where votes are counted, and as they are where they are no fraction', () => {
    expect(limbText('fewestVotes', '1', 'needed')).toBe('1');
    expect(limbText('holdersByValue', '1500', 'reached')).toBe('1500');
    expect(limbText('turnout', '1/2', 'reached')).toBe('50%');
    expect(shareText('many', 'needed')).toBe('many');
  });
});

describe('the line of the threshold bar', () => {
  const limb = (name: string, required: string, comparison: 'AT_LEAST' | 'MORE_THAN' = 'AT_LEAST') => ({
    name,
    required,
    comparison,
  });

  it('stands at the share that the rule asks for, of votes or of all members', () => {
    const special = thresholdOf([limb('turnout', '1/5'), limb('shareOfVotes', '3/4')]);
    expect([special?.of, special && partOf(special.need), special?.comparison]).toEqual(['votes', 0.75, 'atLeast']);
    expect(thresholdOf([limb('shareOfAllMembers', '1/2', 'MORE_THAN')])).toMatchObject({
      of: 'electors',
      comparison: 'moreThan',
    });
  });

  it('stands at a half for a majority, whatever the other side had', () => {
    const majority = thresholdOf([limb('majority', '1/3', 'MORE_THAN')]);
    expect([majority && partOf(majority.need), majority?.comparison]).toEqual([0.5, 'moreThan']);
  });

  it('is not drawn where no limb is about for and against', () => {
    expect(thresholdOf([limb('fewestVotes', '50')])).toBeUndefined();
    expect(thresholdOf([])).toBeUndefined();
  });
});

describe('what the last two show', () => {
  const at = (stage: number, winner: string, beaten: string) => ({ stage, winner, beaten });

  it('is the stage at which the winner came level or passed for the last time', () => {
    expect(findingOf([at(1, '281', '309'), at(2, '353.34', '330.56')])).toEqual({ kind: 'passed', stage: 2 });
    const twice = [at(1, '5', '6'), at(2, '7', '6'), at(3, '7', '8'), at(4, '9', '9')];
    expect(findingOf(twice)).toEqual({ kind: 'passed', stage: 4 });
  });

  it('is that the winner was never behind, or was to the last', () => {
    expect(findingOf([at(1, '9.00', '9.00'), at(2, '10.00', '9.50')])).toEqual({ kind: 'ahead' });
    expect(findingOf([at(1, '5', '6'), at(2, '6.99', '7.00')])).toEqual({ kind: 'behind', stage: 2 });
  });
});

describe('single figures', () => {
  it('are whole in a chip from ten on, and never 0 where there was something', () => {
    expect(chipFigure(72.34)).toBe('72');
    expect(chipFigure(139.99)).toBe('139');
    expect(chipFigure(0.88888)).toBe('0.88');
    expect(chipFigure(9.99)).toBe('9.99');
  });
});
