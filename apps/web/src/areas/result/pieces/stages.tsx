import { useTranslation } from 'react-i18next';
import { stageNarrative, stageSheetCsv, stageTitle } from '#libs/counting';
import { PrintButton } from '../../../kit/pieces.js';
import { useSaying } from '../facts/saying.js';
import type { ShownCount } from '../facts/shown-count.js';
import { handOut } from '../facts/stage-file.js';
import { Heading } from './chart-figure.js';
import type { Level } from './chart-figure.js';
import { StageTable } from './stage-table.js';

interface StagesProps {
  readonly count: ShownCount;
  readonly level: Level;
  /** Names the file of the stage table. */
  readonly uuid: string;
  /** The instrument whose rules the sentences cite. */
  readonly source: string | null;
  readonly showAll: (isAll: boolean) => void;
}

/** The stage table with its switch, what was done at each stage in words, and the files. */
export function Stages({ count, level, uuid, source, showAll }: StagesProps) {
  const { t } = useTranslation('result');
  const { language } = useSaying();
  const { exact, places } = count;
  return (
    <>
      <Heading level={level}>{t('stages.title')}</Heading>
      <div className="row result__places">
        <p className="muted">{shownWith()}</p>
        {places.few < places.all && (
          <button
            type="button"
            className="btn btn--3 btn--s noprint"
            aria-pressed={places.shown === places.all}
            onClick={() => showAll(places.shown < places.all)}
          >
            {t('stages.showAll', { all: places.all })}
          </button>
        )}
      </div>
      {exact.unitsPerVote > 1 && <p>{t('stages.weights', { units: exact.unitsPerVote })}</p>}
      <StageTable count={count} />
      <div className="btns noprint result__files">
        <button
          type="button"
          className="btn btn--2 btn--s"
          onClick={() => handOut(`${uuid}.csv`, 'text/csv;charset=utf-8', stageSheetCsv(exact, language))}
        >
          {t('stages.csv')}
        </button>
        <PrintButton />
      </div>
      <details>
        <summary>{t('stages.words')}</summary>
        {source !== null && <p className="small muted">{t('stages.source', { source })}</p>}
        <ol className="u result__story">
          {exact.stages.map((stage) => (
            <li key={stage.number}>
              <p className="b">{stageTitle(stage, exact, language)}</p>
              {stageNarrative(stage, exact, language).map((sentence, i) => (
                <p key={i}>{sentence}</p>
              ))}
            </li>
          ))}
        </ol>
      </details>
    </>
  );

  function shownWith(): string {
    const { all, shown } = places;
    if (exact.stages.length < 2) return '';
    if (all === 0) return t('stages.shownWhole');
    return shown < all ? t('stages.shown', { places: shown, all }) : t('stages.shownAll', { all });
  }
}
