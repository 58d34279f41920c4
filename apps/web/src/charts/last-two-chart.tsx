import { shortName } from './build-up.js';
import { HEIGHT, lastTwoChart, linePath, PLOT } from './last-two.js';
import type { TwoAtStage } from './last-two.js';
import '../styles/charts.css';

interface LastTwoProps {
  /** States the finding for those who do not see the lines. */
  readonly label: string;
  readonly course: readonly TwoAtStage[];
  readonly names: Readonly<Record<'winner' | 'beaten', string>>;
  /** Votes at a stage as they are written. */
  readonly write: (stage: number, of: 'winner' | 'beaten') => string;
  readonly stageWord: string;
}

const END_X = 455;
const LETTERS = 18;
const LETTER = 8.6;

/** The winner of the last seat and the last candidate beaten: who was ahead at which stage. */
export function LastTwoChart({ label, course, names, write, stageWord }: LastTwoProps) {
  const chart = lastTwoChart(course);
  const last = course.at(-1)?.stage ?? 1;
  const [winner, beaten] = [shortName(names.winner, LETTERS), shortName(names.beaten, LETTERS)];
  const width = END_X + Math.max(105, Math.ceil(Math.max([...winner].length, [...beaten].length) * LETTER));
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {chart.winner.map(({ stage, x }) => (
        <path key={stage} className="grid" d={`M${x} ${PLOT.top}V${PLOT.bottom}`} />
      ))}
      {chart.numbers.map(({ stage, x }) => (
        <text key={stage} className="t2" x={x} y="274" textAnchor="middle">
          {stage}
        </text>
      ))}
      <text className="t2" x={(PLOT.left + PLOT.right) / 2} y="296" textAnchor="middle">
        {stageWord}
      </text>
      <path d={linePath(chart.beaten)} fill="none" stroke="var(--c3)" strokeWidth="3" strokeDasharray="7 5" />
      <path d={linePath(chart.winner)} fill="none" stroke="var(--c1)" strokeWidth="4" strokeLinejoin="round" />
      {chart.beaten.map(({ stage, x, y }) => (
        <rect
          key={stage}
          x={x - 4.5}
          y={y - 4.5}
          width="9"
          height="9"
          fill="var(--c3)"
          stroke="var(--paper)"
          strokeWidth="1.5"
        />
      ))}
      {chart.winner.map(({ stage, x, y }) => (
        <circle key={stage} cx={x} cy={y} r="5.5" fill="var(--c1)" stroke="var(--paper)" strokeWidth="1.5" />
      ))}
      {chart.figures.map(({ stage, of, x, y, anchor }) => (
        <text key={`${stage} ${of}`} className="t2" x={x} y={y} textAnchor={anchor}>
          {write(stage, of)}
        </text>
      ))}
      <text x={END_X} y={chart.ends.winner.nameY} className="tb">
        {winner}
      </text>
      <text x={END_X} y={chart.ends.winner.totalY} className="tb">
        {write(last, 'winner')}
      </text>
      <text x={END_X} y={chart.ends.beaten.nameY}>
        {beaten}
      </text>
      <text x={END_X} y={chart.ends.beaten.totalY}>
        {write(last, 'beaten')}
      </text>
    </svg>
  );
}
