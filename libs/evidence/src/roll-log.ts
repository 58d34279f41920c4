import { canonicalJson } from '#libs/basics';
import type { JsonValue } from '#libs/basics';
import { z } from 'zod';
import { digestHex } from './digest.js';

/** Why the code of a credential is blocked. `other-channel`: its holder votes by post, by telephone or in the room. */
export const BLOCK_REASONS = ['lost', 'stolen', 'not-received', 'other-channel'] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const hex128 = z.string().regex(/^[0-9a-f]{128}$/);
const common = {
  /** Number of the line in the log of its contest, from 1. */
  n: z.int().min(1),
  uuid: z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{14,40}$/),
  /** Place of the credential in the public list, from 0. */
  credential: z.int().min(0),
  /** The last sealed batch of the contest then, 0 before the first: the only time there is. */
  afterBatch: z.int().min(0),
  /** Hex digest of the line before, whole; of the statement about the codes, for the first line. */
  previous: hex64,
  /** Of the installation, over {@link rollLogToSign}. */
  signature: hex128,
};
const block = z.strictObject({ ...common, kind: z.literal('block'), reason: z.enum(BLOCK_REASONS) });
const activate = z.strictObject({
  ...common,
  kind: z.literal('activate'),
  /** The blocked credential whose place this spare one takes. */
  for: z.int().min(0),
  /** Of a maker of codes outside, over {@link activationToSign}; null where the platform makes them. */
  maker: hex128.nullable(),
});
const lineShape = z.discriminatedUnion('kind', [block, activate]);

/**
 * A line of the public roll log of a contest: a credential stops to be one with which a ballot may be cast, or a spare
 * one begins to be. It names places in the public list, and nobody.
 */
export type RollLogLine = z.output<typeof lineShape>;
/** A line before the installation signs it. */
export type UnsignedRollLogLine =
  Omit<z.output<typeof block>, 'signature'> | Omit<z.output<typeof activate>, 'signature'>;

export const rollLogLineText = (line: RollLogLine): string => canonicalJson(line satisfies JsonValue);
export const rollLogToSign = (line: UnsignedRollLogLine): string =>
  `quorate/roll-log/v1|${canonicalJson(line satisfies JsonValue)}`;
/** What the next line names as the one before it. */
export const rollLogDigest = (lineText: string): string => digestHex(lineText);

/** What a maker of codes outside signs when a spare credential takes the place of a blocked one. */
export const activationToSign = (of: {
  readonly uuid: string;
  readonly credential: number;
  readonly for: number;
}): string => `quorate/roll-log/activate/v1|${of.uuid}|${of.for}|${of.credential}`;

/** Reads one line in its one spelling; undefined for anything else. */
export function readRollLogLine(text: string): RollLogLine | undefined {
  try {
    const read = lineShape.safeParse(JSON.parse(text));
    return read.success && rollLogLineText(read.data) === text ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** What a log says, line after line, of the credentials of its contest. */
export interface RollState {
  /** Places of blocked credentials, with the reason. */
  readonly blocked: ReadonlyMap<number, BlockReason>;
  /** Places of spare credentials that took the place of another → the batch after which they did. */
  readonly activated: ReadonlyMap<number, number>;
  /** Blocked credentials → the spare one that took their place. */
  readonly replacedBy: ReadonlyMap<number, number>;
}

export const rollState = (lines: readonly RollLogLine[]): RollState => ({
  blocked: new Map(lines.flatMap((line) => (line.kind === 'block' ? [[line.credential, line.reason] as const] : []))),
  activated: new Map(
    lines.flatMap((line) => (line.kind === 'activate' ? [[line.credential, line.afterBatch] as const] : [])),
  ),
  replacedBy: new Map(
    lines.flatMap((line) => (line.kind === 'activate' ? [[line.for, line.credential] as const] : [])),
  ),
});
