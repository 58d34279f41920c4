import { setTimeout as pause } from 'node:timers/promises';
import { BallotThreads } from './ballot-threads.js';

const NOTHING = { kind: 'members', elements: new Uint8Array() } as const;

describe('Threads of a verification', () => {
  it('are the same for one piece of work and the next, however long that is in coming', async () => {
    const threads = new BallotThreads(1);
    try {
      expect(await threads.run(NOTHING)).toEqual([]);
      const [first] = threads.start().threads;
      await pause(5);
      expect(await threads.run(NOTHING)).toEqual([]);
      expect(threads.start().threads).toEqual([first]);
    } finally {
      await threads.close();
    }
  });

  it('are all begun before there is work, where that is asked for', async () => {
    const threads = new BallotThreads(2);
    try {
      expect(threads.start().threads).toHaveLength(2);
    } finally {
      await threads.close();
    }
  });
});
