/** Every check of a bundle by name, with what it proves when it passes. */
export const CHECKS = {
  container: 'The file is byte for byte the zip that was made; nothing was added to it, hidden in it or damaged.',
  manifest: 'The list of files is in its one form and signed by the key of the installation that it names.',
  'signing-key': 'The key that signed is the key you were given by another way.',
  files: 'Every file is there, none is besides, and each is exactly what the signed list says.',
  guide: 'The guide is the one that belongs to this election.',
  definition: 'What was put to the vote is stated in full and in its one form.',
  constitution: 'The rule-book in the bundle is the version that the definition names.',
  'record-fits-definition':
    'The public record of the contest is for these candidates, this roll and these rules, and was bound to them before the first vote.',
  keys: 'The key of the box is held as the definition says: by the platform and every key-holder, or by the platform and a group of which as many are needed as stated.',
  record: 'The public record passes every strict rule: ballots, mixes, decryptions and result, with all their proofs.',
  'repeat-ballots':
    'Of each credential the ballot counts that the rules say: the last one, or the only one where the first one counts.',
  batches: 'The ballots of the record are exactly those that were sealed in batches while votes came in.',
  'seal-number': 'The seal number is the one that follows from the sealed batches.',
  'outside-roots': 'The batches are those that were published outside while votes came in.',
  count: 'Counting the ballots of the record again by the stated rule gives the published count, stage by stage.',
  'trust-statement':
    'The statement of who could learn votes, change the result or stop the count is the one that follows from the definition.',
  codes: 'Whoever made the voting codes vouches for the lists of credentials, with the key that the definition names.',
  'roll-log':
    'Every credential with which a ballot was cast stood for somebody then: lost codes were blocked before others took their place, and those in use were never more than the electors.',
  challenged: 'No ballot that a voter opened to check her device is in the box.',
  commitments: 'Every key-holder had promised exactly their part before any other key-holder showed theirs.',
  declaration: 'Who was declared elected, and every figure of the declaration, is what the count says.',
  approval:
    'A second person approved exactly the content that was declared. Who the two were, and when, is as stated by the installation.',
  audit: 'The bundle states where the audit trail stood, to be compared with the trail itself.',
} as const;
export type CheckName = keyof typeof CHECKS;

export interface CheckOutcome {
  readonly check: CheckName;
  /** The contest it was made for, if it is about one. */
  readonly contest?: string;
  /** `alarm`: nothing is wrong by the rules, but an inquiry is due. */
  readonly verdict: 'pass' | 'fail' | 'alarm' | 'notApplicable' | 'notChecked';
  readonly proves: string;
  /** What was found wrong, or why it was not made; figures where it passed. */
  readonly detail?: string;
}

/** Collects outcomes in the order in which the checks were made. */
export class CheckList {
  readonly outcomes: CheckOutcome[] = [];

  pass(check: CheckName, { contest, detail }: { contest?: string; detail?: string } = {}): void {
    this.add(check, 'pass', contest, detail);
  }
  fail(check: CheckName, detail: string, contest?: string): void {
    this.add(check, 'fail', contest, detail);
  }
  alarm(check: CheckName, detail: string, contest?: string): void {
    this.add(check, 'alarm', contest, detail);
  }
  skip(check: CheckName, verdict: 'notApplicable' | 'notChecked', detail: string, contest?: string): void {
    this.add(check, verdict, contest, detail);
  }
  /** Passes without a fault, fails with one. */
  note(check: CheckName, fault: string | undefined, contest?: string): boolean {
    if (fault === undefined) this.pass(check, { contest });
    else this.fail(check, fault, contest);
    return fault === undefined;
  }

  /** What all outcomes come to. */
  get verdict(): 'accept' | 'reject' | 'alarm' {
    const some = (...verdicts: readonly CheckOutcome['verdict'][]): boolean =>
      this.outcomes.some(({ verdict }) => verdicts.includes(verdict));
    if (some('fail', 'notChecked')) return 'reject';
    return some('alarm') ? 'alarm' : 'accept';
  }

  private add(check: CheckName, verdict: CheckOutcome['verdict'], contest?: string, detail?: string): void {
    this.outcomes.push({
      check,
      verdict,
      proves: CHECKS[check],
      ...(contest !== undefined && { contest }),
      ...(detail !== undefined && { detail }),
    });
  }
}
