import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DeclarationSeen } from '#libs/application';
import type { ElectionState } from '#libs/domain';
import { ElectionStateName } from '../election/election.types.js';
import { answer } from '../refusals/answer.js';

@ObjectType({ description: 'What a second person is to read and approve, word for word.' })
export class DeclarationProposed {
  @Field(() => ID) electionId!: string;
  @Field(() => String, { description: 'The exact content, canonical JSON.' }) content!: string;
  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal: approve with it.' }) contentDigest!: string;
}
export const ProposeDeclarationResult = answer('ProposeDeclarationResult', DeclarationProposed);

@ObjectType({ description: 'The result is declared; its evidence is being put together.' })
export class ResultDeclared {
  @Field(() => ID) electionId!: string;
  @Field(() => String) contentDigest!: string;
  @Field(() => ElectionStateName) state!: ElectionState;
}
export const ApproveDeclarationResult = answer('ApproveDeclarationResult', ResultDeclared);

@ObjectType({ description: 'Everything needed to check the declaration without us: `GET /elections/<id>/bundle`.' })
export class EvidenceBundle {
  @Field(() => String, { description: 'SHA-256 of the file, hexadecimal.' }) digest!: string;
  @Field(() => Int) bytes!: number;
}

@ObjectType('Declaration', { description: 'The declaration of result: proposed by one person, approved by another.' })
export class DeclarationObject {
  @Field(() => ID) electionId!: string;
  @Field(() => String, { description: 'The exact content, canonical JSON.' }) content!: string;
  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal.' }) contentDigest!: string;
  @Field(() => Boolean) isDeclared!: boolean;
  @Field(() => ID, { description: 'The officer who proposed it.' }) proposedBy!: string;
  @Field(() => Date) proposedAt!: Date;
  @Field(() => ID, { nullable: true, description: 'The officer who approved it.' }) approvedBy!: string | undefined;
  @Field(() => Date, { nullable: true }) approvedAt!: Date | undefined;
  @Field(() => EvidenceBundle, { nullable: true, description: 'Once it is put together.' })
  bundle!: EvidenceBundle | undefined;
}

export const toDeclaration = ({ election, proposed, approval, bundle }: DeclarationSeen): DeclarationObject => ({
  electionId: election.id,
  content: proposed.content,
  contentDigest: proposed.contentDigest,
  isDeclared: election.state === 'declared',
  proposedBy: proposed.proposedBy,
  proposedAt: proposed.proposedAt,
  approvedBy: approval?.approvedBy,
  approvedAt: approval?.approvedAt,
  bundle: bundle && { digest: bundle.digest, bytes: bundle.bytes },
});
