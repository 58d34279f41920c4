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
  COLUMNS_NOT_MATCHED: {
    en: 'The file cannot be read with these columns. Correct what is named, then try again.',
    cy: 'Ni ellir darllen y ffeil gyda’r colofnau hyn. Cywirwch yr hyn a enwir, yna rhowch gynnig arall arni.',
  },
  COLUMN_NOT_MATCHED: {
    en: 'Say which column of the file holds this: {called}.',
    cy: 'Dywedwch pa golofn o’r ffeil sy’n cynnwys hyn: {called}.',
  },
  COLUMN_MATCHED_TWICE: {
    en: 'Two columns of the file are said to hold this: {called}. Choose one of them.',
    cy: 'Dywedir bod dwy golofn o’r ffeil yn cynnwys hyn: {called}. Dewiswch un ohonynt.',
  },
  PLACE_MATCHED_TWICE: {
    en: 'Column {place} of the file is named twice. Say one thing of it.',
    cy: 'Enwir colofn {place} o’r ffeil ddwywaith. Dywedwch un peth amdani.',
  },
  NO_SUCH_PLACE: {
    en: 'The file has no column {place}; it has {most} columns.',
    cy: 'Nid oes colofn {place} yn y ffeil; nifer ei cholofnau yw {most}.',
  },
  IMPORT_COLUMNS_SETTLED: {
    en: 'The columns of this import can no longer be changed: it is {status}. Upload the file again.',
    cy: 'Ni ellir newid colofnau’r mewnforiad hwn mwyach: ei gyflwr yw “{status}”. Lanlwythwch y ffeil eto.',
  },
  REGISTER_CHANGED_WHILE_READING: {
    en: 'Somebody else changed the register while the file was being read again. Match the columns again.',
    cy: 'Newidiodd rhywun arall y gofrestr tra oedd y ffeil yn cael ei darllen eto. Parwch y colofnau eto.',
  },
  IMPORT_NOT_CONFIRMED: {
    en: 'This import cannot be undone: it is {status}. Only a confirmed import has changed the register.',
    cy: 'Ni ellir dadwneud y mewnforiad hwn: ei gyflwr yw “{status}”. Dim ond mewnforiad a gadarnhawyd sydd wedi newid y gofrestr.',
  },
  LATER_IMPORT_CONFIRMED: {
    en: 'Another file was imported after this one. Undo the newest import first.',
    cy: 'Mewnforiwyd ffeil arall ar ôl hon. Dadwnewch y mewnforiad diweddaraf yn gyntaf.',
  },
  ROLL_FROZEN_SINCE_IMPORT: {
    en: 'The roll of an election was fixed from this register on {frozenAt}, so the import stays. Put mistakes right with a corrected file.',
    cy: 'Pennwyd rhestr etholwyr o’r gofrestr hon ar {frozenAt}, felly mae’r mewnforiad yn aros. Cywirwch gamgymeriadau â ffeil wedi’i chywiro.',
  },
  REGISTER_CHANGED_SINCE_IMPORT: {
    en: 'The register is not as this import left it: something else has changed it since. Put mistakes right with a corrected file.',
    cy: 'Nid yw’r gofrestr fel y gadawodd y mewnforiad hwn hi: mae rhywbeth arall wedi’i newid ers hynny. Cywirwch gamgymeriadau â ffeil wedi’i chywiro.',
  },
  MEMBERS_NAMED_ELSEWHERE: {
    en: 'Members whom this import added are already named in other records ({record}), so it cannot be undone. Put mistakes right with a corrected file.',
    cy: 'Mae aelodau a ychwanegodd y mewnforiad hwn eisoes wedi’u henwi mewn cofnodion eraill ({record}), felly ni ellir ei ddadwneud. Cywirwch gamgymeriadau â ffeil wedi’i chywiro.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
