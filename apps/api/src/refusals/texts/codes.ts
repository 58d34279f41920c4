import type { RefusalText } from '../bilingual.js';

/** Who makes the voting codes, codes that are lost, and votes that come otherwise. */
export const codesRefusals = {
  CODE_BLOCKED: {
    en: 'This code is blocked: it was reported lost, or your vote came in another way. Nothing was recorded. Use the new code if you have one, or ask the returning officer.',
    cy: 'Mae’r cod hwn wedi’i rwystro: dywedwyd iddo fynd ar goll, neu daeth eich pleidlais mewn ffordd arall. Ni chofnodwyd dim. Defnyddiwch y cod newydd os oes gennych un, neu gofynnwch i’r swyddog canlyniadau.',
  },
  SPARES_OUT_OF_RANGE: {
    en: 'Give a whole number of spare codes from 0 to {most}.',
    cy: 'Rhowch rif cyfan o godau sbâr rhwng 0 a {most}.',
  },
  CODE_MAKER_NOT_NAMED: {
    en: 'Name whoever makes the codes, in 1 to {longest} characters: the name stands in the public record.',
    cy: 'Enwch bwy bynnag sy’n gwneud y codau, mewn 1 i {longest} nod: mae’r enw yn y cofnod cyhoeddus.',
  },
  CODE_MAKER_KEY_WRONG: {
    en: 'Give the public key of whoever makes the codes: 64 figures and letters from a to f, as “quorate codes key” prints it.',
    cy: 'Rhowch allwedd gyhoeddus pwy bynnag sy’n gwneud y codau: 64 o rifau a llythrennau o a i f, fel y mae “quorate codes key” yn ei hargraffu.',
  },
  CODE_MAKER_NOT_WANTED: {
    en: 'Where the platform makes the codes nobody else is named. Leave name and key out, or choose a scrutineer or a sender.',
    cy: 'Lle mae’r platfform yn gwneud y codau, nid enwir neb arall. Gadewch yr enw a’r allwedd allan, neu dewiswch graffwr neu anfonwr.',
  },
  CODES_MADE_OUTSIDE: {
    en: '{name} makes the codes of this election. Hand in what {name} gives you instead.',
    cy: '{name} sy’n gwneud codau’r etholiad hwn. Cyflwynwch yr hyn y mae {name} yn ei roi i chi yn lle hynny.',
  },
  CODES_MADE_BY_PLATFORM: {
    en: 'The platform makes the codes of this election; nobody outside does.',
    cy: 'Y platfform sy’n gwneud codau’r etholiad hwn; nid oes neb arall yn gwneud hynny.',
  },
  CODES_UNREADABLE: {
    en: 'The file cannot be read: {reason}. Hand in the public file that “quorate codes make” wrote, unchanged.',
    cy: 'Ni ellir darllen y ffeil: {reason}. Cyflwynwch y ffeil gyhoeddus a ysgrifennodd “quorate codes make”, heb ei newid.',
  },
  CODES_NOT_SIGNED: {
    en: 'The statement in the file is not signed by the key that it names. Ask whoever made the codes for the file again.',
    cy: 'Nid yw’r datganiad yn y ffeil wedi’i lofnodi gan yr allwedd y mae’n ei henwi. Gofynnwch eto am y ffeil i bwy bynnag a wnaeth y codau.',
  },
  CODES_OF_ANOTHER_ELECTION: {
    en: 'These codes were made for another election, or for other contests.',
    cy: 'Gwnaed y codau hyn ar gyfer etholiad arall, neu ar gyfer gornestau eraill.',
  },
  CODES_OF_ANOTHER_MAKER: {
    en: 'These codes are not signed with the key of {name}, who is to make them.',
    cy: 'Nid yw’r codau hyn wedi’u llofnodi ag allwedd {name}, sydd i’w gwneud.',
  },
  CODES_LINE_WRONG: {
    en: 'Line {line} of the file is not right: {reason}. Nothing was taken.',
    cy: 'Nid yw llinell {line} y ffeil yn gywir: {reason}. Ni chymerwyd dim.',
  },
  CODES_INCOMPLETE: {
    en: 'The file has codes for {found} electors; {expected} are on the rolls. Nothing was taken. Make the codes from a fresh extract.',
    cy: 'Mae gan y ffeil godau ar gyfer {found} etholwr; mae {expected} ar y cofrestrau. Ni chymerwyd dim. Gwnewch y codau o ddetholiad newydd.',
  },
  SPARES_DIFFER: {
    en: 'The file has {found} spare codes; {expected} were settled for this election. Nothing was taken.',
    cy: 'Mae gan y ffeil {found} cod sbâr; penderfynwyd ar {expected} ar gyfer yr etholiad hwn. Ni chymerwyd dim.',
  },
  CODES_LIST_DIFFERS: {
    en: 'The credentials for “{contest}” are not those that the signed statement vouches for. Nothing was taken.',
    cy: 'Nid y manylion ar gyfer “{contest}” yw’r rhai y mae’r datganiad llofnodedig yn eu gwarantu. Ni chymerwyd dim.',
  },
  CODES_TOO_LARGE: {
    en: 'A file of codes has at most {most} bytes.',
    cy: 'Mae gan ffeil codau {most} beit ar y mwyaf.',
  },
  NOT_ON_ROLL: {
    en: 'There is no such member on a roll of this election.',
    cy: 'Nid oes aelod o’r fath ar gofrestr yn yr etholiad hwn.',
  },
  POLL_OVER: {
    en: 'The poll is closed: no code is blocked or replaced any more, and no paper is taken in.',
    cy: 'Mae’r bleidlais wedi cau: ni chaiff cod ei rwystro na’i ddisodli mwyach, ac ni dderbynnir papur.',
  },
  BALLOT_STANDS: {
    en: 'This member has voted in every contest, and those ballots stand. The code is not replaced.',
    cy: 'Mae’r aelod hwn wedi pleidleisio ym mhob gornest, ac mae’r papurau hynny’n sefyll. Ni ddisodlir y cod.',
  },
  NO_SPARE_LEFT: {
    en: 'No spare code is left. The old code can still be blocked; let the member vote in another way.',
    cy: 'Nid oes cod sbâr ar ôl. Gellir rhwystro’r hen god o hyd; gadewch i’r aelod bleidleisio mewn ffordd arall.',
  },
  MEMBER_WITHOUT_EMAIL: {
    en: 'This member has no e-mail address, so a new code would reach nobody. Add an address to the register first.',
    cy: 'Nid oes gan yr aelod hwn gyfeiriad e-bost, felly ni fyddai cod newydd yn cyrraedd neb. Ychwanegwch gyfeiriad at y gofrestr yn gyntaf.',
  },
  VOTES_OTHERWISE: {
    en: 'A vote of this member came in another way and was accepted, so no new code is given out.',
    cy: 'Daeth pleidlais yr aelod hwn mewn ffordd arall ac fe’i derbyniwyd, felly ni roddir cod newydd.',
  },
  REPLACEMENT_UNREADABLE: {
    en: 'The request cannot be read: {reason}. Hand in the file that “quorate codes spare” wrote, unchanged.',
    cy: 'Ni ellir darllen y cais: {reason}. Cyflwynwch y ffeil a ysgrifennodd “quorate codes spare”, heb ei newid.',
  },
  REPLACEMENT_NOT_SIGNED: {
    en: 'The request is not signed by whoever made the codes of this election.',
    cy: 'Nid yw’r cais wedi’i lofnodi gan bwy bynnag a wnaeth godau’r etholiad hwn.',
  },
  REPLACEMENT_OF_ANOTHER_ELECTION: {
    en: 'The request is about another election.',
    cy: 'Mae’r cais yn ymwneud ag etholiad arall.',
  },
  REPLACEMENT_DOES_NOT_FIT: {
    en: 'In “{contest}” the request does not replace the code that this member has now. Ask for a new request.',
    cy: 'Yn “{contest}” nid yw’r cais yn disodli’r cod sydd gan yr aelod hwn nawr. Gofynnwch am gais newydd.',
  },
  SPARE_NOT_FREE: {
    en: 'In “{contest}” the request names a credential that is not spare, or is used already. Ask for a new request.',
    cy: 'Yn “{contest}” mae’r cais yn enwi manylyn nad yw’n sbâr, neu sydd eisoes wedi’i ddefnyddio. Gofynnwch am gais newydd.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
