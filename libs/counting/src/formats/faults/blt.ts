import type { FaultTexts } from './fault-texts.js';

/** What can be wrong with BLT files only. */
export const bltFaults = {
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
  seats: {
    en: ['The number of seats is {found}.', 'It should be 1 or more.'],
    cy: ['{found} yw nifer y seddi.', 'Dylai fod yn 1 neu fwy.'],
  },
  withdrawn: {
    en: ['“{found}” withdraws a candidate who does not exist.', 'Candidates are numbered 1 to {candidates}.'],
    cy: ['Mae “{found}” yn tynnu’n ôl ymgeisydd nad yw’n bod.', 'Rhifir yr ymgeiswyr o 1 i {candidates}.'],
  },
  withdrawnTwice: {
    en: ['“{found}” withdraws a candidate for the second time.', 'Each stands there once.'],
    cy: ['Mae “{found}” yn tynnu ymgeisydd yn ôl am yr eildro.', 'Saif pob un yno unwaith.'],
  },
  withdrawnLate: {
    en: ['“{found}” withdraws a candidate among the ballot papers.', 'Withdrawals stand right after the first line.'],
    cy: [
      'Mae “{found}” yn tynnu ymgeisydd yn ôl ymhlith y papurau pleidleisio.',
      'Mae’r rhai sy’n tynnu’n ôl i’w rhoi yn syth ar ôl y llinell gyntaf.',
    ],
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
  paperUnended: {
    en: ['The ballot line does not end with 0.', 'Write it as: papers first second … 0, on one line.'],
    cy: ['Nid yw’r llinell bapurau yn gorffen gyda 0.', 'Ysgrifennwch hi fel: papurau cyntaf ail … 0, ar un llinell.'],
  },
  withdrawnMixed: {
    en: ['After the withdrawals the line goes on with “{found}”.', 'Withdrawals stand on lines of their own.'],
    cy: [
      'Ar ôl y rhai sy’n tynnu’n ôl mae’r llinell yn mynd ymlaen gyda “{found}”.',
      'Saif y rhai sy’n tynnu’n ôl ar linellau ar wahân.',
    ],
  },
  afterPaper: {
    en: [
      'After the closing 0 the line goes on with “{found}”.',
      'One kind of paper stands on a line: papers first second … 0.',
    ],
    cy: [
      'Ar ôl y 0 sy’n cau mae’r llinell yn mynd ymlaen gyda “{found}”.',
      'Un math o bapur sydd ar linell: papurau cyntaf ail … 0.',
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
  quoteInText: {
    en: [
      'Text stands right behind the double quote after “{found}”.',
      'Names and titles cannot hold double quotes: use single ones. Between two names there should be a blank.',
    ],
    cy: [
      'Mae testun yn union ar ôl y dyfynod dwbl sy’n dilyn “{found}”.',
      'Ni all enwau na theitlau gynnwys dyfynodau dwbl: defnyddiwch rai sengl. Dylai fod bwlch rhwng dau enw.',
    ],
  },
  namesMissing: {
    en: ['The file ends with too few names: {found}.', 'There should be {candidates}, one for each candidate.'],
    cy: ['Mae’r ffeil yn gorffen â rhy ychydig o enwau: {found}.', 'Dylai fod {candidates}, un i bob ymgeisydd.'],
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
} as const satisfies FaultTexts;
