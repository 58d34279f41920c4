import type { Words } from '../../text/words.js';

/** Sentences that only this rule says. */
export const schulzeWords = {
  en: {
    'schulze.papers':
      '{paper:papers} valid; {rejected} rejected. Every two candidates are compared: a paper counts for the one it ranks higher, and a candidate it ranks is above one it does not rank. Where a candidate is compared with several, the figures stand in the order of the names. The votes shown beside the candidates are first preferences and decide nothing.',
    'schulze.compared': 'Papers that prefer {candidates} to {between}: {papers}.',
    'schulze.winsAll':
      '{candidates} wins the comparison with every other candidate not yet elected or passed over, and comes next.',
    'schulze.unbeaten':
      'Next: {candidates}. Whoever wins against somebody who wins against a third beats the third by a chain of victories, as strong as its weakest. Nobody else left has a stronger chain to {candidates} than there is back.',
    'schulze.lot':
      '{between} are equal: none of them has a stronger chain of victories to another than there is back. There is room for fewer: {seat:places}. Elected by lot: {candidates}.',
    'schulze.lastSeat':
      'How the last seat was won: {votes} papers prefer {candidates} to {between}, {against} prefer {between} to {candidates}.',
    'schulze.chain':
      'Strongest chain of victories, each winning against the next: {candidates}. Papers on the winning sides: {links}. The weakest link is the strength of the chain: {strength}.',
    'schulze.noChain': 'No chain of victories leads from {candidates} to {between}.',
    'schulze.stronger':
      'The chain from {candidates} to {between} has strength {strength}, the chain back {back}. The stronger one puts {candidates} before {between}.',
    'schulze.equal':
      'The chain from {candidates} to {between} has strength {strength}, the chain back {back}. Neither is stronger.',
  },
  cy: {
    'schulze.papers':
      '{paper:papers} dilys; {rejected} wedi’u gwrthod. Cymherir pob dau ymgeisydd: mae papur yn cyfrif dros yr un y mae’n ei osod yn uwch, ac mae ymgeisydd a osodwyd yn uwch nag un nas gosodwyd. Lle cymherir ymgeisydd â sawl un, saif y ffigurau yn nhrefn yr enwau. Dewisiadau cyntaf yw’r pleidleisiau a ddangosir wrth yr ymgeiswyr, ac nid ydynt yn penderfynu dim.',
    'schulze.compared': 'Papurau sy’n gosod {candidates} o flaen {between}: {papers}.',
    'schulze.winsAll':
      '{candidates} sy’n ennill y gymhariaeth â phob ymgeisydd arall nad yw eto wedi’i ethol na’i basio heibio, ac yn dod nesaf.',
    'schulze.unbeaten':
      'Nesaf: {candidates}. Mae’r sawl sy’n ennill yn erbyn un sydd yntau’n ennill yn erbyn trydydd yn curo’r trydydd drwy gadwyn o fuddugoliaethau, sydd mor gryf â’r wannaf ohonynt. Nid oes gan neb arall sydd ar ôl gadwyn gryfach at {candidates} nag sydd yn ôl.',
    'schulze.lot':
      'Mae {between} yn gyfartal: nid oes gan yr un ohonynt gadwyn gryfach o fuddugoliaethau at un arall nag sydd yn ôl. Nid oes lle i bawb: {seat:places}. Etholwyd drwy goelbren: {candidates}.',
    'schulze.lastSeat':
      'Sut yr enillwyd y sedd olaf: mae {votes} o bapurau’n gosod {candidates} uwchlaw {between}, a {against} yn gosod {between} uwchlaw {candidates}.',
    'schulze.chain':
      'Y gadwyn gryfaf o fuddugoliaethau, pob un yn ennill yn erbyn y nesaf: {candidates}. Papurau ar yr ochrau buddugol: {links}. Y ddolen wannaf yw cryfder y gadwyn: {strength}.',
    'schulze.noChain': 'Nid oes cadwyn o fuddugoliaethau o {candidates} at {between}.',
    'schulze.stronger':
      'Cryfder y gadwyn o {candidates} at {between} yw {strength}, a’r gadwyn yn ôl {back}. Mae’r gryfaf yn gosod {candidates} o flaen {between}.',
    'schulze.equal':
      'Cryfder y gadwyn o {candidates} at {between} yw {strength}, a’r gadwyn yn ôl {back}. Nid yw’r un yn gryfach.',
  },
} as const satisfies Words;
