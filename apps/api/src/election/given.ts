type Given<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };
type Required<T> = { [K in keyof T as null extends T[K] ? never : undefined extends T[K] ? never : K]: T[K] };

/** An input without the members that were left out or null: both mean "not given" in our schema. */
export function given<T extends object>(input: T): Given<T> & Required<T> {
  const entries = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as Given<T> & Required<T>; // only members that were there remain
}
