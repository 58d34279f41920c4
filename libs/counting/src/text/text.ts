import { unreachable } from '#libs/basics';
import type { CandidateNumber } from '../candidate.js';
import { constraintFaultText } from '../constraints/constraint-texts.js';
import type { CountRefusal } from '../count-input.js';
import type { CountRecord, CountStage, Reason } from '../count-record.js';
import type { LotDraw } from '../lot.js';
import { welsh } from './catalogue.cy.js';
import { english } from './catalogue.en.js';
import type { Catalogue, PhraseName } from './catalogue.js';
import type { Language } from './language.js';

export const catalogueOf = (language: Language): Catalogue => (language === 'cy' ? welsh : english);

/** Finds a candidate's name by number. */
export type NameOf = (candidate: CandidateNumber) => string;

export const namesIn = ({
  candidates,
}: {
  readonly candidates: readonly { readonly number: CandidateNumber; readonly name: string }[];
}): NameOf => {
  const names = new Map(candidates.map(({ number, name }) => [number, name]));
  return (candidate) => names.get(candidate) ?? `${candidate}`;
};

/** Whether the figures are votes, or parts of a vote because papers carry weights. */
export type Measure = 'votes' | 'parts';
export const measureOf = ({ unitsPerVote }: Pick<CountRecord, 'unitsPerVote'>): Measure =>
  unitsPerVote > 1 ? 'parts' : 'votes';

/** One reason as a sentence, without its rule. */
export function reasonText(reason: Reason, nameOf: NameOf, language: Language, measure: Measure = 'votes'): string {
  const { code, candidates, between, figures } = reason;
  const { reasons, weighted } = catalogueOf(language);
  const template = (measure === 'parts' ? weighted.reasons[code] : undefined) ?? reasons[code];
  const named = { candidates: nameList(candidates, nameOf, language), between: nameList(between, nameOf, language) };
  return fill(template, language, { ...figures, ...named }, measure);
}

/**
 * The story of a stage, one sentence for each reason, each with the rule it follows in brackets. Where papers carry weights,
 * the story of the first stage begins by saying so.
 */
export function stageNarrative(stage: CountStage, record: CountRecord, language: Language): readonly string[] {
  const { unitsPerVote } = record;
  const isToldOfWeights = stage.number === 1 && measureOf(record) === 'parts';
  const weights = isToldOfWeights
    ? [fill(catalogueOf(language).report.weighted, language, { units: unitsPerVote })]
    : [];
  return [...weights, ...reasonTexts(stage, record, language)];
}

/** What was done at a stage, and why: its reasons alone. */
export function reasonTexts(stage: CountStage, record: CountRecord, language: Language): readonly string[] {
  const nameOf = namesIn(record);
  const measure = measureOf(record);
  return stage.reasons.map((reason) => `${reasonText(reason, nameOf, language, measure)} [${reason.rule}]`);
}

export function stageTitle(stage: CountStage, record: CountRecord, language: Language): string {
  const { stage: titles } = catalogueOf(language);
  const isAllThereIs = record.quota === null && record.stages.length === 1;
  const title = isAllThereIs ? titles.choices : titles[stage.kind];
  return fill(title, language, {
    number: stage.number,
    candidates: nameList(stage.candidates, namesIn(record), language),
  });
}

/** Why there is no result yet, and what the returning officer can do about it. */
export function refusalText(refusal: CountRefusal, nameOf: NameOf, language: Language): string {
  const { refusals, lotPurposes } = catalogueOf(language);
  switch (refusal.kind) {
    case 'ruleUnfit':
      return refusals[refusal.why];
    case 'constraintsFaulty':
      return constraintFaultText(refusal.fault, language);
    case 'lotsRequired':
    case 'lotFaulty': {
      const question = refusal.kind === 'lotsRequired' ? refusal : refusal.draw;
      return fill(refusals[refusal.kind], language, {
        stage: question.stage,
        purpose: lotPurposes[question.purpose],
        between: nameList(question.between, nameOf, language),
        places: refusal.kind === 'lotsRequired' ? refusal.places : '',
      });
    }
    default:
      return unreachable(refusal);
  }
}

/** A lot that was drawn: at which stage, what it decided, between whom, and on whom it fell. */
export const drawText = ({ stage, purpose, between, chosen }: LotDraw, nameOf: NameOf, language: Language): string =>
  fill(catalogueOf(language).report.lot, language, {
    stage,
    purpose: catalogueOf(language).lotPurposes[purpose],
    between: nameList(between, nameOf, language),
    candidates: nameList(chosen, nameOf, language),
  });

export function nameList(candidates: readonly CandidateNumber[], nameOf: NameOf, language: Language): string {
  const names = candidates.map(nameOf);
  const last = names.pop();
  if (last === undefined) return '';
  return names.length === 0 ? last : names.join(', ') + catalogueOf(language).and(last);
}

/**
 * Fills `{name}` with a figure and `{phrase:name}` with a phrase in the form that the number asks for.
 *
 * @throws Error if a figure is missing: the catalogue and the counting rule do not agree, which is a bug
 */
export function fill(
  template: string,
  language: Language,
  figures: Readonly<Record<string, number | string>>,
  measure: Measure = 'votes',
): string {
  return template.replace(/\{(?:([a-zA-Z]+):)?([a-zA-Z]+)\}/g, (whole, phrase: string | undefined, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`no figure for ${whole} in “${template}”`);
    if (phrase === undefined) return typeof figure === 'number' ? grouped(figure) : figure;
    return phraseText(phrase, Number(figure), language, measure);
  });
}

function phraseText(phrase: string, n: number, language: Language, measure: Measure): string {
  const { phrases: ofVotes, weighted } = catalogueOf(language);
  const phrases = measure === 'parts' ? { ...ofVotes, ...weighted.phrases } : ofVotes;
  const forms = isPhrase(phrase, phrases) ? phrases[phrase] : undefined;
  if (forms === undefined) throw new Error(`there is no phrase “${phrase}”`);
  const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
  return form.replace('{n}', grouped(n));
}

const isPhrase = (name: string, phrases: Catalogue['phrases']): name is PhraseName => Object.hasOwn(phrases, name);

/** 9567 as 9,567: the same in English and in Welsh. */
const grouped = (n: number): string => `${n}`.replace(/\B(?=(\d{3})+$)/g, ',');
