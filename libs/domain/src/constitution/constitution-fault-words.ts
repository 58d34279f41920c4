import type { ConstitutionFault, ConstitutionFaultCode } from './constitution-fault.js';

/** What is wrong and what to do, in one or two sentences. `{name}` stands for the fact of that name. */
export const CONSTITUTION_FAULT_TEXTS = {
  NOT_JSON: {
    en: 'The document is not well-formed JSON. Check for a missing comma, bracket or quotation mark.',
    cy: 'Nid yw’r ddogfen yn JSON dilys. Chwiliwch am atalnod, cromfach neu ddyfynnod sydd ar goll.',
  },
  DOCUMENT_TOO_LONG: {
    en: 'The document has {length} characters; at most {most} are taken. Shorten the clause texts.',
    cy: 'Mae {length} nod yn y ddogfen; derbynnir {most} ar y mwyaf. Byrhewch destunau’r cymalau.',
  },
  SETTING_TWICE: {
    en: '“{name}” is given twice in one place. Keep one of them.',
    cy: 'Rhoddir “{name}” ddwywaith yn yr un lle. Cadwch un ohonynt.',
  },
  MISSING: {
    en: 'This is missing. Add it.',
    cy: 'Mae hwn ar goll. Ychwanegwch ef.',
  },
  UNKNOWN_SETTING: {
    en: 'There is no setting “{name}” here. Check the spelling or remove it.',
    cy: 'Nid oes gosodiad “{name}” yma. Gwiriwch y sillafu neu ei ddileu.',
  },
  NOT_TEXT: {
    en: 'This must be text in quotation marks.',
    cy: 'Rhaid i hwn fod yn destun mewn dyfynodau.',
  },
  NOT_A_WHOLE_NUMBER: {
    en: 'This must be a whole number.',
    cy: 'Rhaid i hwn fod yn rhif cyfan.',
  },
  NOT_A_LIST: {
    en: 'This must be a list in square brackets.',
    cy: 'Rhaid i hwn fod yn rhestr mewn cromfachau sgwâr.',
  },
  NOT_A_GROUP: {
    en: 'This must be a group of settings in curly brackets.',
    cy: 'Rhaid i hwn fod yn grŵp o osodiadau mewn cromfachau cyrliog.',
  },
  NOT_ONE_OF: {
    en: 'This must be one of: {choices}.',
    cy: 'Rhaid i hwn fod yn un o’r rhain: {choices}.',
  },
  EMPTY: {
    en: 'This is empty. Fill it in, or leave the setting out where the rules are silent.',
    cy: 'Mae hwn yn wag. Llenwch ef, neu gadewch y gosodiad allan lle nad yw’r rheolau’n dweud dim.',
  },
  TOO_LONG: {
    en: 'This may have at most {most} characters. Shorten it.',
    cy: 'Caiff hwn fod yn {most} nod ar y mwyaf. Byrhewch ef.',
  },
  TOO_SMALL: {
    en: 'This must be {least} or more.',
    cy: 'Rhaid i hwn fod yn {least} neu fwy.',
  },
  TOO_LARGE: {
    en: 'This must be {most} or less.',
    cy: 'Rhaid i hwn fod yn {most} neu lai.',
  },
  TOO_FEW: {
    en: 'This list needs at least {least}.',
    cy: 'Mae angen o leiaf {least} yn y rhestr hon.',
  },
  TOO_MANY: {
    en: 'This list may have at most {most}.',
    cy: 'Caiff y rhestr hon gynnwys {most} ar y mwyaf.',
  },
  BAD_CODE: {
    en: 'A code has letters, digits and single hyphens between them, such as “north-west”.',
    cy: 'Mae cod yn cynnwys llythrennau, digidau a chysylltnodau sengl rhyngddynt, fel “gogledd-orllewin”.',
  },
  CODE_TWICE: {
    en: 'The code “{name}” is used twice, capitals aside. Give each its own.',
    cy: 'Defnyddir y cod “{name}” ddwywaith, heb ystyried priflythrennau. Rhowch ei god ei hun i bob un.',
  },
  NO_SEATS: {
    en: 'No constituency or class has a seat. Give at least one class a number of seats.',
    cy: 'Nid oes sedd gan unrhyw etholaeth na dosbarth. Rhowch nifer o seddi i o leiaf un dosbarth.',
  },
  NO_SUCH_CLASS: {
    en: 'There is no class “{name}”. Write it as constituency/class with codes from “constituencies”.',
    cy: 'Nid oes dosbarth “{name}”. Ysgrifennwch ef fel etholaeth/dosbarth gyda chodau o “constituencies”.',
  },
  CLASS_TWICE: {
    en: 'The class “{name}” is named twice. Keep one of them.',
    cy: 'Enwir y dosbarth “{name}” ddwywaith. Cadwch un ohonynt.',
  },
  UNKNOWN_COUNT_RULE: {
    en: 'There is no count rule “{name}”. Choose one of: {choices}.',
    cy: 'Nid oes rheol gyfrif “{name}”. Dewiswch un o’r rhain: {choices}.',
  },
  NEEDS_CONSTITUENCY: {
    en: 'A foundation trust needs at least one {kind} constituency (NHS Act 2006, Sch. 7, para. 3). Add one.',
    cy: 'Mae angen o leiaf un etholaeth “{kind}” ar ymddiriedolaeth sefydledig (Deddf y GIG 2006, Atodlen 7, para. 3). Ychwanegwch un.',
  },
  TOO_FEW_NON_STAFF: {
    en: 'More than half of the governors must be elected by members who are not staff (NHS Act 2006, Sch. 7, para. 9(1)). These seats give {given} of {total}; at least {least} are needed.',
    cy: 'Rhaid i fwy na hanner y llywodraethwyr gael eu hethol gan aelodau nad ydynt yn staff (Deddf y GIG 2006, Atodlen 7, para. 9(1)). Mae’r seddi hyn yn rhoi {given} o {total}; mae angen o leiaf {least}.',
  },
  TOO_FEW_STAFF: {
    en: 'At least {least} governors must be elected by staff (NHS Act 2006, Sch. 7, para. 9(2)). These seats give {given}.',
    cy: 'Rhaid i o leiaf {least} llywodraethwr gael eu hethol gan staff (Deddf y GIG 2006, Atodlen 7, para. 9(2)). Mae’r seddi hyn yn rhoi {given}.',
  },
  STAFF_CLASS_WITHOUT_SEAT: {
    en: 'Each staff class must elect at least one governor (NHS Act 2006, Sch. 7, para. 9(2)). Give it a seat or merge it with another class.',
    cy: 'Rhaid i bob dosbarth staff ethol o leiaf un llywodraethwr (Deddf y GIG 2006, Atodlen 7, para. 9(2)). Rhowch sedd iddo neu ei gyfuno â dosbarth arall.',
  },
  NO_LOCAL_AUTHORITY: {
    en: 'At least one governor must be appointed by a local authority (NHS Act 2006, Sch. 7, para. 9(4)). Add one to “appointed” with kind “local-authority”.',
    cy: 'Rhaid i awdurdod lleol benodi o leiaf un llywodraethwr (Deddf y GIG 2006, Atodlen 7, para. 9(4)). Ychwanegwch un at “appointed” gyda’r math “local-authority”.',
  },
} as const satisfies Readonly<Record<ConstitutionFaultCode, Readonly<Record<'en' | 'cy', string>>>>;

export const constitutionFaultInWords = ({ code, facts }: ConstitutionFault, language: 'en' | 'cy'): string =>
  CONSTITUTION_FAULT_TEXTS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));
