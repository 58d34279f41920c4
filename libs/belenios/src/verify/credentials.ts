import { NEUTRAL_HEX } from '../element-hex.js';
import type { ArchiveEntry } from '../chain-reader.js';
import type { FrozenElection } from '../election.js';
import { credentialsShape } from '../shapes.js';
import type { Inspection } from './inspection.js';
import { ATOM, compareBytes, inByteOrder, putElement, sameBytes } from './packed-list.js';
import type { PackedList } from './packed-list.js';
import { pieceSize } from './pieces.js';
import { streamCredentials } from './streamed-objects.js';
import type { PackedCredentials } from './streamed-objects.js';
import type { Stranger } from './tasks.js';

/** The public credentials, to be looked up. */
export class CredentialList {
  readonly #elements: PackedList;
  readonly #weights: ReadonlyMap<number, bigint>;
  /** Positions in the order of the encodings. */
  readonly #order: Uint32Array;

  constructor({ elements, weights }: PackedCredentials) {
    this.#elements = elements;
    this.#weights = weights;
    this.#order = inByteOrder(elements);
  }

  /** Entries in the list, the same one twice counted once. */
  get size(): number {
    return this.#order.filter((_, k) => !this.#isRepeated(k)).length;
  }

  /** Its position in the list, the last one if it stands there twice; -1 if it does not. */
  find(credential: Uint8Array): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareBytes(this.#elements.at(this.#order[middle] ?? 0), credential) <= 0) low = middle + 1;
      else high = middle;
    }
    const position = this.#order[low - 1];
    return position !== undefined && sameBytes(this.#elements.at(position), credential) ? position : -1;
  }

  /** 1 without weights. */
  weight(position: number): bigint {
    return this.#weights.get(position) ?? 1n;
  }

  /** Positions of entries that stand in the list before. */
  repeated(): ReadonlySet<number> {
    return new Set(this.#order.filter((_, k) => this.#isRepeated(k)));
  }

  #isRepeated(k: number): boolean {
    const [before, position] = [this.#order[k - 1], this.#order[k]];
    if (before === undefined || position === undefined) return false;
    return sameBytes(this.#elements.at(before), this.#elements.at(position));
  }
}

/** Elements whose membership is tested together. */
const TOGETHER = 4_096;

/** Rules S5, S12 and S16 for the public credentials. */
export async function checkCredentials(
  inspection: Inspection,
  { data }: ArchiveEntry,
  frozen: FrozenElection | undefined,
): Promise<CredentialList | undefined> {
  const { findings } = inspection;
  const means = { stream: streamCredentials, shape: credentialsShape };
  const packed = await inspection.stream('credentials', means, data.credentials);
  if (!packed) {
    inspection.skip(['S12'], 'the list of credentials cannot be read');
    return undefined;
  }
  const { elements } = packed;
  const announced = frozen?.election.x_record?.credentials;
  if (announced !== undefined && announced !== elements.count) {
    findings.fail('S12', `the list has ${elements.count} credentials, announced were ${announced}`);
  }
  const list = new CredentialList(packed);
  const repeated = list.repeated();
  const neutral = new Uint8Array(ATOM);
  putElement(neutral, NEUTRAL_HEX);
  for (let i = 0; i < elements.count; i++) {
    if (repeated.has(i)) findings.fail('S12', `credential ${i + 1} is in the list twice`);
    else if (i > 0 && compareBytes(elements.at(i - 1), elements.at(i)) > 0)
      findings.fail('S12', `credential ${i + 1} is out of order`);
    if (sameBytes(elements.at(i), neutral))
      findings.fail('S16', `credential ${i + 1} is the neutral element: anybody can sign for it`);
  }
  findings.pass('S12');
  await checkMembership(inspection, elements, (i) => `credential ${i + 1}`);
  return list;
}

/** Rule S5: reports each that is not a member, by the name `where` gives it. Whether all are. */
export async function checkMembership(
  { findings, crew }: Inspection,
  list: PackedList,
  where: (i: number) => string,
): Promise<boolean> {
  const elements = list.bytes.length / ATOM;
  const size = pieceSize(elements, TOGETHER);
  const answers = await crew.each<'members'>(Math.ceil(elements / size), (k) => ({
    kind: 'members',
    elements: list.bytes.slice(k * size * ATOM, (k + 1) * size * ATOM),
  }));
  const strangers = answers.flatMap((found, k) => found.map(([i, isPoint]): Stranger => [k * size + i, isPoint]));
  for (const [i, isPoint] of strangers)
    findings.fail('S5', `${where(i)} is not ${isPoint ? 'in the group of order q' : 'a point of the curve'}`);
  return strangers.length === 0;
}
