export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a member; null if it is missing or anything else. */
export function textIn(object: JsonObject, key: string): string | null {
  const value = Object.hasOwn(object, key) ? object[key] : null;
  return typeof value === 'string' ? value : null;
}

/** The objects of a member that is a list of them, empty if it is missing; null if it is anything else. */
export function objectsIn(object: JsonObject, key: string): readonly JsonObject[] | null {
  const value = Object.hasOwn(object, key) ? object[key] : [];
  return Array.isArray(value) && value.every(isJsonObject) ? value : null;
}

/** A value as a person would recognise it in the file. */
export const written = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));
