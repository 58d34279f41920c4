import * as fc from 'fast-check';
import { amountAt, chunkOf, MOST_PLACES_TRIED, PaperBox } from './paper-box.js';

const marks = (...numbers: number[]) => Uint8Array.from(numbers);
const contents = (box: PaperBox) => [...box].map((alike) => ({ marks: [...alike.marks], papers: alike.papers }));

describe('A box of ballot papers', () => {
  it('lays papers that are marked alike together', () => {
    const box = new PaperBox(3);
    box.addMarks(marks(2, 1, 0), 4);
    box.addMarks(marks(1, 0, 0), 1);
    box.addMarks(marks(2, 1, 0), 3);
    expect(contents(box)).toEqual([
      { marks: [2, 1, 0], papers: 7 },
      { marks: [1, 0, 0], papers: 1 },
    ]);
  });

  it('keeps papers apart that differ only after a repeated number', () => {
    const box = new PaperBox(3);
    box.addMarks(marks(1, 2, 2), 1);
    box.addMarks(marks(1, 0, 0), 1);
    box.addMarks(marks(1, 3, 3), 1);
    expect(contents(box).map((one) => one.marks)).toEqual([
      [1, 2, 2],
      [1, 0, 0],
      [1, 3, 3],
    ]);
    expect([0, 1, 2].map((group) => [...box.orderOf(group)])).toEqual([[1], [1], [1]]);
  });

  it('takes an order of preference as it takes its marks', () => {
    const box = new PaperBox(4);
    box.run.set([3, 1]);
    box.addRun(2, 5);
    box.addMarks(marks(2, 0, 1, 0), 2);
    expect(contents(box)).toEqual([{ marks: [2, 0, 1, 0], papers: 7 }]);
  });

  it('gives back every paper, whatever is marked on it', () => {
    const papers = fc.array(fc.uint8Array({ minLength: 5, maxLength: 5, max: 7 }), { maxLength: 60 });
    fc.assert(
      fc.property(papers, (given) => {
        const box = new PaperBox(5);
        for (const paper of given) box.addMarks(paper, 1);
        const back = contents(box).flatMap((alike) => Array.from({ length: alike.papers }, () => alike.marks.join()));
        expect(back.sort()).toEqual(given.map((paper) => paper.join()).sort());
        expect(new Set(back).size).toBe(box.groups);
      }),
    );
  });

  it('holds far more papers than one chunk, and still finds those alike', () => {
    const box = new PaperBox(20);
    const add = () => {
      for (let i = 0; i < 60_000; i++) {
        for (let j = 0; j < 20; j++) box.run[j] = ((i * 7 + j * (1 + (i % 9))) % 20) + 1;
        box.run[0] = (i % 250) + 1;
        box.run[1] = (Math.floor(i / 250) % 250) + 1;
        box.addRun(20, 1);
      }
    };
    add();
    expect(box.groups).toBe(60_000);
    add();
    const total = Array.from({ length: box.groups }, (_, group) => box.papersOf(group)).reduce((a, b) => a + b, 0);
    expect(total).toBe(120_000);
    expect(box.groups).toBeLessThan(60_000 * 1.01); // papers alike may lie apart only after MOST_PLACES_TRIED
    expect(MOST_PLACES_TRIED).toBeGreaterThan(8);
  });

  it('goes on in a new chunk when one is filled to its very end', () => {
    // Header and 6 preferences are 8 bytes, so that papers fill a chunk of 1 MiB without a remainder.
    const box = new PaperBox(250);
    const papers = 2 ** 20 / 8 + 1;
    for (let i = 0; i < papers; i++) {
      box.run.set([(i % 250) + 1, (Math.floor(i / 250) % 250) + 1, (Math.floor(i / 62_500) % 250) + 1, 4, 5, 6]);
      box.addRun(6, 1);
    }
    expect(box.total).toBe(papers);
    expect([...box.orderOf(box.groups - 1)]).toEqual([73, 25, 3, 4, 5, 6]); // 131,072 = 2 × 62,500 + 24 × 250 + 72
  });

  it('turns weights into whole numbers by dividing every vote into more parts', () => {
    const box = new PaperBox(2);
    box.addMarks(marks(1, 0), 2);
    box.divideVotes(3);
    box.addMarks(marks(0, 1), 4); // four thirds of a vote
    expect(box.unitsPerVote).toBe(3);
    expect(contents(box).map((alike) => alike.papers)).toEqual([6, 4]);
  });

  it('gives its columns as they are now, whatever came since they were last asked for', () => {
    const box = new PaperBox(2);
    const amounts = () => {
      const { amounts: chunks, starts } = box.reading();
      return [...starts.subarray(0, box.groups)].map((start) => chunks[chunkOf(start)]?.[amountAt(start)]);
    };
    box.addMarks(marks(1, 0), 2);
    expect([amounts(), amounts()]).toEqual([[2], [2]]);
    box.addMarks(marks(0, 1), 5);
    box.addMarks(marks(1, 0), 1);
    expect(amounts()).toEqual([3, 5]);
    box.divideVotes(2);
    expect(amounts()).toEqual([6, 10]);
  });

  it('keeps every paper when it is trimmed, and takes more', () => {
    const box = new PaperBox(2);
    box.addMarks(marks(1, 0), 2);
    box.trim();
    box.addMarks(marks(1, 0), 3);
    expect(box.total).toBe(5);
    expect(contents(box).reduce((sum, { papers }) => sum + papers, 0)).toBe(5);
  });

  it('refuses a group that is not there', () => {
    expect(() => new PaperBox(2).papersOf(0)).toThrow(RangeError);
    expect(() => new PaperBox(2).marksOf(0)).toThrow(RangeError);
  });
});
