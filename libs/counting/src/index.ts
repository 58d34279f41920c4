export type { Candidate, CandidateNumber } from './candidate.js';
export { MOST_CANDIDATES } from './candidate.js';
export { compareCount, readExpectation } from './compare.js';
export type { Difference, Expectation, ExpectedStage } from './compare.js';
export { REOPENINGS } from './count-input.js';
export { listsAre, papersFor } from './choices/as-choices.js';
export type { ConstraintsFaulty, CountInput, CountRefusal, Reopening, RuleUnfit } from './count-input.js';
export { digestOfCount } from './count-record.js';
export type { CountRecord, CountStage, Reason, StageKind, Transfer } from './count-record.js';
export type { CountRule, FromTotals, PaperKind, TotalsInput } from './count-rule.js';
export { BltReader, readBlt } from './formats/blt.js';
export type { BltElection } from './formats/blt.js';
export type { ElectionFile, ElectionReader } from './formats/election-file.js';
export { faultText, MOST_FAULTS } from './formats/file-fault.js';
export type { FaultCode, FileFault } from './formats/file-fault.js';
export { writeBlt } from './formats/blt-writer.js';
export { electionReader, readElectionFile, writeElectionFile } from './formats/election-files.js';
export type { ReadOptions } from './formats/election-files.js';
export { ELECTION_FORMATS, FORMAT_NAMES, formatByName, formatGuessText, formatOf } from './formats/election-format.js';
export type { ElectionFormat, FormatGuess } from './formats/election-format.js';
export type { NistOptions } from './formats/nist-writer.js';
export { stageSheetCsv } from './formats/stage-sheet.js';
export type { WritableElection, Written } from './formats/writable-election.js';
export { writeFaultText } from './formats/write-fault.js';
export type { WriteFault } from './formats/write-fault.js';
export { readLots } from './formats/lots.js';
export { LOT_PURPOSES } from './lot.js';
export type { LotDraw, LotFaulty, LotPurpose, LotQuestion, LotsRequired } from './lot.js';
export type { MarkedPapers, Marks } from './papers/marks.js';
export { MOST_BOX_BYTES, PaperBox } from './papers/paper-box.js';
export { REJECTION_GROUNDS, totalPapers } from './papers/rejection.js';
export type { RejectedPapers, RejectionGround } from './papers/rejection.js';
export { droopQuota } from './quota.js';
export { count, COUNT_ENGINE, COUNT_RULES, findCountRule } from './registry.js';
export type { ReasonCode } from './text/reasons.js';
export { LANGUAGES } from './text/language.js';
export type { Language } from './text/language.js';
export { textReport } from './text/report.js';
export { drawText, namesIn, reasonText, refusalText, stageNarrative, stageTitle } from './text/text.js';
export type { NameOf } from './text/text.js';
export { drawFromOrder } from './lots/draw-from-order.js';
export { lotOrder, manualOrder } from './lots/lot-order.js';
export type { LotLine, LotOrder, OrderRefusal } from './lots/lot-order.js';
export { explainLotOrder, lotRefusalText } from './lots/lot-texts.js';
export { checkCommitment, commitmentOf, readSecretSeed, readSeed } from './lots/seed.js';
export type { CommitmentRefusal, LotSeed, SeedRefusal } from './lots/seed.js';
export { MOST_CONSTRAINED_SEATS, MOST_GROUPS, MOST_KINDS } from './constraints/constraint-group.js';
export { constraintFaultText, constraintText } from './constraints/constraint-texts.js';
export { checkConstraints, Feasibility } from './constraints/constraints.js';
export type { ConstraintFault, ConstraintGroup, Judgement } from './constraints/constraints.js';
export { electRanked } from './constraints/elect-ranked.js';
export type { PassedOver, RankedElection } from './constraints/elect-ranked.js';
export { analysePower, MOST_LISTED, MOST_PLAYERS } from './power/analyse-power.js';
export type { PlayerPower, PowerAnalysis } from './power/analyse-power.js';
export { MOST_ENUMERATED } from './power/enumerate.js';
export type { Player, WeightedGame } from './power/game.js';
export { powerOfFile } from './power/power-file.js';
export { powerOf } from './power/power-of.js';
export type { PowerOutcome, PowerQuestion, Voter } from './power/power-of.js';
export { powerJson, powerReport } from './power/power-report.js';
export type { PowerFileOutcome } from './power/read-power.js';
export { BREAKDOWN_LIMITS, mayPublishBreakdown, withheldClasses } from './resolutions/breakdown.js';
export type { BreakdownLimits, WithheldClass } from './resolutions/breakdown.js';
export type { CastingVoteEffect, CastingVoteOutcome } from './resolutions/casting-vote.js';
export type { Sides } from './resolutions/class-weights.js';
export { decideResolution } from './resolutions/decide-resolution.js';
export type { ResolutionOutcome, ResolutionVote } from './resolutions/decide-resolution.js';
export { decideBuildingSociety, decideInTwoMeetings } from './resolutions/joint-resolution.js';
export type { HeldMeeting, HoldersByValue, JointOutcome, PartName } from './resolutions/joint-resolution.js';
export type { Limb, LimbName } from './resolutions/limb.js';
export { parsePlainDate, sameDayNextMonth, secondMeetingWindow } from './resolutions/meeting-dates.js';
export type { MeetingWindow, PlainDate } from './resolutions/meeting-dates.js';
export type { DecidedFile } from './resolutions/read-resolution.js';
export { resolutionRefusalText } from './resolutions/refusal-words.js';
export type { Refusal as ResolutionRefusal, RefusalCode as ResolutionRefusalCode } from './resolutions/refusal.js';
export { decideResolutionFile } from './resolutions/resolution-file.js';
export { publishableReasons, resolutionJson } from './resolutions/resolution-json.js';
export { resolutionReport } from './resolutions/resolution-report.js';
export type {
  CastingVote,
  ClassConsent,
  Comparison,
  ResolutionRule,
  Threshold,
  Weighting,
} from './resolutions/resolution-rule.js';
export type { Sentence } from './resolutions/sentence.js';
export {
  BUILDING_SOCIETY_FORMS,
  MAJORITY,
  RESOLUTION_FORMS,
  SINGLE_FORMS,
  SPECIAL,
  TWO_MEETING_FORMS,
  TWO_THIRDS,
} from './resolutions/statutory-forms.js';
export type { BuildingSocietyForm, SingleForm, TwoMeetingForm } from './resolutions/statutory-forms.js';
export type { ClassTally, DelegateVote, Tally, VotesCast } from './resolutions/tally.js';
export { countback } from './countback/countback.js';
export type { CasualVacancy, Countback, CountbackRefusal } from './countback/countback.js';
export { countbackRefusalText, countbackText } from './countback/countback-text.js';
export { lastExcluded, runnersUp } from './countback/next-in-line.js';
export { compareRules } from './simulate/compare-rules.js';
export type { RuleOutcome, RulesCompared } from './simulate/compare-rules.js';
export { simulationText } from './simulate/simulation-text.js';
export { lastSeat } from './story/last-seat.js';
export type { Beaten, LastSeat, SeatWonBy, SideBySide } from './story/last-seat.js';
export { lastSeatStory } from './story/last-seat-story.js';
export type { LastSeatStory } from './story/last-seat-story.js';
export { margin } from './story/margin.js';
export type { Margin, MarginExample, NoMargin } from './story/margin.js';
export { marginText } from './story/margin-text.js';
export { ruleTitle } from './rule-title.js';
export { countTotals } from './totals/count-totals.js';
export { OWN_RULE, requirementOf, RESOLUTION_RULES_VERSION, ruleOf, spellOut } from './totals/requirement.js';
export type { Requirement, ShareAsText, SpeltOutRule } from './totals/requirement.js';
export { decideTotals, isResolutionRecord, textOfCount } from './totals/resolution-record.js';
export type { ContestCount, ResolutionLimb, ResolutionRecord, ResolutionTotals } from './totals/resolution-record.js';
