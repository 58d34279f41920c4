import { Module } from '@nestjs/common';
import {
  ChangeOfficerRoles,
  InviteOfficer,
  ReadOrganisation,
  RequestSignInLink,
  SignIn,
  SignOut,
} from '#libs/application';
import { ChangeOfficerRolesResolver } from './change-officer-roles.resolver.js';
import { InviteOfficerResolver } from './invite-officer.resolver.js';
import { OfficersResolver } from './officers.resolver.js';
import { RequestSignInLinkResolver } from './request-sign-in-link.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignOutResolver } from './sign-out.resolver.js';

@Module({
  providers: [
    ...[RequestSignInLink, SignIn, SignOut, InviteOfficer, ChangeOfficerRoles, ReadOrganisation],
    RequestSignInLinkResolver,
    SignInResolver,
    SignOutResolver,
    InviteOfficerResolver,
    ChangeOfficerRolesResolver,
    OfficersResolver,
  ],
})
export class OfficerModule {}
