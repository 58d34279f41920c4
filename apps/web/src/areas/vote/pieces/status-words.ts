import { useTranslation } from 'react-i18next';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { marked } from '../choices/choice.js';
import type { Choice } from '../choices/choice.js';
import { pointsGiven } from '../choices/limit.js';
import type { Paper } from '../visit/paper.js';

/** What is chosen and what can be done next, in a fixed pattern, for each kind of paper. */
export function useStatusWords(): (paper: Paper, choice: Choice) => string {
  const { t } = useTranslation('vote');
  const language = useLanguage();

  function ofRanks(ranked: number, total: number): string {
    if (ranked === 0) return t('ranks.none');
    return ranked === total ? t('ranks.all', { total }) : t('ranks.some', { count: ranked, total });
  }
  function ofChoices(chosen: number, most: number): string {
    if (chosen === 0) return t('choices.none');
    const rest = chosen >= most ? t('choices.full') : t('choices.more', { count: most - chosen });
    return `${t('choices.chosen', { count: chosen })} ${rest}`;
  }
  function ofResolution({ lines }: Paper, [place]: readonly number[]): string {
    const line = place === undefined ? undefined : lines[place];
    return line
      ? t('resolution.chosen', { answer: inLanguage(language, line.name, line.nameCy) })
      : t('resolution.none');
  }
  function ofPoints(given: number, points: number | undefined): string {
    const over = points === undefined ? 0 : given - points;
    const words = t('points.given', { count: given });
    return over > 0 ? `${words} ${t('points.tooMany', { over })}` : words;
  }

  return (paper, choice) => {
    if (choice.kind === 'ranks') return ofRanks(marked(choice).length, paper.lines.length);
    if (choice.kind === 'points') return ofPoints(pointsGiven(choice.points), paper.points);
    return paper.isResolution ? ofResolution(paper, choice.places) : ofChoices(choice.places.length, paper.mostChoices);
  };
}
