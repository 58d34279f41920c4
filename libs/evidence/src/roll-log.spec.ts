import { toHex, utf8 } from '#libs/basics';
import { ed25519 } from '@noble/curves/ed25519.js';
import * as fc from 'fast-check';
import { activationToSign, readRollLogLine, rollLogDigest, rollLogLineText, rollLogToSign } from './roll-log.js';
import type { RollLogLine, UnsignedRollLogLine } from './roll-log.js';
import { rollLogFaults } from './roll-log-check.js';
import type { RollLogToCheck } from './roll-log-check.js';

const uuid = 'QJnskZ52CaykjT';
const installation = new Uint8Array(32).fill(1);
const maker = new Uint8Array(32).fill(2);
const keyOf = (secret: Uint8Array): string => toHex(ed25519.getPublicKey(secret));
const sign = (secret: Uint8Array, text: string): string => toHex(ed25519.sign(utf8(text), secret));
const START = 'a'.repeat(64);

/** Six credentials, of which those at 1 and 4 are spare: four electors. */
const credentials = ['c0', 's1', 'c2', 'c3', 's4', 'c5'];
const sound: RollLogToCheck = {
  uuid,
  lines: [],
  statementDigest: START,
  installationKey: keyOf(installation),
  makerKey: keyOf(maker),
  credentials,
  electors: 4,
  spares: [1, 4],
  ballots: [{ credential: 'c0', batch: 1 }],
};

type Move =
  | { kind: 'block'; credential: number; afterBatch?: number; reason?: 'lost' | 'other-channel' }
  | { kind: 'activate'; credential: number; for: number; afterBatch?: number; signedBy?: Uint8Array | null };

/** Lines as an installation writes them, with every signature as it should be unless told. */
function logOf(moves: readonly Move[], change: (line: RollLogLine) => RollLogLine = (line) => line): readonly string[] {
  const lines: string[] = [];
  let previous = START;
  for (const [i, move] of moves.entries()) {
    const common = { n: i + 1, uuid, afterBatch: move.afterBatch ?? 0, previous, credential: move.credential };
    const unsigned: UnsignedRollLogLine =
      move.kind === 'block'
        ? { ...common, kind: 'block', reason: move.reason ?? 'lost' }
        : { ...common, kind: 'activate', for: move.for, maker: makerOf(move) };
    const line = change({ ...unsigned, signature: sign(installation, rollLogToSign(unsigned)) });
    lines.push(rollLogLineText(line));
    previous = rollLogDigest(lines.at(-1) ?? '');
  }
  return lines;
}

const makerOf = ({ credential, for: blocked, signedBy = maker }: Extract<Move, { kind: 'activate' }>): string | null =>
  signedBy && sign(signedBy, activationToSign({ uuid, credential, for: blocked }));

const faultsOf = (moves: readonly Move[], change: Partial<RollLogToCheck> = {}): readonly string[] =>
  rollLogFaults({ ...sound, lines: logOf(moves), ...change });

const replaced: readonly Move[] = [
  { kind: 'block', credential: 2 },
  { kind: 'activate', credential: 4, for: 2, afterBatch: 1 },
];

describe('The roll log of a contest', () => {
  it('may be empty: nobody lost a code', () => {
    expect(faultsOf([])).toEqual([]);
  });

  it('blocks a credential and lets a spare one stand for it, whose ballot counts from then on', () => {
    expect(faultsOf(replaced, { ballots: [{ credential: 's4', batch: 2 }, { credential: 'c0' }] })).toEqual([]);
  });

  it('replaces what was replaced before by the next spare one', () => {
    const again: readonly Move[] = [
      ...replaced,
      { kind: 'block', credential: 4, afterBatch: 1 },
      { kind: 'activate', credential: 1, for: 4, afterBatch: 2 },
    ];
    expect(faultsOf(again)).toEqual([]);
  });

  it('needs no signature of a maker where the platform makes the codes, and takes none', () => {
    const by = (signedBy: Uint8Array | null): readonly Move[] => [
      { kind: 'block', credential: 2 },
      { kind: 'activate', credential: 4, for: 2, signedBy },
    ];
    expect(faultsOf(by(null), { makerKey: null })).toEqual([]);
    expect(faultsOf(by(maker), { makerKey: null })).toEqual([
      'Line 2 of the roll log is not signed by the maker of the codes.',
    ]);
  });

  const block: Move = { kind: 'block', credential: 2 };
  const cheats: readonly (readonly [string, readonly Move[], Partial<RollLogToCheck>, RegExp])[] = [
    [
      'a platform brings a spare credential in by itself',
      [block, { ...replaced[1], signedBy: null } as Move],
      {},
      /maker/,
    ],
    [
      'a platform signs in the place of the maker',
      [block, { ...replaced[1], signedBy: installation } as Move],
      {},
      /maker/,
    ],
    ['an elector’s credential is brought in', [block, { kind: 'activate', credential: 3, for: 2 }], {}, /not spare/],
    [
      'one spare credential stands for two',
      [
        ...replaced,
        { kind: 'block', credential: 3, afterBatch: 1 },
        { kind: 'activate', credential: 4, for: 3, afterBatch: 1 },
      ],
      {},
      /second time/,
    ],
    [
      'two spare credentials stand for one',
      [...replaced, { kind: 'activate', credential: 1, for: 2, afterBatch: 1 }],
      {},
      /replaced already/,
    ],
    [
      'a spare credential stands for one that is in use',
      [{ kind: 'activate', credential: 4, for: 2 }],
      {},
      /not blocked/,
    ],
    [
      'more credentials are in use than there are electors',
      [{ kind: 'activate', credential: 4, for: 2 }],
      {},
      /more credentials in use/,
    ],
    [
      'a member who votes by post gets another code',
      [
        { kind: 'block', credential: 2, reason: 'other-channel' },
        { kind: 'activate', credential: 4, for: 2 },
      ],
      {},
      /not blocked/,
    ],
    ['a credential is blocked twice', [block, block], {}, /nobody could vote/],
    [
      'a spare credential that stands for nobody is blocked',
      [{ kind: 'block', credential: 4 }],
      {},
      /nobody could vote/,
    ],
    ['a line names a place that is not in the list', [{ kind: 'block', credential: 6 }], {}, /there are 6/],
    [
      'a line goes back in time',
      [
        { ...block, afterBatch: 2 },
        { kind: 'block', credential: 3, afterBatch: 1 },
      ],
      {},
      /back in time/,
    ],
    ['a ballot was cast with a blocked code', replaced, { ballots: [{ credential: 'c2' }] }, /Ballot 1 .* blocked/],
    ['a ballot was cast with an unused spare code', replaced, { ballots: [{ credential: 's1' }] }, /stands for nobody/],
    [
      'a spare code was used in the batch before it stood for anybody',
      replaced,
      { ballots: [{ credential: 's4', batch: 1 }] },
      /sealed before/,
    ],
    ['a ballot has no credential of the list', [], { ballots: [{ credential: 'x' }] }, /no credential of the list/],
    [
      'there are more credentials than electors and spare codes',
      [],
      { electors: 3 },
      /6 credentials for 3 electors and 2/,
    ],
    ['a spare place is not in the list', [], { spares: [1, 6] }, /no credential 6/],
    ['the log is of another contest', replaced, { uuid: 'HLisYQD3paqSCg' }, /Line 1 .* go on/],
    ['the log goes on from another statement', replaced, { statementDigest: 'b'.repeat(64) }, /Line 1 .* go on/],
    ['another installation signed', replaced, { installationKey: keyOf(maker) }, /Line 1 .* installation/],
  ];
  it.each(cheats)('is found wrong when %s', (_, moves, change, expected) => {
    expect(faultsOf(moves, change).join('\n')).toMatch(expected);
  });

  it('is found wrong when a line is left out, moved or written again', () => {
    const lines = logOf(replaced);
    for (const other of [lines.slice(1), lines.toReversed(), [...lines, ...lines]])
      expect(rollLogFaults({ ...sound, lines: other })[0]).toMatch(/does not go on/);
  });

  it('is found wrong when the last line is left out and a ballot rests on it', () => {
    const [first = ''] = logOf(replaced);
    expect(rollLogFaults({ ...sound, lines: [first], ballots: [{ credential: 's4' }] })).toHaveLength(1);
  });

  it('is found wrong whatever is changed in a signed line', () => {
    const changes = [{ reason: 'stolen' }, { credential: 3 }, { afterBatch: 7 }, { maker: null }, { for: 3 }] as const;
    fc.assert(
      fc.property(fc.constantFrom(...changes), fc.integer({ min: 1, max: 2 }), (change, n) => {
        const [name = ''] = Object.keys(change);
        const lines = logOf(replaced, (line) => (line.n === n && name in line ? { ...line, ...change } : line));
        fc.pre(lines.join() !== logOf(replaced).join());
        expect(rollLogFaults({ ...sound, lines })).not.toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is read in its one spelling only', () => {
    const [line = ''] = logOf(replaced);
    expect(readRollLogLine(line)?.kind).toBe('block');
    for (const other of [` ${line}`, line.replace('{', '{"member":"17",'), line.replace('"lost"', '"bored"'), '[]', ''])
      expect(readRollLogLine(other)).toBeUndefined();
  });
});
