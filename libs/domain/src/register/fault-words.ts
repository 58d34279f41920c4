import type { FileFault, FileFaultCode } from './file-fault.js';
import type { MemberColumn } from './member-columns.js';
import type { RowFault, RowFaultCode } from './row-fault.js';

type Language = 'en' | 'cy';
type Facts = Readonly<Record<string, string | number>>;
type Sentences<Code extends string> = Readonly<Record<Code, Readonly<Record<Language, (facts: Facts) => string>>>>;

const COLUMN_NAMES: Readonly<Record<MemberColumn, Readonly<Record<Language, string>>>> = {
  memberNo: { en: 'member number', cy: 'rhif aelod' },
  givenName: { en: 'given name', cy: 'enw cyntaf' },
  familyName: { en: 'family name', cy: 'cyfenw' },
  email: { en: 'e-mail', cy: 'e-bost' },
  dateOfBirth: { en: 'date of birth', cy: 'dyddiad geni' },
  constituency: { en: 'constituency', cy: 'etholaeth' },
  class: { en: 'class', cy: 'dosbarth' },
  joinedOn: { en: 'joined on', cy: 'ymunodd ar' },
  language: { en: 'language', cy: 'iaith' },
  status: { en: 'status', cy: 'statws' },
};

/** What a column of a member file is called, for people. */
export const memberColumnName = (column: MemberColumn, language: Language): string => COLUMN_NAMES[column][language];

const isColumn = (text: unknown): text is MemberColumn => typeof text === 'string' && Object.hasOwn(COLUMN_NAMES, text);
const named = (facts: Facts, language: Language): string =>
  isColumn(facts['column']) ? memberColumnName(facts['column'], language) : '';

const FILE: Sentences<FileFaultCode> = {
  EMPTY_FILE: {
    en: () => 'The file has no rows. Choose the file with your members; its first line must hold the headings.',
    cy: () => 'Nid oes rhesi yn y ffeil. Dewiswch y ffeil gyda’ch aelodau; rhaid i’r llinell gyntaf gynnwys y penawdau.',
  },
  A_WORKBOOK: {
    en: () => 'This is a workbook or an archive. Open it in your spreadsheet program and save it as “CSV UTF-8”, then choose that file.',
    cy: () => 'Llyfr gwaith neu archif yw hwn. Agorwch ef yn eich rhaglen daenlen a’i gadw fel “CSV UTF-8”, yna dewiswch y ffeil honno.',
  },
  NOT_UTF8: {
    en: () => 'The file is written in UTF-16, which is not read here. Save it as “CSV UTF-8”, then choose that file.',
    cy: () => 'Mae’r ffeil wedi’i hysgrifennu yn UTF-16, nad yw’n cael ei ddarllen yma. Cadwch hi fel “CSV UTF-8”, yna dewiswch y ffeil honno.',
  },
  FILE_TOO_LARGE: {
    en: (f) => `The file is larger than ${f['most']} bytes. Leave out columns that are not needed.`,
    cy: (f) => `Mae’r ffeil yn fwy na ${f['most']} beit. Gadewch allan golofnau nad oes eu hangen.`,
  },
  TOO_MANY_ROWS: {
    en: (f) => `The file has more than ${f['most']} rows. Ask us before you import a register of this size.`,
    cy: (f) => `Mae mwy na ${f['most']} rhes yn y ffeil. Gofynnwch i ni cyn mewnforio cofrestr o’r maint hwn.`,
  },
  TOO_MANY_COLUMNS: {
    en: (f) => `The file has ${f['columns']} columns; at most ${f['most']} are taken. Leave out those that are not needed.`,
    cy: (f) => `Mae ${f['columns']} colofn yn y ffeil; derbynnir ${f['most']} ar y mwyaf. Gadewch allan y rhai nad oes eu hangen.`,
  },
  NO_SUCH_HEADING: {
    en: (f) => `There is no heading “${f['heading']}” for the ${named(f, 'en')}. Choose one of the headings of the file.`,
    cy: (f) => `Nid oes pennawd “${f['heading']}” ar gyfer y maes “${named(f, 'cy')}”. Dewiswch un o benawdau’r ffeil.`,
  },
  HEADING_TWICE: {
    en: (f) => `Columns ${f['first']} and ${f['second']} both look like the ${named(f, 'en')}. Say which one to use.`,
    cy: (f) => `Mae colofnau ${f['first']} a ${f['second']} ill dwy’n edrych fel y maes “${named(f, 'cy')}”. Dywedwch pa un i’w defnyddio.`,
  },
  COLUMN_NOT_FOUND: {
    en: (f) => `No column was recognised as the ${named(f, 'en')}. Say which one it is. The headings are: ${f['headings']}`,
    cy: (f) => `Ni chanfuwyd colofn ar gyfer y maes “${named(f, 'cy')}”. Dywedwch pa un ydyw. Y penawdau yw: ${f['headings']}`,
  },
  QUOTE_NOT_CLOSED: {
    en: (f) => `A quotation mark that opens on line ${f['line']} is never closed. Remove it, or close it, and upload the file again.`,
    cy: (f) => `Nid yw dyfynnod sy’n agor ar linell ${f['line']} byth yn cael ei gau. Dilëwch neu caewch ef, a lanlwythwch y ffeil eto.`,
  },
  ROW_TOO_LONG: {
    en: (f) => `The row that begins on line ${f['line']} has more than ${f['most']} characters. Look there for a quotation mark that is not closed.`,
    cy: (f) => `Mae mwy na ${f['most']} nod yn y rhes sy’n dechrau ar linell ${f['line']}. Chwiliwch yno am ddyfynnod heb ei gau.`,
  },
  UPLOAD_BROKEN_OFF: {
    en: () => 'The upload broke off before the end of the file. The register is unchanged; upload the file again.',
    cy: () => 'Torrwyd y lanlwytho cyn diwedd y ffeil. Nid yw’r gofrestr wedi newid; lanlwythwch y ffeil eto.',
  },
  REGISTER_CHANGED: {
    en: () => 'Somebody else changed the register while the file was being read. Upload the file again.',
    cy: () => 'Newidiodd rhywun arall y gofrestr tra oedd y ffeil yn cael ei darllen. Lanlwythwch y ffeil eto.',
  },
}; // prettier-ignore

const ROW: Sentences<RowFaultCode> = {
  WRONG_NUMBER_OF_CELLS: {
    en: (f) => `The row has ${f['cells']} cells and the headings ${f['headings']}. Look for a missing or extra separator, or a cell that needs quotation marks.`,
    cy: (f) => `Mae ${f['cells']} cell yn y rhes a ${f['headings']} pennawd. Chwiliwch am wahanydd sydd ar goll neu’n ormod, neu gell sydd angen dyfynodau.`,
  },
  ROW_RUNS_ON: {
    en: (f) => `The row runs on to line ${f['lastLine']}. Close the quotation mark that is open, or take the line break out of the cell.`,
    cy: (f) => `Mae’r rhes yn parhau hyd at linell ${f['lastLine']}. Caewch y dyfynnod agored, neu tynnwch y toriad llinell o’r gell.`,
  },
  MISSING: {
    en: () => 'The cell is empty. Fill it in.',
    cy: () => 'Mae’r gell yn wag. Llenwch hi.',
  },
  TOO_LONG: {
    en: (f) => `The cell has ${f['length']} characters; at most ${f['most']} are taken. Shorten it.`,
    cy: (f) => `Mae ${f['length']} nod yn y gell; derbynnir ${f['most']} ar y mwyaf. Byrhewch hi.`,
  },
  BAD_ENCODING: {
    en: () => 'Some letters cannot be read. Save the file as “CSV UTF-8”, or type the cell again.',
    cy: () => 'Ni ellir darllen rhai llythrennau. Cadwch y ffeil fel “CSV UTF-8”, neu deipio’r gell eto.',
  },
  CONTROL_CHARACTER: {
    en: () => 'The cell holds a character that cannot be seen. Type the cell again.',
    cy: () => 'Mae’r gell yn cynnwys nod na ellir ei weld. Teipiwch y gell eto.',
  },
  QUOTE_IN_CELL: {
    en: () => 'There is a double quotation mark in the cell. Remove it; for a nickname use ‘single’ ones.',
    cy: () => 'Mae dyfynnod dwbl yn y gell. Dilëwch ef; ar gyfer llysenw defnyddiwch rai ‘sengl’.',
  },
  BAD_EMAIL: {
    en: () => 'This is not an e-mail address. Correct it, or empty the cell if the member has none.',
    cy: () => 'Nid cyfeiriad e-bost yw hwn. Cywirwch ef, neu gwagiwch y gell os nad oes un gan yr aelod.',
  },
  BAD_DAY: {
    en: () => 'This is not a day that exists. Write it like 2001-05-31 or 31/05/2001, with a year of four digits.',
    cy: () => 'Nid yw hwn yn ddyddiad sy’n bodoli. Ysgrifennwch ef fel 2001-05-31 neu 31/05/2001, gyda blwyddyn o bedwar digid.',
  },
  BORN_IN_FUTURE: {
    en: (f) => `The date of birth is after ${f['asOf']}, the day the file describes. Check the year.`,
    cy: (f) => `Mae’r dyddiad geni ar ôl ${f['asOf']}, y diwrnod y mae’r ffeil yn ei ddisgrifio. Gwiriwch y flwyddyn.`,
  },
  BORN_TOO_EARLY: {
    en: () => 'The member would be more than 120 years old. Check the year.',
    cy: () => 'Byddai’r aelod dros 120 oed. Gwiriwch y flwyddyn.',
  },
  JOINED_IN_FUTURE: {
    en: (f) => `The day of joining is after ${f['asOf']}, the day the file describes. Leave the row out until then, or correct the day.`,
    cy: (f) => `Mae’r dyddiad ymuno ar ôl ${f['asOf']}, y diwrnod y mae’r ffeil yn ei ddisgrifio. Gadewch y rhes allan tan hynny, neu gywiro’r dyddiad.`,
  },
  UNKNOWN_CLASS: {
    en: (f) => `The rules have no such class. Use one of: ${f['classes']}.`,
    cy: (f) => `Nid oes dosbarth o’r fath yn y rheolau. Defnyddiwch un o’r rhain: ${f['classes']}.`,
  },
  AMBIGUOUS_CLASS: {
    en: (f) => `More than one class fits. Give constituency and class, such as one of: ${f['classes']}.`,
    cy: (f) => `Mae mwy nag un dosbarth yn cyd-fynd. Rhowch etholaeth a dosbarth, fel un o’r rhain: ${f['classes']}.`,
  },
  UNKNOWN_LANGUAGE: {
    en: () => 'The language must be English (en) or Welsh (cy), or the cell empty.',
    cy: () => 'Rhaid i’r iaith fod yn Saesneg (en) neu’n Gymraeg (cy), neu’r gell yn wag.',
  },
  UNKNOWN_STATUS: {
    en: () => 'The status must be active, suspended or ended, or the cell empty.',
    cy: () => 'Rhaid i’r statws fod yn “gweithredol”, “wedi’i atal” neu “daeth i ben”, neu’r gell yn wag.',
  },
  NUMBER_TWICE: {
    en: (f) => `The same member number is also on line ${f['lines']}. Keep one row, or correct the number.`,
    cy: (f) => `Mae’r un rhif aelod hefyd ar linell ${f['lines']}. Cadwch un rhes, neu gywiro’r rhif.`,
  },
  POSSIBLE_DUPLICATE: {
    en: (f) => `Name and date of birth are the same as those of member ${f['memberNo']}. If it is one person, use that number; if there are two people, ask for both to be kept.`,
    cy: (f) => `Mae’r enw a’r dyddiad geni yr un fath â rhai aelod ${f['memberNo']}. Os un person ydyw, defnyddiwch y rhif hwnnw; os oes dau berson, gofynnwch am gadw’r ddau.`,
  },
  ENDED_NOT_A_MEMBER: {
    en: () => 'The membership has ended and the register does not know the number. Leave the row out, or correct the number.',
    cy: () => 'Mae’r aelodaeth wedi dod i ben ac nid yw’r gofrestr yn gwybod y rhif. Gadewch y rhes allan, neu gywiro’r rhif.',
  },
  UNSURE_IF_LEFT: {
    en: (f) =>
      f['memberNo'] === undefined
        ? `The member is not in the file, but the number of the row on line ${f['line']} cannot be read. Correct that row and upload the file again.`
        : `The member is not in the file under this number, but member ${f['memberNo']} in the file has the same name and date of birth. Settle that row first.`,
    cy: (f) =>
      f['memberNo'] === undefined
        ? `Nid yw’r aelod yn y ffeil, ond ni ellir darllen rhif y rhes ar linell ${f['line']}. Cywirwch y rhes honno a lanlwytho’r ffeil eto.`
        : `Nid yw’r aelod yn y ffeil o dan y rhif hwn, ond mae gan aelod ${f['memberNo']} yn y ffeil yr un enw a dyddiad geni. Datryswch y rhes honno yn gyntaf.`,
  },
}; // prettier-ignore

/** What is wrong with the file and what to do. */
export const fileFaultInWords = ({ code, facts }: FileFault, language: Language): string => FILE[code][language](facts);

/** What is wrong with the row and what to do. Line, column and cell stand beside it. */
export const rowFaultInWords = ({ code, facts }: RowFault, language: Language): string => ROW[code][language](facts);
