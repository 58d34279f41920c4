import type { BallotBoxStore } from './ballot-box-store.js';
import type { ChallengeStore } from './challenge-store.js';
import type { CountStore } from './count-store.js';
import type { DeclarationStore } from './declaration-store.js';
import type { RecordStore } from './record-store.js';
import type { AuditTrail } from './audit-trail.js';
import type { ConstitutionStore } from './constitution-store.js';
import type { MemberStore } from './member-store.js';
import type { Messages } from './messages.js';
import type { MixerStore } from './mixer-store.js';
import type { OfficerStore } from './officer-store.js';
import type { OrganisationStore } from './organisation-store.js';
import type { Outbox } from './outbox.js';
import type { RegisterImportStore } from './register-import-store.js';
import type { SignInStore } from './sign-in-store.js';
import type { ContestSetupStore } from './contest-setup-store.js';
import type { CredentialStore } from './credential-store.js';
import type { DatabaseSettings } from './database-settings.js';
import type { ExaminationStore } from './examination-store.js';
import type { ElectionStore } from './election-store.js';
import type { RollStore } from './roll-store.js';
import type { TrusteeKeyStore } from './trustee-key-store.js';

/** Everything a use case may read and write in its one transaction, by noun. Each noun's port has its own file. */
export interface Stores {
  readonly ballotBox: BallotBoxStore;
  readonly challenges: ChallengeStore;
  readonly audit: AuditTrail;
  readonly outbox: Outbox;
  readonly messages: Messages;
  readonly record: RecordStore;
  readonly counts: CountStore;
  readonly declarations: DeclarationStore;
  readonly officers: OfficerStore;
  readonly organisation: OrganisationStore;
  readonly signIn: SignInStore;
  readonly elections: ElectionStore;
  readonly rolls: RollStore;
  readonly trusteeKeys: TrusteeKeyStore;
  readonly credentials: CredentialStore;
  readonly contestSetups: ContestSetupStore;
  readonly databaseSettings: DatabaseSettings;
  readonly constitutions: ConstitutionStore;
  readonly members: MemberStore;
  readonly registerImports: RegisterImportStore;
  readonly examination: ExaminationStore;
  readonly mixers: MixerStore;
}
