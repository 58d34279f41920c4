import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { z } from 'zod';
import { fieldPath, refusal } from './refusal.js';
import type { Refusal } from './refusal.js';

/** Characters. A file of 10,000 delegates has far fewer. */
export const LONGEST_FILE = 4_000_000;

/**
 * Reads JSON text by a schema, strictly: unknown and repeated settings are refused, and every fault of shape is
 * reported at once.
 */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): Result<z.output<Schema>, readonly Refusal[]> {
  if (text.length > LONGEST_FILE)
    return err([refusal('FILE_TOO_LONG', '', { given: text.length, most: LONGEST_FILE })]);
  const document = parsed(text);
  if (!document.ok) return document;
  const value = schema.safeParse(document.value);
  return value.success ? ok(value.data) : err(value.error.issues.flatMap((issue) => refusalsOf(issue, document.value)));
}

function parsed(text: string): Result<unknown, readonly Refusal[]> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(json);
    const twice = repeatedSetting(json);
    return twice === null ? ok(value) : err([refusal('SETTING_TWICE', twice.name, { line: twice.line })]);
  } catch (error) {
    const position = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    return err([
      refusal('NOT_JSON', '', { line: lineAt(json, position === undefined ? json.length : Number(position)) }),
    ]);
  }
}

/** The first name that an object of valid JSON has twice: JSON.parse would silently keep the last. */
function repeatedSetting(json: string): { readonly name: string; readonly line: number } | null {
  const open: (Set<string> | null)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  for (let token = tokens.exec(json); token !== null; token = tokens.exec(json)) {
    const [text, colon] = token;
    if (text === '{') open.push(new Set());
    else if (text === '[') open.push(null);
    else if (text === '}' || text === ']') open.pop();
    else if (colon !== undefined) {
      const name = String(JSON.parse(text.slice(0, -colon.length)));
      const names = open.at(-1);
      if (names?.has(name)) return { name, line: lineAt(json, token.index) };
      names?.add(name);
    }
  }
  return null;
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** One issue of zod as refusals in our own codes, so that it can be said in any language. */
function refusalsOf(issue: z.core.$ZodIssue, document: unknown): readonly Refusal[] {
  const at = fieldPath(issue.path);
  const missing = isAbsent(document, issue.path) ? refusal('MISSING', at) : undefined;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => refusal('UNKNOWN_SETTING', fieldPath([...issue.path, name])));
    case 'invalid_type':
      return [missing ?? refusal('WRONG_KIND', at, { kind: issue.expected })];
    case 'invalid_value':
      return [missing ?? refusal('NOT_ONE_OF', at, { choices: issue.values.map(String).join(', ') })];
    case 'invalid_union':
      return [missing ?? refusal('WRONG_KIND', at, { kind: 'other' })];
    case 'too_small':
      return [refusal('OUT_OF_RANGE', at, { least: Number(issue.minimum) })];
    case 'too_big':
      return [refusal('OUT_OF_RANGE', at, { most: Number(issue.maximum) })];
    case 'custom':
      return [refusal('NOT_A_FRACTION', at)];
    default:
      return [refusal('WRONG_KIND', at, { kind: issue.code })];
  }
}

function isAbsent(document: unknown, path: readonly PropertyKey[]): boolean {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return true;
    value = Reflect.get(value, step);
  }
  return false;
}
