import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareCount, readExpectation } from '../../compare.js';
import { readBlt } from '../../formats/blt.js';
import type { CountInput } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import { count } from '../../registry.js';
import { counted, namesOf } from '../../../test/support.js';

/** Elections of others stay outside the project; what is known of each, and from where, is in the README beside them. */
const FOLDER = resolve('../shared/elections');
const isHere = existsSync(FOLDER);
const read = (file: string) => readFileSync(resolve(FOLDER, file), 'utf8');

function model(): CountInput {
  const election = readBlt(readFileSync(resolve(FOLDER, 'ers97/ers97-model.blt')));
  if (!election.ok) throw new Error(JSON.stringify(election.error));
  return election.value;
}

/** Iterations as Hill's program prints them: number and quota, then votes and keep value in per cent, then non-transferable. */
function hillIterations(text: string) {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, i) => {
    const head = /^(\d+) (\d+\.\d{9})$/.exec(line);
    if (head === null) return [];
    const candidates = lines.slice(i + 1, i + 12).map((one) => one.split(' '));
    return [
      {
        iteration: Number(head[1]),
        quota: head[2],
        votes: candidates.map(([votes]) => votes),
        keepValues: candidates.map(([, percent = '']) => (Number(percent) / 100).toFixed(9)),
        nonTransferable: lines[i + 12],
      },
    ];
  });
}

/** Columns of the reference count: stage number and its figures, rounded to two decimals, by candidate. */
function referenceColumns(text: string) {
  const rows = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const [stages = [], , ...figures] = rows;
  const named = figures.map(([name = '', ...cells]) => ({ name, cells }));
  return stages.slice(1).flatMap((stage, i) =>
    stage === ''
      ? []
      : [
          {
            stage: Number(stage),
            figures: Object.fromEntries(named.map(({ name, cells }) => [name, Number(cells[i])])),
          },
        ],
  );
}

const twoDecimals = (votes: string) => Number(Number(votes).toFixed(2));

function roundedStage(record: CountRecord, number: number): Readonly<Record<string, number>> {
  const stage = record.stages[number - 1];
  const figures = Object.fromEntries(
    record.candidates.map((one): [string, number] => [one.name, twoDecimals(stage?.votes[one.number] ?? '')]),
  );
  return {
    ...figures,
    Exhausted: twoDecimals(stage?.nonTransferable ?? ''),
    Quota: twoDecimals(stage?.quota ?? ''),
  };
}

describe('Meek’s method: elections counted by others', () => {
  if (!isHere) {
    it('reads nothing: ../shared/elections is not here', () => expect(isHere).toBe(false));
    return;
  }

  it('ERS97 model, meek-nz: every figure of all 19 iterations is that of OpenSTV 1.7', () => {
    const text = read('meek/ers97-model.meek-nz.json');
    const expected = readExpectation(text);
    if (!expected.ok) throw new Error(expected.error);
    const record = counted('meek-nz', model());
    // OpenSTV calls every iteration a surplus and names no candidates for it.
    const differences = compareCount(record, expected.value).filter(
      ({ what }) => what !== 'kind' && what !== 'candidates',
    );
    expect(differences).toEqual([]);
    const { quotaByStage } = JSON.parse(text) as { readonly quotaByStage: readonly string[] };
    expect(record.stages.map(({ quota }) => quota)).toEqual(quotaByStage);
  });

  it('ERS97 model, meek-nz: every figure that Hill’s program prints, keep values included', () => {
    const record = counted('meek-nz', model());
    const printed = hillIterations(read('meek/ers97-model.hill-nz-6.7.7.rlt'));
    expect(printed.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4, 5, 7, 10, 11, 19]);
    const out = (number: number, candidate: number) =>
      record.stages.slice(0, number).some(({ excluded }) => excluded.includes(candidate));
    for (const { iteration, ...figures } of printed) {
      const stage = record.stages[iteration - 1];
      expect({
        quota: stage?.quota,
        votes: Object.values(stage?.votes ?? {}),
        keepValues: record.candidates.map(({ number }) =>
          out(iteration, number) ? '0.000000000' : (stage?.keepValues?.[number] ?? '1.000000000'),
        ),
        nonTransferable: stage?.nonTransferable,
      }).toEqual(figures);
    }
  });

  it('ERS97 model, meek-prf: at the end of each round the figures of Hill, Wichmann and Woodall, to two decimals', () => {
    const record = counted('meek-prf', model());
    expect(namesOf(record, record.elected).join(', ')).toBe('Smith, Duke, Carpenter, Freeman, Prince, Vicar');
    const columns = referenceColumns(read('meek/ers97-model.hill-wichmann-woodall.csv'));
    // Their stage and our iteration at which the same candidates are out and the surpluses are distributed. Their stage 11
    // distributes the surpluses after the last seat is filled, where the reference rule has stopped.
    const same = new Map([
      [1, 1],
      [2, 6],
      [4, 18],
      [6, 30],
      [9, 52],
    ]);
    const compared = columns.filter(({ stage }) => same.has(stage));
    expect(compared).toHaveLength(5);
    for (const { stage, figures } of compared) {
      // Theirs stopped a little earlier: 41.95 exhausted at their stage 9, where the reference rule comes to 41.955.
      const { Exhausted = NaN, ...others } = figures;
      const { Exhausted: ours = NaN, ...ourOthers } = roundedStage(record, same.get(stage) ?? 0);
      expect(ourOthers).toEqual(others);
      expect(Math.round(100 * Math.abs(ours - Exhausted))).toBeLessThanOrEqual(1);
    }
  });

  describe('Voting matters, issue 12: 3 seats, A and B elected at once, X, Y and Z a few papers apart', () => {
    const case12 = (): CountInput => {
      const election = readBlt(readFileSync(resolve(FOLDER, 'meek/voting-matters-12-accuracy.blt')));
      if (!election.ok) throw new Error(JSON.stringify(election.error));
      return election.value;
    };
    const winners = (rule: string, input: CountInput) => namesOf(counted(rule, input), counted(rule, input).elected);

    it('meek-nz elects A, B and X without a lot, as OpenSTV 1.7 and Hill’s program do', () => {
      expect(winners('meek-nz', case12())).toEqual(['A', 'B', 'X']);
      expect(counted('meek-nz', case12()).lots).toEqual([]);
    });

    it('meek-prf asks for a lot: X, Y and Z lie within the surplus that is left, so engines may differ', () => {
      expect(count('meek-prf', case12())).toMatchObject({
        ok: false,
        error: { kind: 'lotsRequired', stage: 6, between: [3, 4, 5] },
      });
    });

    it.each([
      ['X', 3, ['A', 'B', 'Y']], // what droop 0.14 and stv-rs 0.5.1 report
      ['Y', 4, ['A', 'B', 'X']],
      ['Z', 5, ['A', 'B', 'X']], // what droop reports with guard digits
    ])('meek-prf: a lot on %s elects %3$j', (_, chosen, elected) => {
      const lots = [{ stage: 6, purpose: 'exclusion', between: [3, 4, 5], chosen: [chosen] }] as const;
      expect(winners('meek-prf', { ...case12(), lots })).toEqual(elected);
    });
  });
});
