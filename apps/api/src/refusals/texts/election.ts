import type { RefusalText } from '../bilingual.js';

/** Setting an election up, to the open poll. */
export const electionRefusals = {
  ELECTION_NOT_FOUND: {
    en: 'There is no such election in this body.',
    cy: 'Nid oes etholiad o’r fath yn y corff hwn.',
  },
  CONTEST_NOT_FOUND: {
    en: 'There is no such contest in this election.',
    cy: 'Nid oes gornest o’r fath yn yr etholiad hwn.',
  },
  WRONG_ELECTION_STATE: {
    en: 'This step cannot be taken now: the election is in the state “{state}”. The step belongs to: {needs}.',
    cy: 'Ni ellir cymryd y cam hwn nawr: mae’r etholiad yn y cyflwr “{state}”. Mae’r cam yn perthyn i: {needs}.',
  },
  NO_CONSTITUTION: {
    en: 'This body has no rules here yet. Adopt its constitution first.',
    cy: 'Nid oes gan y corff hwn reolau yma eto. Mabwysiadwch ei gyfansoddiad yn gyntaf.',
  },
  TITLE_UNUSABLE: {
    en: 'Give a title of 1 to {longest} characters, all of which can be seen.',
    cy: 'Rhowch deitl rhwng 1 a {longest} nod, pob un yn weladwy.',
  },
  RECORD_DATE_UNKNOWN: {
    en: 'The record date is not a day that exists. Write it like 2026-05-31.',
    cy: 'Nid yw’r dyddiad cofnod yn ddiwrnod sy’n bodoli. Ysgrifennwch ef fel 2026-05-31.',
  },
  POLL_ENDS_BEFORE_IT_OPENS: {
    en: 'The poll would close on {closesAt}, before or as it opens ({opensAt}). Choose a later closing time.',
    cy: 'Byddai’r bleidlais yn cau ar {closesAt}, cyn neu wrth iddi agor ({opensAt}). Dewiswch amser cau diweddarach.',
  },
  POLL_HOURS_OVER: {
    en: 'The closing time, {closesAt}, has passed. Choose a time that is still to come.',
    cy: 'Mae’r amser cau, {closesAt}, wedi mynd heibio. Dewiswch amser sydd i ddod.',
  },
  TOO_MANY_CONTESTS: {
    en: 'An election has at most {most} contests. Make another election for the rest.',
    cy: 'Mae gan etholiad {most} gornest ar y mwyaf. Gwnewch etholiad arall ar gyfer y gweddill.',
  },
  NO_CONTESTS: {
    en: 'The election has no contest. Add one first.',
    cy: 'Nid oes gornest yn yr etholiad. Ychwanegwch un yn gyntaf.',
  },
  NO_SUCH_CLASS: {
    en: 'The rules have no constituency or class “{place}”. Use the codes of the constitution.',
    cy: 'Nid oes etholaeth na dosbarth “{place}” yn y rheolau. Defnyddiwch godau’r cyfansoddiad.',
  },
  SEATS_NOT_IN_CONSTITUTION: {
    en: 'The rules give “{place}” {most} seats, so {seats} cannot be filled. Choose from 1 to {most}.',
    cy: 'Mae’r rheolau’n rhoi {most} sedd i “{place}”, felly ni ellir llenwi {seats}. Dewiswch rhwng 1 a {most}.',
  },
  COUNT_RULE_NOT_IN_CONSTITUTION: {
    en: 'The rules do not count by “{rule}”. They name: {allowed}.',
    cy: 'Nid yw’r rheolau’n cyfrif yn ôl “{rule}”. Maent yn enwi: {allowed}.',
  },
  CONSTITUENCY_MISSING: {
    en: 'A contest for seats belongs to a constituency of the rules. Name it by its code.',
    cy: 'Mae gornest am seddi’n perthyn i etholaeth yn y rheolau. Enwch hi yn ôl ei chod.',
  },
  NOT_OF_THIS_KIND_OF_CONTEST: {
    en: '“{field}” means nothing for this kind of contest. Leave it out, or say another kind.',
    cy: 'Nid yw “{field}” yn golygu dim i’r math hwn o ornest. Gadewch ef allan, neu nodwch fath arall.',
  },
  OPENING_NOT_POSSIBLE: {
    en: 'The box of this contest cannot be opened in the way “{opening}”. Resolutions and totals of choices are added up; all other papers are mixed.',
    cy: 'Ni ellir agor blwch yr ornest hon yn y ffordd “{opening}”. Caiff penderfyniadau a chyfansymiau dewisiadau eu hadio; caiff pob papur arall ei gymysgu.',
  },
  CHOICES_NOT_COUNTED: {
    en: 'The rule “{rule}” does not count choices, so a paper has no most choices. Leave it out.',
    cy: 'Nid yw’r rheol “{rule}” yn cyfrif dewisiadau, felly nid oes uchafswm dewisiadau i bapur. Gadewch ef allan.',
  },
  MOST_CHOICES_NOT_POSSIBLE: {
    en: 'A paper of this contest can choose from 1 to {most}; {given} is not possible.',
    cy: 'Gall papur yr ornest hon ddewis rhwng 1 a {most}; nid yw {given} yn bosibl.',
  },
  RESOLUTION_TEXT_UNUSABLE: {
    en: 'Give the resolution in full, in 1 to {longest} characters, all of which can be seen.',
    cy: 'Rhowch y penderfyniad yn llawn, mewn 1 i {longest} nod, pob un yn weladwy.',
  },
  RESOLUTION_RULE_MISSING: {
    en: 'Say what carries the resolution: the form that a statute fixes, or the body’s own rule.',
    cy: 'Dywedwch beth sy’n pasio’r penderfyniad: y ffurf a bennir gan statud, neu reol y corff ei hun.',
  },
  RESOLUTION_RULE_UNUSABLE: {
    en: 'The rule of the resolution cannot be used; look at: {parts}. Give a form by its id; or a source of at most 200 characters, shares above 0 and at most 1 such as 3/4 or 75%, and whole numbers of votes.',
    cy: 'Ni ellir defnyddio rheol y penderfyniad; edrychwch ar: {parts}. Rhowch ffurf yn ôl ei henw; neu ffynhonnell o 200 nod ar y mwyaf, cyfrannau uwchlaw 0 a hyd at 1 megis 3/4 neu 75%, a niferoedd cyfan o bleidleisiau.',
  },
  CONTEST_WITHOUT_CANDIDATES: {
    en: 'A resolution has no candidates: its paper says For, Against and Abstain.',
    cy: 'Nid oes ymgeiswyr gan benderfyniad: mae ei bapur yn dweud O blaid, Yn erbyn ac Ymatal.',
  },
  TOO_MANY_CANDIDATES: {
    en: 'There would be {given} candidates; this contest can have at most {most}. Split the contest, or ask for an election on paper.',
    cy: 'Byddai {given} ymgeisydd; gall yr ornest hon gael {most} ar y mwyaf. Rhannwch yr ornest, neu gofynnwch am etholiad ar bapur.',
  },
  CANDIDATE_NAMED_TWICE: {
    en: 'Two candidates would look the same on the ballot paper: {name}. Tell them apart, for instance by town.',
    cy: 'Byddai dau ymgeisydd yn edrych yr un fath ar y papur pleidleisio: {name}. Gwahaniaethwch rhyngddynt, er enghraifft yn ôl tref.',
  },
  CANDIDATE_NAME_UNUSABLE: {
    en: 'This cannot stand on a ballot paper: “{name}”. Give a name of 1 to {longest} characters, all of which can be seen.',
    cy: 'Ni all hwn sefyll ar bapur pleidleisio: “{name}”. Rhowch enw rhwng 1 a {longest} nod, pob un yn weladwy.',
  },
  CANDIDATE_NOT_FOUND: {
    en: 'There is no such candidate in this contest. Look at the list again.',
    cy: 'Nid oes ymgeisydd o’r fath yn yr ornest hon. Edrychwch eto ar y rhestr.',
  },
  NOT_AN_ORDER_OF_THE_CANDIDATES: {
    en: 'Name every candidate of the contest exactly once.',
    cy: 'Enwch bob ymgeisydd yn yr ornest unwaith yn union.',
  },
  RECORD_DATE_AHEAD: {
    en: 'The record date, {recordDate}, is still to come, so the members of that day are not known. Freeze the roll on that day or later.',
    cy: 'Mae’r dyddiad cofnod, {recordDate}, eto i ddod, felly nid yw aelodau’r diwrnod hwnnw’n hysbys. Rhewch y gofrestr ar y diwrnod hwnnw neu’n hwyrach.',
  },
  NO_ELECTORS: {
    en: 'Nobody could vote in “{contest}”. Look at the register and the record date, or remove the contest.',
    cy: 'Ni allai neb bleidleisio yn “{contest}”. Edrychwch ar y gofrestr a’r dyddiad cofnod, neu dilëwch yr ornest.',
  },
  NO_KEYS: {
    en: 'Hand in at least one key.',
    cy: 'Cyflwynwch o leiaf un allwedd.',
  },
  KEY_UNREADABLE: {
    en: 'The key for “{contest}” cannot be read: {reason}. Hand in the public file exactly as “quorate key make” wrote it.',
    cy: 'Ni ellir darllen yr allwedd ar gyfer “{contest}”: {reason}. Cyflwynwch y ffeil gyhoeddus yn union fel yr ysgrifennodd “quorate key make” hi.',
  },
  KEY_NOT_PROVED: {
    en: 'The key for “{contest}” is not good: {reason}. Make a new one with “quorate key make”.',
    cy: 'Nid yw’r allwedd ar gyfer “{contest}” yn dda: {reason}. Gwnewch un newydd gyda “quorate key make”.',
  },
  KEY_ALREADY_HANDED_IN: {
    en: 'You have handed in a key for “{contest}”. Withdraw it first if it is to be another.',
    cy: 'Rydych wedi cyflwyno allwedd ar gyfer “{contest}”. Tynnwch hi’n ôl yn gyntaf os oes angen un arall.',
  },
  KEY_ALREADY_USED: {
    en: 'One of these keys is in use for another contest or by another key-holder. Every key is made for one contest: make new ones.',
    cy: 'Mae un o’r allweddi hyn yn cael ei defnyddio ar gyfer gornest arall neu gan ddeiliad allwedd arall. Gwneir pob allwedd ar gyfer un ornest: gwnewch rai newydd.',
  },
  ELECTORS_WITHOUT_EMAIL: {
    en: '{electors} electors have no e-mail address and would get no voting code. Complete the register before the next election, or go on and leave them out.',
    cy: 'Nid oes cyfeiriad e-bost gan {electors} etholwr ac ni fyddent yn cael cod pleidleisio. Cwblhewch y gofrestr cyn yr etholiad nesaf, neu ewch ymlaen a’u gadael allan.',
  },
  OPENING_TIME_PASSED: {
    en: 'The opening time, {opensAt}, has passed. Open the poll now, so that its hours are true; it will close as planned.',
    cy: 'Mae’r amser agor, {opensAt}, wedi mynd heibio. Agorwch y bleidlais nawr, fel bod ei horiau’n wir; bydd yn cau fel y trefnwyd.',
  },
  OPENING_DAY_DECIDES_AGES: {
    en: 'The rules count ages on the day the poll opens, and the roll was made for {day}. Open the poll on that day.',
    cy: 'Mae’r rheolau’n cyfrif oedrannau ar y diwrnod y mae’r bleidlais yn agor, a gwnaed y gofrestr ar gyfer {day}. Agorwch y bleidlais ar y diwrnod hwnnw.',
  },
  NO_CANDIDATES: {
    en: '“{contest}” has no candidates. Add them first.',
    cy: 'Nid oes ymgeiswyr yn “{contest}”. Ychwanegwch hwy yn gyntaf.',
  },
  MORE_SEATS_THAN_CANDIDATES: {
    en: '“{contest}” has {seats} seats and {candidates} candidates: nobody needs to vote. Take the contest out of the election and declare them elected.',
    cy: 'Mae gan “{contest}” {seats} sedd a {candidates} ymgeisydd: nid oes angen i neb bleidleisio. Tynnwch yr ornest o’r etholiad a’u datgan yn etholedig.',
  },
  TOO_FEW_KEY_HOLDERS: {
    en: 'The poll needs {needed} key-holders and has {have}, so that nobody can open the box alone. Give the role to more officers.',
    cy: 'Mae angen {needed} deiliad allwedd ar y bleidlais ac mae ganddi {have}, fel na all neb agor y blwch ar ei ben ei hun. Rhowch y rôl i ragor o swyddogion.',
  },
  KEYS_MISSING: {
    en: 'For “{contest}” these key-holders have not handed in their key: {missing}.',
    cy: 'Ar gyfer “{contest}” nid yw’r deiliaid allwedd hyn wedi cyflwyno eu hallwedd: {missing}.',
  },
  DATABASE_NOT_DURABLE: {
    en: 'No poll is opened on this database, because it could lose or betray votes: {settings}. Ask whoever runs it to correct these settings.',
    cy: 'Ni chaiff pleidlais ei hagor ar y gronfa ddata hon, gan y gallai golli neu ddatgelu pleidleisiau: {settings}. Gofynnwch i’r sawl sy’n ei rhedeg gywiro’r gosodiadau hyn.',
  },
  CREDENTIALS_DO_NOT_MATCH: {
    en: 'The voting rights of “{contest}” are not those that were issued. Nothing was opened. Have the database examined before you go on.',
    cy: 'Nid hawliau pleidleisio “{contest}” yw’r rhai a roddwyd. Nid agorwyd dim. Trefnwch archwilio’r gronfa ddata cyn mynd ymlaen.',
  },
  PLATFORM_KEY_NOT_ALLOWED: {
    en: 'The rules forbid a key of the platform, and without one it cannot mix the ballots. Change that rule, or wait until key-holders can mix.',
    cy: 'Mae’r rheolau’n gwahardd allwedd i’r platfform, a hebddi ni all gymysgu’r papurau. Newidiwch y rheol honno, neu arhoswch nes y gall deiliaid allwedd gymysgu.',
  },
  TOO_FEW_MIXERS: {
    en: 'The rules ask for {needed} mixers of the ballots, the installation included; there is {have}. Name key-holders as mixers before you open the poll.',
    cy: 'Mae’r rheolau’n gofyn am {needed} cymysgydd i’r papurau, gan gynnwys y gosodiad; mae {have}. Enwch ddeiliaid allwedd yn gymysgwyr cyn agor y bleidlais.',
  },
  MIXER_NOT_A_KEY_HOLDER: {
    en: '{name} is not a key-holder of this body. Only key-holders can be named as mixers, as each mixer has a number in the record by their key.',
    cy: 'Nid yw {name} yn ddeiliad allwedd i’r corff hwn. Dim ond deiliaid allwedd y gellir eu henwi’n gymysgwyr, gan mai eu hallwedd sy’n rhoi rhif i bob cymysgydd yn y cofnod.',
  },
  MIXER_NAMED_TWICE: {
    en: '{name} is named twice. Each mixer mixes once.',
    cy: 'Mae {name} wedi’i enwi ddwywaith. Mae pob cymysgydd yn cymysgu unwaith.',
  },
  TOO_MANY_MIXERS: {
    en: 'At most {most} mixers besides the installation can be named.',
    cy: 'Gellir enwi {most} cymysgydd ar y mwyaf heblaw’r gosodiad.',
  },
  MIXER_WITHOUT_KEY: {
    en: '{name} was named as a mixer and has no key for this election. Wait for the key, or name the mixers anew.',
    cy: 'Enwyd {name} yn gymysgydd ac nid oes ganddo allwedd i’r etholiad hwn. Arhoswch am yr allwedd, neu enwch y cymysgwyr eto.',
  },
  CANDIDATE_DETAIL_UNUSABLE: {
    en: 'The line under a candidate’s name has {longest} characters at most, on one line, without hidden characters.',
    cy: 'Mae gan y llinell o dan enw ymgeisydd {longest} nod ar y mwyaf, ar un llinell, heb nodau cudd.',
  },
  CANDIDATE_STATEMENT_UNUSABLE: {
    en: 'A statement has {longest} characters at most, and no hidden characters or ones that turn the direction of reading. Shorten it, or type it anew without pasting.',
    cy: 'Mae gan ddatganiad {longest} nod ar y mwyaf, a dim nodau cudd na rhai sy’n troi cyfeiriad y darllen. Byrhewch ef, neu teipiwch ef o’r newydd heb ei ludo.',
  },
  POLL_NOT_SET_UP: {
    en: 'The poll has not been set up yet. Come back when it opens.',
    cy: 'Nid yw’r bleidlais wedi’i pharatoi eto. Dewch yn ôl pan fydd yn agor.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
