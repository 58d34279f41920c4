import type { Catalogue } from './catalogue.js';

/** To be read by a translator before a body declares a result in Welsh. The terms are those of Welsh election law. */
export const welsh: Catalogue = {
  reasons: {
    'first.papers':
      '{paper:papers} dilys; {rejected} wedi’u gwrthod. Mae pob papur dilys yn werth un bleidlais i’w ddewis cyntaf.',
    'first.quota':
      'Y cwota yw {papers} wedi’i rannu â {divisor}, wedi’i dorri i rif cyfan, ac un yn ychwanegol: {quota} o bleidleisiau.',
    'surplus.only':
      'Mae gan {candidates} {votes} o bleidleisiau, sef {surplus} yn fwy na’r cwota. Trosglwyddir y gwarged hwn.',
    'surplus.largest':
      'Gan {candidates} y mae’r gwarged mwyaf, {surplus} o bleidleisiau, a throsglwyddir hwn yn gyntaf.',
    'surplus.earlierStage':
      'Mae gwarged cyfartal o {surplus} o bleidleisiau gan {between}. Gan {candidates} yr oedd y mwyaf o bleidleisiau yng ngham {stage}, y diweddaraf lle’r oedd gwahaniaeth, felly trosglwyddir y gwarged hwn yn gyntaf.',
    'surplus.lot':
      'Mae gwarged cyfartal o {surplus} o bleidleisiau gan {between}, a oedd yn gyfartal ym mhob cam. Bwriodd y swyddog canlyniadau goelbren: trosglwyddir gwarged {candidates} yn gyntaf.',
    'surplus.moved':
      'Symudwyd {paper:papers}, gwerth {votes} o bleidleisiau i gyd; nid oedd dewis pellach y gellid ei ddefnyddio ar {withoutNext}.',
    'exclusion.lowest':
      'Gan {candidates} y mae’r nifer lleiaf o bleidleisiau, {votes}, ac felly caiff ei eithrio o’r cyfrif.',
    'exclusion.earlierStage':
      'Gan {between} y mae’r nifer lleiaf o bleidleisiau, {votes} yr un. Gan {candidates} yr oedd y lleiaf yng ngham {stage}, y diweddaraf lle’r oedd gwahaniaeth. Eithrir yr ymgeisydd hwnnw.',
    'exclusion.lot':
      'Gan {between} y mae’r nifer lleiaf o bleidleisiau, {votes} yr un, ac yr oeddent yn gyfartal ym mhob cam. Bwriodd y swyddog canlyniadau goelbren: eithrir {candidates}.',
    'exclusion.moved':
      'Symudwyd {paper:papers}, gwerth {votes} o bleidleisiau i gyd; nid oedd dewis pellach y gellid ei ddefnyddio ar {withoutNext}.',
    'elected.quota': 'Mae gan {candidates} {votes} o bleidleisiau, sy’n cyrraedd y cwota o {quota}. Etholwyd.',
    'elected.lastVacancies':
      'Mae cynifer o ymgeiswyr ar ôl ag sydd o seddi i’w llenwi, neu lai. Etholwyd heb gyrraedd y cwota: {candidates}.',
    'choices.papers':
      '{paper:papers} dilys; {rejected} wedi’u gwrthod. Gallai papur ddewis hyd at {candidate:mostChoices}; mae pob dewis yn un bleidlais.',
    'choices.inPart':
      'Ar {paper:papers} yr oedd rhai marciau’n rhy ansicr i’w cyfrif; mae’r dewisiadau clir arnynt yn cyfrif.',
    'elected.mostChoices': 'Etholwyd {candidates} gyda {votes} o bleidleisiau.',
    'elected.uncontested': 'Nid oes mwy o ymgeiswyr nag o seddi. Etholwyd: {candidates}.',
    'elected.lot':
      'Mae {between} yn gyfartal gyda {votes} o bleidleisiau yr un, am {seat:places}. Bwriodd y swyddog canlyniadau goelbren. Etholwyd: {candidates}.',
  },
  grounds: {
    unmarked: 'heb ei farcio',
    noFirstPreference: 'dim dewis cyntaf',
    severalFirstPreferences: 'dewis cyntaf i fwy nag un ymgeisydd',
    onlyWithdrawnCandidates: 'i ymgeiswyr a dynnodd yn ôl yn unig',
    tooManyChosen: 'dewis mwy o ymgeiswyr nag a ganiateir',
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
  stage: {
    first: 'Cam {number}: dewisiadau cyntaf',
    surplus: 'Cam {number}: gwarged {candidates}',
    exclusion: 'Cam {number}: eithrio {candidates}',
    choices: 'Y pleidleisiau',
  },
  refusals: {
    lotsRequired:
      'Mae’r cyfrif yn aros yng ngham {stage}: mae {between} yn gyfartal ac mae’r rheolau yn gadael i goelbren benderfynu {purpose}. Bwriwch goelbren am {places} ohonynt o flaen tystion, cofnodwch hynny, a chyfrifwch eto.',
    lotFaulty:
      'Ni ellir defnyddio’r coelbren a gofnodwyd ar gyfer cam {stage} rhwng {between}: rhaid iddo enwi, unwaith, gynifer o’r ymgeiswyr cyfartal ag sydd i’w dewis.',
  },
  lotPurposes: {
    surplus: 'gwarged pwy a drosglwyddir yn gyntaf',
    exclusion: 'pwy a eithrir',
    seat: 'pwy a etholir',
  },
  report: {
    summary: '{seat:seats}, {candidate:candidates}, {paper:papers} dilys',
    rejected: 'Gwrthodwyd: {papers} ({ground})',
    rule: 'Rheol: {title}',
    candidate: 'Ymgeisydd',
    change: 'Newid',
    votes: 'Pleidleisiau',
    outcome: 'Canlyniad',
    elected: 'etholwyd',
    excluded: 'eithriwyd',
    nonTransferable: 'Na ellir eu trosglwyddo',
    total: 'Cyfanswm',
    withdrawn: 'Tynnodd yn ôl: {candidates}',
    result: 'Etholwyd, mewn trefn: {candidates}',
    noLots: 'Ni fwriwyd coelbren.',
    lots: 'Coelbrennau a fwriwyd:',
    lot: 'Cam {stage}, {purpose}: rhwng {between}; disgynnodd ar: {candidates}',
  },
  and: (last) => (/^[aeiouâêîôû]/i.test(last) ? ` ac ${last}` : ` a ${last}`),
};
