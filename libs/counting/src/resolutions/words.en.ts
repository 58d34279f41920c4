/** All sentences about resolutions in English. Percentages are for reading; the fractions beside them decide. */
export const resolutionEnglish = {
  votes: '{for} votes for and {against} against. Withheld ({withheld}) and spoilt ({spoilt}) votes do not count.',
  noVotes: 'There was no valid vote for or against that counts, so the resolution is not carried.',
  'weighed.classWeights':
    'Each class has a fixed weight, divided as its own members voted: {forPercent}% for ({forShare}) and {againstPercent}% against ({againstShare}).',
  'weighed.classBlocks':
    'The whole weight of each class goes to its majority: {forPercent}% for ({forShare}) and {againstPercent}% against ({againstShare}).',
  'weighed.cappedClasses':
    'Votes count equally up to the limit of each class: {forPercent}% for ({forShare}) and {againstPercent}% against ({againstShare}).',
  'class.shared':
    'Class {class} did not vote, or too few of it did; its weight is shared among the classes that voted.',
  'class.zero': 'Class {class} did not vote, or too few of it did; its weight counts for neither side.',
  'class.tied': 'Class {class} is equally divided; its weight counts for neither side.',
  'class.capped': 'Class {class} is limited to {cap} of the votes.',
  'majority.met': 'A larger part of the votes was for it ({value}) than against it ({required}).',
  'majority.unmet': 'A smaller part of the votes was for it ({value}) than against it ({required}).',
  'majority.tied': 'The votes for and against are equal, and equality does not carry a resolution.',
  'majority.casting': 'The votes for and against are equal, and the casting vote was given for the resolution.',
  'shareOfVotes.met': '{percent}% of the votes cast ({value}) were for it; {needed} is required, and reached.',
  'shareOfVotes.unmet': '{percent}% of the votes cast ({value}) were for it; {needed} is required, and not reached.',
  'shareOfAllMembers.met': '{percent}% of all who could vote ({value}) were for it; {needed} is required, and reached.',
  'shareOfAllMembers.unmet':
    '{percent}% of all who could vote ({value}) were for it; {needed} is required, and not reached.',
  'turnout.met': '{percent}% of all who could vote ({value}) voted for or against; {needed} is required, and reached.',
  'turnout.unmet':
    '{percent}% of all who could vote ({value}) voted for or against; {needed} is required, and not reached.',
  'inFavour.met': '{percent}% of all who could vote ({value}) voted in favour; {needed} is required, and reached.',
  'inFavour.unmet':
    '{percent}% of all who could vote ({value}) voted in favour; {needed} is required, and not reached.',
  'fewestVotes.met': '{value} votes were cast; {needed} is required, and reached.',
  'fewestVotes.unmet': '{value} votes were cast; {needed} is required, and not reached.',
  'classConsent.met': 'Class {class}, whose consent is required, consents.',
  'classConsent.unmet': 'Class {class}, whose consent is required, does not consent.',
  'classConsent.silentMet': 'Class {class} did not vote; under the rules its silence is consent.',
  'classConsent.silentUnmet': 'Class {class} did not vote; under the rules nothing is carried without its consent.',
  'holdersByValue.met':
    'Holders of {percent}% of the shares by value ({value}) are in favour; {needed} is required, and reached.',
  'holdersByValue.unmet':
    'Holders of {percent}% of the shares by value ({value}) are in favour; {needed} is required, and not reached.',
  'casting.EFFECTIVE': '{by} gave the casting vote {side} the resolution: {why}',
  'casting.NOT_GIVEN_BY_RULES': 'The casting vote of {by} has no effect: the rules give nobody a casting vote here.',
  'casting.NOT_A_MAJORITY_VOTE': 'The casting vote of {by} has no effect: this is not decided by a simple majority.',
  'casting.NOT_TIED': 'The casting vote of {by} has no effect: the votes for and against are not equal.',
  'casting.NOT_RECORDED': 'The casting vote has no effect: it must be recorded who gave it and why.',
  'interval.met': 'The second meeting was held on {held}, within {earliest} to {latest}, as the first was on {first}.',
  'interval.unmet':
    'The second meeting was held on {held}, but had to be within {earliest} to {latest}, as the first was on {first}.',
  'part.carried': 'The {part} carried the resolution.',
  'part.notCarried': 'The {part} did not carry the resolution.',
  carried: 'The resolution is carried.',
  notCarried: 'The resolution is not carried.',
} as const;

export type SentenceCode = keyof typeof resolutionEnglish;

export type SentenceWords = Readonly<Record<SentenceCode, string>>;
