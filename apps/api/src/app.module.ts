import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { ApprovalsModule } from './approvals/approvals.module.js';
import { ConductModule } from './conduct/conduct.module.js';
import { CapturedMailModule } from './captured-mail/captured-mail.module.js';
import { CastingModule } from './casting/casting.module.js';
import { CodesModule } from './codes/codes.module.js';
import { ChallengeModule } from './challenge/challenge.module.js';
import { DeclarationModule } from './declaration/declaration.module.js';
import { ElectionModule } from './election/election.module.js';
import { ConstitutionModule } from './constitution/constitution.module.js';
import { ApiGraphQLModule } from './graphql/graphql.module.js';
import { InstallationModule } from './installation/installation.module.js';
import { HelpModule } from './help/help.module.js';
import { KeysModule } from './keys/keys.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { OfficerModule } from './officer/officer.module.js';
import { OpeningModule } from './opening/opening.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { RegisterModule } from './register/register.module.js';
import { TrustModule } from './trust/trust.module.js';

/** The API: what every slice stands on, then the slices by name. */
@Module({
  imports: [
    PlatformModule,
    AccessModule,
    ApiGraphQLModule,
    ApprovalsModule,
    ConductModule,
    CastingModule,
    CodesModule,
    ChallengeModule,
    OfficerModule,
    OrganisationModule,
    ElectionModule,
    KeysModule,
    ConstitutionModule,
    RegisterModule,
    OpeningModule,
    MessagesModule,
    HelpModule,
    DeclarationModule,
    TrustModule,
    InstallationModule,
    CapturedMailModule,
  ],
})
export class AppModule {}
