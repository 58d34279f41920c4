import { PaperBox } from '../../papers/paper-box.js';
import { counted, votesAt } from '../../../test/support.js';

const candidates = [...'MNCK'].map((name) => ({ name }));
const approving = (papers: number, ...names: readonly string[]) => ({
  marks: Uint8Array.from(candidates, ({ name }) => Number(names.includes(name))),
  papers,
});

describe('Approval voting', () => {
  // Everyone approves of the two cities nearest to them: electowiki.org/wiki/Tennessee, per cent as papers.
  const tennessee = [
    approving(42, 'M', 'N'),
    approving(26, 'N', 'C'),
    approving(15, 'C', 'K'),
    approving(17, 'K', 'C'),
  ];

  it('elects Nashville where everyone approves of the two nearest cities', () => {
    const record = counted('approval', { candidates, seats: 1, papers: tennessee });
    expect(votesAt(record, 1)).toEqual({ M: '42', N: '68', C: '58', K: '32' });
    expect(record).toMatchObject({ elected: [2], validPapers: 100, mostChoices: 4, quota: null });
  });

  it('allows any number of choices, all candidates among them', () => {
    const record = counted('approval', {
      candidates,
      seats: 1,
      papers: [approving(1, 'M', 'N', 'C', 'K'), approving(1, 'C')],
    });
    expect(record).toMatchObject({ elected: [3], rejected: [], validPapers: 2 });
  });

  it('keeps to a limit that the rules give', () => {
    const papers = [approving(3, 'M', 'N', 'C'), approving(1, 'K')];
    expect(counted('approval', { candidates, seats: 1, mostChoices: 2, papers })).toMatchObject({
      elected: [4],
      rejected: [{ ground: 'tooManyChosen', papers: 3 }],
      mostChoices: 2,
    });
  });

  it('gives the margin at the last seat', () => {
    const record = counted('approval', { candidates, seats: 2, papers: tennessee });
    expect(record.elected).toEqual([2, 3]);
    expect(record.stages[0]?.reasons.at(-1)).toEqual({
      code: 'elected.margin',
      rule: 'choices 3',
      candidates: [3],
      between: [1],
      figures: { votes: '58', next: '42', margin: '16' },
    });
  });

  it('weights two classes as a constitution says: 0.6 for 50 papers, 0.4 for 20 (domain reference 5.2 and 10.4)', () => {
    // A paper of the first class weighs 0.6 ÷ 50 = 3/250, one of the second 0.4 ÷ 20 = 5/250.
    const papers = new PaperBox(2);
    papers.divideVotes(250);
    papers.addMarks(Uint8Array.of(1, 0), 30 * 3);
    papers.addMarks(Uint8Array.of(0, 1), 20 * 3);
    papers.addMarks(Uint8Array.of(1, 0), 5 * 5);
    papers.addMarks(Uint8Array.of(0, 1), 15 * 5);
    const record = counted('approval', { candidates: [{ name: 'For' }, { name: 'Against' }], seats: 1, papers });
    expect(votesAt(record, 1)).toEqual({ For: '115', Against: '135' }); // 0.46 and 0.54, although 35 papers each
    expect(record).toMatchObject({ elected: [2], unitsPerVote: 250, validPapers: 250 });
  });
});
