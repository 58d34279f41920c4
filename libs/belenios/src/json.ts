import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';

/** The rule of ed25519.md 8 that an unreadable object breaks. */
export type ReadRule = 'S4' | 'S6' | 'S16' | 'S17';

/** Why some bytes are not the object they should be: `path` is like `answers[0].choices.alpha`, '' for the whole. */
export interface ReadFault {
  readonly rule: ReadRule;
  readonly path: string;
  readonly reason: string;
}

/** `answers[0].choices.alpha: must be …`, for people. */
export const faultText = ({ path, reason }: ReadFault): string => (path === '' ? reason : `${path}: ${reason}`);

/** Thrown inside shapes only; collects the path on its way out, so that good input pays nothing for it. */
class Misread extends Error {
  path = '';
  constructor(
    readonly rule: ReadRule,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Refuses what a shape of one's own is looking at. Only for use inside {@link Shape.read}. */
export function misread(rule: ReadRule, reason: string): never {
  throw new Misread(rule, reason);
}

function under<T>(segment: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw placed(segment, error);
  }
}

/**
 * Reads one kind of JSON value strictly. `read` makes a fresh value whose members stand in the order of the protocol
 * text, so that `JSON.stringify` of it gives the canonical form (spec.md 2). It refuses by {@link misread}.
 */
export interface Shape<T> {
  readonly read: (value: unknown) => T;
}
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** A member that is left out when absent; never null (spec.md 2). */
export interface OptionalMember<T> {
  readonly optional: Shape<T>;
}
export const optional = <T>(shape: Shape<T>): OptionalMember<T> => ({ optional: shape });

type Members = Readonly<Record<string, Shape<unknown> | OptionalMember<unknown>>>;
type OptionalKey<M> = { [K in keyof M]: M[K] extends OptionalMember<unknown> ? K : never }[keyof M];
type ObjectOf<M> = { readonly [K in Exclude<keyof M, OptionalKey<M>>]: Shaped<M[K]> } & {
  readonly [K in OptionalKey<M>]?: M[K] extends OptionalMember<infer T> ? T : never;
};

/** An object with exactly these members, written in exactly this order. */
export function object<const M extends Members>(members: M): Shape<ObjectOf<M>> {
  const list = Object.entries(members).map(([name, member]) =>
    'optional' in member ? { name, shape: member.optional, required: false } : { name, shape: member, required: true },
  );
  const known = new Set(list.map(({ name }) => name));
  return {
    read(value) {
      if (!isRecord(value)) misread('S4', 'must be an object');
      for (const name of Object.keys(value)) if (!known.has(name)) misread('S4', `unknown member ${quote(name)}`);
      const fresh: Record<string, unknown> = {};
      for (const { name, shape, required } of list) {
        if (Object.hasOwn(value, name)) fresh[name] = under(name, () => shape.read(value[name]));
        else if (required) misread('S4', `member ${quote(name)} is missing`);
      }
      return fresh as ObjectOf<M>; // every member was just read through its own shape
    },
  };
}

/** A list of any length, or of a length between `min` and `max`. */
export function array<T>(
  item: Shape<T>,
  { min = 0, max = Infinity }: { min?: number; max?: number } = {},
): Shape<readonly T[]> {
  return {
    read(value) {
      if (!Array.isArray(value)) misread('S4', 'must be an array');
      if (value.length < min || value.length > max) {
        misread(
          'S4',
          min === max
            ? `must have ${min} entries, has ${value.length}`
            : `has ${value.length} entries, allowed are ${min} to ${max}`,
        );
      }
      return value.map((entry: unknown, i) => under(`[${i}]`, () => item.read(entry)));
    },
  };
}

/** A list with one shape for each place, such as a pair of proofs. */
export function tuple<const S extends readonly Shape<unknown>[]>(
  ...items: S
): Shape<{ readonly [I in keyof S]: Shaped<S[I]> }> {
  return {
    read(value) {
      if (!Array.isArray(value)) misread('S4', 'must be an array');
      if (value.length !== items.length) misread('S4', `must have ${items.length} entries, has ${value.length}`);
      const fresh = items.map((item, i) => under(`[${i}]`, () => item.read(value[i])));
      return fresh as { readonly [I in keyof S]: Shaped<S[I]> }; // each place was just read through its own shape
    },
  };
}

export function literal<const T extends string | number | boolean>(expected: T, rule: ReadRule = 'S4'): Shape<T> {
  return { read: (value) => (value === expected ? expected : misread(rule, `must be ${JSON.stringify(expected)}`)) };
}

/** Any JSON value, kept as it is (the `extra` member of a ranked question). */
export const anything: Shape<unknown> = { read: (value) => value };

export const boolean: Shape<boolean> = {
  read: (value) => (typeof value === 'boolean' ? value : misread('S4', 'must be true or false')),
};

/** A string, if `pattern` is given one that matches it; `what` completes "must be …". */
export function string(pattern?: RegExp, what = 'of the prescribed form'): Shape<string> {
  return {
    read(value) {
      if (typeof value !== 'string') misread('S4', 'must be a string');
      return pattern === undefined || pattern.test(value) ? value : misread('S4', `must be ${what}`);
    },
  };
}

/** A whole number that JavaScript holds exactly, `min` to `max`. */
export function integer({
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
}: { min?: number; max?: number } = {}): Shape<number> {
  return {
    read(value) {
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) misread('S4', 'must be a whole number');
      return value >= min && value <= max ? value : misread('S4', `must be a whole number from ${min} to ${max}`);
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const quote = (name: string): string => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);

/** The canonical form of a value made by a shape, or built in the order of the protocol text. */
export const canonicalText = (value: unknown): string => JSON.stringify(value);

/** What no reader of ours takes in as one value. */
export const TOO_LARGE: ReadFault = {
  rule: 'S4',
  path: '',
  reason: 'cannot be read: it is too large or nested too deeply',
};

/** The fault of a {@link misread}, or undefined: anything else is a bug and passes. */
export const faultOf = (error: unknown): ReadFault | undefined =>
  error instanceof Misread ? { rule: error.rule, path: error.path, reason: error.reason } : undefined;

/** The same error, its path lengthened at the front by the place it was thrown in; for readers that are not shapes. */
export function placed(segment: string, error: unknown): unknown {
  if (error instanceof Misread)
    error.path = error.path === '' || error.path.startsWith('[') ? segment + error.path : `${segment}.${error.path}`;
  return error;
}

/** Reads a parsed value; says nothing about the bytes it came from. Never throws. */
export function readValue<T>(shape: Shape<T>, value: unknown): Result<T, ReadFault> {
  try {
    return ok(shape.read(value));
  } catch (error) {
    return err(faultOf(error) ?? TOO_LARGE);
  }
}

/**
 * Reads an object and demands that the text is its canonical form: exact members, order and spelling, no white space
 * (rule S4). Never throws, whatever the text is.
 */
export function readCanonicalText<T>(shape: Shape<T>, text: string): Result<T, ReadFault> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return err({ rule: 'S4', path: '', reason: 'is not JSON' });
  }
  const value = readValue(shape, parsed);
  if (!value.ok) return value;
  try {
    if (canonicalText(value.value) === text) return value;
  } catch {
    return err({ rule: 'S4', path: '', reason: 'cannot be written again: it is too large or nested too deeply' });
  }
  return err({ rule: 'S4', path: '', reason: 'is not in canonical form (order of members, white space or spelling)' });
}

/** As {@link readCanonicalText}, from bytes, which must be UTF-8 without a byte order mark. */
export function readCanonical<T>(shape: Shape<T>, bytes: Uint8Array): Result<T, ReadFault> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return err({ rule: 'S4', path: '', reason: 'is not UTF-8 text' });
  }
  return readCanonicalText(shape, text);
}
