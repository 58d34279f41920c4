import { useId } from 'react';
import { BAR_HEIGHT, BARS_WIDTH, barsChart } from './bars.js';
import '../styles/charts.css';

export interface FlatBar {
  readonly name: string;
  /** Undefined: `reason` stands in place of the bar. */
  readonly value: number | undefined;
  /** The figure in words, such as “18.2%”, and a second one beside it. */
  readonly figure: string;
  readonly more?: string;
  readonly reason?: string;
}

interface FlatBarsProps {
  /** States the finding for those who do not see the bars. */
  readonly label: string;
  readonly bars: readonly FlatBar[];
  readonly full: number;
}

/** How many letters of a name stand beside a bar at 15 units; a longer one is cut, and the table has it whole. */
const NAME_LETTERS = 19;
const shortName = (name: string): string =>
  [...name].length <= NAME_LETTERS ? name : `${[...name].slice(0, NAME_LETTERS - 1).join('')}…`;

/** Bars with their figure at the end and a name before them. */
export function FlatBars({ label, bars, full }: FlatBarsProps) {
  const id = useId();
  const chart = barsChart(
    bars.map(({ value }) => value),
    { full, left: 150 },
  );
  return (
    <svg viewBox={`0 0 ${BARS_WIDTH} ${chart.height}`} role="img" aria-labelledby={id}>
      <title id={id}>{label}</title>
      {bars.map(({ name, value, figure, more, reason }, i) => {
        const bar = chart.bars[i];
        if (!bar) return null;
        return (
          <g key={name}>
            <text x="0" y={bar.textY}>
              {shortName(name)}
            </text>
            {value === undefined ? (
              <text x={chart.left} y={bar.textY} className="t2">
                {reason}
              </text>
            ) : (
              <>
                <rect x={chart.left} y={bar.y} width={bar.width} height={BAR_HEIGHT} rx="1" fill="var(--c1)" />
                <text className="tb" x={bar.figureX} y={bar.textY}>
                  {figure}
                  {more !== undefined && (
                    <tspan className="t2" dx="7" fontWeight="400">
                      {more}
                    </tspan>
                  )}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
