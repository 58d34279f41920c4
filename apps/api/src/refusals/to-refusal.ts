import type { RefusalCode } from './catalogue.js';
import { Refusal, RefusalField } from './refusal.types.js';

interface FieldFault {
  readonly field: string;
  readonly code: RefusalCode;
}

/**
 * The refusal of a use case as a GraphQL value. Every code needs its text in the catalogue, or this does not compile;
 * what stands beside the code (instants, names, limits) fills the text.
 */
export function toRefusal<E extends { readonly code: RefusalCode; readonly fields?: readonly FieldFault[] }>(
  error: E,
): Refusal {
  const { code, fields = [], ...details } = error;
  return Object.assign(new Refusal(), { code, details, fields: fields.map(toField) });
}

function toField({ field, code, ...details }: FieldFault): RefusalField {
  return Object.assign(new RefusalField(), { field, code, details });
}
