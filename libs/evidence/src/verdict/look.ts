import { verifyArchive } from '#libs/belenios';
import type { ByteSource, Group, KeptAnswers, Level, OnProgress, RunTask, VerificationReport } from '#libs/belenios';
import { MOST_BUNDLE_BYTES } from '../container.js';
import { verifyBundle } from '../verify/verify-bundle.js';
import { chainedRoots, headsOfBundle, rootsOfRecord } from './noted.js';
import type { Noted } from './noted.js';
import { contestOfRecord, contestsOfBundle, linesOfBundle, linesOfRecord, namesOfBundle } from './of-report.js';
import { verdictOf } from './verdict.js';
import type { FileVerdict } from './verdict.js';

export interface FileToCheck {
  readonly name: string;
  readonly source: ByteSource;
}

/** How the work is done; none of it changes what is found. */
export interface CheckMeans {
  readonly group: Group;
  readonly onProgress?: OnProgress;
  readonly runTask?: RunTask;
  readonly batchesInFlight?: number;
  /** Answers of an earlier verification of the same file that was interrupted. */
  readonly kept?: KeptAnswers;
}

export interface Looked {
  readonly verdict: FileVerdict;
  /** For looking up receipts. */
  readonly records: readonly VerificationReport[];
}

export interface FileQuestion {
  readonly noted: Noted;
  /** Of a record: by the rules of the format alone, or of elections of this platform. A bundle is always the latter. */
  readonly level: Level;
}

/** A file that nobody can be expected to check here, as against one that fails. */
export class CannotRead extends Error {}

/**
 * Checks an evidence bundle or the public record of a contest, whichever the file is: a zip begins with the letters PK.
 *
 * @throws CannotRead when the file is empty or larger than any bundle
 */
export async function lookAtFile(file: FileToCheck, question: FileQuestion, means: CheckMeans): Promise<Looked> {
  const { name, source } = file;
  if (source.length === 0) throw new CannotRead('The file is empty.');
  const [first, second] = await source.read(0, Math.min(2, source.length));
  const looked =
    first === 0x50 && second === 0x4b
      ? await lookAtBundle(file, question, means)
      : await lookAtRecord(file, question, means);
  const { records, ...found } = looked;
  return { records, verdict: { format: 'quorate-verdict/1', file: name, bytes: source.length, ...found } };
}

type Found = Omit<FileVerdict, 'format' | 'file' | 'bytes'> & Pick<Looked, 'records'>;

async function lookAtBundle({ source }: FileToCheck, { noted }: FileQuestion, means: CheckMeans): Promise<Found> {
  if (source.length > MOST_BUNDLE_BYTES) throw new CannotRead(`The file is larger than ${MOST_BUNDLE_BYTES} bytes.`);
  const bytes = await source.read(0, source.length);
  const { signingKey, heads, roots } = noted;
  const report = await verifyBundle(bytes, {
    ...means,
    ...(signingKey !== undefined && { signingKey }),
    ...(roots.size > 0 && { outsideRoots: chainedRoots(roots) }),
  });
  const { declaration, definition, signedBy } = report;
  const records = report.contests.map((each) => each.report);
  const ofHeads = await headsOfBundle(bytes, heads, records);
  const own = verdictOf(ofHeads ? [ofHeads] : []);
  return {
    kind: 'bundle',
    verdict: own === 'reject' ? own : report.verdict,
    ...(definition && { title: definition.title, organisation: definition.organisation.name }),
    ...(definition?.titleCy !== undefined && { titleCy: definition.titleCy }),
    ...(definition?.organisation.nameCy !== undefined && { organisationCy: definition.organisation.nameCy }),
    ...(signedBy !== undefined && { signedBy }),
    ...(declaration && { verifier: declaration.verifier }),
    names: namesOfBundle(report),
    checks: [...linesOfBundle(report), ...(ofHeads ? [ofHeads] : [])],
    contests: contestsOfBundle(report),
    records,
  };
}

async function lookAtRecord(
  { source }: FileToCheck,
  { noted, level }: FileQuestion,
  means: CheckMeans,
): Promise<Found> {
  const report = await verifyArchive(source, { ...means, level, earlierHeads: noted.heads });
  const ofRoots = rootsOfRecord(report, noted.roots);
  return {
    kind: 'record',
    verdict: ofRoots?.verdict === 'fail' ? 'reject' : report.verdict,
    ...(report.electionName !== undefined && { title: report.electionName }),
    names: [],
    checks: [...linesOfRecord(report), ...(ofRoots ? [ofRoots] : [])],
    contests: [contestOfRecord(report)],
    records: [report],
  };
}
