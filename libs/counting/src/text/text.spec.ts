import type { Reason } from '../count-record.js';
import { REJECTION_GROUNDS } from '../papers/rejection.js';
import { REASON_CODES } from './reasons.js';
import { counted, election } from '../../test/support.js';
import { LANGUAGES } from './language.js';
import { catalogueOf, fill, nameList, namesIn, reasonText, refusalText, stageNarrative, stageTitle } from './text.js';

const record = counted('scottish', election('13 A>B; 5 B; 3 C', { seats: 2 }));
const nameOf = namesIn(record);

describe('The story of a stage', () => {
  it('is told in English, with the rule of each sentence', () => {
    // Quota 21/3 + 1 = 8; A has 13 and a surplus of 5, worth 5/13 = 0.38461 a paper: 13 × 0.38461 = 4.99993.
    const [first, surplus] = record.stages;
    expect(first && stageNarrative(first, record, 'en')).toEqual([
      '21 ballot papers valid; 0 rejected. Each valid paper is worth one vote to its first preference. [r. 46]',
      'The quota is 21 divided by 3, cut to a whole number, plus one: 8.00000 votes. [r. 47]',
      'A has 13.00000 votes, which reaches the quota of 8.00000, and is elected. [r. 48(1)]',
    ]);
    expect(surplus && stageTitle(surplus, record, 'en')).toBe('Stage 2: surplus of A');
    expect(surplus && stageNarrative(surplus, record, 'en')).toEqual([
      'A has 13.00000 votes, which is 5.00000 more than the quota. This surplus is transferred. [r. 49(1)]',
      'Each paper is now worth what it was worth × 5.00000 ÷ 13.00000, cut to five decimals: 0.38461. 13 ballot papers moved on, worth 4.99993 votes in all; 0 had no further usable preference. Cutting decimals lost 0.00007 votes. [r. 49(2)–(3)]',
      'B has 9.99993 votes, which reaches the quota of 8.00000, and is elected. [r. 48(1)]',
    ]);
  });

  it('is told in Welsh', () => {
    const [, surplus] = record.stages;
    expect(surplus && stageTitle(surplus, record, 'cy')).toBe('Cam 2: gwarged A');
    expect(surplus && stageNarrative(surplus, record, 'cy')[2]).toBe(
      'Mae gan B 9.99993 o bleidleisiau, sy’n cyrraedd y cwota o 8.00000. Etholwyd. [r. 48(1)]',
    );
  });

  it('has words for every reason and ground in both languages, with the same figures', () => {
    const placeholders = (text: string) =>
      [...text.matchAll(/\{(?:[a-zA-Z]+:)?([a-zA-Z]+)\}/g)].map(([, name]) => name).sort();
    const [en, cy] = LANGUAGES.map(catalogueOf);
    for (const code of REASON_CODES)
      expect(placeholders(cy?.reasons[code] ?? '')).toEqual(placeholders(en?.reasons[code] ?? 'missing'));
    for (const ground of REJECTION_GROUNDS) expect(cy?.grounds[ground]).not.toBe(en?.grounds[ground]);
  });

  it('says first, at the first stage only, that papers carry weights', () => {
    const weighted = { ...record, unitsPerVote: 2 };
    const [first, surplus] = record.stages;
    expect(first && stageNarrative(first, weighted, 'en').slice(0, 2)).toEqual([
      'Papers carry weights. All figures, also those called votes, are in parts of a vote: 2 parts make one vote.',
      'The valid papers are worth 21 parts of a vote; rejected: 0. Each valid paper counts with its weight for its first preference. [r. 46]',
    ]);
    expect(surplus && stageNarrative(surplus, weighted, 'en')).toHaveLength(3);
    expect(surplus && stageNarrative(surplus, weighted, 'en')[1]).toContain('13 parts of a vote moved on');
  });

  it('has words for weighted papers in both languages, with the same figures as for others', () => {
    const placeholders = (text = '') =>
      new Set([...text.matchAll(/\{(?:[a-zA-Z]+:)?([a-zA-Z]+)\}/g)].map(([, name]) => name));
    const [en, cy] = LANGUAGES.map(catalogueOf);
    expect(Object.keys(cy?.weighted.reasons ?? {})).toEqual(Object.keys(en?.weighted.reasons ?? {}));
    for (const code of REASON_CODES.filter((one) => en?.weighted.reasons[one] !== undefined))
      for (const words of [en, cy])
        expect(placeholders(words?.weighted.reasons[code])).toEqual(placeholders(en?.reasons[code]));
  });

  it('groups thousands and gives names', () => {
    const reason: Reason = {
      code: 'first.papers',
      rule: 'r. 46',
      candidates: [],
      between: [],
      figures: { papers: 9567, rejected: 1 },
    };
    expect(reasonText(reason, nameOf, 'en')).toMatch(/^9,567 ballot papers valid; 1 rejected\./);
  });

  it('does not print a sentence with a figure missing', () => {
    expect(() => fill('{votes}', 'en', {})).toThrow();
    expect(() => fill('{dog:votes}', 'en', { votes: 1 })).toThrow();
  });
});

describe('Numbers and names in sentences', () => {
  it.each([
    [0, '0 o bapurau pleidleisio'],
    [1, '1 papur pleidleisio'],
    [2, '2 bapur pleidleisio'],
    [3, '3 phapur pleidleisio'],
    [4, '4 o bapurau pleidleisio'],
    [6, '6 phapur pleidleisio'],
    [9567, '9,567 o bapurau pleidleisio'],
  ])('mutates Welsh nouns as the number %d asks', (papers, text) => {
    expect(fill('{paper:papers}', 'cy', { papers })).toBe(text);
  });

  it('tells one from many in English', () => {
    expect(fill('{paper:papers}', 'en', { papers: 1 })).toBe('1 ballot paper');
    expect(fill('{paper:papers}', 'en', { papers: 0 })).toBe('0 ballot papers');
  });

  it('joins names with “and”, or “a” and before a vowel “ac”', () => {
    const names = (candidate: number) => ['', 'Ceri', 'Gwen', 'Alun'][candidate] ?? '';
    expect(nameList([1, 2, 3], names, 'en')).toBe('Ceri, Gwen and Alun');
    expect(nameList([3, 1], names, 'cy')).toBe('Alun a Ceri');
    expect(nameList([1, 3], names, 'cy')).toBe('Ceri ac Alun');
    expect(nameList([1], names, 'cy')).toBe('Ceri');
    expect(nameList([], names, 'cy')).toBe('');
  });
});

describe('A count that stops', () => {
  it('says who is tied, for what, and what to do', () => {
    const refusal = { kind: 'lotsRequired', stage: 2, purpose: 'exclusion', between: [2, 3], places: 1 } as const;
    expect(refusalText(refusal, nameOf, 'en')).toBe(
      'The count stops at stage 2: B and C are tied and the rules leave it to lot who is excluded. Draw 1 of them in front of witnesses, record it, and count again.',
    );
    expect(refusalText(refusal, nameOf, 'cy')).toContain('mae B a C yn gyfartal');
  });

  it('says why a recorded lot cannot be used', () => {
    const draw = { stage: 2, purpose: 'exclusion', between: [2, 3], chosen: [] } as const;
    const refusal = { kind: 'lotFaulty', draw, fault: 'wrongNumberChosen' } as const;
    expect(refusalText(refusal, nameOf, 'en')).toContain('The lot recorded for stage 2 between B and C cannot be used');
  });
});
