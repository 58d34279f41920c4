import { z } from 'zod';
import type { Constitution, ConstitutionOptions } from '../constitution/constitution.js';
import { readConstitution } from '../constitution/read-constitution.js';

/** A rule-book to begin with: what the law and good practice ask of a form of body, for the body to change. */
export interface ModelConstitution {
  /** Such as `housing-mutual`: the name of its file. */
  readonly id: string;
  readonly form: Constitution['form'];
  readonly name: Readonly<Record<'en' | 'cy', string>>;
  /** Who would begin with this one, in a sentence. */
  readonly forWhom: Readonly<Record<'en' | 'cy', string>>;
  /** The constitution as JSON with line breaks, to be read and changed by people. */
  readonly document: string;
}

/** The ids, in the order in which they are offered. */
export const MODEL_CONSTITUTIONS = [
  'community-benefit-society',
  'housing-mutual',
  'nhs-foundation-trust',
  'building-society',
  'employee-owned-company',
] as const;

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const model = z.strictObject({ name: bilingual, forWhom: bilingual, constitution: z.looseObject({}) });

/**
 * @param text the file of the model, JSON of `{ name, forWhom, constitution }`
 * @throws Error if it is not a model, or its constitution could not be adopted: a bug in our data
 */
export function readModelConstitution(id: string, text: string, options: ConstitutionOptions): ModelConstitution {
  const { name, forWhom, constitution } = model.parse(JSON.parse(text));
  const document = JSON.stringify(constitution, null, 2);
  const read = readConstitution(document, options);
  if (!read.ok) throw new Error(`the model ${id} is no constitution: ${JSON.stringify(read.error)}`);
  return { id, form: read.value.form, name, forWhom, document };
}
