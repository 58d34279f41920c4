import type { Caller } from '../apps/api/src/access/allow.js';

/**
 * Who may call what (API-08, ROLE-01; the table “Who can do what” of the handbook). Written by hand and reviewed: it is
 * the second opinion on every `@Allow`. `access.e2e-spec.ts` fails for an operation that has no line here, for a line
 * whose operation is gone, for a difference, and for an API that behaves otherwise.
 */
export const ACCESS_MATRIX: Readonly<Record<string, readonly Caller[]>> = {
  // Health, for load balancers.
  'GET /': ['public'],
  'GET /health/live': ['public'],
  'GET /health/ready': ['public'],

  // What the installation offers to everybody.
  'Query.installation': ['public'],
  'Query.modelConstitutions': ['public'],
  'Query.declaredElections': ['public'],
  'Mutation.foundBody': ['public'],

  // Signing in.
  'Mutation.requestSignInLink': ['public'],
  'Mutation.signIn': ['public'],
  'Mutation.signOut': ['signed-in'],
  'Query.me': ['public'],

  // The body and its officers.
  'Query.organisation': ['signed-in'],
  'Query.officers': ['secretary', 'returning-officer', 'second-person', 'auditor'],
  'Mutation.inviteOfficer': ['secretary'],
  'Mutation.changeOfficerRoles': ['secretary'],
  'Query.auditTrail': ['secretary', 'returning-officer', 'auditor'],

  // The constitution, and the register of members.
  'Query.constitution': ['signed-in'],
  'Query.constitutionVersions': ['signed-in'],
  'Mutation.adoptConstitution': ['secretary'],
  'Query.members': ['secretary'],
  'Query.member': ['secretary'],
  'Query.membersByClass': ['secretary', 'returning-officer', 'second-person', 'auditor'],
  'POST /uploads/register-imports': ['secretary'],
  'Query.registerImports': ['secretary'],
  'Query.registerImport': ['secretary'],
  'Query.registerImportRows': ['secretary'],
  'GET /register/imports/:id/rows-to-correct.csv': ['secretary'],
  'Mutation.confirmRegisterImport': ['secretary'],
  'Mutation.keepBothMembers': ['secretary'],
  'Mutation.discardRegisterImport': ['secretary'],

  // Making an election.
  'Query.elections': ['signed-in'],
  'Query.election': ['signed-in'],
  'Query.publicElection': ['public'],
  'Query.publicElectionByReference': ['public'],
  'Query.trustStatement': ['public'],
  'GET /elections/:electionId/trust-statement': ['public'],
  'Mutation.createElection': ['returning-officer'],
  'Mutation.changeElection': ['returning-officer'],
  'Mutation.addContest': ['returning-officer'],
  'Mutation.changeContest': ['returning-officer'],
  'Mutation.removeContest': ['returning-officer'],
  'Mutation.addCandidates': ['returning-officer'],
  'Mutation.orderCandidates': ['returning-officer'],
  'Mutation.removeCandidate': ['returning-officer'],
  'Mutation.describeCandidate': ['returning-officer'],

  // The roll, keys, codes and the opening of the poll.
  'Query.rollPreview': ['returning-officer'],
  'Query.roll': ['secretary', 'returning-officer', 'second-person', 'auditor'],
  'Query.rollEntries': ['returning-officer'],
  'Mutation.freezeRoll': ['returning-officer'],
  'Query.trusteeKeys': ['returning-officer', 'second-person', 'key-holder', 'auditor'],
  'Mutation.nameMixers': ['returning-officer'],
  'Query.outsideMixers': ['signed-in'],
  'Mutation.submitTrusteeKeys': ['key-holder'],
  'Mutation.withdrawTrusteeKeys': ['key-holder'],
  'Mutation.setKeyPolicy': ['returning-officer'],
  'Mutation.beginKeyCeremony': ['returning-officer'],
  'Mutation.concludeKeyCeremony': ['returning-officer'],
  'Query.keyCeremony': ['returning-officer', 'second-person', 'key-holder', 'auditor'],
  'Mutation.sendCeremonyMessage': ['key-holder'],
  'Mutation.issueVotingCodes': ['returning-officer'],
  'Mutation.setCodePolicy': ['returning-officer'],
  'Query.codePolicy': ['signed-in'],
  'GET /elections/:electionId/codes/election.json': ['returning-officer'],
  'GET /elections/:electionId/codes/electors.csv': ['returning-officer'],
  'GET /elections/:electionId/codes/statement': ['public'],
  'GET /elections/:uuid/roll-log': ['public'],
  'POST /uploads/elections/:electionId/codes': ['returning-officer'],
  'POST /uploads/elections/:electionId/code-replacements': ['returning-officer'],
  'Mutation.blockCode': ['returning-officer'],
  'Mutation.reissueCode': ['returning-officer'],
  'Mutation.recordOtherChannel': ['returning-officer'],
  'Query.otherChannelCounts': ['returning-officer', 'second-person', 'auditor'],
  'Query.codeMessages': ['returning-officer', 'second-person', 'auditor'],
  'Mutation.openPoll': ['returning-officer'],

  // Voting, and what everybody may see of the ballot box.
  'Query.ballotDefinition': ['voter'],
  'Mutation.castBallots': ['voter'],
  'Mutation.challengeBallot': ['public'],
  'GET /elections/:uuid/challenged': ['public'],
  'Query.ballotBox': ['public'],
  'Query.contestRecord': ['public'],
  'Query.receipt': ['public'],
  'GET /elections/:uuid/roots': ['public'],
  'GET /elections/:uuid/archive': ['public'],
  'GET /api/elections/:uuid/archive': ['public'],
  'GET /api/elections/:uuid/archive-header': ['public'],
  'GET /api/elections/:uuid/last-event': ['public'],
  'GET /api/elections/:uuid/objects/:hash': ['public'],

  // From the closing to the declared result.
  'Mutation.closePoll': ['returning-officer'],
  'Query.openingState': ['signed-in'],
  'Query.myMixingTasks': ['key-holder'],
  'Query.myDecryptions': ['key-holder'],
  'Mutation.commitDecryptions': ['key-holder'],
  'PUT /uploads/elections/:uuid/mix': ['key-holder'],
  'Query.myOpeningTasks': ['key-holder'],
  'PUT /uploads/elections/:uuid/partial-decryption': ['key-holder'],
  'Mutation.recordLot': ['returning-officer'],
  'Query.countRecord': ['public'],
  'Query.resolutionRecord': ['public'],
  'Mutation.proposeDeclaration': ['returning-officer'],
  'Mutation.approveDeclaration': ['second-person'],
  'Query.declaration': ['public'],
  'Query.examineRecord': ['returning-officer', 'auditor'],
  'GET /elections/:electionId/bundle': ['public'],
};
