import type { ElectionId, OrganisationId } from '#libs/domain';
import { jest } from '@jest/globals';
import type { BallotIntake, CastOutcome, Casting, PollToCast } from '../ports/ballot-intake.js';
import { CastBatcher } from './cast-batcher.js';
import { CastingLine } from './casting-line.js';

const poll = (electionId: string): PollToCast => ({
  organisationId: 'body' as OrganisationId,
  electionId: electionId as ElectionId,
  checked: true,
});
const voter = (n: number): Casting => ({ tokenHash: Uint8Array.of(n), rows: [] });

function intake(answer: (castings: readonly Casting[]) => CastOutcome[]) {
  const calls: number[] = [];
  const cast = (_: PollToCast, castings: readonly Casting[]): Promise<readonly CastOutcome[]> => {
    calls.push(castings.length);
    return Promise.resolve().then(() => answer(castings));
  };
  const made: BallotIntake = { cast, look: () => Promise.resolve([]) };
  return { calls, made };
}

/** Even voters are recorded, odd ones have voted. */
const byNumber = (castings: readonly Casting[]): CastOutcome[] =>
  castings.map(({ tokenHash }) => ((tokenHash[0] ?? 0) % 2 === 0 ? 'RECORDED' : 'ALREADY_VOTED'));

describe('Castings that come together', () => {
  afterEach(() => jest.useRealTimers());

  it('share a call within a few milliseconds, and each voter gets their own outcome', async () => {
    jest.useFakeTimers();
    const { calls, made } = intake(byNumber);
    const batcher = new CastBatcher(made, true);
    const outcomes = Promise.all([0, 1, 2, 3].map((n) => batcher.cast(poll('a'), voter(n))));
    await jest.advanceTimersByTimeAsync(3);
    expect(await outcomes).toEqual(['RECORDED', 'ALREADY_VOTED', 'RECORDED', 'ALREADY_VOTED']);
    expect(calls).toEqual([4]);
  });

  it('do not wait once 64 are there, and the next begin a new call', async () => {
    jest.useFakeTimers();
    const { calls, made } = intake(byNumber);
    const batcher = new CastBatcher(made, true);
    const outcomes = Promise.all(Array.from({ length: 70 }, (_, n) => batcher.cast(poll('a'), voter(n))));
    expect(calls).toEqual([64]);
    await jest.advanceTimersByTimeAsync(3);
    expect(await outcomes).toHaveLength(70);
    expect(calls).toEqual([64, 6]);
  });

  it('of two elections never share a call', async () => {
    jest.useFakeTimers();
    const { calls, made } = intake(byNumber);
    const batcher = new CastBatcher(made, true);
    const outcomes = Promise.all(['a', 'b', 'a'].map((id, n) => batcher.cast(poll(id), voter(n))));
    await jest.advanceTimersByTimeAsync(3);
    await outcomes;
    expect(calls).toEqual([2, 1]);
  });

  it('share a failure, and the next call is not harmed by it', async () => {
    let fails = true;
    const { made } = intake((castings) => {
      if (fails) throw new Error('connection lost');
      return byNumber(castings);
    });
    const batcher = new CastBatcher(made, true);
    const outcomes = await Promise.allSettled([0, 2].map((n) => batcher.cast(poll('a'), voter(n))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await batcher.cast(poll('a'), voter(0))).toBe('RECORDED');
  });

  it('are a call each where batching is off', async () => {
    const { calls, made } = intake(byNumber);
    const batcher = new CastBatcher(made, false);
    await Promise.all([0, 1, 2].map((n) => batcher.cast(poll('a'), voter(n))));
    expect(calls).toEqual([1, 1, 1]);
  });
});

describe('The line in front of casting', () => {
  it('lets a stated number in, turns the next away at once, and lets others in as they leave', async () => {
    const line = new CastingLine(2);
    const doors: (() => void)[] = [];
    const work = (): Promise<string> => new Promise((resolve) => doors.push(() => resolve('served')));
    const inside = [line.pass(work), line.pass(work)];
    expect(await line.pass(work)).toBeUndefined();
    doors[0]?.();
    expect(await inside[0]).toBe('served');
    const next = line.pass(work);
    for (const open of doors) open();
    expect([await inside[1], await next]).toEqual(['served', 'served']);
  });

  it('does not lose a place to work that fails', async () => {
    const line = new CastingLine(1);
    await expect(line.pass(() => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
    expect(await line.pass(() => Promise.resolve(1))).toBe(1);
  });
});
