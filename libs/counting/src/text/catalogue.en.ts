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
  weighted: {
    reasons: {
      'first.papers':
        'The valid papers are worth {paper:papers}; rejected: {rejected}. Each valid paper counts with its weight for its first preference.',
      'choices.papers':
        'The valid papers are worth {paper:papers}; rejected: {rejected}. A paper could choose up to {candidate:mostChoices}; each choice counts with the weight of the paper.',
      'choices.inPart':
        'On papers worth {paper:papers} some marks were too uncertain to count; the clear choices on them count.',
      'points.papers':
        'The valid papers are worth {paper:papers}; rejected: {rejected}. A paper could share out points among the candidates, in all up to {mostPoints}; each point counts with the weight of the paper.',
      'borda.papers':
        'The valid papers are worth {paper:papers}; rejected: {rejected}. With {candidate:standing} standing, a first preference is worth points: {first}. Each further preference is worth one point less, and a candidate without a preference on a paper gets none from it. Each point counts with the weight of the paper.',
      'schulze.papers':
        'The valid papers are worth {paper:papers}; rejected: {rejected}. Every two candidates are compared: a paper counts with its weight for the one it ranks higher, and a candidate it ranks is above one it does not rank. Where a candidate is compared with several, the figures stand in the order of the names. The votes shown beside the candidates are first preferences and decide nothing.',
      'schulze.compared': 'Worth of the papers that prefer {candidates} to {between}: {papers}.',
      'schulze.lastSeat':
        'How the last seat was won: papers worth {votes} prefer {candidates} to {between}, papers worth {against} prefer {between} to {candidates}.',
    },
    phrases: { paper: { one: '{n} part of a vote', other: '{n} parts of a vote' } },
    summary: '{seat:seats}, {candidate:candidates}, valid papers worth {paper:papers}',
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
    points: 'Points',
    outcome: 'Outcome',
    elected: 'elected',
    electedNoSeat: 'elected, no seat',
    excluded: 'excluded',
    nonTransferable: 'Non-transferable',
    total: 'Total',
    withdrawn: 'Withdrawn: {candidates}',
    result: 'Elected, in order: {candidates}',
    keeps: 'Keeps',
    reopened: '“{candidates}” is elected: nominations are to be opened again.',
    notSeated: 'Elected only after that, and so without a seat: {candidates}',
    vacant: 'Left vacant: {seat:seats}.',
    nobody: 'Nobody is elected.',
    weighted:
      'Papers carry weights. All figures, also those called votes, are in parts of a vote: {units} parts make one vote.',
    constraints: 'Constraints on who may be elected together:',
    constraint: '{group}: {candidates}',
    order: 'Order of election, equals named together:',
    orderPlace: '{place}. {candidates}',
    lotOrder: 'The order in which lots favour the candidates, drawn before the count: {candidates}',
    noLots: 'No lots were drawn.',
    lots: 'Lots drawn:',
    lot: 'Stage {stage}, {purpose}: between {between}; drawn: {candidates}',
  },
  and: (last) => ` and ${last}`,
};
