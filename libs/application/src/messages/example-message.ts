import type { ElectionId, Language } from '#libs/domain';
import { votingCodeMessages } from '../election/voting-code-message.js';
import type { Stores } from '../ports/stores.js';

export interface MessageText {
  readonly subject: string;
  readonly text: string;
}

/** Reads as no code: it is too short, has characters that no code has, and says what it is. */
const EXAMPLE_CODES = { en: 'EXAMPLE-NOT-A-CODE', cy: 'ENGHRAIFFT-NID-COD' } as const;
const EXAMPLE_MEMBERS = {
  en: { givenName: 'Example', familyName: 'Member', language: 'en' },
  cy: { givenName: 'Aelod', familyName: 'Enghreifftiol', language: 'cy' },
} as const;

/**
 * The voting message as the members will get it, with a made-up name and code; its link leads nowhere. Undefined where
 * the platform sends none: there is no such election, or its codes are made outside.
 */
export async function exampleMessages(
  { elections, organisation, codes }: Stores,
  electionId: ElectionId,
  publicUrl: string,
): Promise<((language: Language) => MessageText) | undefined> {
  const election = await elections.byId(electionId);
  const body = await organisation.read();
  if (!election || !body || (await codes.maker(electionId))) return undefined;
  const write = votingCodeMessages({ body, election, publicUrl });
  return (language) => write(EXAMPLE_MEMBERS[language], EXAMPLE_CODES[language]);
}
