import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlacedRow } from '#libs/application';
import { MEMBER_COLUMNS } from '#libs/domain';
import type {
  ConfirmedImport,
  FileCovers,
  FileFault,
  ImportId,
  MemberColumn,
  PreviewImport,
  RegisterImport,
  RowFault,
  RowVerdict,
  UndoneImport,
} from '#libs/domain';
import { answer } from '../refusals/answer.js';

export const RegisterImportStatus = {
  READING: 'reading',
  MATCHING: 'matching',
  PREVIEW: 'preview',
  CONFIRMED: 'confirmed',
  DISCARDED: 'discarded',
  FAILED: 'failed',
  UNDONE: 'undone',
} as const satisfies Readonly<Record<string, RegisterImport['status']>>;
registerEnumType(RegisterImportStatus, {
  name: 'RegisterImportStatus',
  valuesMap: {
    MATCHING: { description: 'The headings do not tell what the columns are: it must be said (matchRegisterColumns).' },
    UNDONE: { description: 'What it did was taken back.' },
  },
});

export const RegisterColumn = {
  MEMBER_NO: 'memberNo',
  GIVEN_NAME: 'givenName',
  FAMILY_NAME: 'familyName',
  EMAIL: 'email',
  DATE_OF_BIRTH: 'dateOfBirth',
  CONSTITUENCY: 'constituency',
  CLASS: 'class',
  JOINED_ON: 'joinedOn',
  LANGUAGE: 'language',
  STATUS: 'status',
} as const satisfies Readonly<Record<string, MemberColumn>>;
registerEnumType(RegisterColumn, {
  name: 'RegisterColumn',
  description:
    'What a column of a member file may hold. MEMBER_NO, GIVEN_NAME, FAMILY_NAME, and CLASS or CONSTITUENCY are needed.',
});

@InputType({ description: 'What a column of the file is.' })
export class ColumnMatchInput {
  @Field(() => Int, { description: 'From 1.' }) place!: number;
  @Field(() => RegisterColumn, { nullable: true, description: 'Null: do not use it.' }) column?: MemberColumn | null;
}

export const RegisterRowVerdict = {
  NEW: 'new',
  CHANGED: 'changed',
  UNCHANGED: 'unchanged',
  LEFT: 'left',
  NEEDS_ATTENTION: 'needs-attention',
} as const satisfies Readonly<Record<string, RowVerdict>>;
registerEnumType(RegisterRowVerdict, {
  name: 'RegisterRowVerdict',
  description: 'What a row of a member file would do to the register.',
});

export const RegisterFileCovers = {
  EVERYONE: 'everyone',
  SOME: 'some',
} as const satisfies Readonly<Record<string, FileCovers>>;
registerEnumType(RegisterFileCovers, {
  name: 'RegisterFileCovers',
  description: 'EVERYONE: members who are not in the file have left. SOME: the file is a part of the register.',
});

@ObjectType('RegisterImportCounts')
export class RegisterImportCountsObject {
  @Field(() => Int) new!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int, { description: 'Members whose membership would end.' }) left!: number;
  @Field(() => Int, { description: 'Rows that would not be applied until they are corrected.' })
  needsAttention!: number;
}

@ObjectType('RegisterImportColumn', { description: 'What a column of the file was taken for.' })
export class RegisterImportColumnObject {
  @Field(() => RegisterColumn) column!: MemberColumn;
  @Field(() => String) heading!: string;
  @Field(() => Int, { description: 'From 1.' }) place!: number;
}

@ObjectType('RegisterFileFault')
export class RegisterFileFaultObject {
  @Field(() => String) code!: string;
  /** The text is made of them; not a field of the schema. */
  facts!: FileFault['facts'];
}

@ObjectType('RegisterImport', { description: 'One member file received.' })
export class RegisterImportObject {
  @Field(() => ID) id!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String, { description: 'The day that the file describes, YYYY-MM-DD.' }) asOf!: string;
  @Field(() => RegisterFileCovers) covers!: FileCovers;
  @Field(() => RegisterImportStatus) status!: RegisterImport['status'];
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) confirmedAt?: Date;
  @Field(() => Date, { nullable: true }) undoneAt?: Date;
  @Field(() => Boolean, {
    description: 'It is the newest confirmed import, the register is as it left it, and no roll was frozen since.',
  })
  mayBeUndone!: boolean;
  @Field(() => [String]) headings!: string[];
  @Field(() => [[String]], {
    description: 'The first 3 rows, their cells cut at 40 characters. None once the import is decided on.',
  })
  samples!: string[][];
  @Field(() => [RegisterImportColumnObject]) columns!: RegisterImportColumnObject[];
  @Field(() => Int) constitutionVersion!: number;
  @Field(() => RegisterImportCountsObject, { nullable: true, description: 'From the preview on.' })
  counts?: RegisterImportCountsObject;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file in hex.' }) fileDigest?: string;
  @Field(() => String, { nullable: true, description: 'Stands for all that the preview shows; name it to confirm.' })
  previewDigest?: string;
  @Field(() => RegisterFileFaultObject, { nullable: true, description: 'Why the file could not be read.' })
  failure?: RegisterFileFaultObject;
}

@ObjectType('RegisterRowChange')
export class RegisterRowChangeObject {
  @Field(() => String) field!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType('RegisterRowFault', { description: 'What is wrong with a row and what to do about it.' })
export class RegisterRowFaultObject {
  @Field(() => String) code!: string;
  @Field(() => Int, { nullable: true, description: 'The column in the file, from 1; absent for the whole row.' })
  column?: number;
  @Field(() => String, { nullable: true }) heading?: string;
  @Field(() => String, { nullable: true, description: 'What stands in the cell, shortened.' }) cell?: string;
  /** The text is made of them; not a field of the schema. */
  facts!: RowFault['facts'];
}

@ObjectType('RegisterImportRow')
export class RegisterImportRowObject {
  @Field(() => Int, { nullable: true, description: 'Of the file, from 1; absent for members who are not in it.' })
  line?: number;
  @Field(() => RegisterRowVerdict) verdict!: RowVerdict;
  @Field(() => String, { nullable: true }) memberNumber?: string;
  @Field(() => String, { nullable: true, description: 'Given and family name as the file has them.' }) name?: string;
  @Field(() => String, { nullable: true, description: '`constituency/class` as the file has it.' }) class?: string;
  @Field(() => [RegisterRowChangeObject]) changes!: RegisterRowChangeObject[];
  @Field(() => [RegisterRowFaultObject]) faults!: RegisterRowFaultObject[];
}

@ObjectType('RegisterImportRowPage')
export class RegisterImportRowPage {
  @Field(() => [RegisterImportRowObject]) rows!: RegisterImportRowObject[];
  @Field(() => Int, { nullable: true, description: 'Give it as `after` for the next page; absent on the last one.' })
  next?: number;
}

@ObjectType()
export class RegisterImportConfirmed {
  @Field(() => RegisterImportObject) import!: RegisterImportObject;
}
export const ConfirmRegisterImportResult = answer('ConfirmRegisterImportResult', RegisterImportConfirmed);

@ObjectType()
export class BothMembersKept {
  @Field(() => RegisterImportObject, { description: 'With new counts and a new `previewDigest`.' })
  import!: RegisterImportObject;
}
export const KeepBothMembersResult = answer('KeepBothMembersResult', BothMembersKept);

@ObjectType()
export class RegisterImportDiscarded {
  @Field(() => RegisterImportObject) import!: RegisterImportObject;
}
export const DiscardRegisterImportResult = answer('DiscardRegisterImportResult', RegisterImportDiscarded);

@ObjectType()
export class ColumnsMatched {
  @Field(() => RegisterImportObject, { description: 'In preview, with a new `previewDigest`.' })
  import!: RegisterImportObject;
}
export const MatchRegisterColumnsResult = answer('MatchRegisterColumnsResult', ColumnsMatched);

@ObjectType()
export class RegisterImportUndone {
  @Field(() => RegisterImportObject) import!: RegisterImportObject;
}
export const UndoRegisterImportResult = answer('UndoRegisterImportResult', RegisterImportUndone);

/** @param undoable the one import that may be undone now */
export function toRegisterImportObject(found: RegisterImport, undoable?: ImportId): RegisterImportObject {
  const { id, fileName, asOf, covers, status, createdAt, headings, columns, constitutionVersion } = found;
  return {
    ...{ id, fileName, asOf, covers, status, createdAt, constitutionVersion },
    mayBeUndone: id === undoable,
    headings: [...headings],
    samples: 'samples' in found ? found.samples.map((cells) => [...cells]) : [],
    columns: MEMBER_COLUMNS.flatMap((column) => {
      const place = columns[column];
      return place === undefined ? [] : [{ column, place: place + 1, heading: headings[place] ?? '' }];
    }),
    ...('confirmedAt' in found ? { confirmedAt: found.confirmedAt } : {}),
    ...('undoneAt' in found ? { undoneAt: found.undoneAt } : {}),
    ...('failure' in found ? { failure: found.failure } : {}),
    ...('counts' in found ? comparedObject(found) : {}),
  };
}

const comparedObject = ({ counts, fileDigest, previewDigest }: PreviewImport | ConfirmedImport | UndoneImport) => {
  const { 'needs-attention': needsAttention, ...others } = counts;
  return { fileDigest, previewDigest, counts: { ...others, needsAttention } };
};

export const toRegisterImportRowObject = ({
  line,
  verdict,
  memberNo,
  entry,
  changes,
  faults,
}: PlacedRow): RegisterImportRowObject => ({
  verdict,
  ...(line === undefined ? {} : { line }),
  ...(memberNo === undefined ? {} : { memberNumber: memberNo }),
  ...(entry ? { name: `${entry.givenName} ${entry.familyName}` } : {}),
  ...(entry?.place ? { class: `${entry.place.constituencyCode}/${entry.place.classCode}` } : {}),
  changes: [...(changes ?? [])],
  faults: [...(faults ?? [])],
});
