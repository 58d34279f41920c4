import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { OfficerRecord } from '#libs/application';
import type { Role } from '#libs/domain';
import { answer } from '../refusals/answer.js';

/** The roles as GraphQL names; the values are the domain's. */
export const OfficerRole = {
  SECRETARY: 'secretary',
  RETURNING_OFFICER: 'returning-officer',
  SECOND_PERSON: 'second-person',
  KEY_HOLDER: 'key-holder',
  AUDITOR: 'auditor',
} as const satisfies Readonly<Record<string, Role>>;
registerEnumType(OfficerRole, { name: 'OfficerRole', description: 'What an officer of a body may do.' });

@ObjectType('Officer', { description: 'A person who acts for a body.' })
export class OfficerObject {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) email!: string;
  @Field(() => [OfficerRole]) roles!: Role[];
  @Field(() => Boolean, { description: 'False once the officer has left: no role, no sign-in.' }) active!: boolean;
}

export const toOfficerObject = ({ officerId, name, email, roles, active }: OfficerRecord): OfficerObject => ({
  id: officerId,
  name,
  email,
  roles: [...roles],
  active,
});

@ObjectType({
  description: 'If the address belongs to an officer, a link is on its way to it. Otherwise nothing happens.',
})
export class SignInLinkRequested {
  @Field(() => Boolean, { description: 'True, whether the address is known or not.' }) requested!: boolean;
}
export const RequestSignInLinkResult = answer('RequestSignInLinkResult', SignInLinkRequested);

@ObjectType({ description: 'The session cookie was set.' })
export class SignedIn {
  @Field(() => ID) organisationId!: string;
  @Field(() => ID) officerId!: string;
  @Field(() => Date, { description: 'The session ends then, whatever happens in it.' }) expiresAt!: Date;
}
export const SignInResult = answer('SignInResult', SignedIn);

@ObjectType({ description: 'The session has ended; its cookie opens nothing any more.' })
export class SignedOut {
  @Field(() => Boolean) signedOut!: boolean;
}

@ObjectType()
export class OfficerInvited {
  @Field(() => OfficerObject) officer!: OfficerObject;
}
export const InviteOfficerResult = answer('InviteOfficerResult', OfficerInvited);

@ObjectType()
export class OfficerRolesChanged {
  @Field(() => OfficerObject) officer!: OfficerObject;
}
export const ChangeOfficerRolesResult = answer('ChangeOfficerRolesResult', OfficerRolesChanged);
