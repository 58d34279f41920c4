import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { challengedInBox, readChallenged, writeChallenged } from './challenged.js';

const trackerOf = (ballot: string): string => createHash('sha256').update(ballot).digest('base64').replace(/=+$/, '');
const trackers = ['first', 'second', 'third', 'fourth'].map(trackerOf).sort();
const [a = '', b = '', c = '', d = ''] = trackers;

describe('The list of challenged ballots', () => {
  it('has one tracker a line, in the order of their characters, each once', () => {
    expect(writeChallenged([c, a, c, b])).toBe(`${a}\n${b}\n${c}\n`);
    expect(writeChallenged([])).toBe('');
  });

  it('is read as it was written, whatever was challenged', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (ballots) => {
        const list = ballots.map(trackerOf);
        expect(readChallenged(writeChallenged(list))).toEqual({ ok: true, value: [...new Set(list)].sort() });
      }),
    );
  });

  it.each([
    ['without the end of its last line', `${a}\n${b}`, 'the last line is not ended'],
    ['in another order', `${b}\n${a}\n`, 'line 2 is not in order, or stands twice'],
    ['with a tracker twice', `${a}\n${a}\n`, 'line 2 is not in order, or stands twice'],
    ['with an empty line', `${a}\n\n${b}\n`, 'line 2 is not a tracker'],
    ['with a shorter tracker', `${a.slice(1)}\n`, 'line 1 is not a tracker'],
    ['with bits behind a tracker', `${a.slice(0, 42)}B\n`, 'line 1 is not a tracker'],
    ['with the end of a line from elsewhere', `${a}\r\n`, 'line 1 is not a tracker'],
    ['that is only the end of a line', '\n', 'line 1 is not a tracker'],
  ])('is refused %s', (_what, text, error) => expect(readChallenged(text)).toEqual({ ok: false, error }));
});

describe('A ballot that was challenged never counts', () => {
  const box = [
    { tracker: c, status: 'counted' } as const,
    { tracker: a, status: 'superseded' } as const,
    { tracker: b, status: 'counted' } as const,
  ];

  it('so none of them is in a box that is in order', () => {
    expect(challengedInBox([d], box)).toEqual([]);
    expect(challengedInBox([], box)).toEqual([]);
    expect(challengedInBox([a, d], [])).toEqual([]);
  });

  it('and each that is there is named, whether it counts or was replaced', () => {
    expect(challengedInBox([a, b, d], box)).toEqual([
      { tracker: a, status: 'superseded' } as const,
      { tracker: b, status: 'counted' } as const,
    ]);
  });
});
