import type { Language } from '../text/language.js';

/** Why an election cannot be written in a format without losing something. */
export interface WriteFault {
  readonly code: keyof typeof TEXTS;
  readonly found: string;
}

export function writeFaultText({ code, found }: WriteFault, language: Language): string {
  return TEXTS[code][language].replace('{found}', () => found);
}

const TEXTS = {
  weights: {
    en: 'The papers carry weights, and the format has no place for them. Write BLT or CSV instead.',
    cy: 'Mae’r papurau’n cario pwysau, ac nid oes lle iddynt yn y fformat. Ysgrifennwch BLT neu CSV yn lle hynny.',
  },
  namesAlike: {
    en: 'Two candidates are called “{found}”, and the format tells them apart by their names only. Write BLT instead.',
    cy: 'Mae dau ymgeisydd o’r enw “{found}”, a dim ond eu henwau sy’n eu gwahaniaethu yn y fformat. Ysgrifennwch BLT yn lle hynny.',
  },
  tooManyRecords: {
    en: 'There are {found} papers, and the format needs a record for each. Write another format.',
    cy: 'Mae {found} o bapurau, ac mae angen cofnod i bob un yn y fformat. Ysgrifennwch fformat arall.',
  },
  seats: {
    en: 'Nobody has said how many seats there are, and the format asks for it. Add --seats.',
    cy: 'Nid oes neb wedi dweud faint o seddi sydd, ac mae’r fformat yn gofyn amdano. Ychwanegwch --seats.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
