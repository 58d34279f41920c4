import { Field, ObjectType } from '@nestjs/graphql';

/** One input that the refusal is about. */
@ObjectType({ description: 'One input that a refusal is about.' })
export class RefusalField {
  @Field(() => String, { description: 'Path of the input, such as `candidates.2.name`.' })
  field!: string;

  @Field(() => String)
  code!: string;

  /** Fills the text; not a field of the schema. */
  details!: Readonly<Record<string, unknown>>;
}

/** An expected "no": what it is, and in the reader's language what can be done about it. */
@ObjectType({
  description: 'An expected “no”, with what can be done about it. `code` is for programs, `message` for people.',
})
export class Refusal {
  @Field(() => String)
  code!: string;

  @Field(() => [RefusalField])
  fields!: RefusalField[];

  /** Fills the text; not a field of the schema. */
  details!: Readonly<Record<string, unknown>>;
}
