import { ok } from '#libs/basics';
import { checkCandidateDescription, descriptionOf } from './candidate-description.js';

const codeOf = (given: Parameters<typeof checkCandidateDescription>[0]): string | undefined => {
  const checked = checkCandidateDescription(given);
  return checked.ok ? undefined : checked.error.code;
};

describe('What is said of a candidate', () => {
  it('is kept as the candidate wrote it, apart from line ends and blanks at its ends', () => {
    const statement = '\r\n  I **will**\r\n\r\n- listen\r- act\u2028Thank you  \n';
    expect(checkCandidateDescription({ statement })).toEqual(
      ok({ statement: 'I **will**\n\n- listen\n- act\nThank you' }),
    );
  });

  it('has a blank for a tab, as texts that are pasted have them', () => {
    expect(checkCandidateDescription({ statement: '1.\tListen' })).toEqual(ok({ statement: '1. Listen' }));
  });

  it('has composed letters, so that one text has one digest', () => {
    expect(checkCandidateDescription({ statementCy: 'Sia\u0302n', detailCy: 'Ty\u0302' })).toEqual(
      ok({ statementCy: 'Siân', detailCy: 'Tŷ' }),
    );
  });

  it('is absent where it is empty', () => {
    expect(checkCandidateDescription({ detail: ' ', statement: '\n', detailCy: '', statementCy: 'Ie' })).toEqual(
      ok({ statementCy: 'Ie' }),
    );
  });

  it('puts the line under the name on one line', () => {
    expect(checkCandidateDescription({ detail: ' Chair,\n Bangor ' })).toEqual(ok({ detail: 'Chair, Bangor' }));
  });

  it('has 80 characters in the line and 4,000 in the statement at most, in either language', () => {
    expect(codeOf({ detail: 'x'.repeat(80), statement: 'y'.repeat(4_000) })).toBeUndefined();
    expect(codeOf({ detail: 'x'.repeat(81) })).toBe('CANDIDATE_DETAIL_UNUSABLE');
    expect(codeOf({ detailCy: 'x'.repeat(81) })).toBe('CANDIDATE_DETAIL_UNUSABLE');
    expect(codeOf({ statement: 'y'.repeat(4_001) })).toBe('CANDIDATE_STATEMENT_UNUSABLE');
    expect(codeOf({ statementCy: 'y'.repeat(4_001) })).toBe('CANDIDATE_STATEMENT_UNUSABLE');
    expect(codeOf({ statement: 'y\r\n'.repeat(1_999) + 'yy' })).toBeUndefined(); // a line end is one character
  });

  it('names every field that cannot be used', () => {
    const checked = checkCandidateDescription({ statement: '\u0000', statementCy: '\u202e' });
    expect(checked).toMatchObject({ error: { fields: [{ field: 'statement' }, { field: 'statementCy' }] } });
  });

  it.each([
    ['a NUL', '\u0000'],
    ['a vertical tab', '\v'],
    ['an escape', '\u001b'],
    ['a control of the second set', '\u0090'],
    ['a right-to-left override', '\u202e'],
    ['a left-to-right embedding', '\u202a'],
    ['an isolate', '\u2066'],
    ['a right-to-left mark', '\u200f'],
    ['an Arabic letter mark', '\u061c'],
    ['an invisible blank', '\u200b'],
    ['a byte order mark', '\ufeff'],
    ['a tag', '\u{e0041}'],
    ['half a character', '\ud800'],
  ])('holds no %s', (_, character) => {
    expect(codeOf({ statement: `a${character}b` })).toBe('CANDIDATE_STATEMENT_UNUSABLE');
  });

  it('refuses hidden characters in the line too, even joiners', () => {
    for (const character of ['\u200d', '\u202e', '\u0000', '\udc00'])
      expect(codeOf({ detail: `a${character}b` })).toBe('CANDIDATE_DETAIL_UNUSABLE');
  });

  it('lets a statement have the joiners of emblems and of scripts', () => {
    expect(codeOf({ statement: '👩‍🌾 and می‌خواهم' })).toBeUndefined();
  });

  it('is told without the name', () => {
    const candidate = { name: 'A Evans', detail: 'Bangor', statementCy: 'Ie' };
    expect(descriptionOf(candidate)).toEqual({ detail: 'Bangor', statementCy: 'Ie' });
  });
});
