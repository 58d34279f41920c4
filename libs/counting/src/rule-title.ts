import { findCountRule } from './registry.js';
import { SINGLE_FORMS } from './resolutions/statutory-forms.js';
import type { Language } from './text/language.js';
import { OWN_RULE } from './totals/requirement.js';

type Title = Readonly<Record<Language, string>>;

const OWN: Title = { en: 'A rule of the body’s own', cy: 'Rheol y corff ei hun' };

const FORMS: ReadonlyMap<string, Title> = new Map([
  [OWN_RULE, OWN],
  ...Object.entries(SINGLE_FORMS).map(([id, { title }]) => [id, title] as const),
]);

/** What people call a rule that a declaration names: a count rule, a statutory form of a resolution, or a body's own. */
export const ruleTitle = (id: string): Title | undefined => findCountRule(id)?.title ?? FORMS.get(id);
