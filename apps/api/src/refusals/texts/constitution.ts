import { CONSTITUTION_FAULT_TEXTS } from '#libs/domain';
import type { ConstitutionFaultCode } from '#libs/domain';
import type { RefusalText } from '../bilingual.js';

type FaultTexts = Readonly<Record<`CONSTITUTION_${ConstitutionFaultCode}`, RefusalText>>;
const faultTexts = Object.fromEntries(
  Object.entries(CONSTITUTION_FAULT_TEXTS).map(([code, text]) => [`CONSTITUTION_${code}`, text]),
) as FaultTexts; // Object.fromEntries forgets the names

/** Adopting a constitution. The faults of a document have their words in the domain, where the command line finds them too. */
export const constitutionRefusals = {
  ...faultTexts,
  CONSTITUTION_NOT_VALID: {
    en: 'The constitution cannot be adopted as it stands. Correct the places that are named, then try again.',
    cy: 'Ni ellir mabwysiadu’r cyfansoddiad fel y mae. Cywirwch y mannau a enwir, yna rhowch gynnig arall arni.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
