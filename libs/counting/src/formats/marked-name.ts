import type { Candidate } from '../candidate.js';

/** What may stand behind a name in formats that have no other place to say that a candidate has withdrawn. */
const WITHDRAWN = /^(.*\S)\s*\((?:withdrawn|tynnwyd yn ôl)\)$/iu;
/** Says only that the text before it is a name, whatever it looks like. */
const CANDIDATE = /^(.*\S)\s*\(candidate\)$/iu;

/** Reads `Ann Evans` or `Ann Evans (withdrawn)`. Blanks around it are not part of the name. */
export function readMarkedName(text: string): Candidate {
  const whole = text.trim().normalize('NFC');
  const plain = CANDIDATE.exec(whole)?.[1];
  if (plain !== undefined) return { name: plain, withdrawn: false };
  const withdrawn = WITHDRAWN.exec(whole)?.[1];
  return withdrawn === undefined
    ? { name: whole, withdrawn: false }
    : { name: CANDIDATE.exec(withdrawn)?.[1] ?? withdrawn, withdrawn: true };
}

/** @param isTaken whether the format would take a text for something other than a name */
export function markedName({ name, withdrawn }: Candidate, isTaken: (text: string) => boolean = () => false): string {
  const plain = plainName(name);
  const isMistaken = isTaken(plain) || CANDIDATE.test(plain) || WITHDRAWN.test(plain);
  return `${plain}${isMistaken ? ' (candidate)' : ''}${withdrawn === true ? ' (withdrawn)' : ''}`;
}

/** On one line, without control characters, in the form in which names are compared. */
const plainName = (name: string): string =>
  name
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .normalize('NFC');

/** The first name that two candidates share, capitals and blanks aside; null if all differ. */
export function sharedName(candidates: readonly Candidate[]): string | null {
  const met = new Set<string>();
  for (const { name } of candidates) {
    const key = name.normalize('NFC').toLowerCase().split(/\s+/).join(' ').trim();
    if (met.has(key)) return name;
    met.add(key);
  }
  return null;
}
