import { setTimeout as wait } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Ticker } from '../ticker.js';
import { LAST_TICK_MS, SLOWEST_MS, TickerRunner } from './ticker-runner.js';

const aTicker = (tick: Ticker['tick'], everyMs = 5): Ticker => ({ name: 'test', everyMs, tick });

/** Runs until `enough`, then stops. */
async function runUntil(runner: TickerRunner, enough: () => boolean): Promise<void> {
  runner.onApplicationBootstrap();
  while (!enough()) await wait(5);
  await runner.stop();
}

describe('Tickers', () => {
  const warned: unknown[] = [];
  beforeEach(() => {
    warned.length = 0;
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: unknown) => void warned.push(line));
  });
  afterEach(() => jest.restoreAllMocks());

  it('tick again and again, one tick of each at a time', async () => {
    let ticks = 0;
    let now = 0;
    let most = 0;
    const slow = aTicker(async () => {
      most = Math.max(most, (now += 1));
      await wait(10);
      now -= 1;
      ticks += 1;
    });
    await runUntil(new TickerRunner([slow]), () => ticks >= 5);
    expect(most).toBe(1);
  });

  it('do not hold each other up', async () => {
    let ticks = 0;
    const stuck = aTicker((stop) => wait(60_000, undefined, { signal: stop }).catch(() => undefined));
    await runUntil(new TickerRunner([stuck, aTicker(async () => void (ticks += 1))]), () => ticks >= 5);
    expect(ticks).toBeGreaterThanOrEqual(5);
  });

  it('that fail go on at twice the pause each time, and at the usual pace once they succeed', async () => {
    const at: number[] = [];
    const failing = aTicker(async () => {
      at.push(performance.now());
      if (at.length < 6) throw new Error('not yet');
    }, 10);
    await runUntil(new TickerRunner([failing]), () => at.length >= 9);
    const pauses = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    for (const [i, least] of [20, 40, 80, 160, 320].entries()) expect(pauses[i]).toBeGreaterThanOrEqual(least - 2);
    expect(pauses[5]).toBeLessThan(300);
    expect(SLOWEST_MS).toBe(10_000);
  });

  it('that fail are logged with the kind of error and not its words, which may hold an address (SEC-03)', async () => {
    const failing = aTicker(() => Promise.reject(new RangeError('550 no mailbox member@example.org')));
    await runUntil(new TickerRunner([failing]), () => warned.length > 0);
    expect(warned[0]).toMatchObject({ event: 'tick-failed', ticker: 'test', failures: 1, kind: 'RangeError' });
    expect(JSON.stringify(warned)).not.toContain('member@example.org');
  });

  it('end when the worker stops: the tick under way finishes, no other begins', async () => {
    let begun = 0;
    let ended = 0;
    const runner = new TickerRunner([
      aTicker(async () => {
        begun += 1;
        await wait(50);
        ended += 1;
      }),
    ]);
    await runUntil(runner, () => begun === 1);
    expect([begun, ended]).toEqual([1, 1]);
    await wait(30);
    expect(begun).toBe(1);
  });

  it('are told to stop, and do not wait out their pause', async () => {
    let wasTold = false;
    const long = aTicker(async (stop) => {
      await wait(60_000, undefined, { signal: stop }).catch(() => undefined);
      wasTold = stop.aborted;
    });
    const began = performance.now();
    const runner = new TickerRunner([long, aTicker(async () => undefined, 60_000)]);
    runner.onApplicationBootstrap();
    await wait(20);
    await runner.stop();
    expect(wasTold).toBe(true);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('that do not end in time are left behind, so that the worker stops within 25 s (OPS-04)', async () => {
    const runner = new TickerRunner([aTicker(() => new Promise(() => undefined))]);
    runner.onApplicationBootstrap();
    await runner.stop(50);
    expect(warned).toEqual([{ event: 'ticks-cut-off' }]);
    expect(LAST_TICK_MS).toBeLessThan(25_000);
  });
});
