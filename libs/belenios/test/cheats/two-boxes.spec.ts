import { loadFastGroup, openRecord } from '../../src/index.js';
import type { BoxesOpened, OpeningKey } from '../../src/index.js';
import { seededRandom } from '../../testing/seeded-random.js';
import { packed, recordsOf } from './free-archive.js';
import { HonestElection } from './honest-election.js';

const random = seededRandom('two boxes');
const { group } = await loadFastGroup(random);
const election = HonestElection.make(group, random);
const SECRET = election.keys.secrets.get(1) ?? 0n;
const KEY: OpeningKey = { kind: 'single', electionId: 'e', seed: new Uint8Array(32), secretFor: () => SECRET };

/** A record mixed and not yet opened, of the election as it is, but with these ballots only. */
async function mixedRecord(ballots: readonly string[]): Promise<Uint8Array> {
  const events = election.events(await election.finish({ ballots }));
  const end = events.findIndex(({ type }) => type === 'PartialDecryption');
  return packed(recordsOf(events.slice(0, end)));
}

class Notes implements BoxesOpened {
  readonly kept = new Map<string, string>();
  readonly of = (uuid: string): string | undefined => this.kept.get(uuid);
  readonly keep = (uuid: string, box: string): void => void this.kept.set(uuid, box);
}
const open = (record: Uint8Array, boxes: BoxesOpened) => openRecord(record, { key: KEY, group, boxes, version: '1' });

describe('A server that shows a key-holder two boxes of one contest', () => {
  const ballots = election.castAll();
  let whole: Uint8Array;
  let single: Uint8Array;
  beforeAll(
    async () => ([whole, single] = await Promise.all([mixedRecord(ballots), mixedRecord(ballots.slice(0, 1))])),
  );

  it('has one opened, and the other refused: their difference would tell a vote', async () => {
    for (const [first, second] of [
      [single, whole],
      [whole, single],
    ] as const) {
      const notes = new Notes();
      expect((await open(first, notes)).ok).toBe(true);
      expect(await open(second, notes)).toMatchObject({ ok: false, error: { code: 'OTHER_BOX' } });
    }
  });

  it('has the same one opened as often as it asks, always to the same part', async () => {
    const notes = new Notes();
    const [once, again] = [await open(whole, notes), await open(whole, notes)];
    expect(once).toEqual(again);
    expect(once.ok).toBe(true);
  });

  it('gets nothing where the device cannot note what it opens', async () => {
    const full: BoxesOpened = {
      of: () => undefined,
      keep: () => {
        throw new Error('the disk is full');
      },
    };
    await expect(open(whole, full)).rejects.toThrow('the disk is full');
  });

  it('leaves no note of a box that was not mixed, so that it can be opened later', async () => {
    const notes = new Notes();
    const events = election.events(await election.finish({ ballots }));
    const tallied = events.findIndex(({ type }) => type === 'EncryptedTally') + 1;
    expect(await open(packed(recordsOf(events.slice(0, tallied))), notes)).toMatchObject({ ok: false });
    expect(notes.kept.size).toBe(0);
  });
});
