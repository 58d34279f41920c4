import type { ElectionDefinition } from '#libs/domain';
import { codeStatementDigest, readSignedCodeStatement } from './codes/code-statement.js';
import type { CodeStatement, SignedCodeStatement } from './codes/code-statement.js';
import { digestHex } from './digest.js';
import { rollLogFaults } from './roll-log-check.js';
import type { RollLogToCheck } from './roll-log-check.js';

/** Everything about the codes of an election that goes into the evidence. */
export interface CodesEvidence {
  /** The signed statement of whoever made the codes, one line of JSON. */
  readonly statement: string;
  /** By the uuid of the record: the roll log, lines of JSON ended by line feeds; empty if nothing was blocked. */
  readonly rollLogs: ReadonlyMap<string, string>;
}

/** What the archive of a contest says, as far as codes are concerned. */
export interface ContestCodesSeen {
  readonly uuid: string;
  /** The public credentials object, exact bytes. */
  readonly list: Uint8Array;
  /** Every ballot of the record, in its order. */
  readonly ballots: RollLogToCheck['ballots'];
}

/**
 * What is wrong with the codes of an election by its definition, the statement of their maker, the roll logs and the
 * archives; nothing if an outsider can follow every code that was blocked or replaced.
 *
 * @param installationKey Ed25519 key of the installation, hex: the one that signed the bundle
 */
export function codesEvidenceFaults(input: {
  readonly definition: ElectionDefinition;
  readonly evidence: CodesEvidence;
  readonly installationKey: string;
  readonly contests: readonly ContestCodesSeen[];
}): readonly string[] {
  const { definition, evidence, installationKey, contests } = input;
  const read = readSignedCodeStatement(evidence.statement.trim());
  if (!read.ok)
    return ['The statement of whoever made the voting codes cannot be read, or its signature does not hold.'];
  const { statement, signed } = read.value;
  const { codes } = definition;
  return [
    ...(signed.publicKey === (codes.key ?? installationKey)
      ? []
      : [`The statement about the voting codes is not signed by ${codes.name}.`]),
    ...(statement.electionId === definition.electionId && statement.madeBy === codes.madeBy
      ? []
      : ['The statement about the voting codes is of another election, or by somebody in another role.']),
    ...definition.contests.flatMap(({ uuid, roll }) => {
      const seen = contests.find((contest) => contest.uuid === uuid);
      const facts = { uuid, electors: roll.electors, spares: codes.spares, makerKey: codes.key, installationKey };
      return seen ? contestFaults(seen, { ...facts, statement, signed, log: evidence.rollLogs.get(uuid) ?? '' }) : [];
    }),
  ];
}

function contestFaults(
  { uuid, list, ballots }: ContestCodesSeen,
  facts: {
    readonly electors: number;
    readonly spares: number;
    readonly makerKey: string | null;
    readonly installationKey: string;
    readonly statement: CodeStatement;
    readonly signed: SignedCodeStatement;
    readonly log: string;
  },
): readonly string[] {
  const stated = facts.statement.contests.find((contest) => contest.uuid === uuid);
  if (!stated || stated.list !== digestHex(list))
    return [`${uuid}: the list of credentials is not the one that the maker of the codes vouched for.`];
  if (stated.spares.length !== facts.spares)
    return [`${uuid}: there are ${stated.spares.length} spare codes, and the definition says ${facts.spares}.`];
  const lines = facts.log.split('\n').slice(0, -1);
  const isEnded = facts.log === '' || facts.log.endsWith('\n');
  const { electors, makerKey, installationKey } = facts;
  return [
    ...(isEnded ? [] : [`${uuid}: the roll log ends within a line.`]),
    ...rollLogFaults({
      uuid,
      lines,
      statementDigest: codeStatementDigest(facts.signed),
      installationKey,
      makerKey,
      credentials: credentialsOf(list),
      electors,
      spares: stated.spares,
      ballots,
    }).map((fault) => `${uuid}: ${fault}`),
  ];
}

/** Without weights. */
function credentialsOf(list: Uint8Array): readonly string[] {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(list));
    return Array.isArray(read) ? read.map((entry) => String(entry).slice(0, 64)) : [];
  } catch {
    return [];
  }
}
