/** A value that JSON can hold exactly. Numbers must be safe integers: decimals travel as strings. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [member: string]: JsonValue | undefined };

/**
 * One spelling for each value (RFC 8785 for the values allowed here): members sorted by UTF-16 code unit, no blanks,
 * members that are `undefined` left out. For digests and signatures.
 * @throws RangeError for a number that is not a safe integer
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((name) => {
      const member = value[name];
      return member === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** `Array.isArray` does not narrow readonly arrays. */
const isList = (value: object): value is readonly JsonValue[] => Array.isArray(value);
