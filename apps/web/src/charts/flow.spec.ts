import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { flowChart, HEIGHT, NODE_WIDTH } from './flow.js';
import type { FlowFigures } from './flow.js';

// First two stages of the result screen of the design: 2,117 papers, the surplus of A. Baker.
const ORDER = ['Baker', 'Fletcher', 'Mason', 'Dyer', 'Cooper', 'Sawyer', 'Weaver', 'rest'];
const at = (votes: readonly number[]) => votes.flatMap((n, i) => (n > 0 ? [{ id: ORDER[i] ?? '', votes: n }] : []));
const FIGURES: FlowFigures = {
  order: ORDER,
  all: 2_117,
  stages: [
    { stage: 1, nodes: at([729, 293, 281, 309, 192, 162, 151, 0]), moves: [] },
    {
      stage: 2,
      nodes: at([530, 301.74, 353.34, 330.56, 227.21, 181.65, 157.82, 34.68]),
      moves: [
        { from: 'Baker', to: 'rest', votes: 34.68 },
        { from: 'Baker', to: 'Fletcher', votes: 8.74 },
        { from: 'Baker', to: 'Mason', votes: 72.34 },
        { from: 'Baker', to: 'Dyer', votes: 21.56 },
        { from: 'Baker', to: 'Cooper', votes: 35.21 },
        { from: 'Baker', to: 'Sawyer', votes: 19.65 },
        { from: 'Baker', to: 'Weaver', votes: 6.82 },
      ],
    },
  ],
};

describe('how votes moved', () => {
  const chart = flowChart(FIGURES);
  const node = (id: string, stage: number) => chart.nodes.find((one) => one.id === id && one.stage === stage);
  const ribbon = (from: string, to: string) => chart.ribbons.find((one) => one.from === from && one.to === to);

  it('makes nodes 13 wide and as high as their votes, fifteen apart, from 54 on', () => {
    // 600 − 54 − 4 − 7 gaps of 15 = 437 units for 2,117 votes
    expect(NODE_WIDTH).toBe(13);
    expect(node('Baker', 1)).toEqual({ id: 'Baker', stage: 1, x: 104, y: 54, height: 150.5 });
    expect(node('Fletcher', 1)).toMatchObject({ y: 219.5, height: 60.5 });
    expect(node('Mason', 1)).toMatchObject({ y: 295, height: 58 });
    expect(node('Baker', 2)).toMatchObject({ y: 54, height: 109.4 });
    expect(node('rest', 2)).toMatchObject({ y: 588.8, height: 7.2 });
  });

  it('lets votes leave from the top, what stays first, and arrive under what stayed', () => {
    const [stays, moves] = [ribbon('Baker', 'Baker'), ribbon('Baker', 'Fletcher')];
    expect(stays?.path).toMatch(/^M117 54C/);
    expect(stays?.path).toMatch(/163.4Z$/);
    expect(moves?.path).toMatch(/^M117 163.4C/);
    expect(moves?.path).toContain(' 238.9V240.7C');
    expect(chart.ribbons.findIndex(({ stays: isStaying }) => !isStaying)).toBe(7);
  });

  it('curves half way, with the same height at both ends', () => {
    const [, x0, c, x1] = /^M([\d.]+) [\d.]+C([\d.]+) [\d.]+ [\d.]+ [\d.]+ ([\d.]+) /.exec(ribbon('Baker', 'Mason')?.path ?? '') ?? []; // prettier-ignore
    expect(Number(c)).toBeCloseTo((Number(x0) + Number(x1)) / 2, 1);
    expect(ribbon('Baker', 'Mason')?.height).toBe(14.9);
  });

  it('writes the figure of every moving ribbon over eleven high, before its arriving end', () => {
    expect(chart.ribbons.filter(({ chip }) => chip).map(({ to }) => to)).toEqual(['Mason']);
    const end = node('Mason', 2)?.x ?? 0;
    expect(ribbon('Baker', 'Mason')?.chip).toEqual({ x: end - 41, y: expect.any(Number) });
    expect(chart.ribbons.every(({ stays, chip }) => !stays || chip === undefined)).toBe(true);
  });

  it('grows wider with many stages, and keeps names apart', () => {
    const many = Array.from({ length: 14 }, (_, i) => ({ stage: i + 1, nodes: at([1, 1, 1, 2_114]), moves: [] }));
    const wide = flowChart({ ...FIGURES, stages: many });
    expect(wide.width).toBe(104 + 226 + 13 * 110);
    const ys = wide.names.left.map(({ y }) => y);
    expect(ys.slice(1).every((y, i) => y - (ys[i] ?? 0) > 17.9)).toBe(true);
  });

  it('holds for any votes: nothing negative, nodes apart and inside, ribbons together as high as their node', () => {
    const holders = ['a', 'b', 'c', 'd'];
    const start = fc.tuple(...holders.map(() => fc.integer({ min: 1, max: 9_999 })));
    const part = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 3 }), part, part, (votes, source, going, toNobody) => {
        const from = holders[source] ?? 'a';
        const gone = ((votes[source] ?? 0) * going) / 100;
        const lost = (gone * toNobody) / 100;
        const to = holders[(source + 1) % 4] ?? 'b';
        const nodes = holders.map((id, i) => ({ id, votes: votes[i] ?? 0 }));
        const after = nodes.map(({ id, votes: n }) => ({
          id,
          votes: n + (id === to ? gone - lost : 0) - (id === from ? gone : 0),
        }));
        const moves = [
          { from, to, votes: gone - lost },
          { from, to: 'rest', votes: lost },
        ];
        const all = votes.reduce((sum, n) => sum + n, 0);
        const { nodes: placed, ribbons } = flowChart({
          order: [...holders, 'rest'],
          all,
          stages: [
            { stage: 1, nodes, moves: [] },
            { stage: 2, nodes: [...after, { id: 'rest', votes: lost }], moves },
          ],
        });
        const isInside = placed.every(({ y, height }) => height >= 0 && y >= 54 && y + height <= HEIGHT);
        const second = placed.filter(({ stage }) => stage === 2);
        const isWhole = second.every(({ id, height }) => {
          const sum = ribbons.filter((one) => one.to === id).reduce((high, one) => high + one.height, 0);
          return Math.abs(sum - height) < 0.3;
        });
        const isApart = second.every(({ y }, i) => i === 0 || y - ((second[i - 1]?.y ?? 0) + (second[i - 1]?.height ?? 0)) > 14.7); // prettier-ignore
        return isInside && isWhole && isApart && !ribbons.some(({ path }) => path.includes('NaN'));
      }),
    );
  });
});
