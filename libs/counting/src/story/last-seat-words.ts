import type { Language } from '../text/language.js';

/** `{winner}`, `{beaten}` and `{candidates}` are names; the others are figures. To be read by a translator like all Welsh. */
interface LastSeatWords {
  readonly title: string;
  readonly won: string;
  readonly wonAtOnce: string;
  /** For contests with one seat. */
  readonly onlySeat: { readonly title: string; readonly won: string; readonly wonAtOnce: string };
  readonly uncontested: string;
  readonly comparison: string;
  readonly keptEmpty: string;
  readonly quota: string;
  readonly enough: string;
  readonly enoughBelowQuota: string;
  readonly lastVacancy: string;
  readonly lastVacancyBelowQuota: string;
  readonly lot: string;
  readonly beaten: string;
  readonly beatenAtOnce: string;
  readonly level: string;
  readonly doomed: string;
  readonly alwaysAhead: string;
  readonly cameFromBehind: string;
  readonly passedAtLast: string;
  readonly gained: { readonly surplus: string; readonly exclusion: string; readonly iteration: string };
  readonly stage: string;
  readonly lead: string;
}

export const LAST_SEAT_WORDS: Readonly<Record<Language, LastSeatWords>> = {
  en: {
    title: 'How the last seat was won',
    won: '{winner} took the last seat, at stage {stage}.',
    wonAtOnce: '{winner} took the last seat.',
    onlySeat: {
      title: 'How the seat was won',
      won: '{winner} took the seat, at stage {stage}.',
      wonAtOnce: '{winner} took the seat.',
    },
    uncontested: 'Nobody had to be beaten for it: there was a seat for everyone who stood.',
    comparison:
      'It was decided by comparing the candidates in pairs, as told above, and not by the votes of one candidate.',
    keptEmpty: 'Nobody sits in it: those who voted so want nominations to be opened again.',
    quota: 'With {votes} votes by then, {winner} had reached the quota of {quota}.',
    enough: 'With {votes} votes by then, {winner} could not be overtaken by those still in the count.',
    enoughBelowQuota:
      'With {votes} votes by then, {winner} was below the quota of {quota}, but could not be overtaken by those still in the count.',
    lastVacancy: 'With {beaten} out of the count, only as many candidates were left as there were seats.',
    lastVacancyBelowQuota:
      'With {beaten} out of the count, only as many candidates were left as there were seats. So the quota of {quota} was not needed.',
    lot: '{winner} and {beaten} were equal in the end. A lot decided between them.',
    beaten:
      'The last candidate beaten was {beaten}. At the end of stage {stage} it stood {against} to {votes}, a difference of {difference}.',
    beatenAtOnce:
      'The last candidate beaten was {beaten}. It stood {against} to {votes}, a difference of {difference}.',
    level:
      'The last candidate beaten was {beaten}. At the end of stage {stage} both had {votes} votes, and what they had at other stages decided.',
    doomed:
      'The last candidate out was {beaten}, with {votes} votes to {against}: the constraints did not let {beaten} in.',
    alwaysAhead: '{winner} was never behind {beaten}.',
    cameFromBehind: '{beaten} was ahead until stage {stage}, when {winner} drew level or passed.',
    passedAtLast: '{beaten} was ahead at the end of stage {stage}.',
    gained: {
      surplus: 'What helped {winner} most was the surplus of {candidates}, at stage {stage}: {votes} votes.',
      exclusion: 'What helped {winner} most was the exclusion of {candidates}, at stage {stage}: {votes} votes.',
      iteration: 'What helped {winner} most was the recalculation at stage {stage}: {votes} votes.',
    },
    stage: 'Stage',
    lead: 'Lead',
  },
  cy: {
    title: 'Sut yr enillwyd y sedd olaf',
    won: '{winner} a gafodd y sedd olaf, yng ngham {stage}.',
    wonAtOnce: '{winner} a gafodd y sedd olaf.',
    onlySeat: {
      title: 'Sut yr enillwyd y sedd',
      won: '{winner} a gafodd y sedd, yng ngham {stage}.',
      wonAtOnce: '{winner} a gafodd y sedd.',
    },
    uncontested: 'Nid oedd rhaid curo neb: yr oedd sedd i bawb a safodd.',
    comparison:
      'Penderfynwyd hyn drwy gymharu’r ymgeiswyr fesul pâr, fel y dywedir uchod, ac nid drwy bleidleisiau un ymgeisydd.',
    keptEmpty: 'Nid oes neb yn eistedd ynddi: dymuniad y rhai a bleidleisiodd felly yw ailagor yr enwebiadau.',
    quota: 'Gyda {votes} o bleidleisiau erbyn hynny, yr oedd {winner} wedi cyrraedd y cwota o {quota}.',
    enough: 'Gyda {votes} o bleidleisiau erbyn hynny, ni allai’r rhai a oedd yn dal yn y cyfrif basio {winner}.',
    enoughBelowQuota:
      'Gyda {votes} o bleidleisiau erbyn hynny, yr oedd {winner} islaw’r cwota o {quota}, ond ni allai’r rhai a oedd yn dal yn y cyfrif fynd heibio.',
    lastVacancy: 'Gyda {beaten} allan o’r cyfrif, nid oedd ond cynifer o ymgeiswyr ar ôl ag a oedd o seddi.',
    lastVacancyBelowQuota:
      'Gyda {beaten} allan o’r cyfrif, nid oedd ond cynifer o ymgeiswyr ar ôl ag a oedd o seddi. Felly nid oedd angen y cwota o {quota}.',
    lot: 'Yr oedd {winner} a {beaten} yn gyfartal yn y diwedd. Coelbren a benderfynodd rhyngddynt.',
    beaten:
      'Yr ymgeisydd olaf a gurwyd oedd {beaten}. Ar ddiwedd cam {stage} y ffigurau oedd {against} i {votes}, gwahaniaeth o {difference}.',
    beatenAtOnce:
      'Yr ymgeisydd olaf a gurwyd oedd {beaten}. Y ffigurau oedd {against} i {votes}, gwahaniaeth o {difference}.',
    level:
      'Yr ymgeisydd olaf a gurwyd oedd {beaten}. Ar ddiwedd cam {stage} yr oedd gan y ddau {votes} o bleidleisiau, a’r hyn a oedd ganddynt mewn camau eraill a benderfynodd.',
    doomed:
      'Yr olaf allan oedd {beaten}, gyda {votes} o bleidleisiau i {against}: nid oedd y cyfyngiadau’n caniatáu ethol {beaten}.',
    alwaysAhead: 'Ni fu {winner} erioed y tu ôl i {beaten}.',
    cameFromBehind: 'Yr oedd {beaten} ar y blaen tan gam {stage}, pan ddaeth {winner} yn gyfartal neu fynd heibio.',
    passedAtLast: 'Yr oedd {beaten} ar y blaen ar ddiwedd cam {stage}.',
    gained: {
      surplus: 'Y cymorth mwyaf i {winner} oedd gwarged {candidates}, yng ngham {stage}: {votes} o bleidleisiau.',
      exclusion: 'Y cymorth mwyaf i {winner} oedd eithrio {candidates}, yng ngham {stage}: {votes} o bleidleisiau.',
      iteration: 'Y cymorth mwyaf i {winner} oedd yr ailgyfrifo yng ngham {stage}: {votes} o bleidleisiau.',
    },
    stage: 'Cam',
    lead: 'Mantais',
  },
};
