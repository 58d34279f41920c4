import type {
  CheckBallots,
  Group,
  KeptAnswers,
  OnProgress,
  RuleVerdict,
  RunTask,
  VerificationReport,
} from '#libs/belenios';
import { verifyArchive } from '#libs/belenios';
import { textOfCount } from '#libs/counting';
import type { ContestCount } from '#libs/counting';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import { faultInBatches, sealNumber } from '../batches.js';
import type { BundleFiles } from '../container.js';
import type { BatchLine, DeclaredContest } from '../content.js';
import type { ContestRecord } from '../contest-record.js';
import { readContestRecord } from '../contest-record.js';
import { countBox } from '../count-contest.js';
import { declareContest } from '../declare.js';
import { keysMisfit } from '../keys-misfit.js';
import { PATHS } from '../paths.js';
import { recordMisfit } from '../record-misfit.js';
import { repeatedBallot } from '../repeat-ballots.js';
import type { CheckList } from './checks.js';
import { readBatches, readCount, textOf } from './read-content.js';

export interface ContestChecks {
  readonly group: Group;
  readonly onProgress?: OnProgress;
  readonly checkBallots?: CheckBallots;
  readonly batchesInFlight?: number;
  /** Does the heavy tasks of a verification elsewhere, such as in threads. */
  readonly runTask?: RunTask;
  /** Answers of tasks that were done before. */
  readonly kept?: KeptAnswers;
  /** Chained roots as somebody noted them outside: uuid → batch number → chained root. */
  readonly outsideRoots?: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** What the declaration is compared with: the contest as checked here. */
export interface CheckedContest {
  readonly record: ContestRecord;
  readonly report: VerificationReport;
  readonly sealNumber: string;
  readonly count: ContestCount;
  /** What has to be declared by this count. */
  readonly recount: DeclaredContest;
}

/** Everything about one contest of the bundle. */
export async function checkContest(
  list: CheckList,
  files: BundleFiles,
  definition: ElectionDefinition,
  contest: ContestDefinition,
  options: ContestChecks,
): Promise<CheckedContest | undefined> {
  const { uuid } = contest;
  const bytes = files.get(PATHS.record(uuid)) ?? new Uint8Array();
  const read = await readContestRecord(bytes);
  if (!read.ok) {
    list.fail('record', read.error, uuid);
    return undefined;
  }
  const record = read.value;
  list.note('record-fits-definition', recordMisfit(definition, contest, record.election), uuid);
  list.note('keys', keysMisfit(definition, contest, record.trustees), uuid);
  const report = await verifyArchive(bytes, { level: 'platform', ...options });
  noteReport(list, report, uuid);
  list.note('repeat-ballots', repeatedBallot(definition, record.ballotCredentials), uuid);
  const seal = checkBatches(list, files, uuid, record, options.outsideRoots?.get(uuid));
  const count = checkCount(list, files, contest, record);
  if (count === undefined || seal === undefined) return undefined;
  const { numTallied: ballots, head: recordHead } = record;
  const recount = declareContest(contest, { count, ballots, recordHead, sealNumber: seal });
  return { record, report, sealNumber: seal, count, recount };
}

function noteReport(list: CheckList, report: VerificationReport, uuid: string): void {
  const said = (...verdicts: readonly RuleVerdict[]): string =>
    report.rules
      .filter(({ verdict }) => verdicts.includes(verdict))
      .map(({ rule, title, verdict, findings }) => `${rule} ${title} (${verdict}): ${findings.join('; ')}`)
      .join(' | ');
  const { credentials = 0, ballots, counted } = report.numbers;
  if (!report.isComplete) list.fail('record', 'The record does not go on to its result.', uuid);
  else if (report.verdict === 'reject') list.fail('record', said('fail', 'notChecked'), uuid);
  else if (report.verdict === 'alarm') list.alarm('record', said('alarm'), uuid);
  else
    list.pass('record', {
      contest: uuid,
      detail: `${credentials} credentials, ${ballots} ballots, ${counted} counted, head ${report.head}`,
    });
}

/** Returns the seal number, if the batches could be read. */
function checkBatches(
  list: CheckList,
  files: BundleFiles,
  uuid: string,
  record: ContestRecord,
  outside: ReadonlyMap<number, string> | undefined,
): string | undefined {
  const read = readBatches(files, PATHS.batches(uuid));
  if (!read.ok || read.value.uuid !== uuid) {
    list.fail('batches', read.ok ? 'The batches are of another contest.' : read.error, uuid);
    return undefined;
  }
  const { batches } = read.value;
  list.note('batches', faultInBatches(uuid, batches, record.receipts), uuid);
  const seal = sealNumber(batches.at(-1)?.chainedRoot ?? '0'.repeat(64));
  list.note('seal-number', seal === read.value.sealNumber ? undefined : `It must be ${seal}.`, uuid);
  if (outside) list.note('outside-roots', faultOutside(batches, outside), uuid);
  else list.skip('outside-roots', 'notApplicable', 'No roots noted outside were given.', uuid);
  return seal;
}

function faultOutside(batches: readonly BatchLine[], outside: ReadonlyMap<number, string>): string | undefined {
  const inside = new Map(batches.map(({ batch, chainedRoot }) => [batch, chainedRoot]));
  for (const [batch, root] of outside) {
    if (inside.get(batch) !== root) return `Batch ${batch} was published with another root, or is gone.`;
  }
  return undefined;
}

/** Counts again; returns the count as it must be. */
function checkCount(
  list: CheckList,
  files: BundleFiles,
  contest: ContestDefinition,
  record: ContestRecord,
): ContestCount | undefined {
  const { uuid } = contest;
  const published = readCount(files, PATHS.count(uuid));
  if (!published.ok) {
    list.fail('count', published.error, uuid);
    return undefined;
  }
  try {
    const counted = countBox(contest, record, published.value.lots);
    if (!counted) {
      list.fail('count', 'The record has no result to count.', uuid);
      return undefined;
    }
    if (!counted.ok) {
      list.fail('count', 'The count cannot be made again with the lots it records.', uuid);
      return undefined;
    }
    const same = textOfCount(counted.value) === textOf(files, PATHS.count(uuid));
    list.note('count', same ? undefined : 'Counting again gives another record of the count.', uuid);
    return counted.value;
  } catch (error) {
    list.fail('count', error instanceof Error ? error.message : 'The count cannot be made.', uuid);
    return undefined;
  }
}
