import type { RefusalText } from '../bilingual.js';

/** Officers and their signing in. */
export const officerRefusals = {
  LINK_NOT_VALID: {
    en: 'This link has been used or has expired. Ask for a new one; links work once, for 15 minutes.',
    cy: 'Mae’r ddolen hon wedi’i defnyddio neu wedi dod i ben. Gofynnwch am un newydd; mae dolenni’n gweithio unwaith, am 15 munud.',
  },
  TOO_MANY_TRIES: {
    en: 'There were too many tries. Wait {minutes} minutes, then try again.',
    cy: 'Bu gormod o geisiadau. Arhoswch {minutes} munud, yna rhowch gynnig arall arni.',
  },
  EMAIL_NOT_VALID: {
    en: 'This is not an e-mail address. Check it: name@example.org.',
    cy: 'Nid yw hwn yn gyfeiriad e-bost. Gwiriwch ef: enw@example.org.',
  },
  NAME_MISSING: {
    en: 'Give a name of 1 to 200 characters.',
    cy: 'Rhowch enw rhwng 1 a 200 nod.',
  },
  ROLE_MISSING: {
    en: 'Give the officer at least one role.',
    cy: 'Rhowch o leiaf un rôl i’r swyddog.',
  },
  EMAIL_TAKEN: {
    en: 'Another officer of this body has this e-mail address. Change the roles of that officer instead.',
    cy: 'Mae gan swyddog arall o’r corff hwn y cyfeiriad e-bost hwn. Newidiwch rolau’r swyddog hwnnw yn lle hynny.',
  },
  ORGANISATION_NOT_FOUND: {
    en: 'There is no such body here.',
    cy: 'Nid oes corff o’r fath yma.',
  },
  OFFICER_NOT_FOUND: {
    en: 'There is no such officer in this body. Look at the list of officers again.',
    cy: 'Nid oes swyddog o’r fath yn y corff hwn. Edrychwch eto ar y rhestr o swyddogion.',
  },
  LAST_SECRETARY: {
    en: 'This is the last secretary. Make somebody else secretary first.',
    cy: 'Dyma’r ysgrifennydd olaf. Gwnewch rywun arall yn ysgrifennydd yn gyntaf.',
  },
  TIME_ZONE_NOT_KNOWN: {
    en: 'This time zone is not known. Give a name such as Europe/London.',
    cy: 'Nid yw’r gylchfa amser hon yn hysbys. Rhowch enw fel Europe/London.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
