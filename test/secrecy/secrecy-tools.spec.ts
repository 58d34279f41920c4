import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { joinAttacks, mostByChance } from './join-attacks.js';
import { NeedleSearch, ofCode, ofRanks, ofScalar } from './needles.js';
import { memoryOf, processTree } from './process-memory.js';

describe('The search for secrets', () => {
  it.each([
    ['a code as it is', ofCode('aNfxD-Vmd9bz-MYN8k-KuMa2h'), Buffer.from('…aNfxD-Vmd9bz-MYN8k-KuMa2h…')],
    [
      'a code in Base64',
      ofCode('aNfxD-Vmd9bz-MYN8k-KuMa2h'),
      Buffer.from(Buffer.from('aNfxDVmd9bzMYN8kKuMa2h').toString('base64')),
    ],
    ['a scalar as bytes', ofScalar('a key', 0x1234_5678_9abcn), Buffer.from(`00${'0'.repeat(52)}123456789abc`, 'hex')],
    ['a ranking as bytes', ofRanks([3, 1, 2, 0, 4, 5, 0, 6]), Buffer.from([9, 3, 1, 2, 0, 4, 5, 0, 6, 9])],
  ])('finds %s', (_name, needles, haystack) => {
    const search = new NeedleSearch(needles);
    expect(search.in(haystack)).toHaveLength(1);
    expect(search.in(Buffer.from('nothing of it'))).toEqual([]);
    const [found] = search.in(haystack);
    expect(search.in(Buffer.concat([Buffer.from('…'), found?.bytes ?? Buffer.alloc(0)]))).toContain(found);
    expect(search.in((found?.bytes ?? Buffer.alloc(0)).subarray(0, -1))).not.toContain(found);
  });

  it('finds a secret in the memory of a process that this one started', async () => {
    const secret = `to be found ${Math.random()} in memory`;
    const holder = spawn('sleep', ['30'], { env: { SECRET: secret } });
    try {
      expect(processTree(process.pid)).toContain(holder.pid);
      const search = new NeedleSearch([{ what: 'a planted text', bytes: Buffer.from(secret) }]);
      let found = 0;
      for (let i = 0; found === 0 && i < 100; i++) {
        await setTimeout(20); // until it runs
        for (const piece of memoryOf(holder.pid ?? 0, search.overlap)) found += search.in(piece).length;
      }
      expect(found).toBeGreaterThan(0);
    } finally {
      holder.kill('SIGKILL');
    }
  });
});

describe('The attacks by order (SEC-02)', () => {
  const voters = { name: 'as they are', items: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] };
  const row = (voter: number): string => `row ${voter}`;

  it('find everybody where nothing was shuffled, or only turned round', () => {
    const straight = joinAttacks([voters], [{ name: 'rows', items: voters.items.map(row) }], row);
    expect(straight.map(({ right }) => right)).toEqual([12, 0]);
    const turned = joinAttacks([voters], [{ name: 'rows', items: [...voters.items].reverse().map(row) }], row);
    expect(turned.map(({ right }) => right)).toEqual([0, 12]);
  });

  it('are right about once by chance: more than nine times in one attack, or ten in one of ten, is no chance', () => {
    // P(Poisson(1) > 8) = 1.1e-6, > 9: 1.1e-7, > 10: 1.0e-8 (any table of the distribution).
    expect(mostByChance(1)).toBe(9);
    expect(mostByChance(10)).toBe(10);
  });
});
