import { err } from '#libs/basics';
import { counted, election } from '../test/support.js';
import { MOST_CONSTRAINED_SEATS } from './constraints/constraint-group.js';
import { digestOfCount } from './count-record.js';
import { PaperBox } from './papers/paper-box.js';
import { count, COUNT_RULES, findCountRule } from './registry.js';

const input = election('2 A; 1 B; 1 C>A', { seats: 1 });
const lots = [{ stage: 2, purpose: 'exclusion', between: [2, 3], chosen: [3] }] as const;

describe('The register of count rules', () => {
  it('has each rule once, with a version, a title in both languages and a source', () => {
    expect(COUNT_RULES.map(({ id }) => id).sort()).toEqual([
      'approval',
      'av',
      'block',
      'borda',
      'cumulative',
      'ers97',
      'fptp',
      'meek-nz',
      'meek-prf',
      'mer',
      'ni-gregory',
      'schulze',
      'scottish',
    ]);
    for (const { version, title, source } of COUNT_RULES)
      expect([version, title.en, title.cy, source].every((text) => text.length > 0)).toBe(true);
  });

  it('does not know other rules', () => {
    expect(findCountRule('dice')).toBeUndefined();
    expect(() => count('dice', input)).toThrow(RangeError);
  });

  it.each([
    ['no seat', { seats: 0 }],
    ['half a seat', { seats: 1.5 }],
    ['no candidates', { candidates: [], papers: [] }],
    ['nobody who stands', { candidates: input.candidates.map(({ name }) => ({ name, withdrawn: true })) }],
    ['256 candidates', { candidates: Array.from({ length: 256 }, () => ({ name: 'A' })) }],
    ['a paper for another contest', { papers: [{ marks: new Uint8Array(4), papers: 1 }] }],
    ['half a paper', { papers: [{ marks: new Uint8Array(3), papers: 0.5 }] }],
    ['no paper of a kind', { papers: [{ marks: new Uint8Array(3), papers: 0 }] }],
    ['no choices', { mostChoices: 0 }],
    ['an order of lots that names nobody', { lotOrder: [1, 2, 9] }],
  ])('throws on %s: the caller has a bug', (_, wrong) => {
    expect(() => count('scottish', { ...input, ...wrong })).toThrow(RangeError);
  });
});

describe('A contest without constraints', () => {
  const rules = COUNT_RULES.filter(({ seats }) => seats === 'any').map(({ id }) => id);

  it.each(rules)('may have any number of seats, by %s: the limits are for constraints', (rule) => {
    const record = counted(rule, election('2 A; 1 B', { seats: MOST_CONSTRAINED_SEATS + 1 }));
    expect(record).toMatchObject({ elected: [1, 2], vacant: MOST_CONSTRAINED_SEATS - 1 });
  });

  it('may have as many papers as can be counted exactly, and not one more', () => {
    const marks = Uint8Array.of(1, 0, 0);
    const all = { ...input, papers: [{ marks, papers: Number.MAX_SAFE_INTEGER }] };
    expect(counted('fptp', all)).toMatchObject({ elected: [1], validPapers: Number.MAX_SAFE_INTEGER });
    expect(() => count('fptp', { ...all, papers: [...all.papers, { marks, papers: 1 }] })).toThrow(RangeError);
  });
});

describe('A rule that does not fit', () => {
  it('is refused for several seats if it fills one', () => {
    expect(count('av', { ...input, seats: 2 })).toEqual(err({ kind: 'ruleUnfit', rule: 'av', why: 'oneSeatOnly' }));
  });

  it('is refused for papers that carry weights if it counts whole papers to two decimals', () => {
    const papers = new PaperBox(3);
    papers.addMarks(Uint8Array.of(1, 2, 3), 2);
    papers.divideVotes(2);
    for (const rule of ['ers97', 'mer', 'ni-gregory'])
      expect(count(rule, { ...input, papers })).toEqual(err({ kind: 'ruleUnfit', rule, why: 'weightedPapers' }));
    for (const rule of ['scottish', 'meek-prf', 'fptp']) expect(count(rule, { ...input, papers }).ok).toBe(true);
  });

  it('is refused where the constraints cannot be met, and says which', () => {
    const constraints = [{ name: 'Tenants', members: [1], atLeast: 2 }];
    expect(count('scottish', { ...input, constraints })).toMatchObject({
      error: { kind: 'constraintsFaulty', fault: { code: 'impossibleFromTheStart', groups: constraints } },
    });
  });
});

describe('A count record', () => {
  it('is plain JSON', () => {
    const record = counted('scottish', { ...input, lots });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('is reproduced, byte for byte, by its own lots', () => {
    const record = counted('scottish', { ...input, lots });
    expect(digestOfCount(counted('scottish', { ...input, lots: record.lots }))).toBe(digestOfCount(record));
  });

  it('has one canonical text: members in order, no white space', () => {
    const record = counted('fptp', { candidates: [{ name: 'A' }], seats: 1, papers: [] });
    expect(digestOfCount(record)).toBe(
      '{"candidates":[{"name":"A","number":1,"reopensNominations":false,"withdrawn":false}],"constraints":[],' +
        '"elected":[1],"lotOrder":null,"lots":[],"mostChoices":1,"orderOfElection":null,"quota":null,"rejected":[],' +
        '"rejectedInPart":0,"rule":"fptp","ruleVersion":"2","seats":1,"stages":[{"candidates":[],"elected":[1],' +
        '"excluded":[],"keepValues":null,"kind":"first","lostByCutting":"0","nonTransferable":"0","number":1,' +
        '"quota":null,"reasons":[{"between":[],"candidates":[],"code":"choices.papers","figures":{"mostChoices":1,' +
        '"papers":0,"rejected":0},"rule":"FPP44"},{"between":[],"candidates":[1],"code":"elected.uncontested",' +
        '"figures":{"continuing":1,"seats":1},"rule":"r. 53"}],"transfers":[],"votes":{"1":"0"}}],"unitsPerVote":1,' +
        '"vacant":0,"validPapers":0}',
    );
    expect(JSON.parse(digestOfCount(record))).toEqual(record);
  });
});
