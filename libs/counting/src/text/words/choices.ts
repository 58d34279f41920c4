import type { Words } from '../words.js';

/** Sentences of rules that add up choices or points and elect those with most. */
export const choiceWords = {
  en: {
    'choices.papers':
      '{paper:papers} valid; {rejected} rejected. A paper could choose up to {candidate:mostChoices}; each choice is one vote.',
    'choices.inPart': 'On {paper:papers} some marks were too uncertain to count; the clear choices on them count.',
    'elected.mostChoices': '{candidates} is elected with {votes} votes.',
    'elected.uncontested': 'There are no more candidates than seats. Elected: {candidates}.',
    'elected.lot': '{between} are equal with {votes} votes each, for {seat:places}. Elected by lot: {candidates}.',
  },
  cy: {
    'choices.papers':
      '{paper:papers} dilys; {rejected} wedi’u gwrthod. Gallai papur ddewis hyd at {candidate:mostChoices}; mae pob dewis yn un bleidlais.',
    'choices.inPart':
      'Ar {paper:papers} yr oedd rhai marciau’n rhy ansicr i’w cyfrif; mae’r dewisiadau clir arnynt yn cyfrif.',
    'elected.mostChoices': 'Etholwyd {candidates} gyda {votes} o bleidleisiau.',
    'elected.uncontested': 'Nid oes mwy o ymgeiswyr nag o seddi. Etholwyd: {candidates}.',
    'elected.lot':
      'Mae {between} yn gyfartal gyda {votes} o bleidleisiau yr un, am {seat:places}. Etholwyd drwy goelbren: {candidates}.',
  },
} as const satisfies Words;
