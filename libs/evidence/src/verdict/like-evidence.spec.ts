import { bytesSource } from '#libs/belenios';
import { utf8 } from '#libs/basics';
import { group, madeEvidence } from '../../test-support/made-evidence.js';
import { buildBundle } from '../build-bundle.js';
import { packBundle } from '../container.js';
import { isLikeEvidence } from './like-evidence.js';
import { lookAtFile } from './look.js';
import { NOTHING_NOTED } from './noted.js';

const { content, signer } = await madeEvidence();
const bundle = buildBundle(content, signer);
const record = content.contests[0]?.record ?? new Uint8Array();

async function isLike(bytes: Uint8Array): Promise<boolean> {
  const source = bytesSource(bytes);
  const question = { noted: NOTHING_NOTED, level: 'platform' } as const;
  const { verdict } = await lookAtFile({ name: 'file', source }, question, { group });
  return isLikeEvidence(source, verdict);
}

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('Whether a file is evidence at all', () => {
  it.each([
    ['a bundle', bundle, true],
    ['a damaged bundle', damaged(bundle), true],
    ['a record', record, true],
    ['a damaged record', damaged(record), true],
    ['another zip', packBundle(new Map([['letter.txt', utf8('Dear member')]])), false],
    ['the beginning of a zip', bundle.subarray(0, 100), false],
    ['a letter', utf8('Dear member, this is the result.'), false],
    ['a picture', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7) % 256), false],
  ] as const)('%s', async (_, bytes, answer) => {
    expect(await isLike(bytes)).toBe(answer);
  });
});
