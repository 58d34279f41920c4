import { judgeElector } from './eligibility.js';

const closingOfNominations = '2027-03-04';

const reasonForJoining = (joinedOn: string): string => {
  const spells = [{ constituencyCode: 'public', classCode: 'north', fromDay: joinedOn }];
  const rule = { constituencyCode: 'public', classCode: 'north' };
  return judgeElector({ status: 'active', joinedOn, spells }, rule, closingOfNominations).reason;
};

describe('The record date is the closing date for nominations (Model Election Rules 2014, r. 27)', () => {
  it('member joins on nominations closing date: eligible; next day: not eligible (domain reference 10.4)', () => {
    expect(reasonForJoining('2027-03-04')).toBe('ENTITLED');
    expect(reasonForJoining('2027-03-05')).toBe('NOT_YET_A_MEMBER');
  });
});
