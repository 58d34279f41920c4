import type { CountInput } from '#libs/counting';
import { counted, election } from '../../test/support.js';
import { compareRules } from './compare-rules.js';
import { simulationText } from './simulation-text.js';

const [A, B, C, D, F, G] = [1, 2, 3, 4, 6, 7];
// Domain reference 10.2: four rules, one profile, four results.
const input = election('11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D', {
  seats: 3,
});
const RULES = ['mer', 'ers97', 'scottish', 'meek-prf'];
const electedBy = (rules: readonly string[], from: CountInput = input) =>
  compareRules(from, rules).outcomes.map((outcome) => (outcome.kind === 'counted' ? outcome.elected : null));

describe('The same papers by several rules', () => {
  it('are four results for the profile of the domain reference', () => {
    const elected = electedBy(RULES).map((one) => [...(one ?? [])].sort());
    expect(elected).toEqual([
      [A, B, C],
      [A, B, G],
      [B, C, G],
      [B, F, G],
    ]);
  });

  it('say who is elected by all, by some, and who differs from the first', () => {
    const { always, sometimes, outcomes } = compareRules(input, RULES);
    expect(always).toEqual([B]);
    expect(sometimes).toEqual([A, C, F, G]);
    expect(outcomes[0]).toMatchObject({ gained: [], lost: [] });
    expect(outcomes[1]).toMatchObject({ gained: [G], lost: [C] });
  });

  it('are counted by each rule as it counts them alone', () => {
    const [outcome] = compareRules(input, ['scottish']).outcomes;
    const record = counted('scottish', input);
    expect(outcome).toMatchObject({
      rule: 'scottish',
      elected: record.elected,
      stages: record.stages.length,
      quota: '25.00000',
      validPapers: 97,
      lots: 0,
      lastSeat: { winner: G, beaten: { candidate: A } },
    });
  });

  it('become choices for rules that add up choices: the first so many preferences', () => {
    // With one seat a paper’s first preference is its choice: B 28 leads. With approval every preference is one:
    // A 20, B 33, C 42, D 66, E 35, F 57, G 35.
    expect(electedBy(['fptp', 'approval'], { ...input, seats: 1 })).toEqual([[B], [D]]);
    expect(electedBy(['approval'])).toEqual([[D, F, C]]);
  });

  it('are left aside by a rule that cannot count them, and the others go on', () => {
    const { outcomes, always } = compareRules(input, ['av', 'scottish']);
    expect(outcomes[0]).toEqual({
      rule: 'av',
      kind: 'refused',
      refusal: { kind: 'ruleUnfit', rule: 'av', why: 'oneSeatOnly' },
    });
    expect(outcomes[1]).toMatchObject({ kind: 'counted', gained: [], lost: [] });
    expect(always).toHaveLength(3);
  });

  it('do not throw away a rule that is unknown: that is a bug', () => {
    expect(() => compareRules(input, ['dice'])).toThrow(RangeError);
  });
});

describe('Rules side by side as text', () => {
  const text = simulationText(compareRules(input, [...RULES, 'av']), 'en');

  it('has one row for each candidate and one lettered column for each rule', () => {
    expect(text).toContain(
      '\n  Candidate (place of election)  a  b  c  d  e\n  A                              3  3  .  .  .\n',
    );
    expect(text).toContain(`\n  ${'G'.padEnd(29)}  .  2  3  2  .\n`);
  });

  it('says of each rule what it came to', () => {
    expect(text).toMatch(
      /\nc {2}Scottish single transferable vote[^\n]*\n {3}Stages: 7\. Quota at the end: 25\.00000\.\n/,
    );
    expect(text).toContain('   Last seat: G over A, by 1.29018.\n   Other than the first: elected G; not elected A.\n');
    expect(text).toContain('   This rule fills one seat.');
    expect(text).toMatch(
      /Elected by every rule that can count these papers: B\.\nElected by some rules only: A, C, F and G\.$/,
    );
  });

  it('is in Welsh throughout when asked for in Welsh, and within 80 columns', () => {
    const welsh = simulationText(compareRules(input, [...RULES, 'av', 'fptp', 'schulze']), 'cy');
    expect(welsh).toMatch(/^Yr un papurau yn ôl sawl rheol: 3 sedd, 7 o ymgeiswyr\n/);
    expect(welsh).not.toMatch(/elected|stage|seat|rule|quota/i);
    for (const line of [...welsh.split('\n'), ...text.split('\n')]) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('says that all agree, and counts the lots there were', () => {
    const tied = election('5 A; 2 B; 2 C', { seats: 2 });
    const same = simulationText(compareRules({ ...tied, lotOrder: [1, 2, 3] }, ['fptp', 'block']), 'en');
    expect(same).toContain('Lots drawn: 1.');
    expect(same).toMatch(
      /Elected by every rule that can count these papers: A and\s+B\.\nAll rules that can count these papers elect the same\.$/,
    );
  });

  it('names nobody as elected by every rule where nobody is', () => {
    const none = compareRules({ ...election('5 A; 5 B', { seats: 1 }) }, ['fptp']);
    expect(none.outcomes[0]).toMatchObject({ kind: 'refused', refusal: { kind: 'lotsRequired' } });
    expect(simulationText(none, 'en')).toContain('Nobody is elected by every rule that can count these papers.');
  });
});
