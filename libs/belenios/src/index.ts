export * from './group.js';
export { canonicalText, faultText, readCanonical, readCanonicalText } from './json.js';
export type { ReadFault, ReadRule, Shape, Shaped } from './json.js';
export { compareWireHex, MAX_RANKED_CANDIDATES, NEUTRAL_HEX } from './element-hex.js';
export { NobleGroup } from './group-noble.js';
export { loadFastGroup, selfTest } from './node-group.js';
export type { LoadedGroup } from './node-group.js';
export { ORDER, invertScalar, modOrder, parseScalar, randomScalar, scalarDec } from './scalar.js';
export { challenge, fingerprint, hashHex, PREFIX, sha256Bytes, Transcript } from './transcript.js';
export * from './wire.js';
export { checkBallot, checkBallots, isHomomorphicAnswer, isRankedAnswer, makeBallot } from './ballot.js';
export type { AnswerOpening, BallotToMake, CheckedBallot, MadeBallot } from './ballot.js';
export { openingFaultWords, questionText, voteWords } from './challenge/ballot-words.js';
export { checkOpenedBallot } from './challenge/check-opening.js';
export type { OpenedBallot, OpeningFault } from './challenge/check-opening.js';
export {
  MOST_OPENING_CHARACTERS,
  readChallenge,
  readOpening,
  writeChallenge,
  writeOpening,
} from './challenge/opening.js';
export type { BallotOpening, ChallengedBallot } from './challenge/opening.js';
export { ciphertextOf, sumCiphertexts } from './ciphertext.js';
export type { CiphertextElements } from './ciphertext.js';
export { electionContext } from './election-context.js';
export type { ElectionContext } from './election-context.js';
export type { CheckFault, CheckRule } from './fault.js';
export { messageSignatureHolds, signMessage, trusteeKey, trusteeKeyHolds } from './schnorr.js';
export * from './byte-source.js';
export { indexArchive, readRecords } from './archive-reader.js';
export type { ArchiveIndex } from './archive-reader.js';
export type { ArchiveFault, ArchiveRecord, ScannedRecord } from './archive-record.js';
export type { ArchiveEntry, DataRole, RecordRef } from './chain-reader.js';
export type { EventType } from './chain.js';
export { writeEvent } from './chain.js';
export { paddingAfter, writeTarHeader } from './tar.js';
export * from './archive-writer.js';
export * from './election.js';
export { checkTrustees } from './check-trustees.js';
export type { TrusteesFault } from './check-trustees.js';
export { electionKey, makeSingleTrustee, ownerGroups, ownerKeys, readTrustees, trusteesShape } from './trustees.js';
export type { OwnerGroup, SignedMessage, ThresholdTrustees, Trustee, Trustees } from './trustees.js';
export { combineFactors, lagrange, plaintexts } from './combine.js';
export { checkPartialDecryption, makePartialDecryption } from './decrypt.js';
export type { CiphertextLists, DecryptionDemands, DecryptionOptions, FactorLists } from './decrypt.js';
export { DiscreteLog } from './discrete-log.js';
export { mix } from './mix.js';
export type { MixOptions, MixProgress } from './mix.js';
export { checkShuffle } from './mix-check.js';
export type { ShuffleCheckOptions } from './mix-check.js';
export { checkResult, computeResult } from './result.js';
export type { OpenedResult, UnusualRow } from './result.js';
export { computeEncryptedTally, countedBallots, sizedTally } from './tally.js';
export type { BallotBox, TalliedBox, WeightedBallot } from './tally.js';
export {
  codeFaultText,
  credentialScalar,
  generateVotingCode,
  publicCredential,
  readVotingCode,
  signInToken,
} from './credential.js';
export type { CodeFault, VotingCode } from './credential.js';
export { randomBelow, randomPermutation } from './uniform.js';
export { checkNextDecryption, nextDecryption, nextMix, nextResult, nextTally } from './opening/steps.js';
export type { NextResult, NextTally } from './opening/steps.js';
export { checkNextMix } from './opening/next-mix-check.js';
export { ballotChecker } from './verify/ballot-tasks.js';
export type { BallotCheck, CheckBallots } from './verify/ballot-tasks.js';
export { TASKS_VERSION } from './verify/crew.js';
export type { KeptAnswers } from './verify/crew.js';
export { proofWorker } from './verify/proof-worker.js';
export { buffersOf } from './verify/tasks.js';
export type { AnswerOf, RunTask, TaskKind, TaskOf } from './verify/tasks.js';
export type { RuleReport, RuleVerdict } from './verify/findings.js';
export type { OnProgress, Progress, Step } from './verify/inspection.js';
export type { Verdict, VerificationReport } from './verify/report.js';
export { RULE_IDS, RULES } from './verify/rules.js';
export type { Level, RuleId } from './verify/rules.js';
export { RULES_CY } from './verify/rules-cy.js';
export type { KnownElsewhere } from './verify/same-record.js';
export { trackerOf } from './verify/trackers.js';
export { hashesOfWords, readTracker, trackerWords, WORDS_OF_A_TRACKER } from './words/tracker-words.js';
export type { TrackerText } from './words/tracker-words.js';
export { sealWords } from './words/seal-words.js';
export { spellInWords } from './words/words.js';
export type { TrackedBallot } from './verify/trackers.js';
export { verifyArchive } from './verify/verify-archive.js';
export type { VerifyOptions } from './verify/verify-archive.js';
export { firstAttempt, MOST_MEMBERS, nextAttempt } from './ceremony/ceremony-id.js';
export type { CeremonyId, CeremonyIdFault } from './ceremony/ceremony-id.js';
export { policyText } from './ceremony/ceremony-fault.js';
export type { CeremonyFault, Complaint } from './ceremony/ceremony-fault.js';
export { LONGEST_CEREMONY_MESSAGE, readMessage } from './ceremony/ceremony-message.js';
export type { CeremonyMessage } from './ceremony/ceremony-message.js';
export { beginCeremony, ceremonyStep, keysOpenTheDummy, takeMessage } from './ceremony/ceremony.js';
export type { CeremonySoFar } from './ceremony/ceremony.js';
export { contentsOf, dueOf, messagesOf, provedKeys } from './ceremony/ceremony-state.js';
export type { CeremonyState } from './ceremony/ceremony-state.js';
export type { CeremonyStep, MemberStep, MessageStep } from './ceremony/ceremony-steps.js';
export { memberStep, recoverDevice } from './ceremony/member-device.js';
export type { DeviceStep, MemberDevice } from './ceremony/member-device.js';
export { generateMemberSeed, readMemberSeed } from './ceremony/member-key.js';
export type { MemberSeed } from './ceremony/member-key.js';
export { polynomialShape } from './ceremony/polynomial.js';
export type { Polynomial } from './ceremony/polynomial.js';
export { checkRehearsed, rehearsalOf, rehearse } from './ceremony/rehearsal.js';
export type { Rehearsal } from './ceremony/rehearsal.js';
export { backupGroups, readBackup } from './key-files/backup.js';
export type { BackupFault, BackupSeed } from './key-files/backup.js';
export type { KeyFileFault } from './key-files/key-file-fault.js';
export { keyFingerprint } from './key-files/key-fingerprint.js';
export { lockKeyFile, SHORTEST_PASSPHRASE, unlockKeyFile } from './key-files/locked-file.js';
export { deviceMisfit, isMemberKeyFile, readMemberKeyFile, writeMemberKeyFile } from './key-files/member-key-file.js';
export type { DeviceMisfit, MemberKeyFile } from './key-files/member-key-file.js';
export { openRecord } from './key-files/open-record.js';
export type { BoxesOpened, OpenedRecord, OpenRecordFault, OpenRecordOptions } from './key-files/open-record.js';
export { memberOpeningKey, readOpeningKey } from './key-files/opening-key.js';
export type { MemberKey, OpeningKey, SingleKey } from './key-files/opening-key.js';
export {
  contestPrivateKey,
  publicKeys,
  readPublicKeyFile,
  readSecretKeyFile,
  writeKeyFile,
} from './key-files/secret-key-file.js';
export type { KeyContest, PublicKeyFile, SecretKeyFile } from './key-files/secret-key-file.js';
