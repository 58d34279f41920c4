import type { VerificationReport } from '#libs/belenios';
import { RULES_CY } from '#libs/belenios';
import { CHECKS_CY, checkTitle, VERDICT_WORDS } from '#libs/evidence';
import type { BundleReport } from '#libs/evidence';
import { VERIFY_WORDS } from './words.js';
import type { VerifyLanguage } from './words.js';

/** One check as the command shows it, whether it is about a bundle or about a single record. */
export interface ShownCheck {
  readonly check: string;
  /** What it looks at, in words, where its name does not say so. */
  readonly title?: string;
  /** uuid of the contest it is about, if it is about one. */
  readonly contest?: string;
  readonly verdict: 'pass' | 'fail' | 'alarm' | 'notApplicable' | 'notChecked';
  readonly proves: string;
  readonly details: readonly string[];
}

export const checksOfBundle = ({ checks }: BundleReport, language: VerifyLanguage): readonly ShownCheck[] =>
  checks.map(({ detail, check, proves, ...same }) => ({
    ...same,
    check,
    title: checkTitle(VERDICT_WORDS[language], check),
    proves: language === 'cy' ? CHECKS_CY[check] : proves,
    details: detail === undefined ? [] : [detail],
  }));

export const checksOfRecord = ({ rules, uuid }: VerificationReport, language: VerifyLanguage): readonly ShownCheck[] =>
  rules.map(({ rule, verdict, findings, more, ...english }) => {
    const { title, proves } = language === 'cy' ? RULES_CY[rule] : english;
    return {
      check: `${rule} ${title}`,
      ...(uuid !== undefined && { contest: uuid }),
      verdict,
      proves,
      details: more > 0 ? [...findings, VERIFY_WORDS[language].andMore(more)] : findings,
    };
  });

/** What was found about one contest. */
export interface ShownContest {
  readonly uuid: string | undefined;
  readonly title: string | undefined;
  readonly fingerprint: string | undefined;
  /** Hash of the last event of the record. */
  readonly head: string | undefined;
  /** How far the record goes. */
  readonly stage: string | undefined;
  readonly credentials: number | undefined;
  /** Receipts in the box. */
  readonly ballots: number;
  /** Of each credential the one that counts. */
  readonly counted: number;
  readonly sealNumber?: string;
  readonly elected?: readonly string[];
  /** Of a resolution. */
  readonly outcome?: 'carried' | 'notCarried';
  /** Every rule of its record, where the checks are those of a bundle. */
  readonly rules?: readonly ShownCheck[];
}

export function contestsOfBundle(
  { contests, declaration }: BundleReport,
  language: VerifyLanguage,
): readonly ShownContest[] {
  return contests.map(({ uuid, report, sealNumber }) => {
    const declared = declaration?.contests.find((each) => each.uuid === uuid);
    return {
      ...contestOfRecord(report),
      uuid,
      title: declared?.title,
      sealNumber,
      ...(declared?.kind === 'seats' && { elected: declared.elected.map(({ name }) => name) }),
      ...(declared?.kind === 'resolution' && { outcome: declared.outcome }),
      rules: checksOfRecord(report, language).map(({ contest: _, ...rule }) => rule),
    };
  });
}

export const contestOfRecord = (report: VerificationReport): ShownContest => ({
  uuid: report.uuid,
  title: report.electionName,
  fingerprint: report.fingerprint,
  head: report.head,
  stage: report.stage,
  credentials: report.numbers.credentials,
  ballots: report.numbers.ballots,
  counted: report.numbers.counted,
});

/** What became of the ballot of a receipt. */
export type ReceiptFinding =
  | { readonly receipt: string; readonly status: 'not-in-the-box' }
  | { readonly receipt: string; readonly status: 'counted' | 'in-the-box' | 'refused'; readonly contest?: string }
  | { readonly receipt: string; readonly status: 'superseded'; readonly contest?: string; readonly by?: string };

export function findReceipt(receipt: string, records: readonly VerificationReport[]): ReceiptFinding {
  for (const { trackers, uuid, isComplete } of records) {
    const found = trackers.find(({ tracker }) => tracker === receipt);
    if (!found) continue;
    const contest = uuid === undefined ? {} : { contest: uuid };
    if (found.status === 'superseded') {
      const by = found.supersededBy === undefined ? {} : { by: found.supersededBy };
      return { receipt, status: 'superseded', ...contest, ...by };
    }
    const status = found.status === 'counted' && !isComplete ? 'in-the-box' : found.status;
    return { receipt, status, ...contest };
  }
  return { receipt, status: 'not-in-the-box' };
}
