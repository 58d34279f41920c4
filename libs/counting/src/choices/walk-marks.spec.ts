import * as fc from 'fast-check';
import { PaperBox } from '../papers/paper-box.js';
import { walkMarks } from './walk-marks.js';

describe('Walking through the marks of a box', () => {
  it('shows every paper as it was put in, orders of preference and any other marks', () => {
    const marks = fc.uint8Array({ minLength: 4, maxLength: 4, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.record({ marks, papers: fc.integer({ min: 1, max: 9 }) })), (papers) => {
        const box = new PaperBox(4);
        for (const alike of papers) box.addMarks(alike.marks, alike.papers);
        const seen = new Map<string, number>();
        walkMarks(box, (shown, alike) => seen.set(shown.join(), alike));

        const expected = new Map<string, number>();
        for (const alike of papers)
          expected.set(alike.marks.join(), (expected.get(alike.marks.join()) ?? 0) + alike.papers);
        expect(seen).toEqual(expected);
      }),
    );
  });

  it('finds papers in every part of a large box', () => {
    const box = new PaperBox(40);
    const marks = new Uint8Array(40);
    const different = 60_000; // more than one chunk
    for (let i = 0; i < different; i++) {
      for (let bit = 0; bit < 16; bit++) marks[bit] = (i >> bit) & 1;
      marks[39] = marks[38] = 1; // never an order of preference, so all marks are kept
      box.addMarks(marks, 1);
    }
    let [papers, chosen] = [0, 0];
    walkMarks(box, (shown, alike) => {
      papers += alike;
      chosen += shown.reduce((a, b) => a + b, 0);
    });
    let bits = 0;
    for (let i = 0; i < different; i++) bits += i.toString(2).replaceAll('0', '').length;
    expect([papers, chosen]).toEqual([different, bits + 2 * different]);
  });
});
