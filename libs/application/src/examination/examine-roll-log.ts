import type { ElectionDefinition } from '#libs/domain';
import {
  codeStatementDigest,
  digestHex,
  readRollLogLine,
  readSignedCodeStatement,
  rollLogFaults,
  rollState,
} from '#libs/evidence';
import type { CodeStatement } from '#libs/evidence';
import type { CodesSeen } from '../ports/code-store.js';
import type { BallotSeen } from '../ports/examination-store.js';
import type { BlockedSeen, RollLogSeen } from '../ports/roll-log-store.js';
import type { WrittenEvent } from './audit-chain.js';
import { differs, only } from './findings.js';
import type { Faults } from './findings.js';

/** Who makes the codes, and what they vouch for, against the frozen definition and the lists. */
export function codesFaults(input: {
  readonly codes: CodesSeen;
  readonly definition: ElectionDefinition | undefined;
  readonly installationKey: string;
  readonly isClosed: boolean;
  /** By the uuid of the record, exact bytes. */
  readonly lists: ReadonlyMap<string, Uint8Array>;
}): Faults {
  const { codes, definition, installationKey, isClosed, lists } = input;
  if (!definition) return ['no definition says who makes the codes'];
  const { madeBy, name, key, spares } = definition.codes;
  const read = readSignedCodeStatement(JSON.stringify(only('statement about the codes', codes.statements)));
  if (!read.ok) return [`the statement about the codes is not right: ${read.error.code}`];
  const { statement, signed } = read.value;
  const [maker] = codes.makers;
  return [
    ...differs('the number of makers of codes', key === null ? 0 : 1, codes.makers.length),
    ...(key === null
      ? []
      : [...differs('the maker', name, maker?.name), ...differs('the key of the maker', key, maker?.key)]),
    ...differs('the key of the statement', key ?? installationKey, signed.publicKey),
    ...differs('who made the codes, by the statement,', madeBy, statement.madeBy),
    ...differs('the election of the statement', definition.electionId, statement.electionId),
    ...differs('the number of contests in the statement', definition.contests.length, statement.contests.length),
    ...definition.contests.flatMap(({ uuid }) => statedFaults(statement, { uuid, spares, list: lists.get(uuid) })),
    ...(isClosed ? differs('the number of spare codes after the close', 0, codes.spares) : []),
  ];
}

function statedFaults(
  statement: CodeStatement,
  { uuid, spares, list }: { readonly uuid: string; readonly spares: number; readonly list: Uint8Array | undefined },
): Faults {
  const stated = statement.contests.find((contest) => contest.uuid === uuid);
  return [
    ...differs(`the list of ${uuid} in the statement`, digestHex(list ?? new Uint8Array()), stated?.list),
    ...differs(`the number of spare codes of ${uuid}`, spares, stated?.spares.length),
  ];
}

export interface RollLogToExamine {
  readonly contestId: string;
  readonly uuid: string;
  readonly log: RollLogSeen;
  readonly codes: CodesSeen;
  readonly installationKey: string;
  readonly makerKey: string | null;
  readonly electors: number;
  /** The public list, in its order. */
  readonly credentials: readonly string[];
  readonly ballots: readonly BallotSeen[];
  /** Keyed hash of a public credential, hex. */
  readonly hashOf: (credential: string) => string;
  readonly trail: readonly WrittenEvent[];
}

/** The roll log of a contest by itself, against the rights that it speaks of, and against the audit trail. */
export function rollLogSeenFaults(input: RollLogToExamine): Faults {
  const { uuid, log, codes, credentials, ballots } = input;
  const read = readSignedCodeStatement(JSON.stringify(only('statement about the codes', codes.statements)));
  if (!read.ok) return ['nobody vouches for the codes'];
  const spares = read.value.statement.contests.find((contest) => contest.uuid === uuid)?.spares ?? [];
  const lines = log.lines.map(({ line }) => line);
  return [
    ...log.lines.flatMap(({ n }, i) => differs('the number of a line', i + 1, n)),
    ...rollLogFaults({
      ...input,
      lines,
      spares,
      statementDigest: codeStatementDigest(read.value.signed),
      ballots: ballots
        .filter(({ checked }) => checked !== 2)
        .map(({ credential, batch }) => ({ credential, ...(batch === null ? {} : { batch }) })),
    }),
    ...codeFaults(input, new Set(spares)),
    ...storyFaults(input),
    ...refusedFaults(log.blocked, input),
    ...(credentials.length === 0 ? ['there is no public list'] : []),
  ];
}

/** Every right had an elector's code, and after it the spare ones that the log names, each in its turn. */
function codeFaults({ log, credentials, hashOf }: RollLogToExamine, spare: ReadonlySet<number>): Faults {
  const placeOf = new Map(credentials.map((credential, place) => [hashOf(credential), place]));
  const read = log.lines.flatMap(({ line }) => readRollLogLine(line) ?? []);
  const { blocked, replacedBy } = rollState(read);
  const ofRight = byRight(log.blocked);
  const told = new Set<number>();
  const faults = log.rights.flatMap(({ rightId, memberId, credential }) => {
    const before = ofRight.get(rightId) ?? [];
    ofRight.delete(rightId);
    const who = `the right of ${memberId}`;
    const places = [
      ...before.map((code) => placeOf.get(code.credentialHash)),
      credential === null ? null : placeOf.get(credential),
    ];
    const [first] = places;
    for (const place of places.slice(0, -1)) if (typeof place === 'number') told.add(place);
    return [
      ...(typeof first === 'number' && !spare.has(first) ? [] : [`${who} was issued with no elector’s code`]),
      ...before.flatMap((code, i) => [
        ...differs(`the number of a blocked code of ${who}`, i + 1, code.nth),
        ...differs(`the member of a blocked code of ${who}`, memberId, code.memberId),
        ...differs(`the reason for blocking a code of ${who}`, blocked.get(places[i] ?? -1), code.reason),
        ...differs(
          `what took the place of a code of ${who}`,
          replacedBy.get(places[i] ?? -1) ?? null,
          places[i + 1] ?? null,
        ),
      ]),
    ];
  });
  const strangers = [...ofRight.keys()].map((rightId) => `a code of ${rightId} is blocked, which is no right`);
  return [...faults, ...strangers, ...differs('the number of blocked credentials', blocked.size, told.size)];
}

function byRight(blocked: readonly BlockedSeen[]): Map<string, readonly BlockedSeen[]> {
  const found = new Map<string, readonly BlockedSeen[]>();
  for (const code of blocked) found.set(code.rightId, [...(found.get(code.rightId) ?? []), code]);
  return found;
}

/** A blocked code may have ballots that were received and refused, and none that stands. */
const refusedFaults = (blocked: readonly BlockedSeen[], { ballots, hashOf }: RollLogToExamine): Faults =>
  blocked.flatMap(({ credentialHash, lastRevision }) => {
    const own = ballots.filter(({ credential }) => hashOf(credential) === credentialHash);
    return differs('the number of ballots of a blocked code', own.length, lastRevision);
  });

interface ToldContest {
  readonly contestId: string;
  readonly outcome: string;
  /** Digest of the new code of a right. */
  readonly right?: string;
}

const toldOfContest = ({ details }: WrittenEvent, contestId: string): ToldContest | undefined => {
  const contests = Array.isArray(details['contests']) ? (details['contests'] as readonly ToldContest[]) : []; // as we wrote it
  return contests.find((contest) => contest.contestId === contestId);
};

/** New codes and returns as the audit trail tells of them. */
function storyFaults({ contestId, log, trail }: RollLogToExamine): Faults {
  const told = (type: string): readonly (readonly [string, ToldContest, WrittenEvent])[] =>
    trail.flatMap((event) => {
      const contest = event.type === type ? toldOfContest(event, contestId) : undefined;
      return contest ? [[String(event.details['memberId']), contest, event] as const] : [];
    });
  const given = log.rights.flatMap(({ memberId, rightId, token, credential }) => {
    const before = log.blocked
      .filter((code) => code.rightId === rightId)
      .map((code) => [code.token, code.credentialHash]);
    const all = [...before, ...(token === null ? [] : [[token, credential]])];
    return all.slice(1).map((code) => `${memberId} ${digestHex(code.join())}`);
  });
  const givenByTrail = told('VotingCodeReissued').flatMap(([memberId, { right }]) =>
    right ? [`${memberId} ${right}`] : [],
  );
  const returned = log.returns.map(
    ({ memberId, channel, outcome, receivedOn }) => `${memberId} ${channel} ${outcome} ${receivedOn ?? 'undated'}`,
  );
  const returnedByTrail = told('OtherChannelReturnRecorded').map(([memberId, { outcome }, { details }]) => {
    const day = typeof details['receivedOn'] === 'string' ? details['receivedOn'] : 'undated';
    return `${memberId} ${String(details['channel'])} ${outcome} ${day}`;
  });
  return [
    ...differs('the new codes in the audit trail', sorted(given), sorted(givenByTrail)),
    ...differs('the returns in the audit trail', sorted(returned), sorted(returnedByTrail)),
    ...log.returns.flatMap(({ memberId, nth }, i) =>
      differs(
        'the number of a return',
        log.returns.slice(0, i).filter((other) => other.memberId === memberId).length + 1,
        nth,
      ),
    ),
  ];
}

const sorted = (texts: readonly string[]): string => texts.toSorted().join(', ');
