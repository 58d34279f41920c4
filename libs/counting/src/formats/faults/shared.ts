import type { FaultTexts } from './fault-texts.js';

/** What can be wrong with files of several formats. */
export const sharedFaults = {
  notUtf8: {
    en: ['The file is not UTF-8 text.', 'Save it as plain text in UTF-8.'],
    cy: ['Nid testun UTF-8 yw’r ffeil.', 'Cadwch hi fel testun plaen yn UTF-8.'],
  },
  candidates: {
    en: ['The number of candidates is {found}.', 'It should be from 1 to 255.'],
    cy: ['{found} yw nifer yr ymgeiswyr.', 'Dylai fod rhwng 1 a 255.'],
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
  candidateTwice: {
    en: ['Candidate {found} stands twice on one paper.', 'A paper gives each candidate one preference at most.'],
    cy: ['Mae ymgeisydd {found} ddwywaith ar un papur.', 'Mae papur yn rhoi un dewis ar y mwyaf i bob ymgeisydd.'],
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
  nobodyStands: {
    en: ['Every candidate is withdrawn.', 'At least one candidate should stand.'],
    cy: ['Mae pob ymgeisydd wedi tynnu’n ôl.', 'Dylai o leiaf un ymgeisydd sefyll.'],
  },
  tooManyPreferences: {
    en: ['A paper has more than 255 preferences.', 'There can be at most one for each candidate.'],
    cy: ['Mae gan bapur fwy na 255 o ddewisiadau.', 'Gall fod un ar y mwyaf i bob ymgeisydd.'],
  },
  namesAlike: {
    en: [
      'Two candidates are called “{found}”, or their names differ only in capitals and spaces.',
      'Give each candidate a name of their own.',
    ],
    cy: [
      'Mae dau ymgeisydd o’r enw “{found}”, neu ddim ond prif lythrennau a bylchau sy’n wahanol yn eu henwau.',
      'Rhowch ei enw ei hun i bob ymgeisydd.',
    ],
  },
} as const satisfies FaultTexts;
