import { findCountRule, textReport } from '#libs/counting';
import type { Difference } from '#libs/counting';
import type { RunElection } from './run-election.js';
import type { Steps } from './steps.js';

/** What the demonstration ends with, for programs. */
export function reportObject(run: RunElection, steps: Steps, differences: readonly Difference[] | undefined): object {
  const { outcome } = run;
  return {
    electionId: run.made.electionId,
    electors: run.electors,
    ballots: run.votes.ballots,
    ballotsPerSecond: Math.round(run.votes.ballots / run.votes.seconds),
    receipts: run.votes.receipts.map(({ tracker }) => tracker),
    verdict: outcome?.report.verdict ?? null,
    contests: (outcome?.report.declaration?.contests ?? []).map((contest, i) => ({
      ...contest,
      stages: outcome?.counts[i]?.stages.length ?? 0,
    })),
    steps: steps.taken,
    ...(differences && { differences }),
  };
}

/** And for people: every stage of every count, who is elected, turnout, receipts. */
export function reportText({ made, electors, votes, outcome }: RunElection): string {
  const lines: string[] = [''];
  outcome?.counts.forEach((record, i) => {
    const title = made.contests[i]?.title ?? '';
    lines.push(title, '='.repeat(title.length), '');
    lines.push(textReport(record, findCountRule(record.rule)?.title.en ?? record.rule, 'en'), '');
  });
  lines.push(`Turnout: ${votes.ballots} ballots from ${electors} electors.`);
  lines.push(`Some receipts: ${votes.receipts.map(({ tracker }) => tracker).join('  ')}`);
  for (const { check, contest, verdict, detail } of outcome?.report.checks ?? []) {
    const mark = verdict === 'pass' ? '✓' : verdict === 'notApplicable' ? '·' : '✗';
    lines.push(
      `  ${mark} ${check}${contest === undefined ? '' : ` (${contest})`}${detail === undefined ? '' : `: ${detail}`}`,
    );
  }
  return lines.join('\n');
}
