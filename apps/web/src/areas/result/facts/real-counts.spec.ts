import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { count, readBlt } from '#libs/counting';
import type { CountRecord } from '#libs/counting';
import { buildUpChart } from '../../../charts/build-up.js';
import { flowChart } from '../../../charts/flow.js';
import { compareFigures, cut, figureOf, isNothing, lengthOf, minus, placesOf, plain, sumOf } from './figures.js';
import { outcomesOf } from './outcomes.js';
import { enoughPlaces, hasTransfers, placesOfRecord, shownRecord, votesOf } from './shown-record.js';
import { stageTable } from './stage-table.js';
import { everReceived, votesArrived } from './votes-arrived.js';
import { flowFigures, movedAt } from './votes-moved.js';

// Ballots and stage reports of real councils, kept beside the repository: see README.md there for where each comes from.
const FOLDER = resolve('../shared/elections');

interface Published {
  readonly candidates: readonly string[];
  readonly validVotes: number;
  readonly stages: readonly {
    readonly votes: Readonly<Record<string, string>>;
    readonly nonTransferable: string;
  }[];
}

/** Stage reports that the councils published in full. */
const PUBLISHED = ['dundee-2022-ward3-west-end', 'dundee-2022-ward5-maryfield'] as const;

function counted(name: string, rule: string): CountRecord {
  const read = readBlt(readFileSync(resolve(FOLDER, `${name}.blt`)));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  const { candidates, papers, seats } = read.value;
  const record = count(rule, { candidates, papers, seats: seats ?? 0 });
  if (!record.ok) throw new Error(record.error.kind);
  return record.value;
}

const isHere = existsSync(FOLDER);
const here = isHere ? describe : describe.skip;
if (!isHere) console.log('SKIPPED: the elections of real councils are not beside the repository');

here.each(PUBLISHED)('The stage table of %s', (name) => {
  if (!isHere) return it('is compared where the councils’ reports are', () => expect(isHere).toBe(true));
  const published = JSON.parse(readFileSync(resolve(FOLDER, 'scottish', `${name}.json`), 'utf8')) as Published;
  const record = counted(`scottish/${name}`, 'scottish');

  it('has with all decimals every figure of the stage report that the council published', () => {
    const { rows, nobody } = stageTable(shownRecord(record, placesOfRecord(record)));
    expect(nobody.map(({ total }) => total)).toEqual(published.stages.map((stage) => stage.nonTransferable));
    for (const { name: candidate, cells } of rows) {
      const theirs = published.stages.map(({ votes }) => votes[candidate]);
      expect([candidate, ...cells.map(({ total }) => total ?? '0.00000')]).toEqual([candidate, ...theirs]);
    }
    expect(rows).toHaveLength(published.candidates.length);
  });

  it('has with two decimals the published figures, cut, and still adds up to the valid papers', () => {
    const shown = shownRecord(record, 2);
    const { rows, nobody, totals } = stageTable(shown);
    totals.forEach(({ total }) => expect(plain(total, 'en').replace(',', '')).toBe(String(published.validVotes)));
    published.stages.forEach((stage, i) => {
      const column = [...rows.map(({ cells }) => cells[i]?.total ?? '0'), nobody[i]?.total ?? '0'];
      expect(compareFigures(sumOf(column), String(published.validVotes))).toBe(0);
      rows.forEach(({ name: candidate, cells }) =>
        expect(cells[i]?.total ?? '0.00').toBe(cut(stage.votes[candidate] ?? '', 2)),
      );
    });
  });

  it('gives gains and losses that are the differences of the figures beside them', () => {
    for (const { cells } of stageTable(shownRecord(record, 2)).rows)
      cells.forEach(({ total, change }, i) => {
        const before = cells[i - 1]?.total;
        if (total === null || before === undefined || before === null) return;
        expect(change).toBe(minus(total, before));
      });
  });
});

here('Every picture of a real count', () => {
  if (!isHere) return it('is drawn where the papers are', () => expect(isHere).toBe(true));
  const records = [
    counted(`scottish/${PUBLISHED[0]}`, 'scottish'),
    ...['ers97', 'mer', 'ni-gregory'].map((rule) => counted('ers97/ers97-model', rule)),
  ];

  it('moves exactly what candidates gained and lost, whatever the rule', () => {
    for (const { stages } of records)
      for (const [i, stage] of stages.entries()) {
        const before = stages[i - 1];
        if (before === undefined) continue;
        const moved = movedAt(stage, before);
        for (const candidate of Object.keys(stage.votes)) {
          const got = sumOf(moved.filter(({ to }) => to === candidate).map(({ votes }) => votes));
          const given = sumOf(moved.filter(({ from }) => from === candidate).map(({ votes }) => votes));
          const now = votesOf(stage, Number(candidate));
          expect(isNothing(minus(minus(got, given), minus(now, votesOf(before, Number(candidate)))))).toBe(true);
        }
        const toNobody = sumOf(moved.filter(({ to }) => to === 'rest').map(({ votes }) => votes));
        expect(isNothing(minus(toNobody, minus(stage.nonTransferable, before.nonTransferable)))).toBe(true);
      }
  });

  it('is drawn without anything that is no number, below 0, or on top of each other', () => {
    for (const record of records) {
      for (const only of [undefined, record.elected.slice(-2)]) {
        const { nodes, ribbons } = flowChart(flowFigures(record, only));
        expect(JSON.stringify([nodes, ribbons])).not.toMatch(/NaN|null|Infinity/);
        expect(nodes.every(({ height, y }) => height >= 0 && y + height <= 600)).toBe(true);
        nodes.forEach((node, i) => {
          const next = nodes[i + 1];
          if (next?.stage === node.stage) expect(next.y).toBeGreaterThan(node.y + node.height + 14);
        });
        expect(ribbons.every(({ height }) => height >= 0)).toBe(true);
      }
      const rows = outcomesOf(record).map(({ number, name }) => ({
        name,
        arrivals: votesArrived(record, number).map(({ stage, votes }) => ({ stage, votes: lengthOf(votes) })),
        total: votesOf(record.stages.at(-1), number),
        outcome: 'Excluded, stage 5',
        first: '1',
      }));
      const { bars } = buildUpChart(rows, lengthOf(record.quota ?? '0'));
      expect(JSON.stringify(bars)).not.toMatch(/NaN|Infinity/);
      expect(bars.flatMap(({ parts }) => parts).every(({ width }) => width > 0)).toBe(true);
    }
  });

  it('arrives at the votes that an official or a candidate still in the count holds at the end', () => {
    for (const record of records)
      for (const { number, outcome } of outcomesOf(record))
        if (outcome.kind === 'notElected')
          expect(compareFigures(everReceived(record, number), votesOf(record.stages.at(-1), number))).toBe(0);
  });

  it('tells moves only where votes are moved from stage to stage', () => {
    expect(records.every(hasTransfers)).toBe(true);
    expect(hasTransfers(counted('ers97/ers97-model', 'meek-nz'))).toBe(false);
    expect(hasTransfers(counted('ers97/ers97-model', 'fptp'))).toBe(false);
  });

  it('shows two decimals, unless two who differ would look equal', () => {
    const [record] = records;
    if (!record) throw new Error('there are records');
    expect(enoughPlaces(record)).toBe(2);
    const places = placesOf(record.stages[1]?.votes['1'] ?? '');
    const near = { ...record.stages[1]?.votes, '1': '565.79264', '2': `565.79${figureOf(265n, places - 2).slice(-3)}` };
    const [first, second, ...rest] = record.stages;
    if (!first || !second) throw new Error('there are stages');
    expect(enoughPlaces({ ...record, stages: [first, { ...second, votes: near }, ...rest] })).toBe(5);
  });
});
