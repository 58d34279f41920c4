import type { CandidateNumber } from '../candidate.js';
import { constraintText } from '../constraints/constraint-texts.js';
import type { CountRecord } from '../count-record.js';
import { lastSeatStory } from '../story/last-seat-story.js';
import type { Catalogue } from './catalogue.js';
import type { Language } from './language.js';
import { stageReport } from './stage-report.js';
import { paragraph } from './table.js';
import { catalogueOf, drawText, fill, measureOf, nameList, namesIn } from './text.js';

/** Sentences of the report by what they say. */
type Say = (what: keyof Catalogue['report'], figures?: Readonly<Record<string, number | string>>) => string;

/**
 * The whole count as plain text: what was counted, every stage with its reasons and figures, lots, result, and how the last
 * seat was won. Lines are at most 80 characters wide, but for words that are longer.
 *
 * @param title of the rule, in the same language
 * @param electionTitle what the election is called, in whatever language: the first line, if there is one
 */
export function textReport(record: CountRecord, title: string, language: Language, electionTitle = ''): string {
  const { report } = catalogueOf(language);
  const nameOf = namesIn(record);
  const names = (candidates: readonly CandidateNumber[]) => nameList(candidates, nameOf, language);
  const say: Say = (what, figures = {}) => fill(report[what], language, figures);
  return [
    ...(electionTitle === '' ? [] : paragraph(electionTitle, '')),
    ...opening({ record, title, language, say, names }),
    ...record.stages.flatMap((stage, i) => [
      '',
      ...stageReport(stage, { before: record.stages[i - 1], record, language }),
    ]),
    '',
    ...lots({ record, title, language, say, names }),
    ...result({ record, title, language, say, names }),
    ...ending(record, language),
  ].join('\n');
}

interface Part {
  readonly record: CountRecord;
  readonly title: string;
  readonly language: Language;
  readonly say: Say;
  readonly names: (candidates: readonly CandidateNumber[]) => string;
}

/** What was counted, and under what conditions. */
function opening({ record, title, language, say, names }: Part): readonly string[] {
  const { grounds, report, weighted } = catalogueOf(language);
  const measure = measureOf(record);
  const { candidates, seats, validPapers, unitsPerVote, rejected, constraints } = record;
  const withdrawn = candidates.filter((candidate) => candidate.withdrawn).map(({ number }) => number);
  const counted = { seats, candidates: candidates.length - withdrawn.length, papers: validPapers };
  return [
    ...paragraph(say('rule', { title }), ''),
    ...(measure === 'parts' ? paragraph(say('weighted', { units: unitsPerVote }), '') : []),
    ...paragraph(fill(measure === 'parts' ? weighted.summary : report.summary, language, counted, measure), ''),
    ...rejected.map(({ ground, papers }) => say('rejected', { papers, ground: grounds[ground] })),
    ...(withdrawn.length > 0 ? paragraph(say('withdrawn', { candidates: names(withdrawn) }), '') : []),
    ...(constraints.length > 0 ? [say('constraints')] : []),
    ...constraints.flatMap((group) =>
      paragraph(say('constraint', { group: constraintText(group, language), candidates: names(group.members) }), '  '),
    ),
  ];
}

function lots({ record, language, say, names }: Part): readonly string[] {
  const order = record.lotOrder === null ? [] : paragraph(say('lotOrder', { candidates: names(record.lotOrder) }), '');
  if (record.lots.length === 0) return [...order, say('noLots')];
  return [
    ...order,
    say('lots'),
    ...record.lots.flatMap((draw) => paragraph(drawText(draw, namesIn(record), language), '  ')),
  ];
}

function result({ record, say, names }: Part): readonly string[] {
  const { elected, vacant, orderOfElection } = record;
  const ever = record.stages.flatMap((stage) => stage.elected);
  const reopening = ever.filter((candidate) => record.candidates[candidate - 1]?.reopensNominations === true);
  const notSeated = ever.filter((candidate) => !elected.includes(candidate) && !reopening.includes(candidate));
  return [
    ...(elected.length > 0 ? paragraph(say('result', { candidates: names(elected) }), '') : [say('nobody')]),
    ...(reopening.length > 0 ? paragraph(say('reopened', { candidates: names(reopening) }), '') : []),
    ...(notSeated.length > 0 ? paragraph(say('notSeated', { candidates: names(notSeated) }), '') : []),
    ...(vacant > 0 ? [say('vacant', { seats: vacant })] : []),
    ...(orderOfElection?.some(({ length }) => length > 1) ? [say('order'), ...places(orderOfElection)] : []),
  ];

  /** Candidates who share a place are counted in it: after two first ones comes the third. */
  function places(order: readonly (readonly CandidateNumber[])[]): readonly string[] {
    return order.flatMap((equals, i) => {
      const place = order.slice(0, i).reduce((sum, before) => sum + before.length, 1);
      return paragraph(say('orderPlace', { place, candidates: names(equals) }), '  ');
    });
  }
}

function ending(record: CountRecord, language: Language): readonly string[] {
  const story = lastSeatStory(record, language);
  if (story === null) return [];
  const gap = story.course.length > 0 ? [''] : [];
  return ['', story.title, ...story.sentences.flatMap((line) => paragraph(line, '  ')), ...gap, ...story.course];
}
