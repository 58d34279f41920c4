import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ConstitutionVersion, ConstitutionVersionHead } from '#libs/application';
import { answer } from '../refusals/answer.js';

@ObjectType('ConstitutionVersion', { description: 'A version of the constitution, without its text.' })
export class ConstitutionVersionObject {
  @Field(() => Int, { description: 'From 1.' }) version!: number;
  @Field(() => String, { description: 'SHA-256 of the document in hex: what elections cite.' }) digest!: string;
  @Field(() => Date) adoptedAt!: Date;
  @Field(() => ID, { nullable: true, description: 'The officer; absent when the installation itself did it.' })
  adoptedBy?: string;
}

@ObjectType('Constitution', { description: 'The rule-book of a body as data, in one version.' })
export class ConstitutionObject extends ConstitutionVersionObject {
  @Field(() => String, { description: 'Canonical JSON.' }) document!: string;
}

@ObjectType()
export class ConstitutionAdopted {
  @Field(() => ConstitutionObject) constitution!: ConstitutionObject;
}
export const AdoptConstitutionResult = answer('AdoptConstitutionResult', ConstitutionAdopted);

export const toVersionObject = ({
  version,
  digest,
  adoptedAt,
  adoptedBy,
}: ConstitutionVersionHead): ConstitutionVersionObject => ({
  version,
  digest,
  adoptedAt,
  ...(adoptedBy === undefined ? {} : { adoptedBy }),
});

export const toConstitutionObject = (version: ConstitutionVersion): ConstitutionObject => ({
  ...toVersionObject(version),
  document: version.text,
});
