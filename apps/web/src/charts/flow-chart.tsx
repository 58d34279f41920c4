import { shortName } from './build-up.js';
import { stagePattern } from './build-up-chart.js';
import { CHIP, flowChart, HEIGHT, NODE_WIDTH } from './flow.js';
import type { FlowFigures, Ribbon } from './flow.js';
import { patternFill, Patterns, usePatternsId } from './patterns.js';
import '../styles/charts.css';

/** The node of votes that no candidate holds any more. */
export const REST = 'rest';

export interface FlowChartProps {
  /** States the finding for those who do not see the picture. */
  readonly label: string;
  readonly figures: FlowFigures;
  readonly nameOf: (id: string) => string;
  /** At the right: whether the node won a seat, its words and its votes as they are written. */
  readonly endOf: (id: string) => { readonly isElected: boolean; readonly words: string; readonly total: string };
  readonly isElectedBy: (id: string, stage: number) => boolean;
  readonly titleOf: (stage: number) => { readonly stage: string; readonly cause: string };
  /** Whole votes for a chip. */
  readonly write: (votes: number) => string;
}

const LETTERS = 16;
const LETTER = 8.2;

/** How votes moved: a column for each stage, pale bands for what stayed, patterned ones for what went on. */
export function FlowPicture({ label, figures, nameOf, endOf, isElectedBy, titleOf, write }: FlowChartProps) {
  const id = usePatternsId();
  const first = figures.stages[0]?.nodes ?? [];
  const room = Math.max(0, ...first.map((node) => [...shortName(nameOf(node.id), LETTERS)].length)) * LETTER + 12;
  const { width, nodes, ribbons, names, columns } = flowChart(figures, Math.ceil(room));
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      <Patterns id={id} />
      {ribbons.map((ribbon) => (
        <path key={keyOf(ribbon)} d={ribbon.path} {...paintOf(ribbon, id)} />
      ))}
      {nodes.map((node) => (
        <rect
          key={`${node.stage} ${node.id}`}
          x={node.x}
          y={node.y}
          width={NODE_WIDTH}
          height={node.height}
          stroke={node.id === REST ? 'var(--line-strong)' : undefined}
          fill={
            node.id === REST ? patternFill(id, 'rest') : isElectedBy(node.id, node.stage) ? 'var(--pass)' : 'var(--c1)'
          }
        />
      ))}
      {names.left.map((name) => (
        <text key={name.id} x={name.x} y={name.y} textAnchor="end">
          {shortName(nameOf(name.id), LETTERS)}
        </text>
      ))}
      {names.right.map((name) => {
        const { isElected, words, total } = endOf(name.id);
        return (
          <text key={name.id} x={name.x} y={name.y} className={isElected ? 'tb' : undefined}>
            {words}
            <tspan className="t2" fontWeight="400" dx="5">
              {total}
            </tspan>
          </text>
        );
      })}
      {ribbons.map(
        (ribbon) =>
          ribbon.chip && (
            <g key={keyOf(ribbon)}>
              <rect {...ribbon.chip} width={CHIP.width} height={CHIP.height} rx="3" fill="var(--paper)" />
              <text x={ribbon.chip.x + CHIP.width / 2} y={ribbon.chip.y + 15} textAnchor="middle" className="ts">
                {write(ribbon.votes)}
              </text>
            </g>
          ),
      )}
      {columns.map(({ stage, x }, i) => {
        const isEnd = i === 0 || i === columns.length - 1;
        const place = isEnd
          ? { x, textAnchor: 'start' as const }
          : { x: x + NODE_WIDTH / 2, textAnchor: 'middle' as const };
        const title = titleOf(stage);
        return (
          <g key={stage}>
            <text {...place} y="15" className="tb">
              {title.stage}
            </text>
            <text {...place} y="34" className="t2">
              {title.cause}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const keyOf = ({ stage, from, to }: Ribbon): string => `${stage} ${from} ${to}`;

function paintOf(
  { stays, from, to, stage }: Ribbon,
  id: string,
): { readonly fill: string; readonly fillOpacity: number } {
  if (to === REST) return { fill: patternFill(id, 'rest'), fillOpacity: from === REST ? 0.6 : 1 };
  return stays
    ? { fill: 'var(--c-soft)', fillOpacity: 0.55 }
    : { fill: patternFill(id, stagePattern(stage)), fillOpacity: 0.92 };
}
