import type { ConstitutionFault, ConstitutionFaultCode } from './constitution-fault.js';

type Sentence = (facts: ConstitutionFault['facts']) => string;
type Catalogue = Readonly<Record<ConstitutionFaultCode, Sentence>>;

const ENGLISH: Catalogue = {
  NOT_JSON: () => 'The document is not well-formed JSON. Check for a missing comma, bracket or quotation mark.',
  DOCUMENT_TOO_LONG: (f) =>
    `The document has ${f.length} characters; at most ${f.most} are taken. Shorten the clause texts.`,
  SETTING_TWICE: (f) => `“${f.name}” is given twice in one place. Keep one of them.`,
  MISSING: () => 'This is missing. Add it.',
  UNKNOWN_SETTING: (f) => `There is no setting “${f.name}” here. Check the spelling or remove it.`,
  NOT_TEXT: () => 'This must be text in quotation marks.',
  NOT_A_WHOLE_NUMBER: () => 'This must be a whole number.',
  NOT_A_LIST: () => 'This must be a list in square brackets.',
  NOT_A_GROUP: () => 'This must be a group of settings in curly brackets.',
  NOT_ONE_OF: (f) => `This must be one of: ${f.choices}.`,
  EMPTY: () => 'This is empty. Fill it in, or leave the setting out where the rules are silent.',
  TOO_LONG: (f) => `This may have at most ${f.most} characters. Shorten it.`,
  TOO_SMALL: (f) => `This must be ${f.least} or more.`,
  TOO_LARGE: (f) => `This must be ${f.most} or less.`,
  TOO_FEW: (f) => `This list needs at least ${f.least}.`,
  TOO_MANY: (f) => `This list may have at most ${f.most}.`,
  BAD_CODE: () => 'A code has letters, digits and single hyphens between them, such as “north-west”.',
  CODE_TWICE: (f) => `The code “${f.name}” is used twice, capitals aside. Give each its own.`,
  NO_SEATS: () => 'No constituency or class has a seat. Give at least one class a number of seats.',
  NO_SUCH_CLASS: (f) =>
    `There is no class “${f.name}”. Write it as constituency/class with codes from “constituencies”.`,
  CLASS_TWICE: (f) => `The class “${f.name}” is named twice. Keep one of them.`,
  UNKNOWN_COUNT_RULE: (f) => `There is no count rule “${f.name}”. Choose one of: ${f.choices}.`,
  NEEDS_CONSTITUENCY: (f) =>
    `A foundation trust needs at least one ${f.kind} constituency (NHS Act 2006, Sch. 7, para. 3). Add one.`,
  TOO_FEW_NON_STAFF: (f) =>
    `More than half of the governors must be elected by members who are not staff (NHS Act 2006, Sch. 7, para. 9(1)). These seats give ${f.given} of ${f.total}; at least ${f.least} are needed.`,
  TOO_FEW_STAFF: (f) =>
    `At least ${f.least} governors must be elected by staff (NHS Act 2006, Sch. 7, para. 9(2)). These seats give ${f.given}.`,
  STAFF_CLASS_WITHOUT_SEAT: () =>
    'Each staff class must elect at least one governor (NHS Act 2006, Sch. 7, para. 9(2)). Give it a seat or merge it with another class.',
  NO_LOCAL_AUTHORITY: () =>
    'At least one governor must be appointed by a local authority (NHS Act 2006, Sch. 7, para. 9(4)). Add one to “appointed” with kind “local-authority”.',
};

const WELSH: Catalogue = {
  NOT_JSON: () => 'Nid yw’r ddogfen yn JSON dilys. Chwiliwch am atalnod, cromfach neu ddyfynnod sydd ar goll.',
  DOCUMENT_TOO_LONG: (f) =>
    `Mae ${f.length} nod yn y ddogfen; derbynnir ${f.most} ar y mwyaf. Byrhewch destunau’r cymalau.`,
  SETTING_TWICE: (f) => `Rhoddir “${f.name}” ddwywaith yn yr un lle. Cadwch un ohonynt.`,
  MISSING: () => 'Mae hwn ar goll. Ychwanegwch ef.',
  UNKNOWN_SETTING: (f) => `Nid oes gosodiad “${f.name}” yma. Gwiriwch y sillafu neu ei ddileu.`,
  NOT_TEXT: () => 'Rhaid i hwn fod yn destun mewn dyfynodau.',
  NOT_A_WHOLE_NUMBER: () => 'Rhaid i hwn fod yn rhif cyfan.',
  NOT_A_LIST: () => 'Rhaid i hwn fod yn rhestr mewn cromfachau sgwâr.',
  NOT_A_GROUP: () => 'Rhaid i hwn fod yn grŵp o osodiadau mewn cromfachau cyrliog.',
  NOT_ONE_OF: (f) => `Rhaid i hwn fod yn un o’r rhain: ${f.choices}.`,
  EMPTY: () => 'Mae hwn yn wag. Llenwch ef, neu gadewch y gosodiad allan lle nad yw’r rheolau’n dweud dim.',
  TOO_LONG: (f) => `Caiff hwn fod yn ${f.most} nod ar y mwyaf. Byrhewch ef.`,
  TOO_SMALL: (f) => `Rhaid i hwn fod yn ${f.least} neu fwy.`,
  TOO_LARGE: (f) => `Rhaid i hwn fod yn ${f.most} neu lai.`,
  TOO_FEW: (f) => `Mae angen o leiaf ${f.least} yn y rhestr hon.`,
  TOO_MANY: (f) => `Caiff y rhestr hon gynnwys ${f.most} ar y mwyaf.`,
  BAD_CODE: () => 'Mae cod yn cynnwys llythrennau, digidau a chysylltnodau sengl rhyngddynt, fel “gogledd-orllewin”.',
  CODE_TWICE: (f) =>
    `Defnyddir y cod “${f.name}” ddwywaith, heb ystyried priflythrennau. Rhowch ei god ei hun i bob un.`,
  NO_SEATS: () => 'Nid oes sedd gan unrhyw etholaeth na dosbarth. Rhowch nifer o seddi i o leiaf un dosbarth.',
  NO_SUCH_CLASS: (f) =>
    `Nid oes dosbarth “${f.name}”. Ysgrifennwch ef fel etholaeth/dosbarth gyda chodau o “constituencies”.`,
  CLASS_TWICE: (f) => `Enwir y dosbarth “${f.name}” ddwywaith. Cadwch un ohonynt.`,
  UNKNOWN_COUNT_RULE: (f) => `Nid oes rheol gyfrif “${f.name}”. Dewiswch un o’r rhain: ${f.choices}.`,
  NEEDS_CONSTITUENCY: (f) =>
    `Mae angen o leiaf un etholaeth “${f.kind}” ar ymddiriedolaeth sefydledig (Deddf y GIG 2006, Atodlen 7, para. 3). Ychwanegwch un.`,
  TOO_FEW_NON_STAFF: (f) =>
    `Rhaid i fwy na hanner y llywodraethwyr gael eu hethol gan aelodau nad ydynt yn staff (Deddf y GIG 2006, Atodlen 7, para. 9(1)). Mae’r seddi hyn yn rhoi ${f.given} o ${f.total}; mae angen o leiaf ${f.least}.`,
  TOO_FEW_STAFF: (f) =>
    `Rhaid i o leiaf ${f.least} llywodraethwr gael eu hethol gan staff (Deddf y GIG 2006, Atodlen 7, para. 9(2)). Mae’r seddi hyn yn rhoi ${f.given}.`,
  STAFF_CLASS_WITHOUT_SEAT: () =>
    'Rhaid i bob dosbarth staff ethol o leiaf un llywodraethwr (Deddf y GIG 2006, Atodlen 7, para. 9(2)). Rhowch sedd iddo neu ei gyfuno â dosbarth arall.',
  NO_LOCAL_AUTHORITY: () =>
    'Rhaid i awdurdod lleol benodi o leiaf un llywodraethwr (Deddf y GIG 2006, Atodlen 7, para. 9(4)). Ychwanegwch un at “appointed” gyda’r math “local-authority”.',
};

/** What is wrong and what to do, in one or two sentences. */
export const constitutionFaultInWords = ({ code, facts }: ConstitutionFault, language: 'en' | 'cy'): string =>
  (language === 'cy' ? WELSH : ENGLISH)[code](facts);
