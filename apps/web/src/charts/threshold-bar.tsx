import { patternFill, Patterns, usePatternsId } from './patterns.js';
import { BAR_HEIGHT, BAR_Y, thresholdChart, WIDTH } from './threshold.js';
import type { ThresholdFigures } from './threshold.js';
import '../styles/charts.css';

interface ThresholdBarProps {
  /** States the finding for those who do not see the bar. */
  readonly label: string;
  readonly figures: ThresholdFigures;
  readonly words: { readonly for: string; readonly against: string; readonly need: string };
}

/** Votes for and against, and the line that the votes for have to reach. */
export function ThresholdBar({ label, figures, words }: ThresholdBarProps) {
  const id = usePatternsId();
  const chart = thresholdChart(figures, words);
  const bottom = BAR_Y + BAR_HEIGHT;
  const isUnder = !chart.isForInside || !chart.isAgainstInside;
  const middle = BAR_Y + BAR_HEIGHT / 2 + 6;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${bottom + (isUnder ? 32 : 12)}`} role="img" aria-label={label}>
      <Patterns id={id} />
      <rect x="0" y={BAR_Y} width={WIDTH} height={BAR_HEIGHT} fill="none" stroke="var(--line-strong)" />
      <rect x="0" y={BAR_Y} width={chart.forWidth} height={BAR_HEIGHT} fill="var(--c1)" />
      <rect
        x={chart.againstX}
        y={BAR_Y}
        width={chart.againstWidth}
        height={BAR_HEIGHT}
        fill={patternFill(id, 'rest')}
        stroke="var(--line-strong)"
      />
      <path d={`M${chart.needX} ${BAR_Y - 8}V${bottom + 8}`} stroke="var(--paper)" strokeWidth="8" />
      <path d={`M${chart.needX} ${BAR_Y - 8}V${bottom + 8}`} stroke="var(--ink)" strokeWidth="3" />
      <text x={chart.needLabel.x} y="16" textAnchor={chart.needLabel.anchor} className="tb">
        {words.need}
      </text>
      <text
        x={chart.isForInside ? 12 : 0}
        y={chart.isForInside ? middle : bottom + 26}
        className={chart.isForInside ? 'inv tb' : 'tb'}
      >
        {words.for}
      </text>
      {chart.isAgainstInside ? (
        <AgainstInside x={chart.againstX + chart.againstWidth - 12} y={middle} words={words.against} />
      ) : (
        <text x={WIDTH} y={bottom + 26} textAnchor="end">
          {words.against}
        </text>
      )}
    </svg>
  );
}

/** Words over the pattern get a wider line of paper first. */
function AgainstInside({ x, y, words }: { readonly x: number; readonly y: number; readonly words: string }) {
  return (
    <>
      <text x={x} y={y} textAnchor="end" stroke="var(--paper)" strokeWidth="8" strokeLinejoin="round">
        {words}
      </text>
      <text x={x} y={y} textAnchor="end">
        {words}
      </text>
    </>
  );
}
