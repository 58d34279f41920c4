import type { RefusalText } from '../bilingual.js';

/** Sending the voting messages, and asking for help. */
export const messagesRefusals = {
  HOLD_OUT_OF_RANGE: {
    en: 'Keep the messages back for a whole number of minutes from 0 to {most}.',
    cy: 'Daliwch y negeseuon yn ôl am nifer cyfan o funudau rhwng 0 a {most}.',
  },
  TEST_ADDRESSES_OUT_OF_RANGE: {
    en: 'Give 1 to {most} addresses for a test message.',
    cy: 'Rhowch rhwng 1 a {most} o gyfeiriadau ar gyfer neges brawf.',
  },
  HELP_NEEDS_ADDRESS: {
    en: 'Give the e-mail address that the body has of you, so that the returning officer can find you.',
    cy: 'Rhowch y cyfeiriad e-bost sydd gan y corff ar eich cyfer, fel y gall y swyddog canlyniadau ddod o hyd i chi.',
  },
  HELP_WORDS_TOO_LONG: {
    en: 'Write at most {most} characters.',
    cy: 'Ysgrifennwch {most} o nodau ar y mwyaf.',
  },
  HELP_REQUEST_NOT_FOUND: {
    en: 'There is no such request for help. Look at the list again.',
    cy: 'Nid oes cais am gymorth o’r fath. Edrychwch ar y rhestr eto.',
  },
  HELP_REQUEST_SETTLED: {
    en: 'This request for help is settled already. Look at the list again.',
    cy: 'Mae’r cais hwn am gymorth wedi’i setlo’n barod. Edrychwch ar y rhestr eto.',
  },
  HELP_SETTLEMENT_UNCLEAR: {
    en: 'Either send a new code or decline the request, not both.',
    cy: 'Naill ai anfonwch god newydd neu gwrthodwch y cais, nid y ddau.',
  },
  HELP_MEMBER_UNCLEAR: {
    en: 'Several members share the address of this request. Find out who asked, and send the new code from the entry of that member.',
    cy: 'Mae sawl aelod yn rhannu cyfeiriad y cais hwn. Holwch pwy a ofynnodd, ac anfonwch y cod newydd o gofnod yr aelod hwnnw.',
  },
  HELP_ADDRESS_UNCHANGED: {
    en: 'A new code would go to the same address as the message that reached somebody else. Correct the address in the register first.',
    cy: 'Byddai cod newydd yn mynd i’r un cyfeiriad â’r neges a gyrhaeddodd rywun arall. Cywirwch y cyfeiriad yn y gofrestr yn gyntaf.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
