import { useTranslation } from 'react-i18next';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { Paper } from '../visit/paper.js';

/** Paper tints, each contest its own. */
const TINTS = 6;

/** The head of a paper: what it is for, how many seats, and how to mark it, in one sentence. */
export function PaperHead({ paper, index }: { readonly paper: Paper; readonly index: number }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const { kind, seats, mostChoices, points, isResolution } = paper;
  const how =
    kind === 'ranks'
      ? t('ranks.how')
      : kind === 'choices'
        ? t('choices.how', { count: mostChoices })
        : points === undefined
          ? t('points.howMany')
          : t('points.how', { count: points });
  return (
    <div className="ballot__head" data-tint={index % TINTS}>
      <h1>{inLanguage(language, paper.title, paper.titleCy)}</h1>
      {!isResolution && (
        <p>
          <b>{t('landing.seats', { count: seats })}.</b> {how}
        </p>
      )}
    </div>
  );
}
