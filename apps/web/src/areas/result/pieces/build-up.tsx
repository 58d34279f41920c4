import { useTranslation } from 'react-i18next';
import { BuildUpChart } from '../../../charts/build-up-chart.js';
import { lengthOf } from '../facts/figures.js';
import type { ShownCount } from '../facts/shown-count.js';
import { everReceived, votesArrived } from '../facts/votes-arrived.js';
import { ChartFigure } from './chart-figure.js';
import type { Level } from './chart-figure.js';
import { useOutcomeWords } from './use-outcome-words.js';

/** Where each candidate's votes came from, stage by stage. */
export function BuildUp({ count, level }: { readonly count: ShownCount; readonly level: Level }) {
  const { t } = useTranslation('result');
  const outcomeWords = useOutcomeWords(true);
  const { shown, write } = count;
  const rows = count.outcomes
    .filter(({ outcome }) => outcome.kind !== 'withdrawn')
    .map(({ number, name, outcome }) => {
      const arrived = votesArrived(shown, number);
      const [first] = arrived;
      return {
        name,
        arrived,
        arrivals: arrived.map(({ stage, votes }) => ({ stage, votes: lengthOf(votes) })),
        total: write(everReceived(shown, number)),
        outcome: outcomeWords(outcome),
        first: first?.stage === 1 ? write(first.votes) : '',
        isElected: outcome.kind === 'elected',
      };
    });
  const quota = shown.quota === null ? undefined : write(shown.quota);
  return (
    <ChartFigure
      level={level}
      title={t('buildUp.title')}
      text={t('buildUp.text')}
      width="wide"
      table={
        <table className="table--tight">
          <thead>
            <tr>
              <th scope="col">{t('stages.candidate')}</th>
              {shown.stages.map(({ number }) => (
                <th key={number} scope="col" className="n">
                  {number === 1 ? t('buildUp.first') : t('stages.stage', { number })}
                </th>
              ))}
              <th scope="col" className="n">
                {t('buildUp.all')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, arrived, total }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {shown.stages.map(({ number }) => {
                  const votes = arrived.find(({ stage }) => stage === number)?.votes;
                  return (
                    <td key={number} className="n">
                      {votes === undefined ? '–' : write(votes)}
                    </td>
                  );
                })}
                <td className="n b">{total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <BuildUpChart
        label={quota === undefined ? t('buildUp.labelWithout') : t('buildUp.label', { quota })}
        rows={rows}
        quota={shown.quota === null ? undefined : lengthOf(shown.quota)}
        quotaLabel={t('buildUp.quota', { figure: quota ?? '' })}
      />
    </ChartFigure>
  );
}
