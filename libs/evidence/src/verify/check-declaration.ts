import type { ElectionDefinition } from '#libs/domain';
import { definitionText } from '#libs/domain';
import type { BundleFiles } from '../container.js';
import type { DeclarationContent, DeclaredContest } from '../content.js';
import { digestHex, plainText } from '../digest.js';
import { PATHS } from '../paths.js';
import type { CheckedContest } from './check-contest.js';
import type { CheckList } from './checks.js';
import { readApproval, readAudit, readDeclaration } from './read-content.js';

/** The declaration against the counts, its approval, and where the audit trail stood. */
export function checkDeclaration(
  list: CheckList,
  files: BundleFiles,
  definition: ElectionDefinition,
  contests: ReadonlyMap<string, CheckedContest | undefined>,
): DeclarationContent | undefined {
  const audit = readAudit(files, PATHS.audit);
  if (audit.ok) list.pass('audit', { detail: `event ${audit.value.sequence}, ${audit.value.hash}` });
  else list.fail('audit', audit.error);
  const declared = readDeclaration(files, PATHS.declaration);
  if (!declared.ok) {
    list.fail('declaration', declared.error);
    list.skip('approval', 'notChecked', 'The declaration could not be read.');
    return undefined;
  }
  list.note('declaration', misdeclared(declared.value, definition, contests));
  const approval = readApproval(files, PATHS.approval);
  if (!approval.ok) list.fail('approval', approval.error);
  else {
    const { contentDigest, proposedBy, approvedBy } = approval.value;
    const isExact = contentDigest === digestHex(plainText(declared.value));
    const fault = isExact ? undefined : 'Another content was approved than the one declared.';
    list.note('approval', fault ?? (proposedBy === approvedBy ? 'The same person proposed and approved.' : undefined));
  }
  return declared.value;
}

function misdeclared(
  declared: DeclarationContent,
  definition: ElectionDefinition,
  checked: ReadonlyMap<string, CheckedContest | undefined>,
): string | undefined {
  if (declared.electionId !== definition.electionId) return 'It is for another election.';
  if (declared.definitionDigest !== digestHex(definitionText(definition))) return 'It is for another definition.';
  if (declared.contests.map(({ uuid }) => uuid).join() !== definition.contests.map(({ uuid }) => uuid).join())
    return 'It is not about all contests of the election, in their order.';
  for (const contest of declared.contests) {
    const fault = misdeclaredContest(contest, definition, checked.get(contest.uuid));
    if (fault !== undefined) return `${contest.title}: ${fault}`;
  }
  return undefined;
}

function misdeclaredContest(
  declared: DeclaredContest,
  definition: ElectionDefinition,
  checked: CheckedContest | undefined,
): string | undefined {
  const contest = definition.contests.find(({ uuid }) => uuid === declared.uuid);
  if (!contest || !checked) return 'its count could not be checked.';
  return plainText(checked.recount) === plainText(declared)
    ? undefined
    : 'it does not say what the count and the record say.';
}
