import type { CheckFault } from '../fault.js';

/**
 * The heavy work of a verification, cut into tasks: each is a pure function of what it is given, and only plain values
 * and bytes go in and out, so that tasks can run in other threads, in any order, and their answers can be kept.
 */
export interface Tasks {
  readonly ballots: { readonly task: BallotsTask; readonly answer: readonly BallotAnswer[] };
  readonly sums: { readonly task: SumsTask; readonly answer: readonly (readonly string[])[] };
  readonly members: { readonly task: MembersTask; readonly answer: readonly Stranger[] };
  readonly mix: { readonly task: MixTask; readonly answer: MixAnswer };
  readonly decryption: { readonly task: DecryptionTask; readonly answer: DecryptionAnswer };
  readonly open: { readonly task: OpenTask; readonly answer: OpenAnswer };
}
export type TaskKind = keyof Tasks;
export type TaskOf<K extends TaskKind> = { readonly kind: K } & Tasks[K]['task'];
export type AnswerOf<K extends TaskKind> = Tasks[K]['answer'];
export type RunTask = <K extends TaskKind>(task: TaskOf<K>) => AnswerOf<K> | Promise<AnswerOf<K>>;

/** Ballots of an election, given by its exact bytes: everything about each but the list of credentials. */
export interface BallotsTask {
  readonly election: Uint8Array;
  readonly ballots: readonly Uint8Array[];
}
/** 1: right; 0: right, but made with randomness 0 (rule S16); else what is wrong. */
export type BallotAnswer = 0 | 1 | CheckFault;

/** Weighted sums of ballots that were found right, for the homomorphic questions only. */
export interface SumsTask extends BallotsTask {
  /** Decimal, one for each ballot. */
  readonly weights: readonly string[];
}

/** Encodings whose membership is in question (rule S5). */
export interface MembersTask {
  readonly elements: Uint8Array;
}
/** Position of a stranger, and whether it is at least a point of the curve. */
export type Stranger = readonly [position: number, isPoint: boolean];

/** Some neighbouring ballots of one mix (spec.md 10). Lists are packed; `start` is the first ballot's number. */
export interface MixTask {
  readonly start: number;
  /** From which the challenges u follow. */
  readonly hx: string;
  /** The challenge c, decimal. */
  readonly c: string;
  /** From which the weights of the equations follow. */
  readonly seed: string;
  readonly input: Uint8Array;
  readonly output: Uint8Array;
  readonly tHat: Uint8Array;
  readonly permutation: Uint8Array;
  readonly chain: Uint8Array;
  readonly sHat: Uint8Array;
  readonly sOut: Uint8Array;
  /** s' of the ballot behind the last one; empty behind the very last. */
  readonly nextSOut: Uint8Array;
}
export const MIX_LISTS = ['output', 't', 'tHat', 'c', 'cHat'] as const;
/** An element that is no member, or not even a point: in which list, and where. `list` is -1 for the input. */
export interface MixStranger {
  readonly list: number;
  /** Position of the element; α and β count one each. */
  readonly position: number;
  readonly isPoint: boolean;
}
/** Of these ballots' terms the sum, and what falls to the base point; the product of their u. */
export type MixAnswer =
  { readonly stranger: MixStranger } | { readonly sum: string; readonly onBase: string; readonly product: string };

/** Some factors of one trustee's partial decryption (spec.md 11). */
export interface DecryptionTask {
  readonly election: Uint8Array;
  /** The trustee's public key. */
  readonly key: string;
  readonly alphas: Uint8Array;
  readonly factors: Uint8Array;
  readonly proofs: Uint8Array;
  /** Number of the first over all questions, and from what the weights of spec.md 11.1 follow; '' without that proof. */
  readonly start: number;
  readonly hx: string;
}
/** What is wrong first, its path counted from the first of these; or the shares of a* and f*. */
export type DecryptionAnswer =
  { readonly fault: CheckFault; readonly position: number } | { readonly aStar: string; readonly fStar: string };

/** Some ranked ballots to be opened and compared with the published rows. */
export interface OpenTask {
  readonly candidates: number;
  readonly betas: Uint8Array;
  /** Factors of those who decrypt, with the weight of each, decimal. */
  readonly parts: readonly { readonly factors: Uint8Array; readonly weight: string }[];
  readonly rows: Uint8Array;
}
export interface OpenAnswer {
  /** The first row that is not what was decrypted, -1 if there is none. */
  readonly wrong: number;
  /** Rows whose elements are not their plain form (rule S14). */
  readonly unusual: readonly number[];
}

/** The buffers of a task, each once: they can be handed to another thread, since all bytes of a task are its own. */
export function buffersOf(task: TaskOf<TaskKind>): readonly ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (value instanceof Uint8Array) {
      const { buffer, byteLength } = value;
      if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0) buffers.add(buffer);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(task);
  return [...buffers];
}
