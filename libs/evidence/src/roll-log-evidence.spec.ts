import { toHex, utf8 } from '#libs/basics';
import type { ElectionDefinition } from '#libs/domain';
import { ed25519 } from '@noble/curves/ed25519.js';
import {
  codeStatementText,
  codeStatementToSign,
  credentialsObject,
  signedCodeStatementText,
} from './codes/code-statement.js';
import type { CodeStatement } from './codes/code-statement.js';
import { digestHex } from './digest.js';
import { codesEvidenceFaults } from './roll-log-evidence.js';

const uuid = 'QJnskZ52CaykjT';
const electionId = '11111111-1111-4111-8111-111111111111';
const secret = new Uint8Array(32).fill(5);
const key = toHex(ed25519.getPublicKey(secret));
const list = credentialsObject(['a', 'b', 'c'].map((letter) => letter.repeat(64)));

const definition = {
  electionId,
  codes: { madeBy: 'scrutineer', spares: 1, name: 'Sw Craffu', key },
  contests: [{ uuid, roll: { electors: 2 } }],
} as unknown as ElectionDefinition; // only what is looked at

const statement: CodeStatement = {
  format: 'quorate-codes/1',
  electionId,
  madeBy: 'scrutineer',
  electors: 2,
  contests: [{ uuid, list: digestHex(list), credentials: 3, spares: [1] }],
};
const signed = (of: CodeStatement): string => {
  const text = codeStatementText(of);
  const signature = toHex(ed25519.sign(utf8(codeStatementToSign(text)), secret));
  return signedCodeStatementText({ statement: text, publicKey: key, signature });
};

const faults = (
  change: {
    statement?: string;
    log?: string;
    definition?: object;
    list?: Uint8Array;
    ballot?: string;
  } = {},
): string =>
  codesEvidenceFaults({
    definition: { ...definition, ...change.definition },
    evidence: { statement: change.statement ?? signed(statement), rollLogs: new Map([[uuid, change.log ?? '']]) },
    installationKey: '0'.repeat(64),
    contests: [
      { uuid, list: change.list ?? list, ballots: [{ credential: (change.ballot ?? 'a').repeat(64), batch: 1 }] },
    ],
  }).join('\n');

describe('The codes of an election in the evidence', () => {
  it('are sound when definition, statement, log and archive fit together', () => {
    expect(faults()).toBe('');
  });

  const { codes } = definition;
  it.each([
    ['nobody vouches for them', { statement: '{}' }, /cannot be read/],
    ['somebody else signed', { definition: { codes: { ...codes, key: '1'.repeat(64) } } }, /not signed by Sw Craffu/],
    ['the maker is another role', { definition: { codes: { ...codes, madeBy: 'sender' } } }, /another role/],
    ['the statement is of another election', { definition: { electionId: uuid } }, /another election/],
    ['the list was changed', { list: credentialsObject(['a'.repeat(64)]) }, /not the one .* vouched for/],
    ['the contest is not in the statement', { definition: { contests: [] }, statement: signed(statement) }, /^$/],
    [
      'there are more spare codes than were settled',
      { definition: { codes: { ...codes, spares: 0 } } },
      /1 spare codes, .* says 0/,
    ],
    ['a ballot has an unused spare code', { ballot: 'b' }, /stands for nobody/],
    ['the log holds what is no line', { log: 'x\n' }, /Line 1 .* cannot be read/],
    ['the log breaks off', { log: '{"kind"' }, /ends within a line/],
    [
      'there are more electors on the roll',
      { definition: { contests: [{ uuid, roll: { electors: 3 } }] } },
      /3 electors and 1/,
    ],
  ])('are judged when %s', (_, change, expected) => {
    expect(faults(change)).toMatch(expected);
  });
});
