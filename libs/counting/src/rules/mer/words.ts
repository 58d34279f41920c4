import type { Words } from '../../text/words.js';

/** Sentences that only this rule, and that of Northern Ireland, say. */
export const merWords = {
  en: {
    'mer.surplus.waitsForLowest':
      'Surpluses not transferred come to {surplus}. That is less than {difference}, by which {candidates} ({votes}) is behind the next lowest candidate ({next}): whoever receives them, the same candidate is lowest, so they wait.',
    'mer.surplus.waitsForSeveral':
      'Surpluses not transferred come to {surplus}. That is less than {difference}, by which the votes of {candidates} together ({votes}) are behind the next lowest candidate ({next}): whoever receives them, the same candidates are lowest, so they wait.',
    'mer.surplus.cannotWait':
      'Surpluses not transferred come to {surplus}. That is not less than {difference}, by which {candidates} ({votes}) is behind the next lowest candidate ({next}), nor is any group of lowest candidates who could go together further behind. No surplus can wait.',
    'mer.surplus.firstPreferences':
      'The surplus came with first preferences, so all {paper:papers} with a first preference for {candidates} are sorted by their next preference: {transferable} can be transferred.',
    'mer.surplus.lastParcel':
      'The surplus came with the papers received last, so only these are sorted by their next preference: {paper:papers}, received at {received} each, of which {transferable} can be transferred.',
    'mer.value.divided':
      'The surplus of {surplus} divided by {transferable} is {quotient}, cut to two decimals. That is no more than the {received} at which the papers came, so each is now worth {value}.',
    'mer.value.notAboveReceived':
      'The surplus of {surplus} divided by {transferable} would be {quotient}, cut to two decimals. That is more than the {received} at which the papers came; the less counts, so each is still worth {value}.',
    'mer.value.none': 'No paper can be transferred, so the whole surplus of {surplus} becomes non-transferable.',
    'mer.surplus.moved':
      '{transferable} × {value} = {votes} votes move on. The rest of the surplus, {lost}, becomes non-transferable.',
    'mer.exclusion.several':
      '{candidates} have {votes} votes together. That is less than the {next} of the next lowest candidate, and enough candidates remain for the seats: they are excluded in one operation.',
    'mer.exclusion.severalWithSurplus':
      '{candidates} have {votes} votes together. With surpluses of {surplus} not transferred that is less than the {next} of the next lowest candidate, and enough candidates remain for the seats: they are excluded in one operation.',
    'mer.batch.firstPreferences':
      'First preferences of {candidates} move first: {paper:papers} at {value}. {moved} go to continuing candidates, worth {votes}; {withoutNext} have no further usable preference.',
    'mer.batch.received':
      'Papers that {candidates} received at {value} move next: {paper:papers}. {moved} go to continuing candidates, worth {votes}; {withoutNext} have no further usable preference.',
    'mer.batch.left':
      'As the last seats can be filled, no further transfer is made: {paper:papers} of {candidates}, worth {votes}, are not transferred.',
    'mer.elected.lastVacancy':
      'One seat is left. {candidates} has {votes} votes, no fewer than the {others} that all other continuing candidates and surpluses not transferred have together, and is elected.',
    'mer.order': 'The order of election is: {candidates}.',
    'mer.order.lot': 'For the order of election {between} were equal. By lot, {candidates} comes first.',
    'mer.order.equal':
      'In the order of election {candidates} are equal; if it is needed, a lot decides which of them comes first.',
  },
  cy: {
    'mer.surplus.waitsForLowest':
      'Cyfanswm y gwargedion nas trosglwyddwyd yw {surplus}. Mae hynny’n llai na {difference}, sef y bwlch rhwng {candidates} ({votes}) a’r ymgeisydd isaf nesaf ({next}): pwy bynnag a’u caiff, yr un ymgeisydd fydd isaf, felly maent yn aros.',
    'mer.surplus.waitsForSeveral':
      'Cyfanswm y gwargedion nas trosglwyddwyd yw {surplus}. Mae hynny’n llai na {difference}, sef y bwlch rhwng pleidleisiau {candidates} gyda’i gilydd ({votes}) a’r ymgeisydd isaf nesaf ({next}): pwy bynnag a’u caiff, yr un ymgeiswyr fydd isaf, felly maent yn aros.',
    'mer.surplus.cannotWait':
      'Cyfanswm y gwargedion nas trosglwyddwyd yw {surplus}. Nid yw hynny’n llai na {difference}, sef y bwlch rhwng {candidates} ({votes}) a’r ymgeisydd isaf nesaf ({next}), ac nid oes grŵp o ymgeiswyr isaf a allai fynd gyda’i gilydd ymhellach ar ôl. Ni all unrhyw warged aros.',
    'mer.surplus.firstPreferences':
      'Daeth y gwarged gyda dewisiadau cyntaf, felly didolir pob papur â dewis cyntaf i {candidates} yn ôl y dewis nesaf: {paper:papers}, a gellir trosglwyddo {transferable}.',
    'mer.surplus.lastParcel':
      'Daeth y gwarged gyda’r papurau a dderbyniwyd ddiwethaf, felly dim ond y rhain a ddidolir yn ôl y dewis nesaf: {paper:papers}, a dderbyniwyd am {received} yr un, a gellir trosglwyddo {transferable} ohonynt.',
    'mer.value.divided':
      'Y gwarged o {surplus} wedi’i rannu â {transferable} yw {quotient}, wedi’i dorri i ddau le degol. Nid yw hynny’n fwy na’r {received} oedd gwerth y papurau wrth gyrraedd, felly gwerth pob un bellach yw {value}.',
    'mer.value.notAboveReceived':
      'Byddai’r gwarged o {surplus} wedi’i rannu â {transferable} yn {quotient}, wedi’i dorri i ddau le degol. Mae hynny’n fwy na’r {received} oedd gwerth y papurau wrth gyrraedd; y lleiaf sy’n cyfrif, felly gwerth pob un o hyd yw {value}.',
    'mer.value.none': 'Ni ellir trosglwyddo unrhyw bapur, felly ni ellir trosglwyddo dim o’r gwarged o {surplus}.',
    'mer.surplus.moved':
      'Symudir {transferable} × {value} = {votes} o bleidleisiau. Ni ellir trosglwyddo gweddill y gwarged, {lost}.',
    'mer.exclusion.several':
      'Mae gan {candidates} {votes} o bleidleisiau gyda’i gilydd. Mae hynny’n llai na {next} yr ymgeisydd isaf nesaf, ac mae digon o ymgeiswyr ar ôl ar gyfer y seddi: eithrir hwy gyda’i gilydd.',
    'mer.exclusion.severalWithSurplus':
      'Mae gan {candidates} {votes} o bleidleisiau gyda’i gilydd. Gyda gwargedion o {surplus} nas trosglwyddwyd, mae hynny’n llai na {next} yr ymgeisydd isaf nesaf, ac mae digon o ymgeiswyr ar ôl ar gyfer y seddi: eithrir hwy gyda’i gilydd.',
    'mer.batch.firstPreferences':
      'Dewisiadau cyntaf {candidates} sy’n symud gyntaf: {paper:papers} am {value}. Aiff {moved} i ymgeiswyr sy’n parhau, gwerth {votes}; nid oes dewis pellach y gellir ei ddefnyddio ar {withoutNext}.',
    'mer.batch.received':
      'Papurau a dderbyniodd {candidates} am {value} sy’n symud nesaf: {paper:papers}. Aiff {moved} i ymgeiswyr sy’n parhau, gwerth {votes}; nid oes dewis pellach y gellir ei ddefnyddio ar {withoutNext}.',
    'mer.batch.left':
      'Gan y gellir llenwi’r seddi olaf, ni wneir trosglwyddiad pellach: ni throsglwyddir {paper:papers} {candidates}, gwerth {votes}.',
    'mer.elected.lastVacancy':
      'Mae un sedd ar ôl. Mae gan {candidates} {votes} o bleidleisiau, dim llai na’r {others} sydd gan bob ymgeisydd arall sy’n parhau a’r gwargedion nas trosglwyddwyd gyda’i gilydd. Etholwyd.',
    'mer.order': 'Trefn yr ethol yw: {candidates}.',
    'mer.order.lot': 'Yn nhrefn yr ethol yr oedd {between} yn gyfartal. Drwy goelbren, {candidates} sy’n gyntaf.',
    'mer.order.equal':
      'Yn nhrefn yr ethol mae {candidates} yn gyfartal; os bydd angen, coelbren sy’n penderfynu pa un sy’n gyntaf.',
  },
} as const satisfies Words;
