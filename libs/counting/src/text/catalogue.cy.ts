import type { Catalogue } from './catalogue.js';
import { REASON_TEXTS } from './reasons.js';

/** To be read by a translator before a body declares a result in Welsh. The terms are those of Welsh election law. */
export const welsh: Catalogue = {
  reasons: REASON_TEXTS.cy,
  grounds: {
    noSecurityFeature: 'heb y nodweddion diogelwch',
    voterIdentified: 'wedi’i farcio fel y gellir adnabod y pleidleisiwr',
    duplicate: 'dyblyg o bleidlais a gyfrifwyd eisoes',
    disqualified: 'dychweliad anghymwys',
    unmarked: 'heb ei farcio',
    noFirstPreference: 'dim dewis cyntaf',
    severalFirstPreferences: 'dewis cyntaf i fwy nag un ymgeisydd',
    onlyWithdrawnCandidates: 'i ymgeiswyr a dynnodd yn ôl yn unig',
    tooManyChosen: 'dewis mwy o ymgeiswyr nag a ganiateir',
    tooManyPoints: 'rhoi mwy o bwyntiau nag a ganiateir',
    uncertain: 'yn ddi-rym oherwydd ansicrwydd',
  },
  phrases: {
    paper: {
      one: '{n} papur pleidleisio',
      two: '{n} bapur pleidleisio',
      few: '{n} phapur pleidleisio',
      many: '{n} phapur pleidleisio',
      other: '{n} o bapurau pleidleisio',
    },
    seat: { one: '{n} sedd', two: '{n} sedd', few: '{n} sedd', many: '{n} sedd', other: '{n} o seddi' },
    candidate: {
      one: '{n} ymgeisydd',
      two: '{n} ymgeisydd',
      few: '{n} ymgeisydd',
      many: '{n} ymgeisydd',
      other: '{n} o ymgeiswyr',
    },
    choice: { one: '{n} dewis', two: '{n} ddewis', few: '{n} dewis', many: '{n} dewis', other: '{n} o ddewisiadau' },
    vacancy: {
      one: '{n} sedd wag',
      two: '{n} sedd wag',
      few: '{n} sedd wag',
      many: '{n} sedd wag',
      other: '{n} o seddi gwag',
    },
  },
  weighted: {
    reasons: {
      'first.papers':
        'Gwerth y papurau dilys yw {paper:papers}; gwrthodwyd: {rejected}. Mae pob papur dilys yn cyfrif yn ôl ei bwysau dros ei ddewis cyntaf.',
      'choices.papers':
        'Gwerth y papurau dilys yw {paper:papers}; gwrthodwyd: {rejected}. Gallai papur ddewis hyd at {candidate:mostChoices}; mae pob dewis yn cyfrif yn ôl pwysau’r papur.',
      'choices.inPart':
        'Ar bapurau gwerth {paper:papers} yr oedd rhai marciau’n rhy ansicr i’w cyfrif; mae’r dewisiadau clir arnynt yn cyfrif.',
      'points.papers':
        'Gwerth y papurau dilys yw {paper:papers}; gwrthodwyd: {rejected}. Gallai papur rannu pwyntiau rhwng yr ymgeiswyr, hyd at {mostPoints} i gyd; mae pob pwynt yn cyfrif yn ôl pwysau’r papur.',
      'borda.papers':
        'Gwerth y papurau dilys yw {paper:papers}; gwrthodwyd: {rejected}. Gyda {candidate:standing} yn sefyll, mae dewis cyntaf yn werth pwyntiau: {first}. Mae pob dewis pellach yn werth un pwynt yn llai, ac ni chaiff ymgeisydd heb ddewis ar bapur ddim pwynt ohono. Mae pob pwynt yn cyfrif yn ôl pwysau’r papur.',
      'schulze.papers':
        'Gwerth y papurau dilys yw {paper:papers}; gwrthodwyd: {rejected}. Cymherir pob dau ymgeisydd: mae papur yn cyfrif yn ôl ei bwysau dros yr un y mae’n ei osod yn uwch, ac mae ymgeisydd a osodwyd yn uwch nag un nas gosodwyd. Lle cymherir ymgeisydd â sawl un, saif y ffigurau yn nhrefn yr enwau. Dewisiadau cyntaf yw’r pleidleisiau a ddangosir wrth yr ymgeiswyr, ac nid ydynt yn penderfynu dim.',
      'schulze.compared': 'Gwerth y papurau sy’n gosod {candidates} o flaen {between}: {papers}.',
      'schulze.lastSeat':
        'Sut yr enillwyd y sedd olaf: mae papurau gwerth {votes} yn gosod {candidates} uwchlaw {between}, a phapurau gwerth {against} yn gosod {between} uwchlaw {candidates}.',
    },
    phrases: { paper: { two: '{n} ran o bleidlais', other: '{n} rhan o bleidlais' } },
    summary: '{seat:seats}, {candidate:candidates}, papurau dilys gwerth {paper:papers}',
  },
  stage: {
    first: 'Cam {number}: dewisiadau cyntaf',
    surplus: 'Cam {number}: gwarged {candidates}',
    exclusion: 'Cam {number}: eithrio {candidates}',
    iteration: 'Cam {number}: cyfrif y pleidleisiau eto â gwerthoedd cadw newydd',
    choices: 'Y pleidleisiau',
  },
  refusals: {
    lotsRequired:
      'Mae’r cyfrif yn aros yng ngham {stage}: mae {between} yn gyfartal ac mae’r rheolau yn gadael i goelbren benderfynu {purpose}. Bwriwch goelbren am {places} ohonynt o flaen tystion, cofnodwch hynny, a chyfrifwch eto.',
    oneSeatOnly:
      'Un sedd y mae’r rheol hon yn ei llenwi. Cyfrifwch yr etholiad yn ôl rheol ar gyfer sawl sedd, neu cyfrifwch un sedd.',
    weightedPapers:
      'Mae’r rheol hon yn cyfrif papurau cyfan i ddau le degol ac ni all gyfrif papurau sy’n cario pwysau. Defnyddiwch Meek, rheol yr Alban, neu reol sy’n adio dewisiadau.',
    lotFaulty:
      'Ni ellir defnyddio’r coelbren a gofnodwyd ar gyfer cam {stage} rhwng {between}: rhaid iddo enwi, unwaith, gynifer o’r ymgeiswyr cyfartal ag sydd i’w dewis.',
  },
  lotPurposes: {
    surplus: 'gwarged pwy a drosglwyddir yn gyntaf',
    exclusion: 'pwy a eithrir',
    seat: 'pwy a etholir',
    order: 'pwy a etholwyd gyntaf',
  },
  report: {
    summary: '{seat:seats}, {candidate:candidates}, {paper:papers} dilys',
    rejected: 'Gwrthodwyd: {papers} ({ground})',
    rule: 'Rheol: {title}',
    candidate: 'Ymgeisydd',
    change: 'Newid',
    votes: 'Pleidleisiau',
    points: 'Pwyntiau',
    outcome: 'Canlyniad',
    elected: 'etholwyd',
    electedNoSeat: 'etholwyd, heb sedd',
    excluded: 'eithriwyd',
    nonTransferable: 'Na ellir eu trosglwyddo',
    total: 'Cyfanswm',
    withdrawn: 'Tynnodd yn ôl: {candidates}',
    result: 'Etholwyd, mewn trefn: {candidates}',
    keeps: 'Yn cadw',
    reopened: 'Etholwyd “{candidates}”: mae’r enwebiadau i’w hailagor.',
    notSeated: 'Etholwyd ar ôl hynny yn unig, ac felly heb sedd: {candidates}',
    vacant: 'Gadawyd yn wag: {seat:seats}.',
    nobody: 'Nid etholwyd neb.',
    weighted:
      'Mae’r papurau’n cario pwysau. Mae pob ffigur, hyd yn oed lle y’i gelwir yn bleidleisiau, mewn rhannau o bleidlais: {units} rhan yw un bleidlais.',
    constraints: 'Cyfyngiadau ar bwy y gellir eu hethol gyda’i gilydd:',
    constraint: '{group}: {candidates}',
    order: 'Trefn yr ethol, gyda’r rhai cyfartal ar yr un llinell:',
    orderPlace: '{place}. {candidates}',
    lotOrder: 'Y drefn y mae coelbrennau’n ffafrio’r ymgeiswyr ynddi, a dynnwyd cyn y cyfrif: {candidates}',
    noLots: 'Ni fwriwyd coelbren.',
    lots: 'Coelbrennau a fwriwyd:',
    lot: 'Cam {stage}, {purpose}: rhwng {between}; disgynnodd ar: {candidates}',
  },
  and: (last) => (/^[aeiouâêîôû]/i.test(last) ? ` ac ${last}` : ` a ${last}`),
};
