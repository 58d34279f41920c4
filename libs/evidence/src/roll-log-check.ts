import { activationToSign, readRollLogLine, rollLogDigest, rollLogToSign, rollState } from './roll-log.js';
import type { RollLogLine, RollState } from './roll-log.js';
import { signatureHolds } from './signature.js';

export interface RollLogToCheck {
  readonly uuid: string;
  /** Exact lines, in order, without line feeds. */
  readonly lines: readonly string[];
  /** Digest of the statement about the codes, on which the log goes on. */
  readonly statementDigest: string;
  /** Ed25519 key of the installation, hex. */
  readonly installationKey: string;
  /** Ed25519 key of the maker of the codes; null where the platform makes them. */
  readonly makerKey: string | null;
  /** The public list of the contest, in its order. */
  readonly credentials: readonly string[];
  readonly electors: number;
  /** Places of the spare credentials, as the statement names them. */
  readonly spares: readonly number[];
  /** Every ballot of the record, in its order: the credential, and the batch in which it was sealed if that is known. */
  readonly ballots: readonly { readonly credential: string; readonly batch?: number }[];
}

/**
 * Checks the roll log of a contest against its public list and its ballots. Empty: chain and signatures hold; only
 * spare credentials took the place of blocked ones, each once; those with which a ballot may be cast are never more than
 * the electors; and no ballot was cast with a blocked credential, or with a spare one that stood for nobody then.
 */
export function rollLogFaults(input: RollLogToCheck): readonly string[] {
  const { credentials, electors, spares } = input;
  const read = readLines(input);
  if (typeof read === 'string') return [read];
  const sizes =
    credentials.length === electors + spares.length
      ? []
      : [`The list has ${credentials.length} credentials for ${electors} electors and ${spares.length} spare codes.`];
  const misplaced = spares.filter((place) => place >= credentials.length);
  return [
    ...sizes,
    ...misplaced.map((place) => `There is no credential ${place} to be spare.`),
    ...moveFaults(read, input),
    ...ballotFaults(rollState(read), input),
  ];
}

/** The lines as they say themselves; or the first thing wrong with their chain or signatures. */
function readLines(input: RollLogToCheck): readonly RollLogLine[] | string {
  const { uuid, lines, installationKey, makerKey } = input;
  const read: RollLogLine[] = [];
  let previous = input.statementDigest;
  for (const [i, text] of lines.entries()) {
    const line = readRollLogLine(text);
    if (!line) return `Line ${i + 1} of the roll log cannot be read.`;
    const { signature, ...signed } = line;
    if (line.n !== i + 1 || line.uuid !== uuid || line.previous !== previous)
      return `Line ${i + 1} of the roll log does not go on from what stands before it.`;
    if (!signatureHolds(signature, rollLogToSign(signed), installationKey))
      return `Line ${i + 1} of the roll log is not signed by the installation.`;
    if (line.kind === 'activate' && !activationIsSigned(line, makerKey))
      return `Line ${i + 1} of the roll log is not signed by the maker of the codes.`;
    read.push(line);
    previous = rollLogDigest(text);
  }
  return read;
}

const activationIsSigned = (line: Extract<RollLogLine, { kind: 'activate' }>, makerKey: string | null): boolean =>
  makerKey === null
    ? line.maker === null
    : line.maker !== null && signatureHolds(line.maker, activationToSign(line), makerKey);

/** Each move against those before it. */
function moveFaults(lines: readonly RollLogLine[], input: RollLogToCheck): readonly string[] {
  const { credentials, spares } = input;
  const spare = new Set(spares);
  const active = new Set(credentials.map((_, place) => place).filter((place) => !spare.has(place)));
  const awaiting = new Set<number>();
  const used = new Set<number>();
  const faults: string[] = [];
  let batch = 0;
  for (const line of lines) {
    const wrong = (why: string): number => faults.push(`Line ${line.n} of the roll log ${why}.`);
    if (line.afterBatch < batch) wrong('goes back in time');
    batch = Math.max(batch, line.afterBatch);
    if (line.credential >= credentials.length) {
      wrong(`names credential ${line.credential}, and there are ${credentials.length}`);
    } else if (line.kind === 'block') {
      if (!active.delete(line.credential)) wrong('blocks a credential with which nobody could vote');
      if (line.reason !== 'other-channel') awaiting.add(line.credential);
    } else {
      if (!spare.has(line.credential)) wrong('brings in a credential that is not spare');
      if (used.has(line.credential)) wrong('brings in a spare credential a second time');
      if (!awaiting.delete(line.for)) wrong('replaces a credential that is not blocked, or is replaced already');
      used.add(line.credential);
      active.add(line.credential);
    }
    if (active.size > input.electors) wrong('leaves more credentials in use than there are electors');
  }
  return faults;
}

function ballotFaults({ blocked, activated }: RollState, input: RollLogToCheck): readonly string[] {
  const place = new Map(input.credentials.map((credential, i) => [credential, i]));
  const spare = new Set(input.spares);
  return input.ballots.flatMap(({ credential, batch }, i) => {
    const at = place.get(credential);
    const ballot = `Ballot ${i + 1} of the record`;
    if (at === undefined) return [`${ballot} was cast with no credential of the list.`];
    if (blocked.has(at)) return [`${ballot} was cast with a blocked code.`];
    if (!spare.has(at)) return [];
    const since = activated.get(at);
    if (since === undefined) return [`${ballot} was cast with a spare code that stands for nobody.`];
    return batch !== undefined && batch <= since
      ? [`${ballot} was sealed before its spare code stood for anybody.`]
      : [];
  });
}
