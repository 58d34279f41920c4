import type { Element, Group } from '../group.js';
import { modOrder } from '../scalar.js';
import { hashHex, hashScalar, hashWeight } from '../transcript.js';
import { allPoints, elementsOf } from './members-task.js';
import { ATOM, scalarAt } from './packed-list.js';
import type { MixAnswer, MixStranger, MixTask } from './tasks.js';

/** The weight of equation i: 128 bits that follow from the whole proof, so that no forger knows them in time. */
export const equationWeight = (seed: string, i: number): bigint => hashWeight(`${seed}|${i}`);

/** u_i (spec.md 10) */
export const mixChallenge = (hx: string, i: number): bigint => hashScalar(hx + hashHex(String(i)));

/**
 * The terms that some ballots of a mix contribute to the one sum that must be the neutral element: the equations of
 * spec.md 10, each times its weight. What is left to the caller are t1..t42, the end of the chain and the base point.
 * Elements are tested for membership first (rule S5); the input has been, where it was given out.
 */
export const mixTask =
  (group: Group) =>
  (task: MixTask): MixAnswer => {
    const { output, tHat, permutation, chain } = task;
    const input = allPoints(elementsOf(group, task.input));
    const lists = [output, tHat, permutation, chain].map((bytes) => elementsOf(group, bytes));
    const places = [0, 2, 3, 4]; // of MIX_LISTS; the t are the caller's
    const points = lists.map(allPoints);
    const stranger = firstStranger(group, lists);
    if (!input) return { stranger: { list: -1, position: 0, isPoint: false } };
    if (stranger) return { stranger: { ...stranger, list: places[stranger.list] ?? 0 } };
    const [out = [], hats = [], commitments = [], links = []] = points.map((list) => list ?? []);
    return sumOfTerms(group, task, { input, output: out, tHat: hats, permutation: commitments, chain: links });
  };

/** The first that is no point, list by list; if all are points, the first that is not in the group. */
function firstStranger(group: Group, lists: readonly (readonly (Element | undefined)[])[]): MixStranger | undefined {
  for (const [list, elements] of lists.entries()) {
    const position = elements.indexOf(undefined);
    if (position >= 0) return { list, position, isPoint: false };
  }
  const all = lists.flatMap((elements) => elements.filter((element) => element !== undefined));
  if (group.areMembers(all)) return undefined;
  for (const [list, elements] of lists.entries()) {
    const position = elements.findIndex((element) => element && !group.isMember(element));
    if (position >= 0) return { list, position, isPoint: true };
  }
  return undefined;
}

interface Lists {
  /** α, β, α, β, … */
  readonly input: readonly Element[];
  readonly output: readonly Element[];
  readonly tHat: readonly Element[];
  readonly permutation: readonly Element[];
  readonly chain: readonly Element[];
}

function sumOfTerms(group: Group, task: MixTask, lists: Lists): MixAnswer {
  const { start, hx, seed, sHat, sOut, nextSOut } = task;
  const c = BigInt(task.c);
  const [w1, w3, w41, w42] = [-1, -3, -4, -5].map((i) => equationWeight(seed, i)) as [bigint, bigint, bigint, bigint]; // four in, four out
  const elements: Element[] = [];
  const scalars: bigint[] = [];
  const add = (element: Element | undefined, scalar: bigint): void => {
    if (!element) throw new RangeError('lists of different lengths');
    elements.push(element);
    scalars.push(modOrder(scalar));
  };
  const count = lists.tHat.length;
  let onBase = 0n;
  let product = 1n;
  let w = equationWeight(seed, start);
  for (let k = 0; k < count; k++) {
    const u = mixChallenge(hx, start + k);
    const s = scalarAt(sOut, k * ATOM);
    const isLast = k + 1 === count;
    const follows = isLast ? nextSOut : sOut;
    const next = equationWeight(seed, start + k + 1);
    const handedOn = isLast && nextSOut.length === 0 ? 0n : next * scalarAt(follows, isLast ? 0 : (k + 1) * ATOM);
    product = modOrder(product * u);
    onBase -= w * scalarAt(sHat, k * ATOM);
    add(lists.tHat[k], w);
    add(lists.chain[k], w * c - handedOn);
    add(lists.permutation[k], w1 * c + w3 * c * u);
    add(group.generator(start + k), -w1 * c - w3 * s);
    add(lists.input[2 * k + 1], w41 * c * u);
    add(lists.output[2 * k + 1], -w41 * s);
    add(lists.input[2 * k], w42 * c * u);
    add(lists.output[2 * k], -w42 * s);
    w = next;
  }
  return {
    sum: group.msm(elements, scalars).hex,
    onBase: modOrder(onBase).toString(),
    product: product.toString(),
  };
}
