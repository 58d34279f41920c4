import { useId } from 'react';
import { courseChart, HEIGHT, PLOT, WIDTH } from './course.js';
import type { CourseFigures } from './course.js';
import '../styles/charts.css';

interface TurnoutCurveProps {
  readonly figures: CourseFigures;
  /** States the finding for those who do not see the curve. */
  readonly label: string;
  /** Beside the end of the line. */
  readonly endLabel: string;
  readonly nowLabel: string;
  readonly percent: (share: number) => string;
  readonly moment: (at: number) => string;
}

/** How many have voted from the opening to this moment. */
export function TurnoutCurve({ figures, label, endLabel, nowLabel, percent, moment }: TurnoutCurveProps) {
  const id = useId();
  const { line, end, shares, moments, isLabelLeft } = courseChart(figures);
  return (
    <svg viewBox={`-8 0 ${WIDTH + 8} ${HEIGHT}`} role="img" aria-labelledby={id}>
      <title id={id}>{label}</title>
      {shares.map(({ share, y }) => (
        <g key={share}>
          <line className="grid" x1={PLOT.left} x2={PLOT.right} y1={y} y2={y} />
          <text className="t2" x={PLOT.left - 8} y={y + 5} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      <line x1={end.x} x2={end.x} y1={PLOT.top} y2={PLOT.bottom} stroke="var(--ink)" strokeWidth="1" />
      <text x={end.x} y={HEIGHT - 7} textAnchor="middle" className="tb">
        {nowLabel}
      </text>
      <path d={line} fill="none" stroke="var(--c1)" strokeWidth="3.5" strokeLinejoin="round" strokeLinecap="round" />
      <circle cx={end.x} cy={end.y} r="6.5" fill="var(--c1)" stroke="var(--paper)" strokeWidth="2.5" />
      <text
        className="tb chart__end"
        x={isLabelLeft ? end.x - 12 : end.x + 12}
        y={Math.max(end.y - 16, PLOT.top + 14)}
        textAnchor={isLabelLeft ? 'end' : 'start'}
      >
        {endLabel}
      </text>
      {moments.map(({ at, x }) => (
        <g key={at}>
          <line className="axis" x1={x} x2={x} y1={PLOT.bottom} y2={PLOT.bottom + 5} />
          <text className="t2" x={x} y={PLOT.bottom + 24} textAnchor="middle">
            {moment(at)}
          </text>
        </g>
      ))}
      <line className="axis" x1={PLOT.left} x2={PLOT.right} y1={PLOT.bottom} y2={PLOT.bottom} />
    </svg>
  );
}
