import type { RefusalText } from '../bilingual.js';

/** What this installation does not offer, or not to this caller. */
export const installationRefusals = {
  FOUNDING_CLOSED: {
    en: 'New bodies are not set up here by everybody. Ask whoever runs this installation.',
    cy: 'Ni all pawb sefydlu corff newydd yma. Gofynnwch i bwy bynnag sy’n rhedeg y gosodiad hwn.',
  },
  MODEL_NOT_KNOWN: {
    en: 'There is no such model of a constitution. Choose one of the list.',
    cy: 'Nid oes cyfansoddiad enghreifftiol o’r fath. Dewiswch un o’r rhestr.',
  },
  OPERATION_NOT_REGISTERED: {
    en: 'This program asks for something that voters’ programs may not ask here. Load the page again, or bring the program up to date.',
    cy: 'Mae’r rhaglen hon yn gofyn am rywbeth na chaiff rhaglenni pleidleiswyr ofyn amdano yma. Ail-lwythwch y dudalen, neu diweddarwch y rhaglen.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
