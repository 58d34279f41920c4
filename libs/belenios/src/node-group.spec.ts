import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { Group } from './group.js';
import { NobleGroup } from './group-noble.js';
import { loadFastGroup, loadSodium, selfTest, type LoadGroup } from './node-group.js';

const noble = new NobleGroup(randomBytes);

describe('Loading the fast group', () => {
  const missing: LoadGroup = (random) => loadSodium(random, noble, 'a-library-that-is-not-installed');
  const other: LoadGroup = (random) => loadSodium(random, noble, 'node:path');

  it('takes WebAssembly, and says nothing', async () => {
    const { group, note } = await loadFastGroup(randomBytes);
    expect([group.backend, note]).toEqual(['wasm', undefined]);
  });

  it('takes libsodium where WebAssembly may not run, and says so', async () => {
    const blocked: LoadGroup = () => Promise.reject(new Error('blocked by the page'));
    const { group, note } = await loadFastGroup(randomBytes, { WebAssembly: blocked, libsodium: loadSodium });
    expect(group.backend).toBe('sodium');
    expect(note).toBe('WebAssembly is not available: Error: blocked by the page');
  });

  it('falls back to the portable one where libsodium is not installed, and says so', async () => {
    const { group, note } = await loadFastGroup(randomBytes, { libsodium: missing });
    expect(group.backend).toBe('noble');
    expect(note).toMatch(/^libsodium is not available: .*a-library-that-is-not-installed/);
  });

  it('falls back where a library is there but does not do what it should, and says so', async () => {
    const wrong: LoadGroup = () => Promise.resolve(broken(noble, { base: noble.neutral }));
    const { group, note } = await loadFastGroup(randomBytes, { WebAssembly: wrong, libsodium: other });
    expect(group.backend).toBe('noble');
    expect(note).toMatch(/^WebAssembly is not used: wrong base point; libsodium is not/);
  });

  it.each<[string, Partial<Group>]>([
    ['wrong base point', { base: noble.neutral }],
    ['wrong multiple 2 of the base point', { mulBase: (k) => noble.mulBase(k === 2n ? 3n : k) }],
    ['wrong generator 100', { generator: (i) => noble.generator(Math.min(i, 99)) }],
    ['wrong encoding of 0,0,0', { encodeRanked: (v) => noble.encodeRanked(v.map((rank) => rank + 1)) }],
    ['as a member', { isMember: () => true }],
    [
      'reads 7fff',
      {
        parse: (hex) =>
          hex.startsWith('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee')
            ? noble.neutral
            : noble.parse(hex),
      },
    ],
    ['wrong neutral element', { mulBase: (k) => (k === 0n ? noble.base : noble.mulBase(k)) }],
  ])('is refused by its self-test with: %s', (fault, change) => {
    expect(selfTest(broken(noble, change))).toContain(fault);
  });
});

const broken = (group: Group, change: Partial<Group>): Group =>
  new Proxy(group, { get: (target, name): unknown => Reflect.get(change, name) ?? bound(target, name) });

const bound = (target: object, name: string | symbol): unknown => {
  const member: unknown = Reflect.get(target, name);
  return typeof member === 'function' ? (member.bind(target) as unknown) : member;
};

describe('What a browser is given', () => {
  /** Every module that index.ts reaches by static imports inside this package. */
  const reached = (file: string, seen = new Map<string, string[]>()): Map<string, string[]> => {
    if (seen.has(file)) return seen;
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const from = [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gms)].map((m) => m[1] ?? '');
    seen.set(file, from);
    for (const name of from) {
      if (!name.startsWith('.')) continue;
      reached(new URL(name.replace(/\.js$/, '.ts'), new URL(file, 'file:///')).pathname.replace(/^\//, './'), seen);
    }
    return seen;
  };

  it('holds no module of Node and not libsodium', () => {
    const modules = reached('./index.ts');
    expect(modules.has('./mix.ts')).toBe(true);
    const outside = new Set([...modules.values()].flat().filter((name) => !name.startsWith('.')));
    const isKnown = (name: string): boolean =>
      /^(@noble|@scure)\//.test(name) || ['#libs/basics', 'zod'].includes(name);
    expect([...outside].filter((name) => !isKnown(name))).toEqual([]);
    expect([...modules.keys()].filter((name) => name.includes('sodium'))).toEqual([]);
  });
});
