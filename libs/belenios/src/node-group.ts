import type { RandomBytes } from '#libs/basics';
import { GROUP_CONSTANTS } from './group-constants.js';
import type { Group } from './group.js';
import { ORDER } from './scalar.js';

export interface LoadedGroup {
  readonly group: Group;
  /** Why the portable back-end is in use although a faster one was asked for; for the log. */
  readonly note?: string;
}

/** Makes a back-end, or throws where it cannot run. */
export type LoadGroup = (random: RandomBytes) => Promise<Group>;

/**
 * The fastest back-end that works here: WebAssembly, else libsodium on Node if it is installed, else the portable one,
 * each only if it passes the self-test, with a note that says why a faster one is not used.
 */
export async function loadFastGroup(
  random: RandomBytes,
  candidates: Readonly<Record<string, LoadGroup>> = { WebAssembly: loadWasm, libsodium: loadSodium },
): Promise<LoadedGroup> {
  const notes: string[] = [];
  for (const [name, load] of Object.entries(candidates)) {
    try {
      const group = await load(random);
      const fault = selfTest(group);
      if (!fault) return notes.length === 0 ? { group } : { group, note: notes.join('; ') };
      notes.push(`${name} is not used: ${fault}`);
    } catch (error) {
      notes.push(`${name} is not available: ${String(error)}`);
    }
  }
  return { group: await loadPortable(random), note: notes.join('; ') };
}

/** Loaded only where it is needed: it is a third of what a thread would have to read. */
async function loadPortable(random: RandomBytes): Promise<Group> {
  const { NobleGroup } = await import('./group-noble.js');
  return new NobleGroup(random);
}

export async function loadWasm(random: RandomBytes): Promise<Group> {
  const { WasmGroup } = await import('./wasm/group-wasm.js');
  const { loadCurve } = await import('./wasm/curve-module.js');
  return new WasmGroup(await loadCurve(), random);
}

/**
 * The names of modules are not literals, so that a bundler leaves them alone.
 *
 * @param library the package that binds libsodium
 */
export async function loadSodium(random: RandomBytes, portable?: Group, library = 'sodium-native'): Promise<Group> {
  if (typeof process === 'undefined' || !process.versions?.node) throw new Error('only on Node');
  const backend: string = './sodium/group-sodium.js';
  const { default: sodium } = (await import(/* @vite-ignore */ library)) as typeof import('sodium-native');
  const { SodiumGroup } = (await import(/* @vite-ignore */ backend)) as typeof import('./sodium/group-sodium.js');
  return new SodiumGroup(sodium, portable ?? (await loadPortable(random)));
}

/** Compares a back-end with the known values of the group; says in words which one it gets wrong. */
export function selfTest(group: Group): string | undefined {
  const { base, multiples, generators, encodings, notMembers, unreadable } = GROUP_CONSTANTS;
  if (group.order !== ORDER || group.base.hex !== base || group.parse(base).hex !== base) return 'wrong base point';
  for (const [k, hex] of multiples)
    if (group.mulBase(BigInt(k)).hex !== hex || group.mulSecret(group.parse(base), BigInt(k)).hex !== hex)
      return `wrong multiple ${k} of the base point`;
  for (const [i, hex] of generators) if (group.generator(i).hex !== hex) return `wrong generator ${i}`;
  for (const [vector, hex] of encodings)
    if (group.encodeRanked(vector).hex !== hex) return `wrong encoding of ${vector.join(',')}`;
  for (const hex of notMembers) if (group.isMember(group.parse(hex))) return `accepts ${hex} as a member`;
  for (const hex of unreadable) if (reads(group, hex)) return `reads ${hex}`;
  if (!group.isMember(group.neutral) || !group.isNeutral(group.mulBase(0n))) return 'wrong neutral element';
  return undefined;
}

function reads(group: Group, hex: string): boolean {
  try {
    group.parse(hex);
    return true;
  } catch {
    return false;
  }
}
