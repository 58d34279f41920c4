import { useTranslation } from 'react-i18next';
import { TurnoutCurve } from '../../../charts/turnout-curve.js';
import { Scroll } from '../../../kit/pieces.js';
import { dayTicks } from '../facts/day-ticks.js';
import { useSaying } from '../facts/saying.js';
import type { ElectionTurnoutQuery } from '../operations/poll.generated.js';
import type { ElectionDetail } from './election-screen.js';

export type TurnoutData = NonNullable<ElectionTurnoutQuery['turnout']>;

interface TurnoutCourseProps {
  readonly turnout: TurnoutData;
  readonly election: ElectionDetail['election'];
}

const DAY_MS = 86_400_000;

/** How many have voted from the opening to now, as a curve and as a table. */
export function TurnoutCourse({ turnout, election }: TurnoutCourseProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { electors, voted, at, course, unit } = turnout;
  const [opensAt, closesAt] = [new Date(election.opensAt).getTime(), new Date(election.closesAt).getTime()];
  const now = { at: Math.min(new Date(at).getTime(), closesAt), voted };
  // A small body keeps one figure a day (journeys 11.4): hours beside it would promise more than there is.
  const isInDays = unit === 'DAY' || closesAt - opensAt >= 3 * DAY_MS;
  const percent = say.part(voted, electors);
  const figures = { voted: say.number(voted), electors: say.number(electors) };
  return (
    <figure className="chart">
      <figcaption>
        <h2>{t('turnout.course')}</h2>
        <p>
          {t('turnout.voted', { count: electors, ...figures })}. {t(`turnout.units.${unit}`)}
        </p>
      </figcaption>
      <Scroll label={t('turnout.course')}>
        <div className="chartbox">
          <TurnoutCurve
            figures={{
              points: course.map((point) => ({ at: new Date(point.at).getTime(), voted: point.voted })),
              opensAt,
              closesAt,
              now,
              electors,
              ...(isInDays && { marks: dayTicks(opensAt, closesAt, say.timeZone) }),
            }}
            label={t('turnout.curve', { percent, ...figures })}
            endLabel={t('turnout.soFar', { percent })}
            nowLabel={t('turnout.now')}
            percent={(share) => say.percent(share)}
            moment={(moment) => (isInDays ? say.tinyDay(moment) : say.hour(moment))}
          />
        </div>
      </Scroll>
      <details className="data">
        <summary>{t('turnout.table', { title: t('turnout.course') })}</summary>
        <Scroll label={t('turnout.table', { title: t('turnout.course') })}>
          <table className="table--tight">
            <thead>
              <tr>
                <th scope="col">{t('turnout.time')}</th>
                <th scope="col" className="n">
                  {t('turnout.votes')}
                </th>
                <th scope="col" className="n">
                  {t('turnout.percent')}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...course, { at, voted }].map((point, i) => (
                <tr key={`${point.at} ${i}`}>
                  <th scope="row">{say.at(point.at)}</th>
                  <td className="n">{say.number(point.voted)}</td>
                  <td className="n">{say.part(point.voted, electors)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  );
}
