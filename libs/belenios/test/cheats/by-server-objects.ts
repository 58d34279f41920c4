import { compareWireHex, NEUTRAL_HEX, randomScalar } from '../../src/index.js';
import { at, edited, editedBytes, exchanged, marked, withBallots, type Cheat } from './cheat.js';
import { packed, recordsOf } from './free-archive.js';
import { json, type HonestElection, type Setup } from './honest-election.js';

/** A record of nothing but a changed Setup. */
const setupOnly = (of: HonestElection, change: Partial<Setup>): Uint8Array =>
  packed(recordsOf([of.setupEvent(change)]));
const electionText = (of: HonestElection, from: string | RegExp, to: string): Uint8Array =>
  setupOnly(of, { election: editedBytes(of.setup.election, from, to) });
const list = (of: HonestElection, credentials: readonly string[]): Uint8Array =>
  setupOnly(of, { credentials: json(credentials) });

/** Cheats of a server in what it publishes before the poll, and in single ballots. */
export const CHEATS_BY_SERVERS_IN_OBJECTS: readonly Cheat[] = [
  {
    who: 'server',
    does: 'puts its own key in the place of the election key',
    rule: 'TRUSTEES',
    isAlone: true,
    record: (of) => electionText(of, of.frozen.election.public_key, of.group.mulBase(7n).hex),
  },
  {
    who: 'server',
    does: 'publishes an election key whose secret everybody knows',
    rule: 'S16',
    record: (of) => electionText(of, of.frozen.election.public_key, NEUTRAL_HEX),
  },
  {
    who: 'server',
    does: 'puts a name more into the election than its readers show',
    rule: 'S4',
    record: (of) => electionText(of, '"description":', '"secret":"x","description":'),
  },
  {
    who: 'server',
    does: 'writes the members of the election in another order',
    rule: 'S4',
    record: (of) =>
      electionText(of, /"description":"","name":"Board election"/, '"name":"Board election","description":""'),
  },
  {
    who: 'server',
    does: 'asks a question of a kind that nobody can check',
    rule: 'S17',
    isAlone: true,
    record: (of) => electionText(of, '"type":"NonHomomorphic"', '"type":"Borda"'),
  },
  {
    who: 'server',
    does: 'asks a question with lists',
    rule: 'S17',
    isAlone: true,
    record: (of) => electionText(of, '"type":"NonHomomorphic"', '"type":"Lists"'),
  },
  {
    who: 'server',
    does: 'has 31 candidates ranked, more than an element holds',
    rule: 'S17',
    isAlone: true,
    record: (of) => electionText(of, '"Ada","Ben","Cleo"', Array.from({ length: 31 }, (_, i) => `"C${i}"`).join(',')),
  },
  {
    who: 'server',
    does: 'names another group',
    rule: 'S17',
    isAlone: true,
    record: (of) => electionText(of, '"group":"Ed25519"', '"group":"BELENIOS-2048"'),
  },
  {
    who: 'server',
    does: 'names another group in x_record',
    rule: 'S17',
    isAlone: true,
    record: (of) => electionText(of, '"profile":"test"', '"profile":"test","group":"RFC-3526-2048"'),
  },
  {
    who: 'server',
    does: 'leaves out x_record, which binds the register',
    rule: 'S17',
    isAlone: true,
    record: (of) => electionText(of, /,"x_record":\{.*?\}/, ''),
  },
  {
    who: 'server',
    does: 'gives a language that is none',
    rule: 'S17',
    isAlone: true,
    record: (of) => electionText(of, ',"x_record"', ',"language":["en","up"],"x_record"'),
  },
  {
    who: 'server',
    does: 'adds a credential of its own to the announced number',
    rule: 'S12',
    isAlone: true,
    record: (of) => list(of, [...of.credentials, of.group.mulBase(randomScalar(of.random)).hex].sort(compareWireHex)),
  },
  {
    who: 'server',
    does: 'removes a credential',
    rule: 'S12',
    isAlone: true,
    record: (of) => list(of, of.credentials.slice(1)),
  },
  {
    who: 'server',
    does: 'writes credentials in the order of its register',
    rule: 'S12',
    isAlone: true,
    record: (of) => list(of, exchanged(of.credentials, 0, 3)),
  },
  {
    who: 'server',
    does: 'gives two voters the same credential',
    rule: 'S12',
    isAlone: true,
    record: (of) =>
      list(
        of,
        at(of.credentials, 1, () => of.credentials[0] ?? ''),
      ),
  },
  {
    who: 'server',
    does: 'issues a credential whose secret everybody knows',
    rule: 'S16',
    isAlone: true,
    record: (of) => list(of, [NEUTRAL_HEX, ...of.credentials.slice(1)].sort(compareWireHex)),
  },
  {
    who: 'server',
    does: 'issues a credential with a point of order 2 in it',
    rule: 'S5',
    isAlone: true,
    record: (of) => list(of, [marked(of, of.credentials[0] ?? ''), ...of.credentials.slice(1)].sort(compareWireHex)),
  },
  {
    who: 'server',
    does: 'puts an answer in the place of that of a voter',
    rule: 'BALLOTS',
    isAlone: true,
    record: (of, { ballots: [first = '', second = ''] }) => {
      const [hers, other] = [JSON.parse(first) as { answers: unknown }, JSON.parse(second) as { answers: unknown }];
      return withBallots(of, [JSON.stringify({ ...hers, answers: other.answers })]);
    },
  },
  {
    who: 'server',
    does: 'changes a proof of a ballot',
    rule: 'BALLOTS',
    isAlone: true,
    record: (of, { ballots: [first = ''] }) =>
      withBallots(of, [edited(first, /(?<="response":")[0-9]/, (digit) => (digit === '1' ? '2' : '1'))]),
  },
];
