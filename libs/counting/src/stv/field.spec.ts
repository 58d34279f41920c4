import { Field } from './field.js';

const candidates = [...'ABCDE'].map((name) => ({ name }));
const votes = [0n, 3n, 9n, 5n, 9n, 1n];

describe('The field of a count', () => {
  it('elects in descending votes, equals in ballot order, and no more than there are vacancies', () => {
    const field = new Field({ candidates, seats: 3 });
    expect(field.electInOrder([1, 2, 3, 4], votes)).toEqual([2, 4, 3]);
    expect([field.elected, field.vacancies, field.continuing]).toEqual([[2, 4, 3], 0, [1, 5]]);
    expect(field.electInOrder([1], votes)).toEqual([]);
  });

  it('passes over those whom a constraint keeps out, also because of somebody elected just before', () => {
    const constraints = [{ name: 'North', members: [2, 4], atMost: 1 }];
    const field = new Field({ candidates, seats: 2, constraints });
    expect(field.electInOrder([2, 3, 4], votes)).toEqual([2, 3]);
  });

  it('can lose as many as leave one for every vacancy, and not one more', () => {
    const field = new Field({ candidates, seats: 2 });
    expect([field.canLose([1, 3, 5]), field.canLose([1, 2, 3, 5])]).toEqual([true, false]);
    field.elect(2);
    expect([field.canLose([1, 3, 5]), field.canLose([1, 3, 4, 5])]).toEqual([true, false]);
  });

  it('may not exclude whom a constraint needs, nor lose them', () => {
    const constraints = [{ name: 'Tenants', members: [1, 5], atLeast: 2 }];
    const field = new Field({ candidates, seats: 3, constraints });
    expect(field.judgement).toEqual({ guarded: [1, 5], doomed: [] });
    expect(field.excludable).toEqual([2, 3, 4]);
    expect([field.canLose([2, 3]), field.canLose([5])]).toEqual([true, false]);
  });

  it('knows nobody who was withdrawn', () => {
    const field = new Field({ candidates: [{ name: 'A', withdrawn: true }, { name: 'B' }], seats: 1 });
    expect([field.standing, field.continuing]).toEqual([[2], [2]]);
    expect(() => field.elect(1)).toThrow('not standing');
  });

  it('elects or excludes nobody twice', () => {
    const field = new Field({ candidates, seats: 2 });
    field.exclude(1);
    expect(() => field.elect(1)).toThrow('candidate 1 is excluded');
    field.elect(2);
    expect(() => field.exclude(2)).toThrow('candidate 2 is elected');
  });
});
