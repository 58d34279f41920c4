import type { Language } from '../text/language.js';

/** What is wrong with a BLT file. `found` is the text in question, shortened; `candidates` how many the file declares. */
export interface BltFault {
  /** From 1. */
  readonly line: number;
  readonly code: BltFaultCode;
  readonly found: string;
  readonly candidates: number;
}

export type BltFaultCode = keyof typeof TEXTS;

/** Reading stops after this many faults: the rest would hardly be news. */
export const MOST_FAULTS = 100;
const MOST_FOUND = 40;

/** The faults of one file, in the order in which they were found. */
export class BltFaults {
  readonly list: BltFault[] = [];
  private isStopped = false;

  get isFull(): boolean {
    return this.isStopped || this.list.length >= MOST_FAULTS;
  }

  add(fault: BltFault): void {
    const short = fault.found.length > MOST_FOUND ? `${fault.found.slice(0, MOST_FOUND)}…` : fault.found;
    const found = short.replace(/\p{Cc}/gu, '\ufffd'); // never hand a terminal what the file would have it do
    if (this.list.length < MOST_FAULTS) this.list.push({ ...fault, found });
  }

  /** Nothing more is worth reading. */
  stop(): void {
    this.isStopped = true;
  }
}

/** `Line 7: …what is wrong. …what would be right.` */
export function bltFaultText(fault: BltFault, language: Language): string {
  const [wrong, right] = TEXTS[fault.code][language];
  const fill = (text: string) =>
    text.replace(/\{(found|candidates)\}/g, (_, name: 'found' | 'candidates') => `${fault[name]}`);
  return `${language === 'cy' ? 'Llinell' : 'Line'} ${fault.line}: ${fill(wrong)} ${fill(right)}`;
}

/** For each fault: what is wrong, and what would be right. */
const TEXTS = {
  notUtf8: {
    en: ['The file is not UTF-8 text.', 'Save it as plain text in UTF-8.'],
    cy: ['Nid testun UTF-8 yw’r ffeil.', 'Cadwch hi fel testun plaen yn UTF-8.'],
  },
  empty: {
    en: ['The file is empty.', 'It should begin with the number of candidates and the number of seats, such as: 5 2'],
    cy: ['Mae’r ffeil yn wag.', 'Dylai ddechrau gyda nifer yr ymgeiswyr a nifer y seddi, er enghraifft: 5 2'],
  },
  header: {
    en: [
      'The file begins with “{found}”.',
      'The first line should be two whole numbers, candidates and seats, such as: 5 2',
    ],
    cy: [
      'Mae’r ffeil yn dechrau gyda “{found}”.',
      'Dylai’r llinell gyntaf fod yn ddau rif cyfan, ymgeiswyr a seddi, er enghraifft: 5 2',
    ],
  },
  candidates: {
    en: ['The number of candidates is {found}.', 'It should be from 1 to 255.'],
    cy: ['{found} yw nifer yr ymgeiswyr.', 'Dylai fod rhwng 1 a 255.'],
  },
  seats: {
    en: ['The number of seats is {found}.', 'It should be 1 or more.'],
    cy: ['{found} yw nifer y seddi.', 'Dylai fod yn 1 neu fwy.'],
  },
  withdrawn: {
    en: ['“{found}” withdraws a candidate who does not exist.', 'Candidates are numbered 1 to {candidates}.'],
    cy: ['Mae “{found}” yn tynnu’n ôl ymgeisydd nad yw’n bod.', 'Rhifir yr ymgeiswyr o 1 i {candidates}.'],
  },
  withdrawnLate: {
    en: ['“{found}” withdraws a candidate among the ballot papers.', 'Withdrawals stand right after the first line.'],
    cy: [
      'Mae “{found}” yn tynnu ymgeisydd yn ôl ymhlith y papurau pleidleisio.',
      'Mae’r rhai sy’n tynnu’n ôl i’w rhoi yn syth ar ôl y llinell gyntaf.',
    ],
  },
  papers: {
    en: [
      'A ballot line begins with “{found}”.',
      'It should begin with how many papers are alike, such as 3, or with the weight of a paper, such as 2.5 or 1/3.',
    ],
    cy: [
      'Mae llinell bapurau yn dechrau gyda “{found}”.',
      'Dylai ddechrau gyda nifer y papurau sydd yr un fath, megis 3, neu â phwysau papur, megis 2.5 neu 1/3.',
    ],
  },
  weightTooFine: {
    en: [
      'The weight {found} cannot be counted exactly together with the other weights.',
      'All weights should have a common denominator of at most 1,000,000,000.',
    ],
    cy: [
      'Ni ellir cyfrif y pwysau {found} yn union gyda’r pwysau eraill.',
      'Dylai fod gan bob pwysau enwadur cyffredin o 1,000,000,000 ar y mwyaf.',
    ],
  },
  lineTooLong: {
    en: ['The line is longer than 1 MB.', 'Each kind of paper stands on a line of its own.'],
    cy: ['Mae’r llinell yn hwy nag 1 MB.', 'Saif pob math o bapur ar linell ei hun.'],
  },
  preference: {
    en: [
      '“{found}” is not a candidate.',
      'Preferences are candidates’ numbers, 1 to {candidates}; 2=5 for equal ones, - for one left out.',
    ],
    cy: [
      'Nid ymgeisydd yw “{found}”.',
      'Rhifau ymgeiswyr yw’r dewisiadau, 1 i {candidates}; 2=5 am rai cyfartal, - am un a adawyd allan.',
    ],
  },
  candidateTwice: {
    en: ['Candidate {found} stands twice on one paper.', 'A paper gives each candidate one preference at most.'],
    cy: ['Mae ymgeisydd {found} ddwywaith ar un papur.', 'Mae papur yn rhoi un dewis ar y mwyaf i bob ymgeisydd.'],
  },
  tooManyPreferences: {
    en: ['A paper has more than 255 preferences.', 'There can be at most one for each candidate.'],
    cy: ['Mae gan bapur fwy na 255 o ddewisiadau.', 'Gall fod un ar y mwyaf i bob ymgeisydd.'],
  },
  paperUnended: {
    en: ['The ballot line does not end with 0.', 'Write it as: papers first second … 0, on one line.'],
    cy: ['Nid yw’r llinell bapurau yn gorffen gyda 0.', 'Ysgrifennwch hi fel: papurau cyntaf ail … 0, ar un llinell.'],
  },
  tooManyPapers: {
    en: ['There are more papers than can be counted exactly.', 'The total should be below 4,503,599,627,370,496.'],
    cy: [
      'Mae mwy o bapurau nag y gellir eu cyfrif yn union.',
      'Dylai’r cyfanswm fod yn llai na 4,503,599,627,370,496.',
    ],
  },
  tooLarge: {
    en: ['There are too many different papers for one file.', 'Count such an election from its ballot box instead.'],
    cy: [
      'Mae gormod o bapurau gwahanol i un ffeil.',
      'Cyfrifwch etholiad o’r fath o’i flwch pleidleisio yn lle hynny.',
    ],
  },
  noEndOfPapers: {
    en: ['The ballot papers do not end.', 'After the last paper there should be a line with a lone 0.'],
    cy: ['Nid yw’r papurau pleidleisio yn gorffen.', 'Ar ôl y papur olaf dylai fod llinell â 0 ar ei ben ei hun.'],
  },
  notQuoted: {
    en: [
      '“{found}” is not in double quotes.',
      'After the papers come the names and the title, each in double quotes and without double quotes inside.',
    ],
    cy: [
      'Nid yw “{found}” mewn dyfynodau dwbl.',
      'Ar ôl y papurau daw’r enwau a’r teitl, pob un mewn dyfynodau dwbl a heb ddyfynodau dwbl ynddo.',
    ],
  },
  quoteUnclosed: {
    en: ['The text “{found}” has no closing double quote.', 'Close it on the same line.'],
    cy: ['Nid oes dyfynod dwbl yn cau’r testun “{found}”.', 'Caewch ef ar yr un llinell.'],
  },
  controlCharacter: {
    en: ['The text “{found}” holds a control character.', 'Names and titles are plain text.'],
    cy: ['Mae nod rheoli yn y testun “{found}”.', 'Testun plaen yw enwau a theitlau.'],
  },
  nameEmpty: {
    en: ['A candidate’s name is empty.', 'Every candidate has a name.'],
    cy: ['Mae enw ymgeisydd yn wag.', 'Mae gan bob ymgeisydd enw.'],
  },
  namesMissing: {
    en: ['The file ends after {found} names.', 'There should be {candidates}, one for each candidate.'],
    cy: ['Mae’r ffeil yn gorffen ar ôl {found} o enwau.', 'Dylai fod {candidates}, un i bob ymgeisydd.'],
  },
  afterTitle: {
    en: [
      '“{found}” stands after the title.',
      'There should be {candidates} names and one title: is a candidate missing from the first line?',
    ],
    cy: [
      'Mae “{found}” ar ôl y teitl.',
      'Dylai fod {candidates} o enwau ac un teitl: a oes ymgeisydd ar goll o’r llinell gyntaf?',
    ],
  },
  nobodyStands: {
    en: ['Every candidate is withdrawn.', 'At least one candidate should stand.'],
    cy: ['Mae pob ymgeisydd wedi tynnu’n ôl.', 'Dylai o leiaf un ymgeisydd sefyll.'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, readonly [string, string]>>>>;
