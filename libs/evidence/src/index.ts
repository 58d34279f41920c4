export * from './batches.js';
export * from './challenged.js';
export { buildBundle } from './build-bundle.js';
export type { BundleSigner, Manifest } from './build-bundle.js';
export { MOST_BUNDLE_BYTES, openBundle, packBundle } from './container.js';
export type { BundleFiles } from './container.js';
export type {
  BatchLine,
  ContestEvidence,
  DeclarationApproval,
  DeclarationContent,
  DeclaredContest,
  DeclaredResolution,
  DeclaredSeats,
  EvidenceContent,
  VerifierDigests,
} from './content.js';
export { readContestRecord } from './contest-record.js';
export type { ContestRecord } from './contest-record.js';
export { countBox, countContest } from './count-contest.js';
export type { OpenedBox } from './count-contest.js';
export { questionOf } from './question.js';
export { declareContest, declareElection } from './declare.js';
export type { ContestOutcome } from './declare.js';
export { digestHex, plainText } from './digest.js';
export { PATHS } from './paths.js';
export { publishedRootStatement, readNotedRoots } from './root-lines.js';
export type { NotedRoots } from './root-lines.js';
export { keysMisfit } from './keys-misfit.js';
export { recordMisfit } from './record-misfit.js';
export { boundRules, ruleDigest } from './rule-digest.js';
export type { BoundRules } from './rule-digest.js';
export { CHECKS } from './verify/checks.js';
export { CHECKS_CY } from './verify/checks-cy.js';
export type { CheckName, CheckOutcome } from './verify/checks.js';
export { verifyBundle } from './verify/verify-bundle.js';
export type { BundleChecks, BundleReport, ContestReport } from './verify/verify-bundle.js';
export * from './codes/code-statement.js';
export * from './codes/public-codes.js';
export * from './codes/replacement.js';
export * from './roll-log.js';
export { faultInCommitments } from './commitments.js';
export type { CommitmentLine } from './commitments.js';
export { rollLogFaults } from './roll-log-check.js';
export type { RollLogToCheck } from './roll-log-check.js';
export { checkTrustStatement, trustStatementFile } from './trust-statement.js';
export type { TrustStatementContent } from './trust-statement.js';
export { PRACTICE_KEY_HEX } from './practice/practice-key.js';
export * from './practice/spoil.js';
export * from './verdict/find-ballot.js';
export { isLikeEvidence } from './verdict/like-evidence.js';
export * from './verdict/look.js';
export * from './verdict/noted.js';
export * from './verdict/proof-team.js';
export * from './verdict/shown.js';
export * from './verdict/verdict.js';
export { verdictText } from './verdict/verdict-text.js';
export * from './words/language.js';
export type * from './words/words.js';
