import type { Catalogue } from './catalogue.js';

export const english: Catalogue = {
  reasons: {
    'first.papers':
      '{paper:papers} valid; {rejected} rejected. Each valid paper is worth one vote to its first preference.',
    'first.quota': 'The quota is {papers} divided by {divisor}, cut to a whole number, plus one: {quota} votes.',
    'surplus.only':
      '{candidates} has {votes} votes, which is {surplus} more than the quota. This surplus is transferred.',
    'surplus.largest': '{candidates} has the largest surplus, {surplus} votes, which is transferred first.',
    'surplus.earlierStage':
      '{between} have equal surpluses of {surplus} votes. {candidates} had most votes at stage {stage}, the latest at which they differed, so this surplus is transferred first.',
    'surplus.lot':
      '{between} have equal surpluses of {surplus} votes and were equal at every stage. The returning officer drew lots: the surplus of {candidates} is transferred first.',
    'surplus.moved':
      '{paper:papers} moved on, worth {votes} votes in all; {withoutNext} had no further usable preference.',
    'exclusion.lowest': '{candidates} has the fewest votes, {votes}, and is excluded.',
    'exclusion.earlierStage':
      '{between} have the fewest votes, {votes} each. {candidates} had fewest at stage {stage}, the latest at which they differed, and is excluded.',
    'exclusion.lot':
      '{between} have the fewest votes, {votes} each, and were equal at every stage. The returning officer drew lots: {candidates} is excluded.',
    'exclusion.moved':
      '{paper:papers} moved on, worth {votes} votes in all; {withoutNext} had no further usable preference.',
    'elected.quota': '{candidates} has {votes} votes, which reaches the quota of {quota}, and is elected.',
    'elected.lastVacancies':
      'As many candidates remain as there are seats to fill, or fewer. Elected without reaching the quota: {candidates}.',
    'choices.papers':
      '{paper:papers} valid; {rejected} rejected. A paper could choose up to {candidate:mostChoices}; each choice is one vote.',
    'choices.inPart': 'On {paper:papers} some marks were too uncertain to count; the clear choices on them count.',
    'elected.mostChoices': '{candidates} is elected with {votes} votes.',
    'elected.uncontested': 'There are no more candidates than seats. Elected: {candidates}.',
    'elected.lot':
      '{between} are equal with {votes} votes each, for {seat:places}. The returning officer drew lots. Elected: {candidates}.',
  },
  grounds: {
    unmarked: 'unmarked',
    noFirstPreference: 'no first preference',
    severalFirstPreferences: 'first preference for more than one candidate',
    onlyWithdrawnCandidates: 'for withdrawn candidates only',
    tooManyChosen: 'more candidates chosen than allowed',
    uncertain: 'void for uncertainty',
  },
  phrases: {
    paper: { one: '{n} ballot paper', other: '{n} ballot papers' },
    seat: { one: '{n} seat', other: '{n} seats' },
    candidate: { one: '{n} candidate', other: '{n} candidates' },
    choice: { one: '{n} choice', other: '{n} choices' },
    vacancy: { one: '{n} vacancy', other: '{n} vacancies' },
  },
  stage: {
    first: 'Stage {number}: first preferences',
    surplus: 'Stage {number}: surplus of {candidates}',
    exclusion: 'Stage {number}: exclusion of {candidates}',
    choices: 'The votes',
  },
  refusals: {
    lotsRequired:
      'The count stops at stage {stage}: {between} are tied and the rules leave it to lot {purpose}. Draw {places} of them in front of witnesses, record it, and count again.',
    lotFaulty:
      'The lot recorded for stage {stage} between {between} cannot be used: it must name, once, as many of the tied candidates as are to be chosen.',
  },
  lotPurposes: {
    surplus: 'whose surplus is transferred first',
    exclusion: 'who is excluded',
    seat: 'who is elected',
  },
  report: {
    summary: '{seat:seats}, {candidate:candidates}, {paper:papers} valid',
    rejected: 'Rejected: {papers} ({ground})',
    rule: 'Rule: {title}',
    candidate: 'Candidate',
    change: 'Change',
    votes: 'Votes',
    outcome: 'Outcome',
    elected: 'elected',
    excluded: 'excluded',
    nonTransferable: 'Non-transferable',
    total: 'Total',
    withdrawn: 'Withdrawn: {candidates}',
    result: 'Elected, in order: {candidates}',
    noLots: 'No lots were drawn.',
    lots: 'Lots drawn:',
    lot: 'Stage {stage}, {purpose}: between {between}; drawn: {candidates}',
  },
  and: (last) => ` and ${last}`,
};
