import { unreachable } from '#libs/basics';
import type { Question } from '../wire.js';
import { isRankedQuestion } from '../wire.js';
import type { OpeningFault } from './check-opening.js';

export type Language = 'en' | 'cy';

const WORDS = {
  en: {
    blank: 'a blank vote',
    nobody: 'nothing is marked',
    unusual: 'something that no honest device makes',
    opening: 'The opening cannot be read.',
    ballot: 'No ballot box would take this ballot.',
    otherBallot: 'The opening belongs to another ballot or to another election.',
    randomness: (question: string) =>
      `The opening does not open the answer to “${question}”: your device hides what it sealed.`,
    differs: (question: string) => `The answer to “${question}” is not what your device says.`,
    said: 'Your device says',
    holds: 'The ballot holds',
  },
  cy: {
    blank: 'pleidlais wag',
    nobody: 'nid oes dim wedi’i farcio',
    unusual: 'rhywbeth na fyddai dyfais onest yn ei wneud',
    opening: 'Ni ellir darllen yr agoriad.',
    ballot: 'Ni fyddai unrhyw flwch pleidleisio yn derbyn y bleidlais hon.',
    otherBallot: 'Mae’r agoriad yn perthyn i bleidlais arall neu i etholiad arall.',
    randomness: (question: string) =>
      `Nid yw’r agoriad yn agor yr ateb i “${question}”: mae eich dyfais yn cuddio’r hyn a seliodd.`,
    differs: (question: string) => `Nid yw’r ateb i “${question}” yr hyn y mae eich dyfais yn ei ddweud.`,
    said: 'Mae eich dyfais yn dweud',
    holds: 'Mae’r bleidlais yn cynnwys',
  },
} as const;

export const questionText = (question: Question): string =>
  isRankedQuestion(question) ? question.value.question : question.question;

/** What a vote says, as the voter would: `1. Ada, 2. Ben`, or the names that are chosen. */
export function voteWords(question: Question, vote: readonly number[], language: Language): string {
  const { blank, nobody } = WORDS[language];
  if (isRankedQuestion(question)) {
    const ranked = question.value.answers.flatMap((name, i) => ({ name, rank: vote[i] ?? 0 }));
    const marked = ranked.filter(({ rank }) => rank > 0).sort((a, b) => a.rank - b.rank);
    return marked.length === 0 ? nobody : marked.map(({ name, rank }) => `${rank}. ${name}`).join(', ');
  }
  if (question.blank && vote[0] === 1) return blank;
  const given = question.blank ? vote.slice(1) : vote;
  const chosen = question.answers.filter((_, i) => given[i] === 1);
  return chosen.length === 0 ? nobody : chosen.join(', ');
}

/** Why a challenged ballot does not stand, one sentence a line. */
export function openingFaultWords(
  questions: readonly Question[],
  fault: OpeningFault,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const named = (place: number): string => {
    const question = questions[place];
    return question ? questionText(question) : '';
  };
  switch (fault.kind) {
    case 'opening':
    case 'ballot':
      return [words[fault.kind], detail(fault.fault)];
    case 'otherBallot':
      return [words.otherBallot];
    case 'randomness':
      return [words.randomness(named(fault.question))];
    case 'differs': {
      const question = questions[fault.question];
      const say = (vote: readonly number[] | undefined): string =>
        question && vote ? voteWords(question, vote, language) : words.unusual;
      return [
        words.differs(named(fault.question)),
        `${words.said}: ${say(fault.said)}`,
        `${words.holds}: ${say(fault.holds)}`,
      ];
    }
    default:
      return unreachable(fault);
  }
}

/** For the maker of the program that made it, so in English only. */
const detail = ({ path, reason }: { readonly path: string; readonly reason: string }): string =>
  path === '' ? `(${reason})` : `(${path} ${reason})`;
