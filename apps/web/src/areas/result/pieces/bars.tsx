import { useTranslation } from 'react-i18next';
import { FlatBars } from '../../../charts/flat-bars.js';
import { compareFigures, lengthOf } from '../facts/figures.js';
import type { ShownCount } from '../facts/shown-count.js';
import { votesOf } from '../facts/shown-record.js';
import { ChartFigure } from './chart-figure.js';
import type { Level } from './chart-figure.js';
import { useOutcomeWords } from './use-outcome-words.js';

/** Votes of each candidate as bars: for rules that do not move votes, and those that share all of them out again. */
export function Bars({ count, level }: { readonly count: ShownCount; readonly level: Level }) {
  const { t } = useTranslation('result');
  const { shown, outcomes, write } = count;
  const isStaged = shown.stages.length > 1;
  const outcomeWords = useOutcomeWords(isStaged);
  const last = shown.stages.at(-1);
  const rows = outcomes
    .filter(({ outcome }) => outcome.kind !== 'withdrawn')
    .map(({ number, name, outcome }) => ({ name, votes: votesOf(last, number), outcome: outcomeWords(outcome) }));
  const [most] = [...rows].sort((a, b) => compareFigures(b.votes, a.votes));
  if (!most) return null;
  const text = isStaged ? t('bars.textFinal') : t('bars.text', { name: most.name, figure: write(most.votes) });
  return (
    <ChartFigure
      level={level}
      title={t('bars.title')}
      text={text}
      table={
        <table className="table--tight">
          <thead>
            <tr>
              <th scope="col">{t('stages.candidate')}</th>
              <th scope="col" className="n">
                {t('flow.votes')}
              </th>
              <th scope="col" className="n">
                {t('bars.result')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, votes, outcome }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="n">{write(votes)}</td>
                <td className="n">{outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <FlatBars
        label={`${t('bars.title')}. ${text}`}
        full={lengthOf(most.votes)}
        bars={rows.map(({ name, votes }) => ({ name, value: lengthOf(votes), figure: write(votes) }))}
      />
    </ChartFigure>
  );
}
