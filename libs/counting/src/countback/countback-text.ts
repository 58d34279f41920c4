import type { Language } from '../text/language.js';
import { fill, nameList, refusalText } from '../text/text.js';
import type { NameOf } from '../text/text.js';
import type { CasualVacancy, Countback, CountbackRefusal } from './countback.js';

/** Who fills the vacancy, and how that was found, in a few sentences. */
export function countbackText(
  { filledBy, leftVacant, record }: Countback,
  { vacating, holding, unwilling = [] }: CasualVacancy,
  nameOf: NameOf,
  language: Language,
): string {
  const words = WORDS[language];
  const say = (template: string, candidates: CasualVacancy['holding'] = []) =>
    fill(template, language, { candidates: nameList(candidates, nameOf, language), seats: leftVacant });
  return [
    ...(record === null ? [] : [say(words.counted, vacating)]),
    ...(unwilling.length > 0 ? [say(words.unwilling, unwilling)] : []),
    ...(holding.length > 0 && record !== null ? [say(words.holding, holding)] : []),
    filledBy.length > 0 ? say(words.filled, filledBy) : say(words.nobody),
    ...(leftVacant > 0 ? [say(words.vacant)] : []),
  ].join(' ');
}

/** Why the papers cannot be counted again for a vacancy, and what to do about it. */
export function countbackRefusalText(refusal: CountbackRefusal, nameOf: NameOf, language: Language): string {
  if (refusal.kind !== 'countbackUnfit') return refusalText(refusal, nameOf, language);
  return fill(WORDS[language].refusals[refusal.why], language, {
    candidates: nameList(refusal.candidates, nameOf, language),
  });
}

/** The Welsh is to be read by a translator before a body publishes it. */
const WORDS = {
  en: {
    counted: 'All ballot papers of the election were counted again, passing over {candidates}, who left.',
    unwilling: 'Not willing to serve, and passed over as well: {candidates}.',
    holding: 'Those who hold their seats keep them: {candidates}.',
    filled: 'The vacancy is filled by {candidates}.',
    nobody: 'Nobody fills the vacancy.',
    vacant: 'Left vacant: {seat:seats}.',
    refusals: {
      unknownCandidate: 'There are no candidates with these numbers: {candidates}. Name those on the ballot paper.',
      holderNotStanding:
        'Said to hold a seat, but did not stand at this election or cannot have won: {candidates}. Only those elected by these papers can be protected.',
      holderLeaving:
        'Named both as holding a seat and as leaving or unwilling: {candidates}. Each can be only one of these.',
      nothingVacant: 'No seat is vacant. Name who leaves, and as holders only those who stay.',
      cannotProtect:
        'This rule would take the seat away from {candidates}, who hold one. Fill the vacancy by another rule or in another way.',
    },
  },
  cy: {
    counted: 'Cyfrifwyd holl bapurau pleidleisio’r etholiad eto, gan basio heibio i’r rhai a adawodd: {candidates}.',
    unwilling: 'Yn anfodlon gwasanaethu, ac felly aed heibio iddynt hefyd: {candidates}.',
    holding: 'Mae’r rhai sy’n dal eu seddi yn eu cadw: {candidates}.',
    filled: 'Llenwir y sedd wag gan {candidates}.',
    nobody: 'Nid oes neb yn llenwi’r sedd wag.',
    vacant: 'Gadawyd yn wag: {seat:seats}.',
    refusals: {
      unknownCandidate: 'Nid oes ymgeiswyr â’r rhifau hyn: {candidates}. Enwch rai sydd ar y papur pleidleisio.',
      holderNotStanding:
        'Dywedir eu bod yn dal sedd, ond ni safasant yn yr etholiad hwn neu ni allant fod wedi ennill: {candidates}. Dim ond y rhai a etholwyd drwy’r papurau hyn y gellir eu diogelu.',
      holderLeaving:
        'Enwyd fel rhai sy’n dal sedd ac fel rhai sy’n gadael neu’n anfodlon: {candidates}. Dim ond un o’r rhain y gall neb fod.',
      nothingVacant: 'Nid oes sedd wag. Enwch pwy sy’n gadael, ac fel deiliaid dim ond y rhai sy’n aros.',
      cannotProtect:
        'Byddai’r rheol hon yn cymryd y sedd oddi ar {candidates}, sy’n dal un. Llenwch y sedd wag drwy reol arall neu mewn ffordd arall.',
    },
  },
} as const;
