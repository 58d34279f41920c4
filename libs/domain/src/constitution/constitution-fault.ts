/** What can be wrong with a constitution document. */
export const CONSTITUTION_FAULTS = [
  'NOT_JSON',
  'DOCUMENT_TOO_LONG',
  'SETTING_TWICE',
  'MISSING',
  'UNKNOWN_SETTING',
  'NOT_TEXT',
  'NOT_A_WHOLE_NUMBER',
  'NOT_A_LIST',
  'NOT_A_GROUP',
  'NOT_ONE_OF',
  'EMPTY',
  'TOO_LONG',
  'TOO_SMALL',
  'TOO_LARGE',
  'TOO_FEW',
  'TOO_MANY',
  'BAD_CODE',
  'CODE_TWICE',
  'NO_SEATS',
  'NO_SUCH_CLASS',
  'CLASS_TWICE',
  'UNKNOWN_COUNT_RULE',
  'NEEDS_CONSTITUENCY',
  'TOO_FEW_NON_STAFF',
  'TOO_FEW_STAFF',
  'STAFF_CLASS_WITHOUT_SEAT',
  'NO_LOCAL_AUTHORITY',
] as const;
export type ConstitutionFaultCode = (typeof CONSTITUTION_FAULTS)[number];

export interface ConstitutionFault {
  /** Where, as `constituencies[0].classes[1].seats.number`; '' for the whole document. */
  readonly path: string;
  readonly code: ConstitutionFaultCode;
  /** Numbers and names that the sentence needs. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export const constitutionFault = (
  path: readonly PropertyKey[],
  code: ConstitutionFaultCode,
  facts: ConstitutionFault['facts'] = {},
): ConstitutionFault => ({ path: pathText(path), code, facts });

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
