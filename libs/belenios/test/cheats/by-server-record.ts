import { utf8 } from '#libs/basics';
import { canonicalText, hashHex } from '../../src/index.js';
import { at, ballotEvents, exchanged, withBallots, type Cheat } from './cheat.js';
import { dataRecord, packed, recordsOf, TIMESTAMP, type FreeEvent } from './free-archive.js';
import type { HonestElection, Story } from './honest-election.js';

const archive = (events: readonly FreeEvent[]): Uint8Array => packed(recordsOf(events));
const isBallot = ({ type }: FreeEvent): boolean => type === 'Ballot';

/** The events with some put in behind the first of a kind. */
function behind(of: HonestElection, story: Story, type: string, more: readonly FreeEvent[]): Uint8Array {
  const events = of.events(story);
  const place = events.findIndex((event) => event.type === type) + 1;
  return archive([...events.slice(0, place), ...more, ...events.slice(place)]);
}

/** Cheats of a server in the order of events, the file, and what it shows to whom. */
export const CHEATS_BY_SERVERS_IN_THE_RECORD: readonly Cheat[] = [
  {
    who: 'server',
    does: 'closes the box twice, so that some programs pass over the ballots before',
    rule: 'S1',
    record: (of, story) => behind(of, story, 'Ballot', [{ type: 'EndBallots' }]),
  },
  {
    who: 'server',
    does: 'never closes the box',
    rule: 'S1',
    record: (of, story) => archive(of.events(story).filter(({ type }) => type !== 'EndBallots')),
  },
  {
    who: 'server',
    does: 'adds a ballot behind the close of the box',
    rule: 'S1',
    record: (of, story) =>
      behind(
        of,
        story,
        'EndBallots',
        ballotEvents([
          of.ballot(3, [
            [1, 2, 3],
            [1, 0, 0],
          ]),
        ]),
      ),
  },
  {
    who: 'server',
    does: 'publishes two results',
    rule: 'S1',
    record: (of, story) => behind(of, story, 'Result', of.events(story).slice(-1)),
  },
  {
    who: 'server',
    does: 'publishes a result that nobody decrypted',
    rule: 'S1',
    record: (of, story) => archive(of.events(story).filter(({ type }) => type !== 'PartialDecryption')),
  },
  {
    who: 'server',
    does: 'lets mixes go on behind the first decryption',
    rule: 'S1',
    record: async (of, story) => {
      const [more] = of
        .events({ ...story, shuffles: await of.mixedBy(story.tally, [4]) })
        .filter(({ type }) => type === 'Shuffle');
      return behind(of, story, 'PartialDecryption', more ? [more] : []);
    },
  },
  {
    who: 'server',
    does: 'appends bytes to the file',
    rule: 'S3',
    isAlone: true,
    record: (of, story) => Buffer.concat([of.archive(story), utf8('and more')]),
  },
  {
    who: 'server',
    does: 'ends the file with blocks of zeros, behind which more can be hidden',
    rule: 'S3',
    isAlone: true,
    record: (of, story) => Buffer.concat([of.archive(story), new Uint8Array(1_024)]),
  },
  {
    who: 'server',
    does: 'hides a record that nothing refers to',
    rule: 'S3',
    record: (of, story) => {
      const records = recordsOf(of.events(story));
      return packed([...records.slice(0, 5), dataRecord(utf8('{"hidden":true}')), ...records.slice(5)]);
    },
  },
  {
    who: 'server',
    does: 'changes a ballot and leaves its name',
    rule: 'S3',
    record: (of, story) => {
      const [other = ''] = of.castAll();
      const records = recordsOf(of.events(story));
      const place = records.findIndex(({ body }) => hashHex(body) === hashHex(story.ballots[0] ?? ''));
      return packed(at(records, place, ({ name }) => ({ name, body: utf8(other) })));
    },
  },
  {
    who: 'server',
    does: 'removes a ballot and leaves the event',
    rule: 'S3',
    record: (of, story) => {
      const gone = `${hashHex(story.ballots[1] ?? '')}.data.json`;
      return packed(recordsOf(of.events(story)).filter(({ name }) => name !== gone));
    },
  },
  {
    who: 'server',
    does: 'writes the time of each ballot into the file',
    rule: 'S3',
    record: (of, story) => {
      const records = recordsOf(of.events(story));
      return Buffer.concat([packed(records.slice(0, 6)), packed(records.slice(6), TIMESTAMP + 60)]);
    },
  },
  {
    who: 'server',
    does: 'takes an event out of the chain without telling',
    rule: 'S3',
    record: (of, story) =>
      archive(at(of.events(story), 3, (event) => ({ ...event, says: { parent: hashHex('another event') } }))),
  },
  {
    who: 'server',
    does: 'leaves a gap in the numbers of the events',
    rule: 'S3',
    record: (of, story) => archive(at(of.events(story), 3, (event) => ({ ...event, says: { height: 7 } }))),
  },
  {
    who: 'server',
    does: 'puts an old ballot of a voter in again, to undo her later one',
    rule: 'S11',
    isAlone: true,
    record: (of, { ballots }) => withBallots(of, [...ballots, ballots[0] ?? '']),
  },
  {
    who: 'server',
    does: 'puts a ballot in twice',
    rule: 'S11',
    isAlone: true,
    record: (of, { ballots }) =>
      withBallots(
        of,
        ballots.flatMap((ballot, i) => (i === 1 ? [ballot, ballot] : [ballot])),
      ),
  },
  {
    who: 'server',
    does: 'drops a ballot that a monitor has seen, and makes everything anew',
    rule: 'S15',
    isAlone: true,
    record: async (of, { ballots }) => of.archive(await of.finish({ ballots: ballots.slice(0, 3) })),
    known: (of, { ballots }) => ({ earlierSnapshots: [withBallots(of, ballots)] }),
  },
  {
    who: 'server',
    does: 'shows one person another record than it published',
    rule: 'S15',
    isAlone: true,
    record: async (of, { ballots }) => of.archive(await of.finish({ ballots: exchanged(ballots, 1, 2) })),
    known: (of, story) => ({ expectedHead: headOf(of.events(story)) }),
  },
  {
    who: 'server',
    does: 'begins the record anew in the middle of the poll',
    rule: 'S15',
    isAlone: true,
    record: (of, { ballots }) => withBallots(of, exchanged(ballots, 1, 2)),
    known: (of, story) => ({ earlierHeads: [headOf(of.events(story).filter((event, i) => i < 1 || isBallot(event)))] }),
  },
  {
    who: 'server',
    does: 'writes the sizes of the tally in another form',
    rule: 'S4',
    record: (of, story) =>
      archive(
        of.events(story).map((event) => {
          if (event.type !== 'EncryptedTally') return event;
          const [tally = utf8(''), sized = utf8('')] = event.data ?? [];
          const { num_tallied, ...rest } = JSON.parse(new TextDecoder().decode(sized)) as Record<string, unknown>;
          return { ...event, data: [tally, utf8(canonicalText({ ...rest, num_tallied }))] };
        }),
      ),
  },
];

/** Hash of the last event, from its name. */
const headOf = (events: readonly FreeEvent[]): string => recordsOf(events).at(-1)?.name.slice(0, 64) ?? '';
