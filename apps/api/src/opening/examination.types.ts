import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EXAMINATIONS } from '#libs/application';
import type { Examination, ExaminationFinding } from '#libs/application';
import { answer } from '../refusals/answer.js';

type Verdict = ExaminationFinding['verdict'];
export const ExaminationVerdict = {
  PASS: 'pass',
  FAIL: 'fail',
  ALARM: 'alarm',
  NOT_APPLICABLE: 'notApplicable',
} as const satisfies Readonly<Record<string, Verdict>>;
registerEnumType(ExaminationVerdict, {
  name: 'ExaminationVerdict',
  description:
    'PASS: as it must be. FAIL: something was changed. ALARM: no rule is broken, an inquiry is due. NOT_APPLICABLE: not yet.',
});

@ObjectType('ExaminationFinding', { description: 'One examination of the tables, by name.' })
export class ExaminationFindingObject {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'The public record of the contest it is about.' })
  uuid!: string | undefined;
  @Field(() => ExaminationVerdict) verdict!: Verdict;
  @Field(() => String, { description: 'What it proves when it passes. English.' }) proves!: string;
  @Field(() => String, { description: 'The same in Welsh.' }) provesCy!: string;
  @Field(() => [String], { description: 'What was found, in English.' }) details!: string[];
}

@ObjectType({ description: 'What the database holds about an election, worked out again and compared.' })
export class RecordExamination {
  @Field(() => Boolean, { description: 'Nothing failed, and no inquiry is due.' }) isSound!: boolean;
  @Field(() => [ExaminationFindingObject]) findings!: ExaminationFindingObject[];
}
export const ExamineRecordResult = answer('ExamineRecordResult', RecordExamination);

export const toRecordExamination = ({ isSound, findings }: Examination): RecordExamination => ({
  isSound,
  findings: findings.map(({ name, contest, verdict, details }) => ({
    name,
    uuid: contest,
    verdict,
    proves: EXAMINATIONS[name].en,
    provesCy: EXAMINATIONS[name].cy,
    details: [...details],
  })),
});
