import type { FaultTexts } from './fault-texts.js';

/** What can be wrong with CSV files only. */
export const csvFaults = {
  csvEmpty: {
    en: ['The file is empty.', 'Its first line should be the candidates’ names, or rank1, rank2 and so on.'],
    cy: ['Mae’r ffeil yn wag.', 'Dylai’r llinell gyntaf fod yn enwau’r ymgeiswyr, neu’n dewis1, dewis2 ac yn y blaen.'],
  },
  separators: {
    en: [
      'The first line has more than one of comma, semicolon and tab.',
      'Put names that hold one of them in double quotes, so that it is clear which of them parts the columns.',
    ],
    cy: [
      'Mae mwy nag un o goma, hanner colon a thab yn y llinell gyntaf.',
      'Rhowch enwau sy’n cynnwys un ohonynt mewn dyfynodau dwbl, fel y bo’n glir pa un sy’n gwahanu’r colofnau.',
    ],
  },
  strayQuote: {
    en: [
      'There is a double quote amid the cell “{found}”.',
      'Put the whole cell in double quotes, and double those in it.',
    ],
    cy: [
      'Mae dyfynod dwbl yng nghanol y gell “{found}”.',
      'Rhowch y gell gyfan mewn dyfynodau dwbl, a dyblu’r rhai sydd ynddi.',
    ],
  },
  amountTwice: {
    en: ['“{found}” is a second column for how much a row counts.', 'There should be one at most: papers or weight.'],
    cy: [
      'Ail golofn yw “{found}” ar gyfer faint y mae rhes yn cyfrif.',
      'Dylai fod un ar y mwyaf: papurau neu pwysau.',
    ],
  },
  rankOrName: {
    en: [
      'The column “{found}” could be a rank or a candidate.',
      'Write rank1, rank2 and so on above ranks. If it is a candidate’s name, write “{found} (candidate)”.',
    ],
    cy: [
      'Gallai’r golofn “{found}” fod yn ddewis neu’n ymgeisydd.',
      'Ysgrifennwch dewis1, dewis2 ac yn y blaen uwchben dewisiadau. Os enw ymgeisydd yw, ysgrifennwch “{found} (candidate)”.',
    ],
  },
  columnName: {
    en: [
      'The column “{found}” does not look like a candidate.',
      'If it says how many papers a row stands for, call it papers, or weight if it says what a paper weighs. ' +
        'If it is a candidate’s name, write “{found} (candidate)”. Otherwise take the column out.',
    ],
    cy: [
      'Nid yw’r golofn “{found}” yn edrych fel ymgeisydd.',
      'Os yw’n dweud faint o bapurau y mae rhes yn eu cynrychioli, galwch hi’n papurau, neu’n pwysau os yw’n dweud beth yw ' +
        'pwysau papur. Os enw ymgeisydd yw, ysgrifennwch “{found} (candidate)”. Fel arall, dilëwch y golofn.',
    ],
  },
  separatorLine: {
    en: [
      '“{found}” is a note to a spreadsheet.',
      'Take the line out: the first line should be the candidates’ names, or rank1, rank2 and so on.',
    ],
    cy: [
      'Nodyn i daenlen yw “{found}”.',
      'Dilëwch y llinell: dylai’r llinell gyntaf fod yn enwau’r ymgeiswyr, neu’n dewis1, dewis2 ac yn y blaen.',
    ],
  },
  rankColumn: {
    en: [
      'The column “{found}” is out of place among ranks.',
      'The columns should be rank1, rank2, rank3 and so on, and papers or weight if there is need.',
    ],
    cy: [
      'Nid yw’r golofn “{found}” yn ei lle ymhlith dewisiadau.',
      'Dylai’r colofnau fod yn dewis1, dewis2, dewis3 ac yn y blaen, a papurau neu pwysau os oes angen.',
    ],
  },
  cells: {
    en: ['The row has {found} cells.', 'It should have {expected}, as many as the first line.'],
    cy: ['{found} yw nifer celloedd y rhes.', 'Dylai fod yn {expected}, fel yn y llinell gyntaf.'],
  },
  mark: {
    en: [
      '“{found}” is not a mark.',
      'A cell is the number that stands beside the candidate, 1 to 255, or blank for none.',
    ],
    cy: ['Nid marc yw “{found}”.', 'Cell yw’r rhif sydd wrth ymyl yr ymgeisydd, 1 i 255, neu’n wag os nad oes un.'],
  },
  paperCount: {
    en: ['“{found}” is not a number of papers.', 'It should be a whole number of 1 or more.'],
    cy: ['Nid nifer o bapurau yw “{found}”.', 'Dylai fod yn rhif cyfan o 1 neu fwy.'],
  },
  weight: {
    en: ['“{found}” is not a weight.', 'It should be above 0, such as 2, 2.5 or 1/3.'],
    cy: ['Nid pwysau yw “{found}”.', 'Dylai fod uwchlaw 0, megis 2, 2.5 neu 1/3.'],
  },
  blankRow: {
    en: [
      'The blank line could be an unmarked paper or nothing at all.',
      'Write 0 for an unmarked paper, or take the line out.',
    ],
    cy: [
      'Gallai’r llinell wag fod yn bapur heb ei farcio neu’n ddim byd.',
      'Ysgrifennwch 0 am bapur heb ei farcio, neu dilëwch y llinell.',
    ],
  },
  notAName: {
    en: ['“{found}” stands where a candidate’s name should.', 'Leave the cell blank where no candidate is named.'],
    cy: ['Mae “{found}” lle dylai enw ymgeisydd fod.', 'Gadewch y gell yn wag lle nad enwir ymgeisydd.'],
  },
} as const satisfies FaultTexts;
