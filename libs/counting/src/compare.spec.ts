import { err, ok } from '#libs/basics';
import { counted, election } from '../test/support.js';
import { compareCount, readExpectation } from './compare.js';

// 2 seats, 8 papers, quota 3: A has exactly 3; D is excluded and elects C.
const record = counted('scottish', election('3 A>B; 2 B; 2 C; 1 D>C', { seats: 2 }));
const published = {
  seats: 2,
  quota: '3.00000',
  validVotes: 8,
  electedInOrder: ['A', 'C'],
  stages: [
    {
      kind: 'first',
      candidates: [],
      votes: { A: '3.00000', B: '2.00000', C: '2.00000', D: '1.00000' },
      nonTransferable: '0.00000',
      elected: ['A'],
    },
    {
      kind: 'exclusion',
      candidates: ['D'],
      votes: { A: '3.00000', B: '2.00000', C: '3.00000', D: '0.00000' },
      nonTransferable: '0.00000',
      elected: ['C'],
    },
  ],
};

describe('Comparing a count with a published one', () => {
  it('finds nothing when every figure is as published', () => {
    expect(compareCount(record, published)).toEqual([]);
  });

  it('names stage, candidate, expected and counted figure, down to the last decimal', () => {
    const [first, second] = published.stages;
    const stages = [{ ...first }, { ...second, votes: { ...second?.votes, C: '3.00001' } }];
    expect(compareCount(record, { stages })).toEqual([
      { stage: 2, candidate: 'C', what: 'votes', expected: '3.00001', got: '3.00000' },
    ]);
  });

  it.each([
    ['seats', { seats: 3 }],
    ['quota', { quota: '3.0000' }],
    ['validVotes', { validVotes: 9 }],
    ['electedInOrder', { electedInOrder: ['C', 'A'] }],
    ['stages', { stages: published.stages.slice(0, 1) }],
  ])('notices another %s', (what, changed) => {
    expect(compareCount(record, { ...published, ...changed })).toMatchObject([{ stage: null, what }]);
  });

  it.each([
    ['kind', { kind: 'surplus' }],
    ['candidates', { candidates: ['C'] }],
    ['nonTransferable', { nonTransferable: '0.00001' }],
    ['elected', { elected: [] }],
    ['votes', { votes: { ...published.stages[0]?.votes, E: '0.00000' } }],
    ['votes', { votes: { A: '3.00000', B: '2.00000', C: '2.00000' } }],
  ])('notices another %s at a stage', (what, changed) => {
    const [first, second] = published.stages;
    expect(compareCount(record, { stages: [{ ...first, ...changed }, { ...second }] })).toMatchObject([
      { stage: 1, what },
    ]);
  });

  it('does not mind the order of names elected at one stage', () => {
    const both = counted('scottish', election('3 A; 4 B', { seats: 2 }));
    expect(both.stages[0]?.elected).toEqual([2, 1]);
    expect(compareCount(both, { stages: [{ elected: ['A', 'B'] }] })).toEqual([]);
  });
});

describe('Reading a published count', () => {
  it('reads the members it knows', () => {
    expect(readExpectation(JSON.stringify({ ...published, source: 'a council' }))).toEqual(ok(published));
  });

  it.each([
    ['{', 'The expectation is not JSON.'],
    ['[]', 'The expectation should be a JSON object.'],
    ['{}', 'The expectation says neither who is elected nor any stage: there is nothing to compare.'],
    ['{"quota":3}', 'quota should be text with its decimals, such as "1914.00000".'],
    ['{"seats":"3"}', 'seats and validVotes should be numbers.'],
    ['{"electedInOrder":[1]}', 'electedInOrder should be a list of names.'],
    [
      '{"stages":[{"kind":"first"},{"kind":1}]}',
      'stages should be a list of objects with kind, candidates, votes, nonTransferable and elected.',
    ],
    [
      '{"stages":[{"votes":{"A":"3","B":3}}]}',
      'stages should be a list of objects with kind, candidates, votes, nonTransferable and elected.',
    ],
    ['{"electedInOrder":["A",1]}', 'electedInOrder should be a list of names.'],
    [
      '{"stages":[{"votes":{"A":3}}]}',
      'stages should be a list of objects with kind, candidates, votes, nonTransferable and elected.',
    ],
  ])('refuses %s', (text, why) => {
    expect(readExpectation(text)).toEqual(err(why));
  });
});
