import type { Group, KeptAnswers, Level, OnProgress, RunTask, VerificationReport } from '#libs/belenios';
import { verifyArchive } from '#libs/belenios';
import { verifyBundle } from '#libs/evidence';
import type { NotedRoots } from '#libs/evidence';
import { checksOfBundle, checksOfRecord, contestOfRecord, contestsOfBundle } from './findings.js';
import type { ShownCheck, ShownContest } from './findings.js';
import type { FileToVerify } from './file-source.js';
import { chainedRoots, checkRootsOfRecord } from './outside-roots.js';
import { VERIFY_WORDS } from './words.js';
import type { VerifyLanguage } from './words.js';

/** How to look at a file. */
export interface Looking {
  /** Of a record alone; the records of a bundle are our own. */
  readonly level: Level;
  readonly language: VerifyLanguage;
  /** The public key that must have signed a bundle. */
  readonly key?: string;
  readonly roots: NotedRoots;
  readonly means: {
    readonly group: Group;
    readonly onProgress: OnProgress;
    readonly runTask: RunTask;
    readonly batchesInFlight: number;
    readonly kept?: KeptAnswers;
  };
}

/** What was found in a file. */
export interface Found {
  readonly kind: 'bundle' | 'archive';
  readonly verdict: 'accept' | 'reject' | 'alarm';
  readonly checks: readonly ShownCheck[];
  readonly contests: readonly ShownContest[];
  readonly records: readonly VerificationReport[];
  readonly signedBy?: string;
  readonly notes: readonly string[];
}

export const look = (file: FileToVerify, looking: Looking): Promise<Found> =>
  file.kind === 'bundle' ? lookAtBundle(file, looking) : lookAtRecord(file, looking);

async function lookAtBundle(file: FileToVerify, { language, key, roots, means }: Looking): Promise<Found> {
  const report = await verifyBundle(await file.bytes(), {
    ...means,
    ...(key !== undefined && { signingKey: key }),
    ...(roots.size > 0 && { outsideRoots: chainedRoots(roots) }),
  });
  const { verdict, signedBy } = report;
  return {
    kind: 'bundle',
    verdict,
    checks: checksOfBundle(report, language),
    contests: contestsOfBundle(report, language),
    records: report.contests.map((each) => each.report),
    ...(signedBy !== undefined && { signedBy }),
    notes: signedBy === undefined ? [] : [VERIFY_WORDS[language].signedBy(signedBy)],
  };
}

async function lookAtRecord(file: FileToVerify, { language, level, roots, means }: Looking): Promise<Found> {
  const report = await verifyArchive(file.source, { ...means, level });
  const outside = checkRootsOfRecord(report, roots);
  return {
    kind: 'archive',
    verdict: outside?.verdict === 'fail' ? 'reject' : report.verdict,
    checks: [...checksOfRecord(report, language), ...(outside ? [outside] : [])],
    contests: [contestOfRecord(report)],
    records: [report],
    notes: report.isComplete ? [] : [VERIFY_WORDS[language].notComplete],
  };
}
