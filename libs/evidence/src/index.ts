export * from './batches.js';
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
  EvidenceContent,
} from './content.js';
export { readContestRecord } from './contest-record.js';
export type { ContestRecord } from './contest-record.js';
export { countContest } from './count-contest.js';
export { declareContest, declareElection } from './declare.js';
export type { ContestOutcome } from './declare.js';
export { digestHex, plainText } from './digest.js';
export { PATHS } from './paths.js';
export { publishedRootStatement, readNotedRoots } from './root-lines.js';
export type { NotedRoots } from './root-lines.js';
export { recordMisfit } from './record-misfit.js';
export { ruleDigest } from './rule-digest.js';
export { CHECKS } from './verify/checks.js';
export type { CheckName, CheckOutcome } from './verify/checks.js';
export { verifyBundle } from './verify/verify-bundle.js';
export type { BundleChecks, BundleReport, ContestReport } from './verify/verify-bundle.js';
