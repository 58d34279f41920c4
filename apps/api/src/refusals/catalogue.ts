import type { RefusalText } from './bilingual.js';
import { approvalsRefusals } from './texts/approvals.js';
import { castingRefusals } from './texts/casting.js';
import { codesRefusals } from './texts/codes.js';
import { constitutionRefusals } from './texts/constitution.js';
import { electionRefusals } from './texts/election.js';
import { installationRefusals } from './texts/installation.js';
import { keysRefusals } from './texts/keys.js';
import { messagesRefusals } from './texts/messages.js';
import { officerRefusals } from './texts/officer.js';
import { openingRefusals } from './texts/opening.js';
import { registerRefusals } from './texts/register.js';

/** Every refusal that the API can give. A slice adds its file here, by name. */
export const catalogue = {
  ...approvalsRefusals,
  ...castingRefusals,
  ...codesRefusals,
  ...electionRefusals,
  ...keysRefusals,
  ...installationRefusals,
  ...messagesRefusals,
  ...officerRefusals,
  ...constitutionRefusals,
  ...registerRefusals,
  ...openingRefusals,
} as const satisfies Readonly<Record<string, RefusalText>>;

export type RefusalCode = keyof typeof catalogue;
