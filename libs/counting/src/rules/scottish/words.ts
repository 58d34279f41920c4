import type { Words } from '../../text/words.js';

/** Sentences that only this rule says. */
export const scottishWords = {
  en: {
    'scottish.surplus.moved':
      'Each paper is now worth what it was worth × {surplus} ÷ {total}, cut to five decimals: {values}. {paper:papers} moved on, worth {votes} votes in all; {withoutNext} had no further usable preference. Cutting decimals lost {lost} votes.',
    'scottish.exclusion.moved':
      'Papers move on at what they are worth: {values}. {paper:papers} moved on, worth {votes} votes in all; {withoutNext} had no further usable preference.',
    'scottish.exclusion.noPapers': '{candidates} held no papers.',
  },
  cy: {
    'scottish.surplus.moved':
      'Gwerth pob papur yn awr yw’r hyn ydoedd × {surplus} ÷ {total}, wedi’i dorri i bum lle degol: {values}. Symudwyd {paper:papers}, gwerth {votes} o bleidleisiau i gyd; nid oedd dewis pellach y gellid ei ddefnyddio ar {withoutNext}. Collwyd {lost} o bleidleisiau wrth dorri degolion.',
    'scottish.exclusion.moved':
      'Mae papurau’n symud ymlaen yn ôl eu gwerth: {values}. Symudwyd {paper:papers}, gwerth {votes} o bleidleisiau i gyd; nid oedd dewis pellach y gellid ei ddefnyddio ar {withoutNext}.',
    'scottish.exclusion.noPapers': 'Nid oedd gan {candidates} bapurau.',
  },
} as const satisfies Words;
