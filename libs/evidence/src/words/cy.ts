import { checksCy } from './checks-cy.js';
import type { VerdictWords } from './words.js';

/** Welsh. */
export const cy: VerdictWords = {
  lang: 'cy',
  verdicts: {
    pass: 'Pasiwyd',
    fail: 'Methwyd',
    alarm: 'Larwm',
    notApplicable: 'Amherthnasol',
    notChecked: 'Heb ei wirio',
    notCompared: 'Heb ei gymharu',
  },
  outcome: {
    accept: { title: 'Nid oes dim o’i le ar y cyfrif hwn', means: 'Mae pob gwiriad perthnasol wedi pasio.' },
    reject: {
      title: 'Peidiwch â dibynnu ar y ffeil hon',
      means: 'Methodd o leiaf un gwiriad, neu nid oedd modd ei wneud.',
    },
    alarm: {
      title: 'Mae angen ymchwiliad',
      means:
        'Ni thorrwyd unrhyw reol, ond gwnaeth pleidleisiwr bapur nad oes tudalen bleidleisio’n ei wneud. Dylai rhywun ganfod pam.',
    },
  },
  groups: {
    file: 'Y ffeil a phwy a’i llofnododd',
    setup: 'Yr hyn y pleidleisiwyd arno',
    contest: 'Y pleidleisiau a’r cyfrif',
    declaration: 'Y datganiad',
  },
  checks: checksCy,
  advice: {
    file: {
      toDo: 'Cyrchwch y ffeil eto o’r lle y’i cyhoeddir a gwiriwch y copi newydd. Os yw hwnnw’n methu hefyd, cadwch y ddau.',
      tell: 'Pwy bynnag sy’n cyhoeddi’r ffeil, a’r swyddog canlyniadau.',
    },
    key: {
      toDo: 'Cymharwch yr allwedd ag ail gopi ohoni, fel yr hysbysiad printiedig. Peidiwch â dibynnu ar ddim yma nes gwybod pa un sy’n gywir.',
      tell: 'Y swyddog canlyniadau a’r archwiliwr annibynnol.',
    },
    outside: {
      toDo: 'Cadwch yr hyn a nodoch: gall ddangos bod pobl wedi gweld blychau gwahanol. Gofynnwch i eraill beth a nodwyd ganddynt.',
      tell: 'Yr archwiliwr annibynnol yn gyntaf, yna’r swyddog canlyniadau.',
    },
    setup: {
      toDo: 'Cymharwch y gornestau, yr ymgeiswyr a’r rheolau â’r hysbysiad a anfonwyd atoch cyn y bleidlais. Peidiwch â llofnodi.',
      tell: 'Y swyddog canlyniadau a’r ail berson a gymeradwyodd y datganiad.',
    },
    record: {
      toDo: 'Peidiwch â llofnodi na gweithredu ar y canlyniad. Cadwch y ffeil hon, a threfnwch i raglen gan bobl eraill ei gwirio.',
      tell: 'Y swyddog canlyniadau, yr ail berson a gymeradwyodd y datganiad, a’r archwiliwr annibynnol.',
    },
    count: {
      toDo: 'Peidiwch â llofnodi. Gofynnwch am gyfrif o’r newydd, a chyfrwch y papurau cyhoeddedig mewn ffordd arall.',
      tell: 'Y swyddog canlyniadau a’r ail berson a gymeradwyodd y datganiad.',
    },
    declaration: {
      toDo: 'Peidiwch â llofnodi. Cymharwch y datganiad â’r cyfrif sydd yn y ffeil, ffigur wrth ffigur.',
      tell: 'Y swyddog canlyniadau a’r ail berson a gymeradwyodd y datganiad.',
    },
    'ballot-alarm': {
      toDo: 'Mae’r canlyniad yn sefyll yn ôl y rheolau. Nodwch y rhes a enwir a gofynnwch am ymchwiliad.',
      tell: 'Y swyddog canlyniadau a’r archwiliwr annibynnol.',
    },
  },
  steps: {
    file: 'Darllen y ffeil',
    ballots: 'Gwirio papurau pleidleisio',
    tally: 'Adio',
    mixes: 'Gwirio’r cymysgu',
    decryptions: 'Gwirio’r dadgryptio',
    result: 'Gwirio’r canlyniad',
  },
  facts: {
    elected: 'Etholwyd',
    nobody: 'Neb',
    seats: 'Seddi',
    electors: 'Â hawl i bleidleisio',
    turnout: 'Pleidleisiau a gyfrifwyd',
    valid: 'Papurau dilys',
    rejected: 'Papurau a wrthodwyd',
    receipts: 'Papurau yn y blwch',
    replaced: 'Disodlwyd gan un diweddarach, neu wrthodwyd',
    rule: 'Rheol gyfrif',
    quote: 'Enw i’w ddyfynnu',
    carried: 'Derbyniwyd',
    notCarried: 'Ni dderbyniwyd',
    inFavour: 'O blaid',
    against: 'Yn erbyn',
    abstained: 'Ymatal',
    lots: 'Penderfynwyd ar gyfartaledd drwy goelbren.',
    record: 'Cofnod',
    fingerprint: 'Ôl bys yr etholiad',
    head: 'Digwyddiad olaf y cofnod',
    seal: 'Rhif y sêl',
    signedBy: 'Llofnodwyd gan',
    stage: 'Yn cyrraedd',
    file: 'Ffeil',
    toDo: 'Beth i’w wneud',
    tell: 'Pwy i’w hysbysu',
    found: 'Beth a ganfuwyd',
  },
  limitsTitle: 'Yr hyn na all ffeil ei ddangos',
  limits: [
    'Mai dim ond pobl â hawl i bleidleisio oedd â chod pleidleisio. Y gofrestr sy’n dangos hynny, ac nid yw’n gyhoeddus.',
    'Bod pob dyfais wedi selio’r hyn a ddewisodd ei pherchennog. Gall pleidleisiwr wybod drwy agor papur ymarfer yn lle ei fwrw.',
    'Bod pawb wedi dewis yn rhydd.',
    'Pwy gynigiodd a phwy gymeradwyodd y datganiad, a phryd: y ffeil sy’n dweud hynny. Gofynnwch i’r bobl a enwir.',
  ],
  ruleName: ({ id, version, title }) => `${title ? `${title.cy}, ` : ''}${id}, fersiwn ${version}`,
  outOf: (part, whole) => `${part} o ${whole}`,
  incomplete: 'Nid yw’r cofnod hwn yn mynd ymlaen at ei ganlyniad: nid yw’r hyn sy’n dilyn yn hysbys eto.',
  ballot: (receipt, finding) => {
    switch (finding.status) {
      case 'counted':
        return `Mae’r papur ${receipt} yn y blwch ac wedi’i gyfrif.`;
      case 'in-the-box':
        return `Mae’r papur ${receipt} yn y blwch. Nid yw’r cofnod hwn yn mynd ymlaen at ei ganlyniad eto.`;
      case 'superseded':
        return `Mae’r papur ${receipt} yn y blwch. Papur diweddarach yr un pleidleisiwr sy’n cyfrif yn ei le: ${finding.by ?? 'anhysbys'}.`;
      case 'refused':
        return `Mae’r papur ${receipt} yn y ffeil ond nid yw’n gywir: ni all gyfrif.`;
      case 'not-in-the-box':
        return `Nid yw’r papur ${receipt} yn y blwch. Os chi a gadwodd y dderbynneb hon, dywedwch wrth y swyddog canlyniadau a chadwch hi.`;
    }
  },
  notAReceipt: 'Mae derbynneb yn chwe gair, neu’n 43 o lythrennau, ffigurau a’r arwyddion + a /. Copïwch hi’n gyfan.',
  notedFault: (fault) => {
    switch (fault.code) {
      case 'NOT_A_KEY':
        return 'Mae gan yr allwedd lofnodi 64 o arwyddion, 0 i 9 ac a i f. Copïwch hi’n gyfan.';
      case 'NOT_A_HEAD':
        return `Nid hash digwyddiad yw “${fault.text}”: mae ganddo 64 o arwyddion, 0 i 9 ac a i f.`;
      case 'NOT_ROOTS':
        return `Nid copi o wreiddiau a gyhoeddwyd yw ${fault.file} (${fault.reason}).`;
    }
  },
};
