import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ResultListing } from '#libs/application';
import { answer } from '../refusals/answer.js';
import type { ModelConstitution } from '#libs/domain';

@ObjectType('Installation', { description: 'What this installation of Quorate offers to everybody.' })
export class InstallationObject {
  @Field(() => Boolean, { description: 'Whether anybody may set up a body here.' }) isFoundingOpen!: boolean;
  @Field(() => Boolean, {
    description: 'Whether messages are kept here instead of being sent, for everybody to read: a trial installation.',
  })
  hasCapturedMail!: boolean;
  @Field(() => String, {
    description: 'The version, and the beginning of the digest of the sources it was built from.',
  })
  build!: string;
}

@ObjectType('ModelConstitution', { description: 'A rule-book to begin with. It is data, and a body changes it.' })
export class ModelConstitutionObject {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The form of the body, as the constitution names it.' }) form!: string;
  @Field(() => String) name!: string;
  @Field(() => String) nameCy!: string;
  @Field(() => String) forWhom!: string;
  @Field(() => String) forWhomCy!: string;
  @Field(() => String, { description: 'The constitution as JSON.' }) document!: string;
}

@InputType({ description: 'A new body and its first officer.' })
export class FoundBodyInput {
  @Field(() => String, { description: '1 to 200 characters.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'At most 200 characters.' }) nameCy?: string | null;
  @Field(() => ID, { description: 'The model whose rules the body adopts.' }) modelConstitution!: string;
  @Field(() => String, { description: '1 to 200 characters.' }) officerName!: string;
  @Field(() => String, { description: 'The sign-in link goes there.' }) email!: string;
}

@ObjectType({ description: 'The body is there, and a sign-in link is on its way to its first officer.' })
export class BodyFounded {
  @Field(() => ID) organisationId!: string;
}
export const FoundBodyResult = answer('FoundBodyResult', BodyFounded);

@ObjectType('DeclaredElection', { description: 'An election whose result is declared.' })
export class DeclaredElectionObject {
  @Field(() => ID) electionId!: string;
  @Field(() => String, { description: 'The name of the body.' }) organisation!: string;
  @Field(() => String, { nullable: true }) organisationCy?: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) titleCy?: string;
  @Field(() => Date) declaredAt!: Date;
  @Field(() => Int, { description: 'How many contests it had.' }) contests!: number;
}

export const toModelObject = ({ id, form, name, forWhom, document }: ModelConstitution): ModelConstitutionObject => ({
  id,
  form,
  name: name.en,
  nameCy: name.cy,
  forWhom: forWhom.en,
  forWhomCy: forWhom.cy,
  document,
});

export const toDeclaredObject = ({ organisationCy, titleCy, ...listing }: ResultListing): DeclaredElectionObject => ({
  ...listing,
  ...(organisationCy === undefined ? {} : { organisationCy }),
  ...(titleCy === undefined ? {} : { titleCy }),
});
