import { BAR_HEIGHT, buildUpChart, shortName, WIDTH } from './build-up.js';
import type { BuildUpRow } from './build-up.js';
import { patternFill, patternOf, Patterns, usePatternsId } from './patterns.js';
import type { PatternName } from './patterns.js';
import '../styles/charts.css';

interface BuildUpProps {
  /** States the finding for those who do not see the bars. */
  readonly label: string;
  readonly rows: readonly (BuildUpRow & { readonly isElected: boolean })[];
  readonly quota: number | undefined;
  readonly quotaLabel: string;
}

/** First choices are plain; the later stages share the five patterns that are left. */
export const stagePattern = (stage: number): PatternName => (stage === 1 ? 1 : patternOf(((stage - 2) % 5) + 2));

/** Where each candidate's votes came from: one bar each, one part for each stage in which votes arrived. */
export function BuildUpChart({ label, rows, quota, quotaLabel }: BuildUpProps) {
  const id = usePatternsId();
  const { height, left, bars, quotaX } = buildUpChart(rows, quota);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      <Patterns id={id} />
      {rows.map(({ name, total, outcome, first, isElected }, i) => {
        const bar = bars[i];
        if (!bar) return null;
        const middle = bar.y + BAR_HEIGHT / 2;
        return (
          <g key={name + String(i)}>
            <text x={left - 12} y={middle + 6} textAnchor="end" className={isElected ? 'tb' : undefined}>
              {shortName(name)}
            </text>
            {bar.parts.map(({ stage, x, width }) => (
              <rect
                key={stage}
                x={x}
                y={bar.y}
                width={width}
                height={BAR_HEIGHT}
                fill={patternFill(id, stagePattern(stage))}
              />
            ))}
            {bar.parts.map(
              ({ stage, discX }) =>
                discX !== undefined && (
                  <g key={stage}>
                    <circle cx={discX} cy={middle} r={stage > 9 ? 11.5 : 10} fill="var(--paper)" />
                    <text x={discX} y={middle + 5} textAnchor="middle" className="ts">
                      {stage}
                    </text>
                  </g>
                ),
            )}
            {bar.isFirstShown && (
              <text x={left + 10} y={middle + 6} className="inv tb">
                {first}
              </text>
            )}
            <text x={bar.labelX} y={bar.y + 15} className="tb">
              {total}
            </text>
            <text x={bar.labelX} y={bar.y + 32} className="t2">
              {outcome}
            </text>
          </g>
        );
      })}
      {quotaX !== undefined && (
        <g>
          <path d={`M${quotaX} 24V${height - 16}`} stroke="var(--paper)" strokeWidth="5" />
          <path d={`M${quotaX} 24V${height - 16}`} stroke="var(--ink)" strokeWidth="2" strokeDasharray="7 4" />
          <text x={quotaX} y="15" textAnchor="middle" className="tb">
            {quotaLabel}
          </text>
        </g>
      )}
    </svg>
  );
}
