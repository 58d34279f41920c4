import { err, ok } from '#libs/basics';
import { checkRequest, markingFor } from './contest-request.js';
import type { ContestRequest, CountRuleFacts } from './contest-request.js';
import { checkResolutionText, LONGEST_RESOLUTION } from './resolution.js';

const choices: CountRuleFacts = { id: 'block', papers: 'choices', countsTotals: true, mostChoices: (seats) => seats };
const ranked: CountRuleFacts = { id: 'scottish', papers: 'ranked', countsTotals: false, mostChoices: (seats) => seats };
const points: CountRuleFacts = { id: 'cumulative', papers: 'points', countsTotals: false, mostChoices: () => 1 };
const papersOnly: CountRuleFacts = { ...choices, countsTotals: false };

describe('How the papers of a contest are marked and its box is opened', () => {
  it('is by adding up where the rule counts choices, and by mixing where cast vote records are wanted', () => {
    expect(markingFor(choices, 3, {})).toEqual(ok({ paper: 'choices', opening: 'adding-up' }));
    expect(markingFor(choices, 3, { opening: 'mixing' })).toEqual(ok({ paper: 'choices', opening: 'mixing' }));
    expect(markingFor(papersOnly, 3, {})).toEqual(ok({ paper: 'choices', opening: 'mixing' }));
    expect(markingFor(papersOnly, 3, { opening: 'adding-up' })).toEqual(
      err({ code: 'OPENING_NOT_POSSIBLE', opening: 'adding-up' }),
    );
  });

  it.each([
    [ranked, 'ranks'],
    [points, 'points'],
  ] as const)('is by mixing where the rule needs whole papers: %j', (rule, paper) => {
    expect(markingFor(rule, 2, {})).toEqual(ok({ paper, opening: 'mixing' }));
    expect(markingFor(rule, 2, { opening: 'adding-up' })).toEqual(
      err({ code: 'OPENING_NOT_POSSIBLE', opening: 'adding-up' }),
    );
    expect(markingFor(rule, 2, { mostChoices: 2 })).toEqual(err({ code: 'CHOICES_NOT_COUNTED', rule: rule.id }));
  });

  it.each([0, 4, 1.5])('cannot let a paper choose %d where three is the most', (mostChoices) => {
    expect(markingFor(choices, 3, { mostChoices })).toEqual(
      err({ code: 'MOST_CHOICES_NOT_POSSIBLE', given: mostChoices, most: 3 }),
    );
  });

  it.each([1, 3])('can let a paper choose up to %d of three', (mostChoices) => {
    expect(markingFor(choices, 3, { mostChoices })).toEqual(
      ok({ paper: 'choices', opening: 'adding-up', mostChoices }),
    );
  });
});

describe('A request for a contest', () => {
  it.each<readonly [ContestRequest, string]>([
    [{ kind: 'resolution', seats: 1 }, 'seats'],
    [{ kind: 'resolution', countRule: 'fptp' }, 'countRule'],
    [{ kind: 'resolution', mostChoices: 1 }, 'mostChoices'],
    [{ constituencyCode: 'public', text: 'That …' }, 'text'],
    [{ kind: 'seats', textCy: 'Bod …' }, 'textCy'],
    [{ rule: { form: 'company-special' } }, 'rule'],
  ])('%j says something that means nothing for it: %s', (request, field) => {
    expect(checkRequest(request)).toEqual(err({ code: 'NOT_OF_THIS_KIND_OF_CONTEST', field }));
  });

  it('does not open a resolution by mixing', () => {
    expect(checkRequest({ kind: 'resolution', opening: 'mixing' })).toEqual(
      err({ code: 'OPENING_NOT_POSSIBLE', opening: 'mixing' }),
    );
    expect(checkRequest({ kind: 'resolution', opening: 'adding-up' }).ok).toBe(true);
  });
});

describe('The wording of a resolution', () => {
  it('keeps its paragraphs and is tidied within them', () => {
    expect(checkResolutionText(' That   the rules\tbe amended. \r\n\r\n  In r. 4, …\n')).toEqual(
      ok('That the rules be amended.\nIn r. 4, …'),
    );
  });

  it.each(['', ' \n ', 'x'.repeat(LONGEST_RESOLUTION + 1), 'That \u202eno'])('cannot be %j', (text) => {
    expect(checkResolutionText(text)).toEqual(err({ code: 'RESOLUTION_TEXT_UNUSABLE', longest: LONGEST_RESOLUTION }));
  });

  it('may be as long as that and no longer', () => {
    expect(checkResolutionText('x'.repeat(LONGEST_RESOLUTION)).ok).toBe(true);
  });
});
