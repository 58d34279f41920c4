import type { FaultTexts } from './fault-texts.js';

/** What can be wrong with cast vote records in the NIST format only. */
export const nistFaults = {
  jsonEmpty: {
    en: ['The file is empty.', 'It should be a JSON object with Election and CVR.'],
    cy: ['Mae’r ffeil yn wag.', 'Dylai fod yn wrthrych JSON ag Election a CVR.'],
  },
  json: {
    en: ['“{found}” is out of place: this is not JSON.', 'The file should be one JSON object with Election and CVR.'],
    cy: ['Nid yw “{found}” yn ei le: nid JSON yw hyn.', 'Dylai’r ffeil fod yn un gwrthrych JSON ag Election a CVR.'],
  },
  jsonEnds: {
    en: ['The file ends amid its JSON.', 'Every bracket and every quote should be closed: is a part of it missing?'],
    cy: ['Mae’r ffeil yn gorffen yng nghanol ei JSON.', 'Dylid cau pob bach a phob dyfynod: a oes rhan ohoni ar goll?'],
  },
  jsonDeep: {
    en: ['There are more than {expected} brackets within one another.', 'A cast vote record needs about ten.'],
    cy: ['Mae mwy na {expected} o fachau o fewn ei gilydd.', 'Rhyw ddeg sydd eu hangen ar gofnod pleidlais.'],
  },
  jsonLarge: {
    en: ['This part is larger than 8 MB.', 'A cast vote record, and each other part of the file, should be smaller.'],
    cy: ['Mae’r rhan hon yn fwy nag 8 MB.', 'Dylai cofnod pleidlais, a phob rhan arall o’r ffeil, fod yn llai.'],
  },
  keyTwice: {
    en: ['“{found}” stands twice.', 'It should stand once.'],
    cy: ['Mae “{found}” ddwywaith.', 'Dylai fod yno unwaith.'],
  },
  missing: {
    en: ['“{found}” is missing, or is not what it should be.', 'See NIST SP 1500-103, version 1.0.0.'],
    cy: ['Mae “{found}” ar goll, neu nid yw fel y dylai fod.', 'Gweler NIST SP 1500-103, fersiwn 1.0.0.'],
  },
  contests: {
    en: [
      '“{found}” is one of {expected} contests, and none was chosen.',
      'Say by its id which one is to be counted (--contest).',
    ],
    cy: [
      'Mae “{found}” yn un o {expected} o ornestau, ac ni ddewiswyd yr un.',
      'Dywedwch yn ôl ei id pa un sydd i’w chyfrif (--contest).',
    ],
  },
  noContest: {
    en: ['There is no contest “{found}”.', 'Say the id of one that is in the file (--contest).'],
    cy: ['Nid oes gornest “{found}”.', 'Rhowch id un sydd yn y ffeil (--contest).'],
  },
  contestTwice: {
    en: ['The contest “{found}” stands twice.', 'It should stand once.'],
    cy: ['Mae’r ornest “{found}” ddwywaith.', 'Dylai fod yno unwaith.'],
  },
  unknownContest: {
    en: ['The contest “{found}” is not among those of Election.', 'Every contest should be described there.'],
    cy: ['Nid yw’r ornest “{found}” ymhlith rhai Election.', 'Dylid disgrifio pob gornest yno.'],
  },
  selection: {
    en: ['“{found}” is not a selection of the contest.', 'Every selection should be described with its contest.'],
    cy: ['Nid dewis o’r ornest yw “{found}”.', 'Dylid disgrifio pob dewis gyda’i ornest.'],
  },
  selectionTwice: {
    en: ['The selection “{found}” stands twice.', 'Each should stand once.'],
    cy: ['Mae’r dewis “{found}” ddwywaith.', 'Dylai pob un fod yno unwaith.'],
  },
  snapshot: {
    en: ['There is no current snapshot “{found}”.', 'CurrentSnapshotId should name one of the snapshots.'],
    cy: ['Nid oes ciplun cyfredol “{found}”.', 'Dylai CurrentSnapshotId enwi un o’r cipluniau.'],
  },
  adjudicate: {
    en: ['A mark still awaits a ruling ({found}).', 'Have it adjudicated, and export the records again.'],
    cy: ['Mae marc yn dal i aros am ddyfarniad ({found}).', 'Trefnwch ddyfarniad arno, ac allforiwch y cofnodion eto.'],
  },
  writeIn: {
    en: [
      'A name that was written in is not yet a selection of the contest.',
      'Resolve it, and export the records again.',
    ],
    cy: ['Nid yw enw a ysgrifennwyd i mewn eto’n ddewis o’r ornest.', 'Pennwch ef, ac allforiwch y cofnodion eto.'],
  },
  numberOfVotes: {
    en: [
      '“{found}” is not a number of votes.',
      'It should be a whole number from 0 to 255; beside a rank it should be 1.',
    ],
    cy: [
      'Nid nifer o bleidleisiau yw “{found}”.',
      'Dylai fod yn rhif cyfan o 0 i 255; wrth ymyl safle dylai fod yn 1.',
    ],
  },
  rank: {
    en: [
      '“{found}” is not a rank.',
      'It should be a whole number from 1 to 255, and all marks of a paper have one or none has.',
    ],
    cy: [
      'Nid safle yw “{found}”.',
      'Dylai fod yn rhif cyfan o 1 i 255, a naill ai bod gan bob marc ar bapur un neu nad oes gan yr un.',
    ],
  },
  fractionalVotes: {
    en: [
      'A vote has a fraction ({found}).',
      'Records in this format are counted as whole papers; write weights as BLT or CSV.',
    ],
    cy: [
      'Mae ffracsiwn gan bleidlais ({found}).',
      'Cyfrifir cofnodion yn y fformat hwn fel papurau cyfan; ysgrifennwch bwysau fel BLT neu CSV.',
    ],
  },
} as const satisfies FaultTexts;
