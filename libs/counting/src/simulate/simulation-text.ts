import type { CandidateNumber } from '../candidate.js';
import { findCountRule } from '../registry.js';
import type { Language } from '../text/language.js';
import { paragraph, table } from '../text/table.js';
import { fill, nameList, namesIn, refusalText } from '../text/text.js';
import type { RuleOutcome, RulesCompared } from './compare-rules.js';

/**
 * Several rules side by side: a table of who is elected by which, and what each rule came to. Columns are lettered, so that
 * all rules together fit in the width of a page.
 */
export function simulationText(compared: RulesCompared, language: Language): string {
  const words = WORDS[language];
  const nameOf = namesIn(compared);
  const { outcomes, seats, candidates, always, sometimes } = compared;
  const names = (those: readonly CandidateNumber[]) => nameList(those, nameOf, language);
  const say = (template: string, figures: Readonly<Record<string, number | string>>) =>
    fill(template, language, figures);
  const place = (outcome: RuleOutcome, candidate: CandidateNumber) => {
    const at = outcome.kind === 'counted' ? outcome.elected.indexOf(candidate) : -1;
    return at < 0 ? NOT_ELECTED : `${at + 1}`;
  };
  return [
    say(words.title, { seats, candidates: candidates.length, rules: outcomes.length }),
    ...paragraph(words.caution, ''),
    '',
    ...table(
      ['words', ...outcomes.map(() => 'figures' as const)],
      [
        [words.candidate, ...outcomes.map((_, i) => letter(i))],
        ...candidates.map(({ number, name }) => [name, ...outcomes.map((outcome) => place(outcome, number))]),
      ],
    ),
    '',
    ...outcomes.flatMap((outcome, i) => [
      ...paragraph(`${letter(i)}  ${findCountRule(outcome.rule)?.title[language] ?? outcome.rule}`, ''),
      ...told(outcome).flatMap((sentence) => paragraph(sentence, '   ')),
    ]),
    '',
    ...paragraph(always.length > 0 ? say(words.always, { candidates: names(always) }) : words.nobodyAlways, ''),
    ...paragraph(sometimes.length > 0 ? say(words.sometimes, { candidates: names(sometimes) }) : words.alike, ''),
  ].join('\n');

  function told(outcome: RuleOutcome): readonly string[] {
    if (outcome.kind === 'refused') return [refusalText(outcome.refusal, nameOf, language)];
    const { stages, quota, lots, vacant, lastSeat, gained, lost } = outcome;
    const beaten = lastSeat?.beaten ?? null;
    const last = lastSeat && {
      winner: nameOf(lastSeat.winner),
      beaten: beaten === null ? '' : nameOf(beaten.candidate),
      difference: beaten?.difference ?? '',
    };
    return [
      quota === null ? say(words.stages, { stages }) : say(words.stagesAndQuota, { stages, quota }),
      ...(last === null ? [words.nobody] : [say(beaten === null ? words.lastSeat : words.lastSeatOver, last)]),
      ...(gained.length + lost.length > 0
        ? [say(words.differs, { gained: names(gained) || words.none, lost: names(lost) || words.none })]
        : []),
      ...(vacant > 0 ? [say(words.vacant, { seats: vacant })] : []),
      ...(lots > 0 ? [say(words.lots, { lots })] : []),
    ];
  }
}

const NOT_ELECTED = '.';

/** a, b, c … z, aa, ab … */
const letter = (i: number): string =>
  (i >= 26 ? letter(Math.floor(i / 26) - 1) : '') + String.fromCharCode('a'.charCodeAt(0) + (i % 26));

/** The Welsh is to be read by a translator before a body publishes it. */
const WORDS = {
  en: {
    title: 'The same papers by several rules: {seat:seats}, {candidate:candidates}',
    caution:
      'Voters mark papers with the rule in mind. This shows what the rules make of the same papers, not what another election would have been.',
    candidate: 'Candidate (place of election)',
    stages: 'Stages: {stages}.',
    stagesAndQuota: 'Stages: {stages}. Quota at the end: {quota}.',
    lastSeat: 'Last seat: {winner}.',
    lastSeatOver: 'Last seat: {winner} over {beaten}, by {difference}.',
    nobody: 'Nobody is elected.',
    differs: 'Other than the first: elected {gained}; not elected {lost}.',
    none: 'nobody',
    vacant: 'Left vacant: {seat:seats}.',
    lots: 'Lots drawn: {lots}.',
    always: 'Elected by every rule that can count these papers: {candidates}.',
    nobodyAlways: 'Nobody is elected by every rule that can count these papers.',
    sometimes: 'Elected by some rules only: {candidates}.',
    alike: 'All rules that can count these papers elect the same.',
  },
  cy: {
    title: 'Yr un papurau yn ôl sawl rheol: {seat:seats}, {candidate:candidates}',
    caution:
      'Mae pleidleiswyr yn marcio’u papurau gyda’r rheol mewn golwg. Dengys hyn yr hyn y mae’r rheolau’n ei wneud o’r un papurau, nid yr hyn fyddai etholiad arall.',
    candidate: 'Ymgeisydd (safle’r ethol)',
    stages: 'Camau: {stages}.',
    stagesAndQuota: 'Camau: {stages}. Y cwota ar y diwedd: {quota}.',
    lastSeat: 'Y sedd olaf: {winner}.',
    lastSeatOver: 'Y sedd olaf: {winner} yn curo {beaten}, o {difference}.',
    nobody: 'Nid etholwyd neb.',
    differs: 'Yn wahanol i’r gyntaf: etholwyd {gained}; nid etholwyd {lost}.',
    none: 'neb',
    vacant: 'Gadawyd yn wag: {seat:seats}.',
    lots: 'Coelbrennau a fwriwyd: {lots}.',
    always: 'Etholwyd gan bob rheol a all gyfrif y papurau hyn: {candidates}.',
    nobodyAlways: 'Nid etholir neb gan bob rheol a all gyfrif y papurau hyn.',
    sometimes: 'Etholwyd gan rai rheolau yn unig: {candidates}.',
    alike: 'Mae pob rheol a all gyfrif y papurau hyn yn ethol yr un rhai.',
  },
} as const;
