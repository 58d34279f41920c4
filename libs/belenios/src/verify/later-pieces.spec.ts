import { randomBytes } from 'node:crypto';
import { ownElection } from '../../test-support/own-election.js';
import { loadFastGroup } from '../node-group.js';
import { ATOM } from './packed-list.js';
import { proofWorker } from './proof-worker.js';
import type { AnswerOf, TaskKind, TaskOf } from './tasks.js';
import { verifyArchive } from './verify-archive.js';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const { group } = await loadFastGroup(random);
/** Enough for two pieces: of 130 ballots each. */
const VOTERS = 260;
const record = await ownElection({
  group,
  random,
  questions: [{ type: 'NonHomomorphic', value: { question: 'Rank', answers: ['Ada', 'Ben', 'Cleo'] } }],
  voters: VOTERS,
  votes: Array.from({ length: VOTERS }, (_, voter) => ({ voter, vote: [[1, 2, 3]] })),
});
/** (0, -1), of order 2: a point, but of another group. */
const STRANGER = Uint8Array.from({ length: ATOM }, (_, i) => (i === 0 ? 0xec : i === ATOM - 1 ? 0x7f : 0xff));

/** What is found where the second task of one kind is given something else than stands in the record. */
async function foundWith<K extends TaskKind>(kind: K, change: (task: TaskOf<K>) => void): Promise<readonly string[]> {
  const work = proofWorker(group);
  let met = 0;
  const isMine = (task: { readonly kind: TaskKind }): task is TaskOf<K> => task.kind === kind;
  const { rules } = await verifyArchive(record, {
    group,
    level: 'platform',
    runTask: <Kind extends TaskKind>(task: TaskOf<Kind>): AnswerOf<Kind> => {
      if (isMine(task) && ++met === 2) change(task);
      return work(task);
    },
  });
  expect(met).toBeGreaterThan(1);
  return rules.flatMap(({ verdict, findings }) => (verdict === 'fail' ? findings : []));
}

describe('What is wrong in a later piece of a list', () => {
  it('is named by its place in the whole list: a credential', async () => {
    const found = await foundWith('members', ({ elements }) => elements.set(STRANGER, 4 * ATOM));
    expect(found).toEqual(['credential 135 is not in the group of order q']);
  });

  it('is named by its place in the whole list: a ballot', async () => {
    const found = await foundWith('ballots', ({ ballots }) => ballots[4]?.fill(0x20));
    expect(found[0]).toMatch(/^ballot 135 \(/);
  });

  it('is named by its place in the whole list: what a mixer gave out', async () => {
    const found = await foundWith('mix', ({ output }) => output.set(STRANGER, 9 * ATOM));
    expect(found).toContain('mix 1, ciphertexts[0][134].beta: is not in the group of order q');
  });

  it('is named by its place in the whole list: a commitment of a mixer', async () => {
    const found = await foundWith('mix', ({ chain }) => chain.set(STRANGER, 4 * ATOM));
    expect(found).toContain('mix 1, proofs[0].cHat[134]: is not in the group of order q');
  });

  it('makes a mix fail whose response it is', async () => {
    const found = await foundWith('mix', ({ sHat }) => sHat.set([(sHat[0] ?? 0) ^ 1]));
    expect(found).toContain('mix 1, proofs[0]: does not hold');
  });

  it('is named by its place in the whole list: a factor', async () => {
    const found = await foundWith('decryption', ({ factors }) => factors.set(STRANGER, 4 * ATOM));
    expect(found[0]).toMatch(/^decryption 1 of trustee 1, decryption_factors\[0\]\[134\]: /);
  });

  it('is named by its place in the whole list: a published row', async () => {
    const found = await foundWith('open', ({ rows }) => rows.set([3, 2, 1], 4 * 3));
    expect(found).toEqual(['result, result[0][134]: is not what was decrypted']);
  });
});
