import { COUNT_RULES, PaperBox } from '#libs/counting';
import type { Candidate, CountInput } from '#libs/counting';
import { counted, election } from '../../test/support.js';
import { textReport } from './report.js';

const plain = election('13 A>B; 5 B; 3 C', { seats: 2 });
const report = (rule: string, input: CountInput, language: 'en' | 'cy' = 'en') =>
  textReport(counted(rule, input), 'Title', language);
const withNames = (input: CountInput, change: (candidate: Candidate, i: number) => Partial<Candidate>): CountInput => ({
  ...input,
  candidates: input.candidates.map((candidate, i) => ({ ...candidate, ...change(candidate, i) })),
});

describe('The report as text', () => {
  it('begins with the rule and what was counted', () => {
    expect(report('scottish', plain)).toMatch(
      /^Rule: Title\n2 seats, 3 candidates, 21 ballot papers valid\n\nStage 1: /,
    );
  });

  it('begins with the title of the election, where it has one', () => {
    const record = counted('scottish', plain);
    expect(textReport(record, 'Title', 'en', 'Board 2026')).toBe(`Board 2026\n${textReport(record, 'Title', 'en')}`);
    expect(textReport(record, 'Title', 'en', '')).toBe(textReport(record, 'Title', 'en'));
    const long = textReport(record, 'Title', 'en', 'Election of the board '.repeat(9).trim()).split('\n');
    expect(Math.max(...long.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('adds the votes of a stage up, those that are not transferable among them', () => {
    // 21 papers: 8.00000 + 9.99993 + 3.00000 + 0.00007.
    const text = report('scottish', plain);
    expect(text.match(/\n {2}Total +(\+|-)?21\.00000(?=\n)/g)).toHaveLength(2);
    expect(report('scottish', plain, 'cy')).toMatch(/\n {2}Cyfanswm +21\.00000\n/);
    expect(report('fptp', election('5 A; 3 B', { seats: 1 }))).not.toContain('Total');
  });

  it('shows every stage with what changed', () => {
    const text = report('scottish', plain);
    expect(text).toContain('  B                 +4.99993   9.99993  elected');
    expect(text).toContain('  A                 -5.00000   8.00000');
    expect(text).toContain('  Non-transferable  +0.00007   0.00007');
  });

  it('has no column of changes at the first stage, where nothing can have changed', () => {
    expect(report('scottish', plain)).toContain(
      '\n  Candidate            Votes  Outcome\n  A                 13.00000  elected\n',
    );
  });

  it('says who is elected, in order, and that no lot was drawn', () => {
    expect(report('scottish', plain)).toContain('\n\nNo lots were drawn.\nElected, in order: A and B\n');
  });

  it('ends with how the last seat was won', () => {
    // B has 9.99993 after A's surplus, C 3; at first preferences it was 5 to 3.
    expect(report('scottish', plain)).toMatch(
      /\nHow the last seat was won\n {2}B took the last seat, at stage 2\.\n[^]*\n {2}2 {6}9\.99993 {2}3\.00000 {2}6\.99993$/,
    );
  });

  it('lists lots, rejected papers and withdrawn candidates', () => {
    const { candidates, papers, ...input } = election('2 A; 1 B; 1 C>A', { seats: 1 });
    const lots = [{ stage: 2, purpose: 'exclusion', between: [2, 3], chosen: [3] }] as const;
    const text = report('scottish', {
      ...input,
      lots,
      candidates: [...candidates, { name: 'D', withdrawn: true }],
      papers: [
        ...[...papers].map((alike) => ({ ...alike, marks: Uint8Array.of(...alike.marks, 0) })),
        { marks: new Uint8Array(4), papers: 7 },
      ],
    });
    expect(text).toContain('Rejected: 7 (unmarked)');
    expect(text).toContain('Withdrawn: D');
    expect(text).toContain('Lots drawn:\n  Stage 2, who is excluded: between B and C; drawn: C');
  });

  it('says in what order lots favour the candidates, if that was fixed before the count', () => {
    const text = report('scottish', { ...plain, lotOrder: [3, 1, 2] });
    expect(text).toMatch(
      /\nThe order in which lots favour the candidates, drawn before the count: C, A\s+and B\nNo lots/,
    );
  });

  it('says what the constraints are and whom they concern', () => {
    const constraints = [{ name: 'Tenants', members: [2, 3], atLeast: 1 }];
    expect(report('scottish', { ...plain, constraints })).toContain(
      'Constraints on who may be elected together:\n  “Tenants” (at least 1): B and C\n',
    );
  });

  it('says that nominations are opened again, who has no seat because of it, and how many seats are left', () => {
    const input = withNames(plain, (_, i) =>
      i === 0 ? { reopensNominations: true, name: 'Re-open nominations' } : {},
    );
    const allLeft = report('scottish', input);
    expect(allLeft).toContain(
      '\nNobody is elected.\n“Re-open nominations” is elected: nominations are to be opened again.\n',
    );
    expect(allLeft).toContain('\nElected only after that, and so without a seat: B\nLeft vacant: 2 seats.\n');
    const oneLeft = report('scottish', { ...input, reopening: 'oneSeat' });
    expect(oneLeft).toContain('\nElected, in order: B\n“Re-open nominations” is elected');
    expect(oneLeft).toContain('\nLeft vacant: 1 seat.\n');
    expect(oneLeft).not.toContain('without a seat');
  });

  it('says at a stage too that whoever is elected after “re-open nominations” has no seat', () => {
    const input = withNames(plain, (_, i) => (i === 0 ? { reopensNominations: true, name: 'RON' } : {}));
    expect(report('scottish', input)).toMatch(/\n {2}RON +13\.00000 {2}elected\n/);
    expect(report('scottish', input)).toMatch(/\n {2}B +\+4\.99993 +9\.99993 {2}elected, no seat\n/);
    expect(report('scottish', input, 'cy')).toMatch(/9\.99993 {2}etholwyd, heb sedd\n/);
    expect(report('scottish', { ...input, reopening: 'oneSeat' })).toMatch(/9\.99993 {2}elected\n/);
  });

  it('says that papers carry weights, and in what parts the figures are', () => {
    const papers = new PaperBox(3);
    papers.divideVotes(2);
    for (const { marks, papers: alike } of plain.papers) papers.addMarks(marks, alike * 2);
    const text = report('scottish', { ...plain, papers });
    expect(text).toMatch(
      /^Rule: Title\nPapers carry weights\. All figures, also those called votes, are in parts of a\s+vote: 2 parts make one vote\.\n2 seats, 3 candidates, valid papers worth 42 parts of a vote\n/,
    );
    expect(text.match(/Papers carry weights/g)).toHaveLength(1);
    // Cumulative voting rejects all of the 42 but the 16 whose points are no more than the two seats.
    for (const { id, seats } of COUNT_RULES.filter((rule) => rule.countsWeights)) {
      const input = { ...plain, papers, seats: seats === 'one' ? 1 : 2 };
      expect(report(id, input)).not.toMatch(/ballot\s+paper|worth\s+one\s+vote/);
      expect(report(id, input)).toMatch(/worth\s+(42|16)\s+parts\s+of\s+a\s+vote;\s/);
      expect(report(id, input, 'cy')).toMatch(/yw\s+(42|16)\s+rhan\s+o\s+bleidlais;\s/);
      expect(report(id, input, 'cy')).not.toMatch(/papurau\s+pleidleisio|yn\s+werth\s+un\s+bleidlais/);
    }
  });

  it('shows how much of each vote the elected keep, by Meek’s rules', () => {
    // A has 12 of 18, the quota is 6.000000001: A keeps 0.500000001 of each vote, rounded up to nine decimals.
    const text = report('meek-prf', election('12 A>B; 4 B; 2 C', { seats: 2 }));
    expect(text).toContain('Keeps');
    expect(text).toMatch(/\n {2}A +-5\.\d{9} +6\.\d{9} +0\.50000000\d/);
  });

  it('names the places of an order of election only where some are equal', () => {
    // Both have the quota of 4 at once with 5 votes each and would need a lot to be put in order.
    const level = report('mer', election('5 A; 5 B; 1 C', { seats: 2 }));
    expect(level).toContain('Order of election, equals named together:\n  1. A and B\n');
    expect(report('mer', plain)).not.toContain('Order of election,');
  });

  it('is in Welsh throughout when asked for in Welsh', () => {
    const constraints = [{ name: 'Tenantiaid', members: [2, 3], atLeast: 1 }];
    const text = report('scottish', { ...plain, constraints, lotOrder: [3, 1, 2] }, 'cy');
    expect(text).toContain('2 sedd, 3 ymgeisydd, 21 o bapurau pleidleisio dilys');
    expect(text).toContain('Sut yr enillwyd y sedd olaf');
    expect(text).not.toMatch(/stage|elected|surplus|votes|lots|least/i);
  });

  it('shows first past the post as one list of votes', () => {
    const text = report('fptp', election('5 A; 3 B', { seats: 1 }));
    expect(text).toContain('The votes\n');
    expect(text).toContain('A is elected with 5 votes. [FPP51]');
    expect(text).not.toContain('Non-transferable');
    expect(text).toMatch(/\n {2}The last candidate beaten was B\. It stood 5 to 3, a difference of 2\.$/);
  });

  it('calls points what is points: by the Borda count and where voters share out points, and by no other rule', () => {
    const one = { ...election('5 A; 3 B', { seats: 1 }), lotOrder: [1, 2] };
    const headed = (language: 'en' | 'cy', heading: string) =>
      COUNT_RULES.map(({ id }) => id).filter((id) =>
        new RegExp(`^ {2}(Candidate|Ymgeisydd) +${heading} `, 'm').test(report(id, one, language)),
      );
    expect(headed('en', 'Points')).toEqual(['borda', 'cumulative']);
    expect(headed('cy', 'Pwyntiau')).toEqual(['borda', 'cumulative']);
    expect(headed('en', 'Votes')).toHaveLength(COUNT_RULES.length - 2);
  });

  it('calls the difference between sums a difference, for a margin is a number of papers', () => {
    expect(report('borda', election('5 A; 3 B', { seats: 1 }))).toContain('That is a difference of 2.');
    expect(report('fptp', election('5 A; 3 B', { seats: 1 }), 'cy')).toMatch(/Mae hynny’n\s+wahaniaeth o 2\./);
  });

  it('stays within 80 columns, however long the names are', () => {
    const long = 'Gwenllian Angharad Llywelyn-Fychan Bowen-Pritchard of the Tenants of Llanfairpwllgwyngyll Ward';
    const input = withNames(plain, ({ name }) => ({ name: `${long} ${name}` }));
    for (const rule of ['scottish', 'meek-prf', 'mer'])
      for (const line of report(rule, input).split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    expect(report('scottish', input)).toMatch(/Llanfairpwllgwyngyll Ward A +-5\.00000 +8\.00000\n/);
  });
});
