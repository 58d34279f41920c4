import { Injectable } from '@nestjs/common';
import type { Keyring, Stores } from '#libs/application';
import { UnitOfWork } from '#libs/application';
import type { Result } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import type { DataSource } from 'typeorm';
import { PgAuditTrail } from './audit-trail.store.js';
import { PgBallotBoxStore } from './ballot-box.store.js';
import { PgCeremonyStore } from './ceremony.store.js';
import { PgChallengeStore } from './challenge.store.js';
import { PgApprovalStore } from './approval.store.js';
import { PgConductStore } from './conduct.store.js';
import { PgCountStore } from './count.store.js';
import { PgContestSetupStore } from './contest-setup.store.js';
import { PgCodeStore } from './code.store.js';
import { PgCredentialStore } from './credential.store.js';
import { PgRollLogStore } from './roll-log.store.js';
import { PgDatabaseSettings } from './database-settings.store.js';
import { PgDecryptionStore } from './decryption.store.js';
import { PgDeclarationStore } from './declaration.store.js';
import { PgElectionStore } from './election.store.js';
import { PgConstitutionStore } from './constitution.store.js';
import { PgMemberStore } from './member.store.js';
import { PgExaminationStore } from './examination.store.js';
import { PgHelpStore } from './help.store.js';
import { PgMessages } from './messages.store.js';
import { PgMixerStore } from './mixer.store.js';
import { PgOfficerStore } from './officer.store.js';
import { PgOrganisationStore } from './organisation.store.js';
import { PgRecordStore } from './record.store.js';
import { PgOutbox } from './outbox.store.js';
import { PgRollStore } from './roll.store.js';
import { PgRegisterImportStore } from './register-import.store.js';
import { PgSignInStore } from './sign-in.store.js';
import type { StoreContext } from './store-context.js';
import { PgTrusteeKeyStore } from './trustee-key.store.js';

class RolledBack<E> extends Error {
  constructor(readonly refusal: Result<never, E>) {
    super('rolled back on a refusal');
  }
}

export const storesFor = (context: StoreContext): Stores => ({
  audit: new PgAuditTrail(context),
  ballotBox: new PgBallotBoxStore(context),
  challenges: new PgChallengeStore(context),
  outbox: new PgOutbox(context),
  messages: new PgMessages(context),
  record: new PgRecordStore(context),
  counts: new PgCountStore(context),
  declarations: new PgDeclarationStore(context),
  officers: new PgOfficerStore(context),
  organisation: new PgOrganisationStore(context),
  signIn: new PgSignInStore(context),
  elections: new PgElectionStore(context),
  rolls: new PgRollStore(context),
  trusteeKeys: new PgTrusteeKeyStore(context),
  ceremonies: new PgCeremonyStore(context),
  decryptions: new PgDecryptionStore(context),
  credentials: new PgCredentialStore(context),
  codes: new PgCodeStore(context),
  rollLog: new PgRollLogStore(context),
  contestSetups: new PgContestSetupStore(context),
  databaseSettings: new PgDatabaseSettings(context),
  constitutions: new PgConstitutionStore(context),
  members: new PgMemberStore(context),
  registerImports: new PgRegisterImportStore(context),
  examination: new PgExaminationStore(context),
  mixers: new PgMixerStore(context),
  conduct: new PgConductStore(context),
  approvals: new PgApprovalStore(context),
  help: new PgHelpStore(context),
});

@Injectable()
export class TypeOrmUnitOfWork extends UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keyring: Keyring,
  ) {
    super();
  }

  async run<T, E>(
    organisationId: OrganisationId,
    work: (stores: Stores) => Promise<Result<T, E>>,
  ): Promise<Result<T, E>> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        await manager.query(`select set_config('app.organisation_id', $1, true)`, [organisationId]);
        const outcome = await work(storesFor({ manager, organisationId, keyring: this.keyring }));
        if (!outcome.ok) throw new RolledBack(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RolledBack) return (error as RolledBack<E>).refusal;
      throw error;
    }
  }
}
