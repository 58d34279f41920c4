import type { FaultTexts } from './fault-texts.js';

/** What can be wrong with PrefLib files only. */
export const prefLibFaults = {
  prefLibEmpty: {
    en: ['The file is empty.', 'It should begin with “# ALTERNATIVE NAME 1: …”, or with the number of candidates.'],
    cy: ['Mae’r ffeil yn wag.', 'Dylai ddechrau gyda “# ALTERNATIVE NAME 1: …”, neu gyda nifer yr ymgeiswyr.'],
  },
  dataType: {
    en: ['The data type is “{found}”.', 'It should be soc, soi, toc or toi: orders of preference.'],
    cy: ['“{found}” yw’r math o ddata.', 'Dylai fod yn soc, soi, toc neu toi: trefnau dewis.'],
  },
  metadataLate: {
    en: ['“{found}” stands among the papers.', 'Lines that begin with # stand before the first paper.'],
    cy: ['Mae “{found}” ymhlith y papurau.', 'Saif llinellau sy’n dechrau gyda # cyn y papur cyntaf.'],
  },
  metadataMany: {
    en: [
      'There are more than {expected} lines before the first paper.',
      'A file needs one for each candidate and a few more.',
    ],
    cy: [
      'Mae mwy na {expected} o linellau cyn y papur cyntaf.',
      'Un i bob ymgeisydd a rhai eto sydd eu hangen ar ffeil.',
    ],
  },
  metadataNumber: {
    en: ['“{found}” is not a whole number.', 'The line should end with a whole number, such as: # NUMBER VOTERS: 475'],
    cy: ['Nid rhif cyfan yw “{found}”.', 'Dylai’r llinell orffen gyda rhif cyfan, megis: # NUMBER VOTERS: 475'],
  },
  alternativeNumber: {
    en: [
      '“{found}” is not the number of the next candidate.',
      'Candidates are numbered 1, 2, 3 and so on; {expected} comes next.',
    ],
    cy: [
      'Nid rhif yr ymgeisydd nesaf yw “{found}”.',
      'Rhifir ymgeiswyr 1, 2, 3 ac yn y blaen; {expected} sy’n dod nesaf.',
    ],
  },
  alternatives: {
    en: ['There are names for {found} candidates.', 'There should be {expected}, as the file says itself.'],
    cy: ['Mae enwau ar gyfer {found} o ymgeiswyr.', 'Dylai fod {expected}, fel y dywed y ffeil ei hun.'],
  },
  prefLibCandidate: {
    en: [
      'The line “{found}” does not name a candidate.',
      'After the number of candidates comes a line for each of them, such as: {expected}, Ann Evans',
    ],
    cy: [
      'Nid yw’r llinell “{found}” yn enwi ymgeisydd.',
      'Ar ôl nifer yr ymgeiswyr daw llinell i bob un, megis: {expected}, Ann Evans',
    ],
  },
  prefLibTotals: {
    en: [
      'The line “{found}” does not give the totals.',
      'After the names come three whole numbers: voters, papers and different orders, such as: 475, 475, 41',
    ],
    cy: [
      'Nid yw’r llinell “{found}” yn rhoi’r cyfansymiau.',
      'Ar ôl yr enwau daw tri rhif cyfan: pleidleiswyr, papurau a threfnau gwahanol, megis: 475, 475, 41',
    ],
  },
  orderLine: {
    en: [
      'The line “{found}” does not begin with a number of papers.',
      'A line is how many papers are alike, then their order of preference, such as: 12: 3,{1,2},4',
    ],
    cy: [
      'Nid yw’r llinell “{found}” yn dechrau gyda nifer o bapurau.',
      'Llinell yw nifer y papurau sydd yr un fath, yna trefn eu dewisiadau, megis: 12: 3,{1,2},4',
    ],
  },
  order: {
    en: [
      '“{found}” is out of place in an order of preference.',
      'Candidates’ numbers, 1 to {candidates}, stand with commas between them; equal ones in braces, such as: 3,{1,2},4',
    ],
    cy: [
      'Nid yw “{found}” yn ei le mewn trefn dewis.',
      'Saif rhifau’r ymgeiswyr, 1 i {candidates}, â chomas rhyngddynt; rhai cyfartal mewn bachau, megis: 3,{1,2},4',
    ],
  },
  voters: {
    en: [
      'The papers add up to {found}.',
      'They should be {expected}, as the file says itself: is a part of it missing?',
    ],
    cy: [
      'Cyfanswm y papurau yw {found}.',
      'Dylai fod yn {expected}, fel y dywed y ffeil ei hun: a oes rhan ohoni ar goll?',
    ],
  },
  orders: {
    en: [
      'There are {found} lines of papers.',
      'There should be {expected}, as the file says itself: is a part of it missing?',
    ],
    cy: [
      'Mae {found} o linellau papurau.',
      'Dylai fod {expected}, fel y dywed y ffeil ei hun: a oes rhan ohoni ar goll?',
    ],
  },
} as const satisfies FaultTexts;
