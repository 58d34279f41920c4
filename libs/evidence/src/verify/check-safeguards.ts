import type { VerificationReport } from '#libs/belenios';
import type { ContestDefinition, ElectionDefinition } from '#libs/domain';
import { challengedInBox, readChallenged } from '../challenged.js';
import { codeStatementDigest, readSignedCodeStatement } from '../codes/code-statement.js';
import type { CodeStatement, SignedCodeStatement } from '../codes/code-statement.js';
import { faultInCommitments } from '../commitments.js';
import type { BundleFiles } from '../container.js';
import type { ContestRecord } from '../contest-record.js';
import { PATHS } from '../paths.js';
import { rollLogFaults } from '../roll-log-check.js';
import type { CheckList } from './checks.js';
import { readBatches, readCommitments, textOf } from './read-content.js';

/** The platform's own trustee, whose part stands first in every record that has one. */
const PLATFORM = 1;

export interface VouchedCodes {
  readonly signed: SignedCodeStatement;
  readonly statement: CodeStatement;
}

/** Who vouches for the voting codes: the key that the definition names, or the installation's where it makes them. */
export function checkCodeStatement(
  list: CheckList,
  files: BundleFiles,
  { codes, electionId, contests }: ElectionDefinition,
  installationKey: string,
): VouchedCodes | undefined {
  const read = readSignedCodeStatement(textOf(files, PATHS.codes) ?? '');
  if (!read.ok) {
    const { error } = read;
    list.fail('codes', error.code === 'CODES_NOT_SIGNED' ? 'Its signature does not hold.' : `${error.reason}.`);
    return undefined;
  }
  const { signed, statement } = read.value;
  const unnamed = contests.find(({ uuid }) => !statement.contests.some((each) => each.uuid === uuid));
  const fault =
    signed.publicKey !== (codes.key ?? installationKey)
      ? 'It is not signed by the maker whom the definition names.'
      : statement.electionId !== electionId || statement.contests.length !== contests.length
        ? 'It is about another election.'
        : statement.madeBy !== codes.madeBy
          ? 'It names another maker of the codes than the definition.'
          : unnamed && `It does not name the contest ${unnamed.uuid}.`;
  return list.note('codes', fault) ? { signed, statement } : undefined;
}

export interface SafeguardsToCheck {
  readonly definition: ElectionDefinition;
  readonly contest: ContestDefinition;
  readonly record: ContestRecord;
  readonly report: VerificationReport;
  /** Key of the installation, hex. */
  readonly installationKey: string;
  readonly vouched: VouchedCodes | undefined;
}

/** What guards a contest besides its record: the log of its credentials, opened ballots, promised decryptions. */
export function checkSafeguards(list: CheckList, files: BundleFiles, what: SafeguardsToCheck): void {
  const { contest, record, report } = what;
  const { uuid } = contest;
  checkRollLog(list, files, what);

  const challenged = readChallenged(textOf(files, PATHS.challenged(uuid)) ?? ' ');
  if (!challenged.ok) list.fail('challenged', `${challenged.error}.`, uuid);
  else {
    const [inBox] = challengedInBox(challenged.value, report.trackers);
    list.note('challenged', inBox && `The opened ballot ${inBox.tracker} is in the box.`, uuid);
  }

  const commitments = readCommitments(files, PATHS.commitments(uuid));
  const { decryptions } = record;
  const trustees = contest.trustees.length;
  const fault = commitments.ok
    ? faultInCommitments({ commitments: commitments.value, decryptions, trustees, first: PLATFORM })
    : commitments.error;
  list.note('commitments', fault, uuid);
}

function checkRollLog(list: CheckList, files: BundleFiles, what: SafeguardsToCheck): void {
  const { definition, contest, record, installationKey, vouched } = what;
  const { uuid } = contest;
  const own = vouched?.statement.contests.find((each) => each.uuid === uuid);
  const text = textOf(files, PATHS.rollLog(uuid));
  if (!vouched || !own || text === undefined) {
    list.fail('roll-log', text === undefined ? 'It is missing.' : 'Nobody vouches for the codes.', uuid);
    return;
  }
  if (own.list !== record.credentialsDigest) {
    list.fail('roll-log', 'The public credentials of the record are not those that the maker of the codes made.', uuid);
    return;
  }
  const batches = readBatches(files, PATHS.batches(uuid));
  const batchOf = batches.ok ? batches.value.batches.flatMap(({ batch, ballots }) => repeated(batch, ballots)) : [];
  const [fault, ...others] = rollLogFaults({
    uuid,
    lines: text === '' ? [] : text.replace(/\n$/, '').split('\n'),
    statementDigest: codeStatementDigest(vouched.signed),
    installationKey,
    makerKey: definition.codes.key,
    credentials: record.credentials,
    electors: contest.roll.electors,
    spares: own.spares,
    ballots: record.ballotCredentials.map((credential, i) => ({ credential, batch: batchOf[i] })),
  });
  const more = others.length > 0 ? ` And ${others.length} more.` : '';
  list.note('roll-log', fault === undefined ? undefined : `${fault}${more}`, uuid);
}

/** A batch cannot hold more ballots than any record: what it claims is compared elsewhere. */
const repeated = (batch: number, ballots: number): readonly number[] =>
  Array.from({ length: Math.min(ballots, 1_000_000) }, () => batch);
