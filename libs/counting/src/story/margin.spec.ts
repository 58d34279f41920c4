import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PaperBox, readBlt } from '#libs/counting';
import type { CountInput } from '#libs/counting';
import { election } from '../../test/support.js';
import { boxOf } from '../papers/box-of.js';
import { leastForAlternativeVote } from './margin-av.js';
import { marginText } from './margin-text.js';
import { margin } from './margin.js';
import type { Margin } from './margin.js';

function marginOf(rule: string, input: CountInput): Margin {
  const found = margin(rule, input);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}
const bounds = ({ atLeast, atMost, isExact }: Margin) => ({ atLeast, atMost, isExact });
const exactly = (n: number) => ({ atLeast: n, atMost: n, isExact: true });

describe('The margin where choices are added up', () => {
  it('is half the lead of the last elected, rounded up, since a tie is left to lot', () => {
    expect(bounds(marginOf('fptp', election('10 A; 7 B; 2 C', { seats: 1 })))).toEqual(exactly(2));
    expect(bounds(marginOf('fptp', election('10 A; 6 B; 2 C', { seats: 1 })))).toEqual(exactly(2));
    expect(bounds(marginOf('fptp', election('10 A; 5 B; 2 C', { seats: 1 })))).toEqual(exactly(3));
    expect(bounds(marginOf('fptp', election('10 A; 6 B; 2 C', { seats: 2 })))).toEqual(exactly(2));
  });

  it('is none where a lot decided', () => {
    const lots = [{ stage: 1, purpose: 'seat', between: [2, 3], chosen: [3] }] as const;
    expect(marginOf('fptp', election('10 A; 7 B; 7 C', { seats: 2, lots }))).toMatchObject({
      ...exactly(0),
      example: null,
    });
  });

  it('cannot be where there is a seat for everyone', () => {
    expect(marginOf('fptp', election('10 A; 7 B', { seats: 2 }))).toMatchObject({ atMost: null, isUncontested: true });
  });

  it('names the papers that were changed and whom they then elect', () => {
    expect(marginOf('fptp', election('10 A; 5 B; 2 C', { seats: 1 })).example).toEqual({
      kind: 'choices',
      from: 1,
      to: 2,
      papers: 3,
      elected: [2],
      isByLot: false,
    });
  });

  it('is by points what the papers can give: with 3 points a paper, 2 papers undo a lead of 9', () => {
    // A 12, B 3. A paper of A’s 3 points given to B takes 6 from the lead: two are needed for 9.
    const marks = (...given: number[]) => Uint8Array.from(given);
    const input = {
      candidates: [{ name: 'A' }, { name: 'B' }],
      seats: 1,
      mostPoints: 3,
      papers: [
        { marks: marks(3, 0), papers: 4 },
        { marks: marks(0, 3), papers: 1 },
      ],
    };
    expect(bounds(marginOf('cumulative', input))).toEqual(exactly(2));
  });

  it('counts also the order before “re-open nominations”, on which every later seat depends', () => {
    // A 9, R 5, B 4 and three seats: R is second, so B has none. One paper of R’s for B puts B before R.
    const input = election('9 A; 5 R; 4 B', { seats: 2, candidates: 'ARB' });
    const candidates = input.candidates.map((one) => ({ ...one, reopensNominations: one.name === 'R' }));
    expect(bounds(marginOf('fptp', { ...input, candidates }))).toEqual(exactly(1));
    expect(bounds(marginOf('fptp', { ...input, candidates, seats: 3 })).atLeast).toBe(1);
  });
});

describe('The margin of counts by stages', () => {
  it('is proved from below for the alternative vote by the least lead of the others over those who go', () => {
    // C (10) goes: 20 below B. Then A 55, B 35: A leads by 20, and ten papers bring them level.
    expect(bounds(marginOf('av', election('50 A; 30 B; 5 C>A; 5 C>B', { seats: 1 })))).toEqual(exactly(10));
  });

  it('takes many weak candidates together, whatever order they go in', () => {
    // C, D and E (1, 1, 2) together are 26 below B: that the order among them is a matter of one paper does not matter.
    // Then A 60 and B 34: half of 26 is 13. Taken one by one nothing would be proved, C and D being level.
    const lotOrder = [1, 2, 3, 4, 5];
    const { atLeast } = marginOf('av', { ...election('60 A; 30 B; 1 C>B; 1 D>B; 2 E>B', { seats: 1 }), lotOrder });
    expect(atLeast).toBe(13);
  });

  it('is proved from below for the Scottish rule by how far its decisions are from being others', () => {
    // 3,000 papers, 2 seats, quota 1,001. A 1,500 is far above it, B 900 and C 600 far below. A’s surplus (499, all to B)
    // elects B with 1,399 or so. The nearest decision is that B, 101 below, does not have the quota at once.
    const { atLeast, atMost } = marginOf('scottish', election('1500 A>B; 900 B; 600 C', { seats: 2 }));
    expect(atLeast).toBeGreaterThan(40);
    expect(atLeast).toBeLessThanOrEqual(101);
    expect(atMost).toBeGreaterThanOrEqual(atLeast);
  });

  it('is proved for the Scottish rule only up to half of what keeps an exclusion from being another', () => {
    // One seat, quota 1,096. C is 10 below B: five papers may bring them level, four cannot. All else is over 90 away.
    expect(marginOf('scottish', election('1000 A; 600 B; 590 C>B', { seats: 1 })).atLeast).toBe(5);
  });

  it('proves nothing for the alternative vote where level candidates are not together below the next', () => {
    const input = election('2 A; 1 B>A; 1 C>A', { seats: 1 });
    expect(leastForAlternativeVote(boxOf(3, input.papers), [1, 2, 3], 1, 100)).toBeNull();
  });

  it('is a bound and not exact where nothing more is proved', () => {
    const found = marginOf('meek-prf', election('1500 A>B; 900 B; 600 C', { seats: 2 }));
    expect(found).toMatchObject({ atLeast: 1, isExact: false });
    expect(found.example).not.toBeNull();
  });

  it('refuses papers that carry weights: there is no one number of papers', () => {
    const input = election('5 A; 3 B', { seats: 1 });
    const papers = new PaperBox(2);
    papers.divideVotes(2);
    for (const { marks, papers: alike } of input.papers) papers.addMarks(marks, alike);
    expect(margin('scottish', { ...input, papers })).toEqual({ ok: false, error: { kind: 'weightedPapers' } });
  });

  it('hands on the refusal of a count that waits for a lot', () => {
    const refused = margin('fptp', election('5 A; 5 B', { seats: 1 }));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'lotsRequired' } });
  });

  const linn = resolve('../shared/elections/scottish/glasgow-2007-linn.blt');
  if (existsSync(linn))
    it('finds for Linn 2007 a change that was counted, in bounded time', () => {
      const read = readBlt(readFileSync(linn));
      if (!read.ok) throw new Error('Linn cannot be read');
      const { candidates, papers, seats } = read.value;
      const input = { candidates, papers, seats: seats ?? 0 };
      const { atLeast, atMost, example } = marginOf('scottish', input);
      expect(atLeast).toBeGreaterThanOrEqual(1);
      expect(atMost).toBeGreaterThanOrEqual(atLeast);
      expect([...(example?.elected ?? [])].sort()).not.toEqual([2, 3, 6, 7]);
    });
  else it('does not look at Linn 2007: ../shared/elections is not here', () => expect(existsSync(linn)).toBe(false));
});

describe('The margin in words', () => {
  const nameOf = (candidate: number) => ['', 'Ann', 'Bob', 'Cy'][candidate] ?? '';
  const margins: readonly Margin[] = [
    { papers: 9567, atLeast: 3, atMost: 17, isExact: false, isUncontested: false, example: null },
    { papers: 9567, atLeast: 1, atMost: 17, isExact: false, isUncontested: false, example: null },
    { papers: 9567, atLeast: 3, atMost: null, isExact: false, isUncontested: false, example: null },
    { papers: 9567, atLeast: 0, atMost: null, isExact: false, isUncontested: false, example: null },
    { papers: 9567, atLeast: 0, atMost: 0, isExact: true, isUncontested: false, example: null },
    { papers: 9567, atLeast: 9568, atMost: null, isExact: true, isUncontested: true, example: null },
    marginOf('fptp', election('10 A; 5 B; 2 C', { seats: 1 })),
  ];

  it('says exactly what is known', () => {
    expect(marginText(margins[0] ?? fail(), nameOf, 'en')).toBe(
      'The result turns on at least 3 and at most 17 of 9,567 ballot papers. Both are bounds: fewer than 3 marked otherwise could not have altered who is elected, 17 could, and what lies between is not known.',
    );
    expect(marginText(margins[6] ?? fail(), nameOf, 'en')).toBe(
      'The result turns on 3 ballot papers: if that number of the 17 had been marked otherwise, others would have been elected, or a lot would have had to decide. Fewer could not have altered it. For instance, 3 ballot papers choosing Bob in place of Ann: then the result would have been Bob.',
    );
  });

  it('calls a bound a bound', () => {
    for (const bound of [1, 2])
      expect(marginText(margins[bound] ?? fail(), nameOf, 'en')).toContain('This is only a bound');
    expect(marginText(margins[3] ?? fail(), nameOf, 'en')).toContain('is not known');
  });

  it('speaks in Welsh of one paper as of one, and not as of several', () => {
    const example = { kind: 'ranked', from: 1, to: 2, papers: 1, elected: [2], isByLot: false } as const;
    const one: Margin = { papers: 17, atLeast: 1, atMost: 1, isExact: true, isUncontested: false, example };
    for (const margin of [one, { ...one, atLeast: 0, isExact: false }])
      expect(marginText(margin, nameOf, 'cy')).not.toContain('wedi’u marcio');
    expect(marginText(one, nameOf, 'cy')).toContain('marcio 1 papur pleidleisio dros Ann o blaid Bob yn gyntaf');
  });

  it('has its own words for each case in both languages', () => {
    for (const language of ['en', 'cy'] as const) {
      const texts = margins.map((one) => marginText(one, nameOf, language));
      expect(new Set(texts).size).toBe(margins.length);
      for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|NaN/);
    }
    expect(margins.map((one) => marginText(one, nameOf, 'cy')).join(' ')).not.toMatch(/ballot|result|elected|lot\b/);
  });
});

function fail(): never {
  throw new Error('there is no such margin');
}
