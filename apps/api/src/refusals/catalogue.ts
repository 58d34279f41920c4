import type { Language } from './language.js';
import { castingRefusals } from './texts/casting.js';
import { constitutionRefusals } from './texts/constitution.js';
import { electionRefusals } from './texts/election.js';
import { officerRefusals } from './texts/officer.js';
import { openingRefusals } from './texts/opening.js';
import { registerRefusals } from './texts/register.js';

/** `{name}` stands for the detail of that name; instants are shown in the zone named by the detail `timeZone`. */
export type RefusalText = Readonly<Record<Language, string>>;

/** Every refusal that the API can give. A slice adds its file here, by name. */
export const catalogue = {
  ...castingRefusals,
  ...electionRefusals,
  ...officerRefusals,
  ...constitutionRefusals,
  ...registerRefusals,
  ...openingRefusals,
} as const satisfies Readonly<Record<string, RefusalText>>;

export type RefusalCode = keyof typeof catalogue;
