import * as fc from 'fast-check';
import { utf8 } from '#libs/basics';
import { readBlt } from './blt.js';

/** The papers of a BLT file with so many candidates, each as `papers:marks`. */
function papersIn(candidates: number, lines: readonly string[]): readonly string[] {
  const names = Array.from({ length: candidates }, (_, i) => `"${i + 1}"`);
  const election = readBlt(utf8([`${candidates} 1`, ...lines, '0', ...names, ''].join('\n')));
  if (!election.ok) throw new Error(JSON.stringify(election.error));
  return [...election.value.papers].map(({ papers, marks }) => `${papers}:${marks.join()}`);
}

/** What a paper that ranks these candidates is marked with. */
const marked = (candidates: number, order: readonly number[]) =>
  Array.from({ length: candidates }, (_, i) => order.indexOf(i + 1) + 1).join();

describe('Plain papers of a BLT file', () => {
  it('name candidates by numbers of one, two and three digits', () => {
    const orders = [[9], [12], [209], [255, 34], [100, 1, 12, 255, 10, 9, 209]];
    expect(
      papersIn(
        255,
        orders.map((order) => `34 ${order.join(' ')} 0`),
      ),
    ).toEqual(orders.map((order) => `34:${marked(255, order)}`));
  });

  it('begin with how many there are, of any number of digits', () => {
    expect(papersIn(2, ['1234567 2 0', '10 1 2 0'])).toEqual(['1234567:0,1', '10:1,2']);
  });

  it('are read as the same papers in another form, which the reader of every form takes', () => {
    const paper = fc.integer({ min: 1, max: 130 }).chain((candidates) =>
      fc.record({
        candidates: fc.constant(candidates),
        order: fc.shuffledSubarray(Array.from({ length: candidates }, (_, i) => i + 1)),
        papers: fc.integer({ min: 1, max: 99_999 }),
      }),
    );
    fc.assert(
      fc.property(paper, ({ candidates, order, papers }) => {
        const line = [papers, ...order, 0].join(' ');
        const expected = [`${papers}:${marked(candidates, order)}`];
        expect(papersIn(candidates, [line])).toEqual(expected);
        expect(papersIn(candidates, [`${line} # in any form`])).toEqual(expected);
      }),
    );
  });
});
