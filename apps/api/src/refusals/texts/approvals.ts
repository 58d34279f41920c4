import type { RefusalText } from '../bilingual.js';

/** Steps that two people take together. */
export const approvalsRefusals = {
  APPROVAL_NEEDED: {
    en: 'The rules ask a second person to approve the opening of the poll, exactly as it stands now. Put it before them, and open the poll once they have approved.',
    cy: 'Mae’r rheolau’n gofyn i ail berson gymeradwyo agor y bleidlais, yn union fel y mae nawr. Rhowch hyn ger eu bron, ac agorwch y bleidlais ar ôl iddynt gymeradwyo.',
  },
  APPROVAL_NOT_ASKED: {
    en: 'The rules of this election ask no second person before the poll is opened. Open the poll when everything is ready.',
    cy: 'Nid yw rheolau’r etholiad hwn yn gofyn am ail berson cyn agor y bleidlais. Agorwch y bleidlais pan fydd popeth yn barod.',
  },
  NO_SECOND_PERSON: {
    en: 'Nobody else in your body is a second person. Ask the secretary to invite one, then put the opening before them.',
    cy: 'Nid oes neb arall yn eich corff yn ail berson. Gofynnwch i’r ysgrifennydd wahodd un, yna rhowch yr agor ger eu bron.',
  },
  APPROVAL_NOT_FOUND: {
    en: 'Nothing was put forward under this number in your body. Look at the list of approvals.',
    cy: 'Ni roddwyd dim ymlaen o dan y rhif hwn yn eich corff. Edrychwch ar y rhestr gymeradwyo.',
  },
  APPROVAL_DECIDED: {
    en: 'This is decided already. Look at the list of approvals to see by whom.',
    cy: 'Mae hyn wedi’i benderfynu’n barod. Edrychwch ar y rhestr gymeradwyo i weld gan bwy.',
  },
  APPROVAL_OVERTAKEN: {
    en: 'This can no longer be decided: something of it has changed since, or 7 days have passed. Ask the returning officer to put it forward again.',
    cy: 'Ni ellir penderfynu ar hyn mwyach: mae rhywbeth ynddo wedi newid ers hynny, neu mae 7 diwrnod wedi mynd heibio. Gofynnwch i’r swyddog canlyniadau ei roi ymlaen eto.',
  },
  OWN_PROPOSAL: {
    en: 'You put this forward yourself, under this name or under another with the same e-mail address. Somebody else must decide.',
    cy: 'Chi eich hun a roddodd hyn ymlaen, o dan yr enw hwn neu un arall â’r un cyfeiriad e-bost. Rhaid i rywun arall benderfynu.',
  },
  NOT_WHAT_IS_PROPOSED: {
    en: 'This is not the text that was put forward. Read it again, then approve what it says now.',
    cy: 'Nid dyma’r testun a roddwyd ymlaen. Darllenwch ef eto, yna cymeradwywch yr hyn y mae’n ei ddweud nawr.',
  },
  REASON_MISSING: {
    en: 'Say in a sentence, of at most {longest} characters, why you decline, so that it can be put right.',
    cy: 'Dywedwch mewn brawddeg, o {longest} nod ar y mwyaf, pam rydych yn gwrthod, er mwyn gallu ei gywiro.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
