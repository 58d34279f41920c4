import { Tenancy1795000000001 } from './migrations/0001-tenancy.js';
import { OrganisationAndRegister1795000000002 } from './migrations/0002-organisation-and-register.js';
import { ElectionAndRoll1795000000003 } from './migrations/0003-election-and-roll.js';
import { Casting1795000000004 } from './migrations/0004-casting.js';
import { RecordAndDeclaration1795000000005 } from './migrations/0005-record-and-declaration.js';
import { JobsAndAudit1795000000006 } from './migrations/0006-jobs-and-audit.js';
import { TryLimits1795000000010 } from './migrations/0010-try-limits.js';
import { Safeguards1795000000011 } from './migrations/0011-safeguards.js';
import { ContestKinds1795000000013 } from './migrations/0013-contest-kinds.js';
import { KeyCeremony1795000000012 } from './migrations/0012-key-ceremony.js';
import { ChallengedBallots1795000000014 } from './migrations/0014-challenged-ballots.js';
import { CodesAndRollLog1795000000015 } from './migrations/0015-codes-and-roll-log.js';
import { Mixers1795000000016 } from './migrations/0016-mixers.js';
import { VoterJourney1795000000017 } from './migrations/0017-voter-journey.js';
import { MessagesAndHelp1795000000020 } from './migrations/0020-messages-and-help.js';
import { DeclaredResults1795000000021 } from './migrations/0021-declared-results.js';
import { MembersByAddress1795000000022 } from './migrations/0022-members-by-address.js';
import { SearchPaths1795000000023 } from './migrations/0023-search-paths.js';
import { ColumnsAndUndo1795000000018 } from './migrations/0018-columns-and-undo.js';
import { TurnoutAndApprovals1795000000019 } from './migrations/0019-turnout-and-approvals.js';

/** In order. A migration that has run anywhere real is never edited; add the next one. */
export const migrations = [
  Tenancy1795000000001,
  OrganisationAndRegister1795000000002,
  ElectionAndRoll1795000000003,
  Casting1795000000004,
  RecordAndDeclaration1795000000005,
  JobsAndAudit1795000000006,
  TryLimits1795000000010,
  Safeguards1795000000011,
  KeyCeremony1795000000012,
  ContestKinds1795000000013,
  ChallengedBallots1795000000014,
  CodesAndRollLog1795000000015,
  Mixers1795000000016,
  VoterJourney1795000000017,
  ColumnsAndUndo1795000000018,
  TurnoutAndApprovals1795000000019,
  MessagesAndHelp1795000000020,
  DeclaredResults1795000000021,
  MembersByAddress1795000000022,
  SearchPaths1795000000023,
];
