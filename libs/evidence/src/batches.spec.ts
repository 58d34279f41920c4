import { createHash } from 'node:crypto';
import { fromHex, toHex } from '#libs/basics';
import fc from 'fast-check';
import {
  BEFORE_THE_FIRST_BATCH,
  faultInBatches,
  inclusionProof,
  isIncluded,
  makeBatch,
  merkleRoot,
  sealNumber,
} from './batches.js';

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();
const UUID = 'AAAAAAAAAAAAAA';

function at(list: readonly Uint8Array[], place: number): Uint8Array {
  const found = list[place];
  if (!found) throw new RangeError(`nothing at ${place}`);
  return found;
}

describe('Merkle trees (RFC 6962, 2.1)', () => {
  // Inputs, roots and paths of the reference test of Certificate Transparency (merkle_tree_test.cc, tree of 8 leaves).
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map(fromHex);
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it.each(roots.map((root, i) => [i + 1, root] as const))('gives %i leaves the root %s', (n, root) => {
    expect(toHex(merkleRoot(leaves.slice(0, n)))).toBe(root);
  });

  it.each([
    { leaf: 0, of: 1, path: [] },
    {
      leaf: 5,
      of: 8,
      path: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    { leaf: 2, of: 3, path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
    {
      leaf: 1,
      of: 5,
      path: [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('proves leaf $leaf of $of by its path', ({ leaf, of, path }) => {
    expect(inclusionProof(leaves.slice(0, of), leaf).map(toHex)).toEqual(path);
  });

  it('proves every leaf of every tree, and nothing else', () => {
    const receipts = fc.uniqueArray(fc.uint8Array({ minLength: 32, maxLength: 32 }), {
      minLength: 1,
      maxLength: 70,
      selector: toHex,
    });
    fc.assert(
      fc.property(receipts, fc.nat(), fc.nat(), (all, pick, other) => {
        const leaf = pick % all.length;
        const root = toHex(merkleRoot(all));
        const claim = { receipt: at(all, leaf), leaf, ballots: all.length, proof: inclusionProof(all, leaf), root };
        expect(isIncluded(claim)).toBe(true);
        expect(isIncluded({ ...claim, receipt: sha256('a stranger') })).toBe(false);
        expect(isIncluded({ ...claim, proof: [...claim.proof, sha256('more')] })).toBe(false);
        expect(isIncluded({ ...claim, proof: claim.proof.slice(1) })).toBe(all.length === 1);
        const elsewhere = other % (all.length + 2);
        if (elsewhere !== leaf) expect(isIncluded({ ...claim, leaf: elsewhere })).toBe(false);
        expect(isIncluded({ ...claim, leaf: -1 })).toBe(false);
        expect(isIncluded({ ...claim, ballots: Number.NaN })).toBe(false);
      }),
    );
  });

  it('does not take an inner node for a ballot', () => {
    const [a, b] = [sha256('a'), sha256('b')];
    const node = Uint8Array.from([
      ...createHash('sha256').update(Uint8Array.of(0)).update(a).digest(),
      ...createHash('sha256').update(Uint8Array.of(0)).update(b).digest(),
    ]);
    expect(isIncluded({ receipt: node, leaf: 0, ballots: 1, proof: [], root: toHex(merkleRoot([a, b])) })).toBe(false);
  });
});

describe('Batches', () => {
  // Worked with another program (Python's hashlib): receipts SHA-256 of "a", "b", "c", then of "d", uuid of 14 times "A".
  const first = makeBatch(UUID, BEFORE_THE_FIRST_BATCH, ['a', 'b', 'c'].map(sha256));
  const second = makeBatch(UUID, first.line, [sha256('d')]);
  const inOrder = [...first.receipts, ...second.receipts];

  it('sort their receipts and chain their roots', () => {
    expect(first.receipts.map((receipt) => toHex(receipt).slice(0, 8))).toEqual(['2e7d2c03', '3e23e816', 'ca978112']);
    expect(first.line).toEqual({
      batch: 1,
      ballots: 3,
      root: 'dd67a4e94fcb4fff954bcb093257364a5b5d0832bda9ffb7a5b6340e45ca647b',
      chainedRoot: '37ad727cb86de8b90f50691bf7ead10eb18b0d51304670168c0ef1498e74422a',
    });
    expect(second.line).toEqual({
      batch: 2,
      ballots: 1,
      root: 'de22f76c222682c331f7dda7349654b6a9f4f710077025e9b29130023712780f',
      chainedRoot: '0f026c6fae15c048c3e76a76cec24d6f39bc33970ce0f542e569fbe9cfa0955b',
    });
  });

  it('give the same batch whatever the order in which ballots came', () => {
    expect(makeBatch(UUID, BEFORE_THE_FIRST_BATCH, ['c', 'a', 'b'].map(sha256))).toEqual(first);
  });

  it('hold a receipt once', () => {
    expect(() => makeBatch(UUID, BEFORE_THE_FIRST_BATCH, ['a', 'b', 'a'].map(sha256))).toThrow('twice');
    expect(() => makeBatch(UUID, BEFORE_THE_FIRST_BATCH, [])).toThrow('at least one');
  });

  it('are found whole, and every change is found', () => {
    const lines = [first.line, second.line];
    expect(faultInBatches(UUID, lines, inOrder)).toBeUndefined();
    expect(faultInBatches(UUID, [], [])).toBeUndefined();
    expect(faultInBatches('BBBBBBBBBBBBBB', lines, inOrder)).toMatch('not chained');
    expect(faultInBatches(UUID, [second.line], inOrder)).toMatch('batch 1 is missing');
    expect(faultInBatches(UUID, lines, inOrder.slice(0, 3))).toMatch('batch 2 has not 1 ballots');
    expect(faultInBatches(UUID, lines.slice(0, 1), inOrder)).toMatch('1 ballots are in no batch');
    expect(faultInBatches(UUID, lines, [at(inOrder, 1), at(inOrder, 0), at(inOrder, 2), at(inOrder, 3)])).toMatch(
      'not in the order',
    );
    expect(faultInBatches(UUID, lines, [at(inOrder, 0), at(inOrder, 1), at(inOrder, 2), sha256('e')])).toMatch(
      'another root',
    );
    expect(faultInBatches(UUID, [{ ...first.line, ballots: 2 }, second.line], inOrder)).toMatch(
      'batch 1 has another root',
    );
  });

  it('give the poll a number short enough to read out', () => {
    expect(sealNumber(second.line.chainedRoot)).toBe('0f02-6c6f-ae15-c048-c3e7');
    expect(sealNumber(BEFORE_THE_FIRST_BATCH.chainedRoot)).toBe('0000-0000-0000-0000-0000');
  });
});
