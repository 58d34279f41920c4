import type { Words } from '../words.js';

/** Sentences of rules that add up choices or points and elect those with most. */
export const choiceWords = {
  en: {
    'choices.papers':
      '{paper:papers} valid; {rejected} rejected. A paper could choose up to {candidate:mostChoices}; each choice is one vote.',
    'choices.inPart': 'On {paper:papers} some marks were too uncertain to count; the clear choices on them count.',
    'choices.totals':
      '{paper:papers}, added up under encryption; no single one was opened. A paper could choose up to {candidate:mostChoices} and no more; each choice is one vote. Papers that chose nobody are among them.',
    'points.papers':
      '{paper:papers} valid; {rejected} rejected. A paper could share out points among the candidates, in all up to {mostPoints}.',
    'elected.mostChoices': '{candidates} is elected with {votes} votes.',
    'elected.mostPoints': '{candidates} is elected with {votes} points.',
    'elected.uncontested': 'There are no more candidates than seats. Elected: {candidates}.',
    'elected.lot': '{between} are equal with {votes} votes each, for {seat:places}. Elected by lot: {candidates}.',
    'elected.lotPoints':
      '{between} are equal with {votes} points each, for {seat:places}. Elected by lot: {candidates}.',
    'elected.passedOver':
      'Not elected because of the constraints: {candidates}. With this candidate elected they could not be met: {groups}.',
    'elected.margin':
      'Fewest votes of those elected: {candidates}, {votes}. Most votes of those who could have been elected instead: {between}, {next}. That is a difference of {margin}.',
    'elected.marginPoints':
      'Fewest points of those elected: {candidates}, {votes}. Most points of those who could have been elected instead: {between}, {next}. That is a difference of {margin}.',
  },
  cy: {
    'choices.papers':
      '{paper:papers} dilys; {rejected} wedi’u gwrthod. Gallai papur ddewis hyd at {candidate:mostChoices}; mae pob dewis yn un bleidlais.',
    'choices.inPart':
      'Ar {paper:papers} yr oedd rhai marciau’n rhy ansicr i’w cyfrif; mae’r dewisiadau clir arnynt yn cyfrif.',
    'choices.totals':
      '{paper:papers}, wedi’u hadio at ei gilydd dan amgryptiad; nid agorwyd yr un ohonynt ar ei ben ei hun. Gallai papur ddewis hyd at {candidate:mostChoices} a dim mwy; mae pob dewis yn un bleidlais. Mae papurau na ddewisodd neb yn eu plith.',
    'points.papers':
      '{paper:papers} dilys; {rejected} wedi’u gwrthod. Gallai papur rannu pwyntiau rhwng yr ymgeiswyr, hyd at {mostPoints} i gyd.',
    'elected.mostChoices': 'Etholwyd {candidates} gyda {votes} o bleidleisiau.',
    'elected.mostPoints': 'Etholwyd {candidates} gyda {votes} o bwyntiau.',
    'elected.uncontested': 'Nid oes mwy o ymgeiswyr nag o seddi. Etholwyd: {candidates}.',
    'elected.lot':
      'Mae {between} yn gyfartal gyda {votes} o bleidleisiau yr un, am {seat:places}. Etholwyd drwy goelbren: {candidates}.',
    'elected.lotPoints':
      'Mae {between} yn gyfartal gyda {votes} o bwyntiau yr un, am {seat:places}. Etholwyd drwy goelbren: {candidates}.',
    'elected.passedOver':
      'Heb ei ethol oherwydd y cyfyngiadau: {candidates}. O ethol yr ymgeisydd hwn ni ellid eu bodloni: {groups}.',
    'elected.margin':
      'Y nifer lleiaf o bleidleisiau ymhlith y rhai a etholwyd: {candidates}, {votes}. Y nifer mwyaf ymhlith y rhai y gellid bod wedi eu hethol yn eu lle: {between}, {next}. Mae hynny’n wahaniaeth o {margin}.',
    'elected.marginPoints':
      'Y nifer lleiaf o bwyntiau ymhlith y rhai a etholwyd: {candidates}, {votes}. Y nifer mwyaf ymhlith y rhai y gellid bod wedi eu hethol yn eu lle: {between}, {next}. Mae hynny’n wahaniaeth o {margin}.',
  },
} as const satisfies Words;
