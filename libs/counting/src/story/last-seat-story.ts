import type { CountRecord, CountStage } from '../count-record.js';
import type { Language } from '../text/language.js';
import { table } from '../text/table.js';
import { fill, nameList, namesIn } from '../text/text.js';
import { difference, unitsOf } from './figures.js';
import { LAST_SEAT_WORDS } from './last-seat-words.js';
import { lastSeat } from './last-seat.js';
import type { Beaten, LastSeat, SideBySide } from './last-seat.js';

/** The last seat of a count told for a member who was not at the count. */
export interface LastSeatStory {
  readonly title: string;
  /** One after another they make a paragraph. */
  readonly sentences: readonly string[];
  /** The two candidates side by side as lines of a table, where either gained or lost; empty if there is nothing to compare. */
  readonly course: readonly string[];
}

/** How the last seat was won, in words; null if nobody was elected. */
export function lastSeatStory(record: CountRecord, language: Language): LastSeatStory | null {
  const seat = lastSeat(record);
  if (seat === null) return null;
  const words = LAST_SEAT_WORDS[language];
  const names = sayNames(record, seat);
  const say = (template: string, figures: Readonly<Record<string, number | string>> = {}) =>
    fill(template, language, { ...names, ...figures });
  const isOneStage = record.stages.length === 1;
  const opening = record.seats === 1 ? words.onlySeat : words;
  const reopens = record.candidates[seat.winner - 1]?.reopensNominations === true;
  const { beaten } = seat;
  return {
    title: opening.title,
    sentences: [
      say(isOneStage ? opening.wonAtOnce : opening.won, { stage: seat.stage }),
      ...(reopens ? [words.keptEmpty] : []),
      ...how(seat).map(([template, figures]) => say(template, figures)),
      ...(isOneStage || beaten === null ? [] : [course(seat), ...gained(seat)]),
    ],
    course: seat.course.length < 2 ? [] : courseTable(seat.course),
  };

  function how({
    by,
    votes,
    quota,
  }: LastSeat): readonly (readonly [string, Readonly<Record<string, string | number>>])[] {
    const against = beaten === null ? [] : [outcome(beaten, isOneStage)];
    switch (by) {
      case 'uncontested':
        return [[words.uncontested, {}]];
      case 'comparison':
        return [[words.comparison, {}]];
      case 'quota':
        return [[words.quota, { votes, quota: quota ?? '' }], ...against];
      case 'enough':
        return [quota === null ? [words.enough, { votes }] : [words.enoughBelowQuota, { votes, quota }], ...against];
      case 'lastVacancy':
        return [quota === null ? [words.lastVacancy, {}] : [words.lastVacancyBelowQuota, { quota }], ...against];
      case 'lot':
        return [[words.lot, {}]];
      case 'most':
        return against;
    }
  }

  function outcome(
    { difference: lead, votes, against, comparedAt: stage, isDoomed }: Beaten,
    isAtOnce: boolean,
  ): readonly [string, Readonly<Record<string, string | number>>] {
    if (isDoomed) return [words.doomed, { votes, against }];
    if (isAtOnce) return [words.beatenAtOnce, { votes, against, difference: lead }];
    if (unitsOf(lead) === 0n) return [words.level, { votes, stage }];
    return [words.beaten, { votes, against, difference: lead, stage }];
  }

  /** Who led whom on the way. */
  function course({ course: stages }: LastSeat): string {
    const behind = stages.filter(({ winner, beaten: other }) => unitsOf(winner) < unitsOf(other)).at(-1);
    if (behind === undefined) return say(words.alwaysAhead);
    const next = stages.find(({ stage }) => stage === behind.stage + 1);
    return next ? say(words.cameFromBehind, { stage: next.stage }) : say(words.passedAtLast, { stage: behind.stage });
  }

  /** The one stage that brought the winner most; nothing if none brought anything. */
  function gained({ winner, stage: last }: LastSeat): readonly string[] {
    const gains = record.stages.slice(1, last).map((stage, i) => {
      const before = record.stages[i]?.votes[winner] ?? '0';
      return { stage, votes: difference(stage.votes[winner] ?? '0', before) };
    });
    const best = gains.reduce<(typeof gains)[number] | null>(
      (most, one) => (unitsOf(one.votes) > unitsOf(most?.votes ?? '0') ? one : most),
      null,
    );
    if (best === null) return [];
    const { number, candidates } = best.stage;
    const figures = { stage: number, votes: best.votes, candidates: nameList(candidates, namesIn(record), language) };
    return [say(words.gained[gainKind(best.stage)], figures)];
  }

  function courseTable(stages: readonly SideBySide[]): readonly string[] {
    const rows = turns(stages, record.stages).map(({ stage, winner, beaten: other }) => [
      `${stage}`,
      winner,
      other,
      difference(winner, other),
    ]);
    const heading = [words.stage, short(names.winner), short(names.beaten), words.lead];
    return table(['words', 'figures', 'figures', 'figures'], [heading, ...rows]);
  }
}

/** The stages at which either of the two gained or lost; of Meek’s iterations only those that end with an exclusion. */
function turns(course: readonly SideBySide[], stages: readonly CountStage[]): readonly SideBySide[] {
  return course.filter(({ stage, winner, beaten }, i) => {
    const before = course[i - 1];
    if (before === undefined || i === course.length - 1) return true;
    return stages[stage]?.kind !== 'iteration' && (winner !== before.winner || beaten !== before.beaten);
  });
}

function sayNames(
  record: CountRecord,
  { winner, beaten }: LastSeat,
): { readonly winner: string; readonly beaten: string } {
  const nameOf = namesIn(record);
  return { winner: nameOf(winner), beaten: beaten === null ? '' : nameOf(beaten.candidate) };
}

const gainKind = ({ kind, candidates }: CountStage): 'surplus' | 'exclusion' | 'iteration' =>
  kind === 'first' || candidates.length === 0 ? 'iteration' : kind;

const LONGEST_HEADING = 24;
/** A name as the heading of a column of figures. */
const short = (name: string): string =>
  [...name].length <= LONGEST_HEADING ? name : `${[...name].slice(0, LONGEST_HEADING - 1).join('')}…`;
