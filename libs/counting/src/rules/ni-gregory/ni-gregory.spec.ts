import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareCount } from '../../compare.js';
import { readExpectation } from '../../compare.js';
import { readBlt } from '../../formats/blt.js';
import { counted, election, namesOf, votesAt } from '../../../test/support.js';

describe('Northern Ireland local elections: one real surplus, West Tyrone', () => {
  // Known of it: quota 1078; McElduff 1471 first preferences, 1427 with a next preference; McDonnell 1063.29 before, of which
  // 7 papers at 0.47, and 170 papers from McElduff (N. Whyte, fromtheheartofeurope.eu/26311). The other papers are made up:
  // Z leaves 1000 transferable papers at 470 ÷ 1000 = 0.47, 5385 papers in all, 4 seats: 5385/5 + 1 = 1078.
  // M is McElduff, D is McDonnell.
  const profile = '548 Z; 7 Z>D>W; 993 Z>W; 44 M; 170 M>D>W; 1257 M>V; 1060 D; 600 W; 706 V';
  const record = counted('ni-gregory', election(profile, { seats: 4 }));

  it('divides the surplus of 393 by the 1427 transferable papers, not by all 1471: 0.27', () => {
    expect(record.quota).toBe('1078.00');
    expect(votesAt(record, 2)).toMatchObject({ M: '1471.00', D: '1063.29' });
    expect(record.stages[2]).toMatchObject({ kind: 'surplus', candidates: [2] });
    expect(record.stages[2]?.reasons.find(({ code }) => code === 'mer.value.divided')).toMatchObject({
      rule: 'r. 49(4)',
      figures: { surplus: '393.00', transferable: 1427, value: '0.27' },
    });
  });

  it('gives McDonnell 170 papers, 45.90 votes, 1109.19 in all', () => {
    expect(record.stages[2]?.transfers).toContainEqual({
      from: 2,
      to: 1,
      papers: 170,
      received: '1.00',
      value: '0.27',
      votes: '45.90',
    });
    expect(votesAt(record, 3)).toMatchObject({ M: '1078.00', D: '1109.19' });
  });

  it('takes the surplus of 31.19 that this makes from these 170 papers only', () => {
    const surplus = record.stages[3];
    expect(namesOf(record, surplus?.candidates ?? [])).toEqual(['D']);
    expect(surplus?.reasons.find(({ code }) => code === 'mer.surplus.lastParcel')).toMatchObject({
      rule: 'r. 49(5)–(6)',
      figures: { papers: 170, received: '0.27', surplus: '31.19' },
    });
    expect(surplus?.transfers).toMatchObject([{ papers: 170, value: '0.18', votes: '30.60' }]); // 31.19 ÷ 170 = 0.1834…
    expect(votesAt(record, 4)).toMatchObject({ D: '1078.00' });
  });
});

describe('Northern Ireland local elections: the ERS97 model papers, as counted by OpenSTV 1.7', () => {
  const papers = resolve('../shared/elections/ers97/ers97-model.blt');
  const expectation = resolve('../shared/elections/gregory/ers97-model.ni-gregory.json');
  if (!existsSync(papers) || !existsSync(expectation)) {
    it('reads nothing: ../shared/elections is not here', () => expect(existsSync(papers)).toBe(false));
    return;
  }
  const file = readBlt(readFileSync(papers));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const record = counted('ni-gregory', file.value);
  const expected = readExpectation(readFileSync(expectation, 'utf8'));
  if (!expected.ok) throw new Error(expected.error);

  it('has the same quota, the same order of election and every figure of stages 1 to 6', () => {
    const differences = compareCount(record, expected.value);
    expect(record.quota).toBe('108.00');
    expect(record.stages).toHaveLength(7);
    expect(differences.filter(({ stage }) => stage !== 7)).toEqual([]);
  });

  it('transfers nothing at stage 7, where OpenSTV still moves the first preferences of Baron before it looks (r. 52)', () => {
    // Two candidates continue for two seats once Baron is excluded: they are deemed elected thereupon (r. 52(1)) and no
    // further transfer is made (r. 52(3)). Those 64 papers have no next preference, so the elected are the same.
    expect(compareCount(record, expected.value)).toEqual([
      { stage: 7, candidate: 'Baron', what: 'votes', expected: '18.26', got: '82.26' },
      { stage: 7, candidate: null, what: 'nonTransferable', expected: '90.82', got: '26.82' },
    ]);
  });
});

describe('Northern Ireland local elections: the rule', () => {
  const input = election('11 A>E>D>F; 6 G>D>E>C; 4 A>D>F>E; 17 C>D>G; 14 B>D>F; 14 B>F; 5 A>C>B; 12 G; 14 F>C>E>D', {
    seats: 3,
  });

  it('counts as the Model Election Rules do', () => {
    const [ni, mer] = [counted('ni-gregory', input), counted('mer', input)];
    const figures = ({ stages, ...record }: typeof ni) => ({
      ...record,
      rule: '',
      stages: stages.map(({ reasons, ...stage }) => ({
        ...stage,
        reasons: reasons.map((reason) => ({ ...reason, rule: '' })),
      })),
    });
    expect(figures(ni)).toEqual(figures(mer));
  });

  it('cites rules 47 to 53 of the Local Elections Rules', () => {
    for (const { reasons } of counted('ni-gregory', input).stages)
      for (const { rule } of reasons) expect(rule).toMatch(/^r\. (47|48|49|50|51|52|53)(\(|$)/);
  });
});
