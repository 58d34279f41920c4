import type { Words } from '../words.js';

/** Sentences that every rule with quotas, surpluses and exclusions can say. */
export const stvWords = {
  en: {
    'first.papers':
      '{paper:papers} valid; {rejected} rejected. Each valid paper is worth one vote to its first preference.',
    'first.quota': 'The quota is {papers} divided by {divisor}, cut to a whole number, plus one: {quota} votes.',
    'surplus.only':
      '{candidates} has {votes} votes, which is {surplus} more than the quota. This surplus is transferred.',
    'surplus.largest': '{candidates} has the largest surplus, {surplus} votes, which is transferred first.',
    'surplus.earlierStage':
      '{between} have equal surpluses of {surplus} votes. {candidates} had most votes at stage {stage}, the latest at which they differed, so this surplus is transferred first.',
    'surplus.lot':
      '{between} have equal surpluses of {surplus} votes and were equal at every stage. By lot, the surplus of {candidates} is transferred first.',
    'exclusion.lowest': '{candidates} has the fewest votes, {votes}, and is excluded.',
    'exclusion.earlierStage':
      '{between} have the fewest votes, {votes} each. {candidates} had fewest at stage {stage}, the latest at which they differed, and is excluded.',
    'exclusion.lot':
      '{between} have the fewest votes, {votes} each, and were equal at every stage. By lot, {candidates} is excluded.',
    'exclusion.moved':
      '{paper:papers} moved on, worth {votes} votes in all; {withoutNext} had no further usable preference.',
    'elected.quota': '{candidates} has {votes} votes, which reaches the quota of {quota}, and is elected.',
    'elected.lastVacancies':
      'As many candidates remain as there are seats to fill, or fewer. Elected without reaching the quota: {candidates}.',
    'exclusion.doomed':
      'The constraints no longer allow {candidates}, with {votes} votes, to be elected. The candidate is to be excluded before anything else.',
    'surplus.earliestStage':
      '{between} have equal surpluses of {surplus} votes. {candidates} had most votes at stage {stage}, the earliest at which they differed, so this surplus is transferred first.',
    'exclusion.earliestStage':
      '{between} have the fewest votes, {votes} each. {candidates} had fewest at stage {stage}, the earliest at which they differed, and is excluded.',
  },
  cy: {
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
      'Mae gwarged cyfartal o {surplus} o bleidleisiau gan {between}, a oedd yn gyfartal ym mhob cam. Drwy goelbren, trosglwyddir gwarged {candidates} yn gyntaf.',
    'exclusion.lowest':
      'Gan {candidates} y mae’r nifer lleiaf o bleidleisiau, {votes}, ac felly caiff ei eithrio o’r cyfrif.',
    'exclusion.earlierStage':
      'Gan {between} y mae’r nifer lleiaf o bleidleisiau, {votes} yr un. Gan {candidates} yr oedd y lleiaf yng ngham {stage}, y diweddaraf lle’r oedd gwahaniaeth. Eithrir yr ymgeisydd hwnnw.',
    'exclusion.lot':
      'Gan {between} y mae’r nifer lleiaf o bleidleisiau, {votes} yr un, ac yr oeddent yn gyfartal ym mhob cam. Drwy goelbren, eithrir {candidates}.',
    'exclusion.moved':
      'Symudwyd {paper:papers}, gwerth {votes} o bleidleisiau i gyd; nid oedd dewis pellach y gellid ei ddefnyddio ar {withoutNext}.',
    'elected.quota': 'Mae gan {candidates} {votes} o bleidleisiau, sy’n cyrraedd y cwota o {quota}. Etholwyd.',
    'elected.lastVacancies':
      'Mae cynifer o ymgeiswyr ar ôl ag sydd o seddi i’w llenwi, neu lai. Etholwyd heb gyrraedd y cwota: {candidates}.',
    'exclusion.doomed':
      'Nid yw’r cyfyngiadau’n caniatáu ethol {candidates}, sydd â {votes} o bleidleisiau, mwyach. Rhaid eithrio’r ymgeisydd cyn dim arall.',
    'surplus.earliestStage':
      'Mae gwarged cyfartal o {surplus} o bleidleisiau gan {between}. Gan {candidates} yr oedd y mwyaf o bleidleisiau yng ngham {stage}, y cyntaf lle’r oedd gwahaniaeth, felly trosglwyddir y gwarged hwn yn gyntaf.',
    'exclusion.earliestStage':
      'Gan {between} y mae’r nifer lleiaf o bleidleisiau, {votes} yr un. Gan {candidates} yr oedd y lleiaf yng ngham {stage}, y cyntaf lle’r oedd gwahaniaeth. Eithrir yr ymgeisydd hwnnw.',
  },
} as const satisfies Words;
