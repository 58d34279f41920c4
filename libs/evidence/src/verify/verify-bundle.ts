import type { VerificationReport } from '#libs/belenios';
import type { ElectionDefinition } from '#libs/domain';
import { checkTrustStatement } from '../trust-statement.js';
import { listFiles, manifestStatement } from '../build-bundle.js';
import type { Manifest } from '../build-bundle.js';
import type { BundleFiles } from '../container.js';
import { openBundle } from '../container.js';
import type { DeclarationContent, DeclaredContest } from '../content.js';
import { digestHex } from '../digest.js';
import { guideText } from '../guide.js';
import { PATHS } from '../paths.js';
import { signatureHolds } from '../signature.js';
import { checkContest } from './check-contest.js';
import type { CheckedContest, ContestChecks } from './check-contest.js';
import { checkDeclaration } from './check-declaration.js';
import { checkCodeStatement, checkSafeguards } from './check-safeguards.js';
import { CheckList } from './checks.js';
import type { CheckOutcome } from './checks.js';
import { readDefinition, readManifest, textOf } from './read-content.js';

export interface BundleChecks extends ContestChecks {
  /** The public key that must have signed, in hex, if the verifier knows it by another way. */
  readonly signingKey?: string;
}

export interface BundleReport {
  /** `alarm`: every rule is kept, but some voter made a ballot that no program of ours makes; an inquiry is due. */
  readonly verdict: 'accept' | 'reject' | 'alarm';
  readonly checks: readonly CheckOutcome[];
  readonly definition?: ElectionDefinition;
  readonly declaration?: DeclarationContent;
  readonly signedBy?: string;
  /** What was found about each contest, as far as it could be looked at. */
  readonly contests: readonly ContestReport[];
}

export interface ContestReport {
  readonly uuid: string;
  /** Of the public record. */
  readonly report: VerificationReport;
  /** As it follows from the batches. */
  readonly sealNumber: string;
  /** What would have to be declared by the count that was made again here. */
  readonly recount: DeclaredContest;
}

/**
 * Checks an evidence bundle from the outside in: container, signed list, files, then every contest's record, batches
 * and count, then the declaration. What rests on something that failed is not looked at: the report says so by ending
 * there. Never throws on what the bytes hold.
 */
export async function verifyBundle(bytes: Uint8Array, options: BundleChecks): Promise<BundleReport> {
  const list = new CheckList();
  const report = (rest: Partial<Omit<BundleReport, 'verdict' | 'checks'>> = {}): BundleReport => ({
    verdict: list.verdict,
    checks: list.outcomes,
    contests: [],
    ...rest,
  });
  const opened = openBundle(bytes);
  if (!list.note('container', opened.ok ? undefined : opened.error) || !opened.ok) return report();
  const files = opened.value;
  const manifest = checkManifest(list, files, options.signingKey);
  if (!manifest || !checkFiles(list, files, manifest)) return report();
  const signedBy = manifest.signedBy;

  const read = readDefinition(files, PATHS.definition);
  if (!list.note('definition', read.ok ? undefined : read.error) || !read.ok) return report({ signedBy });
  const definition = read.value;
  const { electionId, title } = definition;
  if (electionId !== manifest.electionId || title !== manifest.title)
    list.fail('definition', 'The list of files names another election.');
  const expected = new Set(expectedPaths(definition));
  const strange = [...files.keys()].find((path) => !expected.has(path));
  if (strange !== undefined) list.fail('files', `${strange} does not belong into this bundle.`);
  list.note('guide', textOf(files, PATHS.guide) === guideText(definition) ? undefined : 'It is another text.');
  const constitution = files.get(PATHS.constitution) ?? new Uint8Array();
  const isNamed = digestHex(constitution) === definition.constitution.digest;
  list.note('constitution', isNamed ? undefined : 'It is not the version that the definition names.');

  const contests = new Map<string, CheckedContest | undefined>();
  const trust = checkTrustStatement(textOf(files, PATHS.trust) ?? '', definition);
  list.note('trust-statement', trust.ok ? undefined : trust.error);
  const vouched = checkCodeStatement(list, files, definition, signedBy);
  for (const contest of definition.contests) {
    const checked = await checkContest(list, files, definition, contest, options);
    contests.set(contest.uuid, checked);
    if (!checked) continue;
    const { record, report: found } = checked;
    checkSafeguards(list, files, { definition, contest, record, report: found, installationKey: signedBy, vouched });
  }
  const declaration = checkDeclaration(list, files, definition, contests);
  const reports = [...contests].flatMap(([uuid, checked]): ContestReport[] =>
    checked ? [{ uuid, report: checked.report, sealNumber: checked.sealNumber, recount: checked.recount }] : [],
  );
  return report({ definition, declaration, signedBy, contests: reports });
}

function checkManifest(list: CheckList, files: BundleFiles, signingKey: string | undefined): Manifest | undefined {
  const manifest = readManifest(files, PATHS.manifest);
  const text = textOf(files, PATHS.manifest) ?? '';
  const signature = textOf(files, PATHS.signature) ?? '';
  if (!manifest.ok) {
    list.fail('manifest', manifest.error);
    return undefined;
  }
  const { signedBy } = manifest.value;
  const isSigned = signatureHolds(signature, manifestStatement(text), signedBy);
  if (!list.note('manifest', isSigned ? undefined : 'Its signature does not hold.')) return undefined;
  if (signingKey === undefined)
    list.skip('signing-key', 'notApplicable', `No key was given to compare with. Signed by ${signedBy}.`);
  else list.note('signing-key', signingKey === signedBy ? undefined : `It was signed by ${signedBy}.`);
  return manifest.value;
}

function checkFiles(list: CheckList, files: BundleFiles, manifest: Manifest): boolean {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const there = listFiles(new Map([...files].filter(([path]) => path !== PATHS.manifest && path !== PATHS.signature)));
  const changed = there.find(
    ({ path, sha256, bytes }) => listed.get(path)?.sha256 !== sha256 || listed.get(path)?.bytes !== bytes,
  );
  const missing = manifest.files.find(({ path }) => !files.has(path));
  if (changed) return list.note('files', `${changed.path} is not what the signed list says.`);
  return list.note('files', missing && `${missing.path} is missing.`);
}

const expectedPaths = ({ contests }: ElectionDefinition): readonly string[] => [
  PATHS.manifest,
  PATHS.signature,
  PATHS.guide,
  PATHS.definition,
  PATHS.constitution,
  PATHS.declaration,
  PATHS.approval,
  PATHS.audit,
  PATHS.codes,
  PATHS.trust,
  ...contests.flatMap(({ uuid }) => [
    PATHS.record(uuid),
    PATHS.batches(uuid),
    PATHS.count(uuid),
    PATHS.rollLog(uuid),
    PATHS.challenged(uuid),
    PATHS.commitments(uuid),
  ]),
];
