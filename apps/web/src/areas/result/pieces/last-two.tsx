import { useTranslation } from 'react-i18next';
import { LastTwoChart } from '../../../charts/last-two-chart.js';
import { lengthOf } from '../facts/figures.js';
import { findingOf } from '../facts/finding.js';
import type { ShownCount } from '../facts/shown-count.js';
import { ChartFigure } from './chart-figure.js';
import type { Level } from './chart-figure.js';

/** The winner of the last seat beside the last candidate beaten; nothing where there was nobody to beat. */
export function LastTwo({ count, level }: { readonly count: ShownCount; readonly level: Level }) {
  const { t } = useTranslation('result');
  const { lastSeat, nameOf, write } = count;
  const course = lastSeat?.course ?? [];
  if (!lastSeat?.beaten || course.length < 2) return null;
  const names = { winner: nameOf(lastSeat.winner), beaten: nameOf(lastSeat.beaten.candidate) };
  const found = findingOf(course);
  const finding =
    found.kind === 'ahead' ? t('lastTwo.ahead', names) : t(`lastTwo.${found.kind}`, { ...names, stage: found.stage });
  const at = (stage: number, of: 'winner' | 'beaten'): string =>
    write(course.find((one) => one.stage === stage)?.[of] ?? '0');
  const end = course.at(-1)?.stage ?? 1;
  const label = t('lastTwo.label', { ...names, finding, votes: at(end, 'winner'), against: at(end, 'beaten') });
  return (
    <ChartFigure
      level={level}
      title={t('lastTwo.title')}
      text={finding}
      width="mid"
      table={
        <table className="table--tight">
          <thead>
            <tr>
              <th scope="col">{t('stages.candidate')}</th>
              {course.map(({ stage }) => (
                <th key={stage} scope="col" className="n">
                  {stage}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['winner', 'beaten'] as const).map((of) => (
              <tr key={of}>
                <th scope="row">{names[of]}</th>
                {course.map(({ stage }) => (
                  <td key={stage} className="n">
                    {at(stage, of)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <LastTwoChart
        label={label}
        course={course.map(({ stage, winner, beaten }) => ({
          stage,
          winner: lengthOf(winner),
          beaten: lengthOf(beaten),
        }))}
        names={names}
        write={at}
        stageWord={t('lastTwo.stage')}
      />
    </ChartFigure>
  );
}
