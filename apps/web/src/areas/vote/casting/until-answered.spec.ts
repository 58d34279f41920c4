import { pauseAfter, TRIES, untilAnswered } from './until-answered.js';

/** Fails so many times, then answers. */
function failing(times: number): { ask: () => Promise<string>; asked: () => number } {
  let asked = 0;
  const ask = (): Promise<string> =>
    ++asked > times ? Promise.resolve('recorded') : Promise.reject(new Error(`try ${asked}`));
  return { ask, asked: () => asked };
}
const pauses: number[] = [];
const wait = (ms: number): Promise<void> => {
  pauses.push(ms);
  return Promise.resolve();
};
beforeEach(() => void pauses.splice(0));

describe('Sending until an answer comes (CAST-06)', () => {
  it('sends once where an answer comes', async () => {
    const { ask, asked } = failing(0);
    expect(await untilAnswered(ask, { wait })).toBe('recorded');
    expect([asked(), pauses]).toEqual([1, []]);
  });

  it('sends again after longer and longer pauses, and says which try it is', async () => {
    const said: number[] = [];
    const { ask } = failing(TRIES - 1);
    expect(await untilAnswered(ask, { wait, onAgain: (attempt) => said.push(attempt) })).toBe('recorded');
    expect(said).toEqual([2, 3, 4, 5, 6]);
    expect(pauses).toEqual([400, 800, 1_600, 3_200, 4_000]);
  });

  it('gives up with the last error, so that the voter can be told that nothing is known', async () => {
    const { ask, asked } = failing(TRIES);
    await expect(untilAnswered(ask, { wait })).rejects.toThrow(`try ${TRIES}`);
    expect(asked()).toBe(TRIES);
  });

  it('never waits longer than four seconds', () => expect(pauseAfter(50)).toBe(4_000));
});
