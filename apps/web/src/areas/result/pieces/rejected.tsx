import { useTranslation } from 'react-i18next';
import { REJECTION_GROUNDS, totalPapers } from '#libs/counting';
import type { CountRecord } from '#libs/counting';
import { useSaying } from '../facts/saying.js';
import { Heading } from './chart-figure.js';
import type { Level } from './chart-figure.js';

/** Papers that could not be counted, by reason. */
export function Rejected({ level, record }: { readonly level: Level; readonly record: CountRecord }) {
  const { t } = useTranslation('result');
  const say = useSaying();
  const all = totalPapers(record.rejected);
  const valid = Math.round(record.validPapers / record.unitsPerVote);
  return (
    <div>
      <Heading level={level}>{t('rejected.title')}</Heading>
      <p className="result__figure">
        <b>{say.number(all)}</b>{' '}
        <span className="muted">
          {all === 0
            ? t('rejected.none')
            : t('rejected.of', { papers: say.number(valid + all), valid: say.number(valid) })}
        </span>
      </p>
      {all > 0 && (
        <table className="table--tight">
          <caption className="vh">{t('rejected.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rejected.reason')}</th>
              <th scope="col" className="n">
                {t('rejected.papers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {record.rejected.map(({ ground, papers }) => (
              <tr key={ground}>
                <th scope="row">{t(`ground.${REJECTION_GROUNDS.includes(ground) ? ground : 'other'}`)}</th>
                <td className="n">{say.number(papers)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('rejected.all')}</th>
              <td className="n">{say.number(all)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </div>
  );
}
