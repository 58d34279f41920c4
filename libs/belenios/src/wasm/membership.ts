import type { RandomBytes } from '#libs/basics';
import type { CurveMemory } from './curve-memory.js';
import type { WasmElement } from './wasm-element.js';

/** Below this many points testing each is cheaper than 64 random sums. */
const BATCH_FROM = 80;
const POINTS_AT_ONCE = 1_000;
/** One byte of randomness for each of the 64 sums serves five points. */
const SUMS = 64;
const POINTS_PER_BYTE = 5;

export function isMember(memory: CurveMemory, e: WasmElement): boolean {
  if (e.member !== undefined) return e.member;
  memory.put(e.at, memory.point(0));
  return (e.member = memory.module.isMember(memory.point(0)) === 1);
}

/** True only if every one is a member; the error of testing many at once is at most 2^-64. */
export function areMembers(memory: CurveMemory, es: readonly WasmElement[], random: RandomBytes): boolean {
  if (es.some(({ member }) => member === false)) return false;
  const untested = es.filter(({ member }) => member === undefined);
  if (untested.length < BATCH_FROM) return untested.every((e) => isMember(memory, e));
  if (!randomSumsAreMembers(memory, untested, random)) return false;
  for (const e of untested) e.member = true;
  return true;
}

/**
 * 64 sums of random subsets, each tested once. If any point has a torsion part, each sum has one with probability at
 * least 1/2 (ed25519.md 12.2).
 */
function randomSumsAreMembers(memory: CurveMemory, es: readonly WasmElement[], random: RandomBytes): boolean {
  const { module, pointBytes } = memory;
  const bytesFor = (points: number): number => SUMS * Math.ceil(points / POINTS_PER_BYTE);
  const pointsBytes = POINTS_AT_ONCE * pointBytes;
  const sums = memory.room(module.ROUNDS_SUM_BYTES.value + pointsBytes + bytesFor(POINTS_AT_ONCE) + 64 * pointBytes);
  const points = sums + module.ROUNDS_SUM_BYTES.value;
  const choices = points + pointsBytes;
  const work = choices + bytesFor(POINTS_AT_ONCE);
  module.startRounds(sums);
  for (let start = 0; start < es.length; start += POINTS_AT_ONCE) {
    const part = es.slice(start, start + POINTS_AT_ONCE);
    part.forEach((e, i) => memory.put(e.at, points + i * pointBytes));
    memory.putBytes(random(bytesFor(part.length)), choices);
    module.addToRounds(sums, points, part.length, choices, work);
  }
  return module.roundsHold(sums) === 1;
}
