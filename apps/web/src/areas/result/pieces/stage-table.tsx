import { useTranslation } from 'react-i18next';
import { stageTitle } from '#libs/counting';
import { Icon } from '../../../kit/icons.js';
import { Scroll } from '../../../kit/pieces.js';
import { grouped, signed } from '../facts/figures.js';
import { useSaying } from '../facts/saying.js';
import type { ShownCount } from '../facts/shown-count.js';
import { stageTable } from '../facts/stage-table.js';
import type { StageCell } from '../facts/stage-table.js';
import { useOutcomeWords } from './use-outcome-words.js';

/** Every figure of the count: gain or loss small above the total, the sum of each stage below. */
export function StageTable({ count: { shown } }: { readonly count: ShownCount }) {
  const { t } = useTranslation('result');
  const { language } = useSaying();
  const outcomeWords = useOutcomeWords(shown.stages.length > 1);
  const { rows, nobody, totals } = stageTable(shown);
  return (
    <Scroll label={t('stages.title')}>
      <table className="table--tight stv">
        <caption className="vh">{t('stages.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stages.candidate')}</th>
            {shown.stages.map((stage) => (
              <th key={stage.number} scope="col" className="n">
                {stageTitle(stage, shown, language)}
              </th>
            ))}
            <th scope="col" className="n">
              {t('stages.result')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, name, outcome, cells }) => (
            <tr key={number}>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <Cell key={cell.stage} cell={cell} />
              ))}
              <td className={outcome.kind === 'elected' ? 'n b' : 'n'}>{outcomeWords(outcome)}</td>
            </tr>
          ))}
          {shown.stages.length > 1 && (
            <tr>
              <th scope="row">{t('stages.rest')}</th>
              {nobody.map((cell) => (
                <Cell key={cell.stage} cell={cell} />
              ))}
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('stages.all')}</th>
            {totals.map(({ stage, total }) => (
              <td key={stage} className="n">
                {grouped(total, language)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}

function Cell({ cell: { total, change, isElectedHere } }: { readonly cell: StageCell }) {
  const { t } = useTranslation('result');
  const { language } = useSaying();
  if (total === null) return <td className="n muted">–</td>;
  return (
    <td className={isElectedHere ? 'n won' : 'n'}>
      {change !== null && <span className="dl">{signed(change, language)}</span>}
      {isElectedHere && (
        <>
          <Icon name="tick" />
          <span className="vh">{t('stages.electedWith')} </span>
        </>
      )}
      {grouped(total, language)}
    </td>
  );
}
