import { err, ok } from '#libs/basics';
import { checkMarks, marksRefusalText } from './marks.js';
import type { PaperForm } from './marks.js';

const upToTwo: PaperForm = { paper: 'choices', answers: 4, leastChoices: 0, mostChoices: 2 };
const resolution: PaperForm = { paper: 'choices', answers: 3, leastChoices: 1, mostChoices: 1 };
const ranks: PaperForm = { paper: 'ranks', answers: 3, leastChoices: 0, mostChoices: undefined };

describe('A paper on the voter’s own device', () => {
  it.each([
    [upToTwo, [0, 0, 0, 0]],
    [upToTwo, [1, 0, 0, 1]],
    [resolution, [0, 0, 1]],
    [ranks, [2, 0, 1]],
    [ranks, [1, 1, 255]], // rejected when it is counted: a voter may spoil a paper
  ])('of the form %j may be marked %j', (form, marks) => {
    expect(checkMarks(form, marks)).toEqual(ok(marks));
  });

  it('cannot choose more than it may', () => {
    expect(checkMarks(upToTwo, [1, 1, 0, 1])).toEqual(err({ code: 'TOO_MANY_CHOSEN', most: 2, chosen: 3 }));
    expect(checkMarks(resolution, [1, 1, 0])).toEqual(err({ code: 'TOO_MANY_CHOSEN', most: 1, chosen: 2 }));
  });

  it('on a resolution says for, against or abstain', () => {
    expect(checkMarks(resolution, [0, 0, 0])).toEqual(err({ code: 'TOO_FEW_CHOSEN', least: 1, chosen: 0 }));
  });

  it.each([
    [upToTwo, [0, 2, 0, 0], 2],
    [upToTwo, [0, 0, 0.5, 0], 3],
    [ranks, [-1, 0, 0], 1],
    [ranks, [0, 0, 256], 3],
  ])('of the form %j marked %j has a mark that means nothing in place %d', (form, marks, place) => {
    expect(checkMarks(form, marks)).toEqual(err({ code: 'MARK_UNKNOWN', place }));
  });

  it('has a mark for every answer', () => {
    expect(checkMarks(ranks, [1, 2])).toEqual(err({ code: 'MARKS_DO_NOT_FIT', answers: 3, given: 2 }));
  });

  it('is refused in words that say what to do, in both languages', () => {
    const refusal = { code: 'TOO_MANY_CHOSEN', most: 2, chosen: 3 } as const;
    expect(marksRefusalText(refusal, 'en')).toContain('no more than 2; 3 are chosen');
    expect(marksRefusalText(refusal, 'cy')).toContain('ddim mwy na 2');
    expect(marksRefusalText({ code: 'TOO_FEW_CHOSEN', least: 1, chosen: 0 }, 'cy')).toContain('Ymatal');
  });
});
