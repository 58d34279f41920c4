import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AuditEvent } from '#libs/application';
import { z } from 'zod';

@ObjectType('Organisation', { description: 'A member-run body.' })
export class OrganisationObject {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'The name in Welsh, if it has one.' }) nameCy?: string;
  @Field(() => String, { description: 'IANA name of the zone in which hours are shown and days begin.' })
  timeZone!: string;
}

@ObjectType('AuditEvent', { description: 'One act, in a chain of hashes that shows any later change.' })
export class AuditEventObject {
  @Field(() => Int, { description: 'From 1, without gaps.' }) sequence!: number;
  @Field(() => String, { description: 'What happened, in the past tense, such as `PollClosed`.' }) type!: string;
  @Field(() => String, { description: '`officer:<id>`, `job:<name>` or `installer`.' }) by!: string;
  @Field(() => Date, { description: 'By the clock of the database.' }) at!: Date;
  @Field(() => String, { description: 'The exact text that was hashed: canonical JSON.' }) event!: string;
  @Field(() => String, { description: 'SHA-256 of `previousHash|event` in hex.' }) hash!: string;
  @Field(() => String, { description: '64 zeros before the first event.' }) previousHash!: string;
}

const Written = z.object({ type: z.string(), by: z.string(), at: z.iso.datetime() });

export function toAuditEventObject({ sequence, event, hash, previousHash }: AuditEvent): AuditEventObject {
  const { type, by, at } = Written.parse(JSON.parse(event));
  return { sequence, type, by, at: new Date(at), event, hash, previousHash };
}
