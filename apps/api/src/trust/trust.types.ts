import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { trustText } from '#libs/domain';
import type { Language, TrustSectionId, TrustStatement } from '#libs/domain';

export const TrustSectionName = {
  LEARN: 'learn',
  CHANGE: 'change',
  STOP: 'stop',
  CHECK: 'check',
  NOBODY: 'nobody',
} as const satisfies Readonly<Record<string, TrustSectionId>>;
registerEnumType(TrustSectionName, {
  name: 'TrustSectionId',
  description:
    'LEARN: who could learn a vote. CHANGE: who could change the result. STOP: who could stop the count. CHECK: what a voter can check. NOBODY: what nobody can prevent.',
});

export const TextLanguage = { ENGLISH: 'en', WELSH: 'cy' } as const satisfies Readonly<Record<string, Language>>;
registerEnumType(TextLanguage, { name: 'TextLanguage', description: 'A language in which texts are written.' });

@ObjectType({ description: 'One thing that is so, in the words of the members.' })
export class TrustSentence {
  @Field(() => String) text!: string;
  @Field(() => [String], { description: 'People and bodies that are named in it.' }) people!: string[];
}

@ObjectType()
export class TrustSection {
  @Field(() => TrustSectionName) id!: TrustSectionId;
  @Field(() => String) title!: string;
  @Field(() => [TrustSentence]) sentences!: TrustSentence[];
}

@ObjectType('TrustStatement', {
  description: 'Whom the members of an election have to trust and for what, computed from its frozen definition.',
})
export class TrustStatementObject {
  @Field(() => String) title!: string;
  @Field(() => [TrustSection]) sections!: TrustSection[];
  @Field(() => String, { description: 'All of it as one text, for reading and printing.' }) text!: string;
}

export const toTrustStatement = (statement: TrustStatement): TrustStatementObject => ({
  title: statement.title,
  sections: statement.sections.map(({ id, title, sentences }) => ({
    id,
    title,
    sentences: sentences.map(({ text, people }) => ({ text, people: [...people] })),
  })),
  text: trustText(statement),
});
