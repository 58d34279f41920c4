import type { CandidateNumber } from '../candidate.js';
import type { Language } from '../text/language.js';
import { fill, nameList } from '../text/text.js';
import type { NameOf } from '../text/text.js';
import type { Margin } from './margin.js';

/** What is known of a margin, and what is not, in a few sentences. A bound is called a bound. */
export function marginText(margin: Margin, nameOf: NameOf, language: Language): string {
  const words = WORDS[language];
  const { papers, atLeast, atMost, example } = margin;
  const say = (template: string, more: Readonly<Record<string, number | string>> = {}) =>
    fill(template, language, { papers, atLeast, atMost: atMost ?? 0, ...more });
  return [say(words[known(margin)]), ...(example === null ? [] : [forInstance(example)])].join(' ');

  function forInstance({ kind, from, to, papers: moved, elected, isByLot }: NonNullable<Margin['example']>): string {
    const names = (candidates: readonly CandidateNumber[]) =>
      candidates.length === 0 ? words.nobody : nameList(candidates, nameOf, language);
    return say(isByLot ? words.exampleByLot : words.example, {
      how: say(words.how[kind], { moved, from: nameOf(from), to: nameOf(to) }),
      elected: names(elected),
    });
  }
}

/** What there is to say of it. */
function known({ atLeast, atMost, isExact, isUncontested }: Margin): Exclude<keyof (typeof WORDS)['en'], 'how'> {
  if (isUncontested) return 'uncontested';
  if (atMost === null) return atLeast > 1 ? 'onlyLeast' : 'unknown';
  if (isExact) return atMost === 0 ? 'byLot' : 'exact';
  return atLeast > 1 ? 'between' : 'onlyMost';
}

/** The Welsh is to be read by a translator before a body publishes it. */
const WORDS = {
  en: {
    uncontested:
      'However the {paper:papers} had been marked, the same would have been elected: there is a seat for everyone.',
    byLot: 'A lot decided. Others could have been elected without any ballot paper being different.',
    exact:
      'The result turns on {paper:atMost}: if that number of the {papers} had been marked otherwise, others would have been elected, or a lot would have had to decide. Fewer could not have altered it.',
    between:
      'The result turns on at least {atLeast} and at most {atMost} of {paper:papers}. Both are bounds: fewer than {atLeast} marked otherwise could not have altered who is elected, {atMost} could, and what lies between is not known.',
    onlyMost:
      'The result turns on at most {atMost} of {paper:papers}. This is only a bound: {atMost} marked otherwise could have altered who is elected, and whether fewer could is not known.',
    onlyLeast:
      'The result turns on at least {atLeast} of {paper:papers}. This is only a bound: fewer marked otherwise could not have altered who is elected, and how many could is not known.',
    unknown:
      'How many of the {paper:papers} the result turns on is not known: no change that was tried altered who is elected.',
    example: 'For instance, {how}: then the result would have been {elected}.',
    exampleByLot: 'For instance, {how}: then, if lots fell that way, the result would have been {elected}.',
    nobody: 'that nobody is elected',
    how: {
      ranked: '{paper:moved} for {from} marked for {to} first, and not for {from}',
      choices: '{paper:moved} choosing {to} in place of {from}',
      points: '{paper:moved} giving all points to {to}, and none to {from}',
    },
  },
  cy: {
    uncontested: 'Sut bynnag y marciwyd y papurau ({papers}), yr un rhai fyddai wedi’u hethol: mae sedd i bawb.',
    byLot: 'Coelbren a benderfynodd. Gallai eraill fod wedi’u hethol heb newid dim un papur pleidleisio.',
    exact:
      'Mae’r canlyniad yn dibynnu ar {paper:atMost}: pe bai’r nifer hwnnw o’r {papers} wedi’i farcio’n wahanol, byddai eraill wedi’u hethol, neu byddai coelbren wedi gorfod penderfynu. Ni allai llai fod wedi’i newid.',
    between:
      'Mae’r canlyniad yn dibynnu ar o leiaf {atLeast} ac ar y mwyaf {atMost} o’r {paper:papers}. Ffiniau yw’r ddau: ni allai marcio llai na {atLeast} yn wahanol fod wedi newid pwy a etholwyd, gallai {atMost}, ac nid yw’r hyn sydd rhyngddynt yn hysbys.',
    onlyMost:
      'Mae’r canlyniad yn dibynnu ar y mwyaf ar {atMost} o’r {paper:papers}. Ffin yn unig yw hon: gallai marcio {atMost} yn wahanol fod wedi newid pwy a etholwyd, ac nid yw’n hysbys a allai llai.',
    onlyLeast:
      'Mae’r canlyniad yn dibynnu ar o leiaf {atLeast} o’r {paper:papers}. Ffin yn unig yw hon: ni allai marcio llai yn wahanol fod wedi newid pwy a etholwyd, ac nid yw’n hysbys faint a allai.',
    unknown:
      'Nid yw’n hysbys ar faint o’r {paper:papers} y mae’r canlyniad yn dibynnu: ni newidiodd dim a brofwyd pwy a etholwyd.',
    example: 'Er enghraifft, {how}: y canlyniad wedyn fyddai {elected}.',
    exampleByLot: 'Er enghraifft, {how}: wedyn, pe bai’r coelbrennau’n disgyn felly, y canlyniad fyddai {elected}.',
    nobody: 'na fyddai neb wedi’i ethol',
    how: {
      ranked: 'marcio {paper:moved} dros {from} o blaid {to} yn gyntaf, ac nid dros {from}',
      choices: '{paper:moved} yn dewis {to} yn lle {from}',
      points: '{paper:moved} yn rhoi pob pwynt i {to}, a dim i {from}',
    },
  },
} as const;
