import type { Words } from '../../text/words.js';

/** Sentences that only this rule says. */
export const ers97Words = {
  en: {
    'ers97.quota.exact':
      'The valid votes, {papers}, divided by {divisor}, one more than the seats, are exactly {quota}. That is the quota.',
    'ers97.quota.up':
      'The valid votes, {papers}, divided by {divisor}, one more than the seats, are {cut} and a remainder. The remainder is ignored and 0.01 added: the quota is {quota} votes.',
    'ers97.quota.reduced':
      'Votes have become non-transferable before anyone is elected, so the quota of {before} is calculated again: the {votes} votes that are left, divided by {divisor}, make a quota of {quota}.',
    'ers97.elected.activeVote':
      '{active} votes are still active. Divided by {divisor}, one more than the seats left, they make {enough} votes enough. {candidates} has {votes} and is elected without the quota.',
    'ers97.elected.equalSelected':
      '{between} have {votes} votes each, and there are not enough seats for all of them. At stage {stage}, the earliest at which they differed, {candidates} had more, which decides.',
    'ers97.elected.equalNotYet':
      '{between} have {votes} votes each, which is enough to be elected, but there are not enough seats for all of them and they have been equal throughout. None of them is elected yet.',
    'ers97.elected.insteadOfExclusion':
      'The next exclusion would be of {between}. It would leave only as many candidates as there are seats to fill, so no more papers are moved and those who would be left are elected: {candidates}.',
    'ers97.elected.allSeats': 'All seats are filled. No more papers are moved.',
    'ers97.surplus.deferred':
      'Not transferred for now: the surplus of {candidates}, {surplus} votes in all. It is no more than the {difference} votes between {between}, who have the fewest votes, and cannot change who is excluded next.',
    'ers97.surplus.deferredForSeveral':
      'Not transferred for now: the surplus of {candidates}, {surplus} votes in all. {between} have {sum} votes together, {difference} fewer than the {next} of the candidate next above. The surplus is no more than that and cannot save any of them.',
    'ers97.surplus.allPapers':
      'The surplus arose at the first stage, so all papers of {candidates} are sorted by next preference: {paper:papers}, {transferable} of them transferable.',
    'ers97.surplus.lastBatch':
      'Only the batch that {candidates} received last is sorted by next preference: {paper:papers} worth {value} each, {transferable} of them transferable.',
    'ers97.surplus.divided':
      'The transferable papers are worth {worth} votes, more than the surplus. {surplus} divided by {transferable}, cut to two decimals, is {value} a paper: {votes} votes are transferred. The neglected remainder, {lost}, is non-transferable.',
    'ers97.surplus.presentValue':
      'The transferable papers are worth {votes} votes, no more than the surplus of {surplus}, so each is transferred at its present value of {value}. The rest of the surplus, {lost}, is non-transferable.',
    'ers97.surplus.notTransferable':
      'No paper has a further usable preference. The whole surplus of {surplus} is non-transferable.',
    'ers97.exclusion.together':
      '{candidates} go out together: they have {sum} votes in all, and with surpluses of {surplus} not transferred that is {total}, no more than the {next} votes of {between}, next above.',
    'ers97.exclusion.batch':
      'Batch of papers worth {value} each: {paper:papers} moved on, worth {votes} votes in all; {withoutNext} had no further usable preference.',
    'ers97.exclusion.noPapers': 'There are no papers of {candidates} to move.',
    'ers97.exclusion.batchesLeft': 'Left with {candidates}: {paper:papers}, worth {votes} votes.',
  },
  cy: {
    'ers97.quota.exact':
      'Mae’r pleidleisiau dilys, {papers}, wedi’u rhannu â {divisor}, un yn fwy na’r seddi, yn union {quota}. Dyna’r cwota.',
    'ers97.quota.up':
      'Mae’r pleidleisiau dilys, {papers}, wedi’u rhannu â {divisor}, un yn fwy na’r seddi, yn {cut} a gweddill. Anwybyddir y gweddill ac ychwanegir 0.01: y cwota yw {quota} o bleidleisiau.',
    'ers97.quota.reduced':
      'Aeth pleidleisiau’n rhai na ellir eu trosglwyddo cyn ethol neb, felly cyfrifir y cwota o {before} eto: mae’r {votes} o bleidleisiau sydd ar ôl, wedi’u rhannu â {divisor}, yn gwneud cwota o {quota}.',
    'ers97.elected.activeVote':
      'Mae {active} o bleidleisiau’n dal yn weithredol. Wedi’u rhannu â {divisor}, un yn fwy na’r seddi sydd ar ôl, maent yn gwneud {enough} o bleidleisiau yn ddigon. Mae gan {candidates} {votes}. Etholwyd heb y cwota.',
    'ers97.elected.equalSelected':
      'Mae gan {between} {votes} o bleidleisiau yr un, ac nid oes digon o seddi i bawb ohonynt. Yng ngham {stage}, y cyntaf lle’r oedd gwahaniaeth, gan {candidates} yr oedd mwy, a hynny sy’n penderfynu.',
    'ers97.elected.equalNotYet':
      'Mae gan {between} {votes} o bleidleisiau yr un, sy’n ddigon i’w hethol, ond nid oes digon o seddi i bawb ohonynt a buont yn gyfartal drwy’r cyfrif. Nid etholir yr un ohonynt eto.',
    'ers97.elected.insteadOfExclusion':
      'Y nesaf i’w heithrio fyddai {between}. Ni adawai hynny ond cynifer o ymgeiswyr ag sydd o seddi i’w llenwi, felly ni symudir rhagor o bapurau ac etholir y rhai a adewid: {candidates}.',
    'ers97.elected.allSeats': 'Mae pob sedd wedi’i llenwi. Ni symudir rhagor o bapurau.',
    'ers97.surplus.deferred':
      'Heb ei drosglwyddo am y tro: gwarged {candidates}, {surplus} o bleidleisiau i gyd. Nid yw’n fwy na’r {difference} o bleidleisiau sydd rhwng {between}, sydd â’r nifer lleiaf o bleidleisiau, ac ni all newid pwy a eithrir nesaf.',
    'ers97.surplus.deferredForSeveral':
      'Heb ei drosglwyddo am y tro: gwarged {candidates}, {surplus} o bleidleisiau i gyd. Mae gan {between} {sum} o bleidleisiau gyda’i gilydd, {difference} yn llai na’r {next} sydd gan yr ymgeisydd nesaf uwchlaw. Nid yw’r gwarged yn fwy na hynny ac ni all achub yr un ohonynt.',
    'ers97.surplus.allPapers':
      'Cododd y gwarged yn y cam cyntaf, felly trefnir holl bapurau {candidates} yn ôl y dewis nesaf: {paper:papers}, a gellir trosglwyddo {transferable} ohonynt.',
    'ers97.surplus.lastBatch':
      'Dim ond y swp diwethaf a dderbyniodd {candidates} a drefnir yn ôl y dewis nesaf: {paper:papers} gwerth {value} yr un, a gellir trosglwyddo {transferable} ohonynt.',
    'ers97.surplus.divided':
      'Mae’r papurau y gellir eu trosglwyddo yn werth {worth} o bleidleisiau, mwy na’r gwarged. Mae {surplus} wedi’i rannu â {transferable}, wedi’i dorri i ddau le degol, yn {value} y papur: trosglwyddir {votes} o bleidleisiau. Ni ellir trosglwyddo’r gweddill a anwybyddwyd, {lost}.',
    'ers97.surplus.presentValue':
      'Mae’r papurau y gellir eu trosglwyddo yn werth {votes} o bleidleisiau, dim mwy na’r gwarged o {surplus}, felly trosglwyddir pob un ar ei werth presennol o {value}. Ni ellir trosglwyddo gweddill y gwarged, {lost}.',
    'ers97.surplus.notTransferable':
      'Nid oes dewis pellach y gellir ei ddefnyddio ar yr un papur. Ni ellir trosglwyddo dim o’r gwarged o {surplus}.',
    'ers97.exclusion.together':
      'Aiff {candidates} allan gyda’i gilydd: mae ganddynt {sum} o bleidleisiau i gyd, a chyda gwargedion o {surplus} heb eu trosglwyddo dyna {total}, dim mwy na’r {next} o bleidleisiau sydd gan {between}, y nesaf uwchlaw.',
    'ers97.exclusion.batch':
      'Swp o bapurau gwerth {value} yr un: symudwyd {paper:papers}, gwerth {votes} o bleidleisiau i gyd; nid oedd dewis pellach y gellid ei ddefnyddio ar {withoutNext}.',
    'ers97.exclusion.noPapers': 'Nid oes papurau {candidates} i’w symud.',
    'ers97.exclusion.batchesLeft':
      'Wedi’u gadael lle maent: {paper:papers}, gwerth {votes} o bleidleisiau, gan {candidates}.',
  },
} as const satisfies Words;
