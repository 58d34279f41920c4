import type { Catalogue } from './catalogue.js';
import { REASON_TEXTS } from './reasons.js';

export const english: Catalogue = {
  reasons: REASON_TEXTS.en,
  grounds: {
    noSecurityFeature: 'without the security features',
    voterIdentified: 'marked so that the voter can be identified',
    duplicate: 'duplicate of a vote already counted',
    disqualified: 'disqualified return',
    unmarked: 'unmarked',
    noFirstPreference: 'no first preference',
    severalFirstPreferences: 'first preference for more than one candidate',
    onlyWithdrawnCandidates: 'for withdrawn candidates only',
    tooManyChosen: 'more candidates chosen than allowed',
    tooManyPoints: 'more points given than allowed',
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
    iteration: 'Stage {number}: votes counted again with new keep values',
    choices: 'The votes',
  },
  refusals: {
    lotsRequired:
      'The count stops at stage {stage}: {between} are tied and the rules leave it to lot {purpose}. Draw {places} of them in front of witnesses, record it, and count again.',
    oneSeatOnly: 'This rule fills one seat. Count the election by a rule for several seats, or count one seat.',
    weightedPapers:
      'This rule counts whole papers to two decimals and cannot count papers that carry weights. Use Meek, the Scottish rule, or a rule that adds up choices.',
    lotFaulty:
      'The lot recorded for stage {stage} between {between} cannot be used: it must name, once, as many of the tied candidates as are to be chosen.',
  },
  lotPurposes: {
    surplus: 'whose surplus is transferred first',
    exclusion: 'who is excluded',
    seat: 'who is elected',
    order: 'who was elected first',
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
    vacant: 'Left vacant: {seat:seats}.',
    weighted: 'Papers carry weights. All figures are in parts of a vote: {units} parts make one vote.',
    noLots: 'No lots were drawn.',
    lots: 'Lots drawn:',
    lot: 'Stage {stage}, {purpose}: between {between}; drawn: {candidates}',
  },
  and: (last) => ` and ${last}`,
};
