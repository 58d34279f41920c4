import type { Words } from '../../text/words.js';

/** Sentences that only this rule says. */
export const avWords = {
  en: {
    'av.elected.majority':
      '{candidates} has {votes} of the {active} votes still in the count, which is more than half, and is elected.',
    'av.elected.last': 'Only {candidates} is left, with {votes} votes, and is elected.',
    'av.noMajority': 'Nobody has more than half of the {active} votes still in the count.',
    'av.margin': 'Most votes of the others still in the count: {between}, {next}. That is a difference of {margin}.',
  },
  cy: {
    'av.elected.majority':
      'Mae gan {candidates} {votes} o’r {active} o bleidleisiau sy’n dal yn y cyfrif, sef mwy na’u hanner. Etholwyd.',
    'av.elected.last': 'Dim ond {candidates} sydd ar ôl, gyda {votes} o bleidleisiau. Etholwyd.',
    'av.noMajority': 'Nid oes gan neb fwy na hanner y {active} o bleidleisiau sy’n dal yn y cyfrif.',
    'av.margin':
      'Y nifer mwyaf o bleidleisiau ymhlith y lleill sy’n dal yn y cyfrif: {between}, {next}. Mae hynny’n wahaniaeth o {margin}.',
  },
} as const satisfies Words;
