import type { RefusalText } from '../bilingual.js';

/** The register of members and its imports. */
export const registerRefusals = {
  AS_OF_NOT_A_DAY: {
    en: '“{given}” is not a day that exists. Give the day that the file describes, like 2026-05-31.',
    cy: 'Nid yw “{given}” yn ddiwrnod sy’n bodoli. Rhowch y diwrnod y mae’r ffeil yn ei ddisgrifio, fel 2026-05-31.',
  },
  AS_OF_AHEAD: {
    en: 'The file would describe a day that has not come. Give {today} or an earlier day.',
    cy: 'Byddai’r ffeil yn disgrifio diwrnod nad yw wedi dod. Rhowch {today} neu ddiwrnod cynharach.',
  },
  AS_OF_BEFORE_LAST_IMPORT: {
    en: 'The register was last brought up to date as of {last}. Give that day or a later one.',
    cy: 'Diweddarwyd y gofrestr ddiwethaf fel yr oedd ar {last}. Rhowch y diwrnod hwnnw neu un diweddarach.',
  },
  REGISTER_FILE_NOT_READ: {
    en: 'The file could not be read. The register is unchanged. Correct what is named, then upload the file again.',
    cy: 'Ni ellid darllen y ffeil. Nid yw’r gofrestr wedi newid. Cywirwch yr hyn a enwir, yna lanlwythwch y ffeil eto.',
  },
  IMPORT_REPLACED: {
    en: 'Another file was uploaded while this one was being read, and took its place. Look at that import, or upload this file again.',
    cy: 'Lanlwythwyd ffeil arall tra oedd hon yn cael ei darllen, a chymerodd ei lle. Edrychwch ar y mewnforiad hwnnw, neu lanlwythwch y ffeil hon eto.',
  },
  IMPORT_NOT_FOUND: {
    en: 'There is no such import in this body.',
    cy: 'Nid oes mewnforiad o’r fath yn y corff hwn.',
  },
  IMPORT_NOT_IN_PREVIEW: {
    en: 'This import cannot be confirmed: it is {status}. Upload the file again.',
    cy: 'Ni ellir cadarnhau’r mewnforiad hwn: ei gyflwr yw “{status}”. Lanlwythwch y ffeil eto.',
  },
  IMPORT_NOT_OPEN: {
    en: 'This import cannot be discarded: it is {status}.',
    cy: 'Ni ellir taflu’r mewnforiad hwn: ei gyflwr yw “{status}”.',
  },
  NOT_A_POSSIBLE_DUPLICATE: {
    en: 'Line {line} is not only a possible duplicate. Correct what is wrong with it in the file, then upload it again.',
    cy: 'Nid dyblygiad posibl yn unig yw llinell {line}. Cywirwch yr hyn sydd o’i le arni yn y ffeil, yna lanlwythwch hi eto.',
  },
  PREVIEW_NOT_THE_ONE_SEEN: {
    en: 'The preview has changed since you looked at it. Look at it again, then confirm.',
    cy: 'Mae’r rhagolwg wedi newid ers i chi edrych arno. Edrychwch arno eto, yna cadarnhewch.',
  },
  REGISTER_CHANGED_SINCE_PREVIEW: {
    en: 'The register has changed since the preview was made. Nothing was imported; upload the file again to see a new preview.',
    cy: 'Mae’r gofrestr wedi newid ers gwneud y rhagolwg. Ni fewnforiwyd dim; lanlwythwch y ffeil eto i weld rhagolwg newydd.',
  },
  CONSTITUTION_CHANGED_SINCE_PREVIEW: {
    en: 'Version {version} of the constitution was adopted since the preview was made. Upload the file again to see a new preview.',
    cy: 'Mabwysiadwyd fersiwn {version} o’r cyfansoddiad ers gwneud y rhagolwg. Lanlwythwch y ffeil eto i weld rhagolwg newydd.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
