import type { SentenceWords } from './words.en.js';

/** To be read by a translator before a body declares a result in Welsh. */
export const resolutionWelsh: SentenceWords = {
  votes:
    '{for} o bleidleisiau o blaid a {against} yn erbyn. Nid yw pleidleisiau a ataliwyd ({withheld}) na rhai a ddifethwyd ({spoilt}) yn cyfrif.',
  noVotes: 'Nid oedd pleidlais ddilys o blaid nac yn erbyn sy’n cyfrif, felly ni dderbyniwyd y penderfyniad.',
  'weighed.classWeights':
    'Mae pwysau sefydlog gan bob dosbarth, wedi’u rhannu yn ôl pleidlais ei aelodau ei hun: {forPercent}% o blaid ({forShare}) a {againstPercent}% yn erbyn ({againstShare}).',
  'weighed.classBlocks':
    'Mae holl bwysau pob dosbarth yn mynd i’w fwyafrif: {forPercent}% o blaid ({forShare}) a {againstPercent}% yn erbyn ({againstShare}).',
  'weighed.cappedClasses':
    'Mae pleidleisiau’n cyfrif yn gyfartal hyd at derfyn pob dosbarth: {forPercent}% o blaid ({forShare}) a {againstPercent}% yn erbyn ({againstShare}).',
  'class.shared':
    'Ni phleidleisiodd dosbarth {class}, neu ni phleidleisiodd digon ohono; rhennir ei bwysau ymhlith y dosbarthiadau a bleidleisiodd.',
  'class.zero':
    'Ni phleidleisiodd dosbarth {class}, neu ni phleidleisiodd digon ohono; nid yw ei bwysau’n cyfrif i’r naill ochr na’r llall.',
  'class.tied': 'Mae dosbarth {class} wedi’i rannu’n gyfartal; nid yw ei bwysau’n cyfrif i’r naill ochr na’r llall.',
  'class.capped': 'Cyfyngir dosbarth {class} i {cap} o’r pleidleisiau.',
  'majority.met': 'Yr oedd cyfran fwy o’r pleidleisiau o blaid ({value}) nag yn erbyn ({required}).',
  'majority.unmet': 'Yr oedd cyfran lai o’r pleidleisiau o blaid ({value}) nag yn erbyn ({required}).',
  'majority.tied':
    'Mae’r pleidleisiau o blaid ac yn erbyn yn gyfartal, ac nid yw pleidlais gyfartal yn derbyn penderfyniad.',
  'majority.casting':
    'Mae’r pleidleisiau o blaid ac yn erbyn yn gyfartal, a rhoddwyd y bleidlais fwrw o blaid y penderfyniad.',
  'shareOfVotes.met':
    'Yr oedd {percent}% o’r pleidleisiau a fwriwyd ({value}) o’i blaid; mae {needed} yn ofynnol, a chyrhaeddwyd hynny.',
  'shareOfVotes.unmet':
    'Yr oedd {percent}% o’r pleidleisiau a fwriwyd ({value}) o’i blaid; mae {needed} yn ofynnol, ac ni chyrhaeddwyd hynny.',
  'shareOfAllMembers.met':
    'Yr oedd {percent}% o bawb a allai bleidleisio ({value}) o’i blaid; mae {needed} yn ofynnol, a chyrhaeddwyd hynny.',
  'shareOfAllMembers.unmet':
    'Yr oedd {percent}% o bawb a allai bleidleisio ({value}) o’i blaid; mae {needed} yn ofynnol, ac ni chyrhaeddwyd hynny.',
  'turnout.met':
    'Pleidleisiodd {percent}% o bawb a allai bleidleisio ({value}) o blaid neu yn erbyn; mae {needed} yn ofynnol, a chyrhaeddwyd hynny.',
  'turnout.unmet':
    'Pleidleisiodd {percent}% o bawb a allai bleidleisio ({value}) o blaid neu yn erbyn; mae {needed} yn ofynnol, ac ni chyrhaeddwyd hynny.',
  'inFavour.met':
    'Pleidleisiodd {percent}% o bawb a allai bleidleisio ({value}) o blaid; mae {needed} yn ofynnol, a chyrhaeddwyd hynny.',
  'inFavour.unmet':
    'Pleidleisiodd {percent}% o bawb a allai bleidleisio ({value}) o blaid; mae {needed} yn ofynnol, ac ni chyrhaeddwyd hynny.',
  'fewestVotes.met': 'Nifer y pleidleisiau a fwriwyd oedd {value}; mae {needed} yn ofynnol, a chyrhaeddwyd hynny.',
  'fewestVotes.unmet':
    'Nifer y pleidleisiau a fwriwyd oedd {value}; mae {needed} yn ofynnol, ac ni chyrhaeddwyd hynny.',
  'classConsent.met': 'Mae dosbarth {class}, y mae ei gydsyniad yn ofynnol, yn cydsynio.',
  'classConsent.unmet': 'Nid yw dosbarth {class}, y mae ei gydsyniad yn ofynnol, yn cydsynio.',
  'classConsent.silentMet': 'Ni phleidleisiodd dosbarth {class}; o dan y rheolau mae ei dawelwch yn gydsyniad.',
  'classConsent.silentUnmet': 'Ni phleidleisiodd dosbarth {class}; o dan y rheolau ni dderbynnir dim heb ei gydsyniad.',
  'holdersByValue.met':
    'Mae deiliaid {percent}% o’r cyfranddaliadau yn ôl gwerth ({value}) o blaid; mae {needed} yn ofynnol, a chyrhaeddwyd hynny.',
  'holdersByValue.unmet':
    'Mae deiliaid {percent}% o’r cyfranddaliadau yn ôl gwerth ({value}) o blaid; mae {needed} yn ofynnol, ac ni chyrhaeddwyd hynny.',
  'casting.EFFECTIVE': 'Rhoddodd {by} y bleidlais fwrw {side} y penderfyniad: {why}',
  'casting.NOT_GIVEN_BY_RULES':
    'Nid oes effaith i bleidlais fwrw {by}: nid yw’r rheolau’n rhoi pleidlais fwrw i neb yma.',
  'casting.NOT_A_MAJORITY_VOTE': 'Nid oes effaith i bleidlais fwrw {by}: nid mwyafrif syml sy’n penderfynu hyn.',
  'casting.NOT_TIED': 'Nid oes effaith i bleidlais fwrw {by}: nid yw’r pleidleisiau o blaid ac yn erbyn yn gyfartal.',
  'casting.NOT_RECORDED': 'Nid oes effaith i’r bleidlais fwrw: rhaid cofnodi pwy a’i rhoddodd a pham.',
  'interval.met':
    'Cynhaliwyd yr ail gyfarfod ar {held}, o fewn {earliest} i {latest}, gan mai ar {first} yr oedd y cyntaf.',
  'interval.unmet':
    'Cynhaliwyd yr ail gyfarfod ar {held}, ond yr oedd yn rhaid iddo fod o fewn {earliest} i {latest}, gan mai ar {first} yr oedd y cyntaf.',
  'part.carried': 'Derbyniwyd y penderfyniad gan {part}.',
  'part.notCarried': 'Ni dderbyniwyd y penderfyniad gan {part}.',
  carried: 'Derbynnir y penderfyniad.',
  notCarried: 'Ni dderbynnir y penderfyniad.',
};
