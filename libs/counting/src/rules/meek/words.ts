import type { Words } from '../../text/words.js';

/** Sentences that only Meek's method says. */
export const meekWords = {
  en: {
    'meek.firstQuota':
      'The quota is {papers} votes divided by {divisor}, cut to nine decimals, plus 0.000000001: {quota} votes.',
    'meek.keepValue':
      '{candidates} had {votes} votes, {surplus} more than the quota of {quota}. The part of each vote that {candidates} keeps is lowered from {before} to {keepValue}; the rest of the vote goes to the next preference.',
    'meek.keepValueRaised':
      '{candidates} had {votes} votes, by rounding a little less than the quota of {quota}. The part of each vote that {candidates} keeps is raised from {before} to {keepValue}.',
    'meek.keepValuesStand': 'The votes are counted again; nobody keeps another part of each vote than before.',
    'meek.quotaAgain':
      'The candidates hold {held} votes. The quota is that divided by {divisor}, cut to nine decimals, plus 0.000000001: {quota} votes.',
    'meek.cannotReach':
      'The elected candidates have {surplus} votes above the quota. Even with all of them {candidates}, who has the fewest votes, {votes}, would have less than the next candidate, who has {next}. So {candidates} is excluded at once.',
    'meek.converged':
      'The elected candidates have {surplus} votes above the quota, less than {limit}: counting again would change too little, so a candidate is excluded.',
    'meek.notLess':
      'The elected candidates have {surplus} votes above the quota, and counting again no longer makes that less, so a candidate is excluded.',
    'meek.lot':
      '{between} have the fewest votes, or no more above the fewest than the {surplus} votes that can still be transferred, and so are equal. By lot, {candidates} is excluded.',
    'meek.lastExcluded':
      'With {candidates} out, no more candidates remain than there are seats to fill. The votes are not counted again; the figures are those of the stage before.',
  },
  cy: {
    'meek.firstQuota':
      'Y cwota yw {papers} o bleidleisiau wedi’u rhannu â {divisor}, wedi’i dorri i naw lle degol, a 0.000000001 yn ychwanegol: {quota} o bleidleisiau.',
    'meek.keepValue':
      'Yr oedd gan {candidates} {votes} o bleidleisiau, sef {surplus} yn fwy na’r cwota o {quota}. Gostyngir y rhan o bob pleidlais a gedwir gan {candidates} o {before} i {keepValue}; â gweddill y bleidlais i’r dewis nesaf.',
    'meek.keepValueRaised':
      'Yr oedd gan {candidates} {votes} o bleidleisiau, sydd o achos talgrynnu ychydig yn llai na’r cwota o {quota}. Codir y rhan o bob pleidlais a gedwir gan {candidates} o {before} i {keepValue}.',
    'meek.keepValuesStand':
      'Cyfrifir y pleidleisiau eto; nid oes neb yn cadw rhan wahanol o bob pleidlais i’r hyn a gadwai o’r blaen.',
    'meek.quotaAgain':
      'Mae gan yr ymgeiswyr {held} o bleidleisiau. Y cwota yw hynny wedi’i rannu â {divisor}, wedi’i dorri i naw lle degol, a 0.000000001 yn ychwanegol: {quota} o bleidleisiau.',
    'meek.cannotReach':
      'Mae gan yr ymgeiswyr etholedig {surplus} o bleidleisiau uwchlaw’r cwota. Gan {candidates} y mae’r nifer lleiaf o bleidleisiau, {votes}; hyd yn oed gyda’r rheini i gyd, byddai’n llai na {next}, nifer yr ymgeisydd nesaf. Felly eithrir {candidates} ar unwaith.',
    'meek.converged':
      'Mae gan yr ymgeiswyr etholedig {surplus} o bleidleisiau uwchlaw’r cwota, sy’n llai na {limit}: byddai cyfrif eto yn newid rhy ychydig, felly eithrir ymgeisydd.',
    'meek.notLess':
      'Mae gan yr ymgeiswyr etholedig {surplus} o bleidleisiau uwchlaw’r cwota, ac nid yw cyfrif eto yn lleihau hynny mwyach, felly eithrir ymgeisydd.',
    'meek.lot':
      'Gan {between} y mae’r nifer lleiaf o bleidleisiau, neu nid oes mwy rhyngddynt a’r lleiaf na’r {surplus} o bleidleisiau y gellir eu trosglwyddo o hyd, ac felly maent yn gyfartal. Drwy goelbren, eithrir {candidates}.',
    'meek.lastExcluded':
      'Gyda {candidates} allan, nid oes mwy o ymgeiswyr ar ôl nag sydd o seddi i’w llenwi. Ni chyfrifir y pleidleisiau eto; ffigurau’r cam blaenorol sydd yma.',
  },
} as const satisfies Words;
