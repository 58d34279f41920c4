import { useId } from 'react';
import { BAR_HEIGHT, barsChart } from './bars.js';
import type { BarRow, Line } from './bars.js';
import '../styles/charts.css';

export interface FlatBar extends BarRow {
  /** The figure in words, such as “18.2%”, and a second one beside it. */
  readonly figure: string;
  readonly more?: string;
}

interface FlatBarsProps {
  /** States the finding for those who do not see the bars. */
  readonly label: string;
  readonly bars: readonly FlatBar[];
  /** The value of the longest bar. */
  readonly full: number;
}

/** Bars with their name above and their figure at the end: as wide as there is room, with words of one size. */
export function FlatBars({ label, bars, full }: FlatBarsProps) {
  const id = useId();
  const chart = barsChart(bars, { full });
  return (
    <svg className="flatbars" width="100%" height={chart.height} role="img" aria-labelledby={id}>
      <title id={id}>{label}</title>
      {bars.map(({ name, value, figure, more }, i) => {
        const bar = chart.bars[i];
        if (!bar) return null;
        return (
          <g key={name}>
            <Lines lines={bar.name} />
            <Lines lines={bar.reason} className="t2" />
            {value !== undefined && (
              <>
                <rect y={bar.y} width={`${bar.percent}%`} height={BAR_HEIGHT} rx="1" className="flatbars__bar" />
                <svg x={`${bar.percent}%`} y={bar.y}>
                  <text x={bar.percent > 0 ? 10 : 0} y="16" className="tb">
                    {figure}
                    {more !== undefined && (
                      <tspan className="t2" dx="7" fontWeight="400">
                        {more}
                      </tspan>
                    )}
                  </text>
                </svg>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Lines({ lines, className }: { readonly lines: readonly Line[]; readonly className?: string }) {
  return lines.map(({ text, y }) => (
    <text key={y} x="0" y={y} className={className}>
      {text}
    </text>
  ));
}
