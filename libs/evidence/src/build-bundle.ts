import { utf8 } from '#libs/basics';
import { definitionText } from '#libs/domain';
import { textOfCount } from '#libs/counting';
import { writeChallenged } from './challenged.js';
import { signedCodeStatementText } from './codes/code-statement.js';
import { packBundle } from './container.js';
import type { BundleFiles } from './container.js';
import type { EvidenceContent } from './content.js';
import { digestHex, plainText } from './digest.js';
import { guideText } from './guide.js';
import { PATHS } from './paths.js';

/** The signer of bundles and receipts: an Ed25519 key of the installation. */
export interface BundleSigner {
  readonly publicKeyHex: string;
  /** Over the UTF-8 text; 128 hex digits. */
  signText(text: string): string;
}

export interface Manifest {
  readonly format: 'quorate-evidence/1';
  readonly electionId: string;
  readonly title: string;
  /** In order of path. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly signedBy: string;
}

/** What is signed: the digest of the manifest, under a label of its own. */
export const manifestStatement = (manifestText: string): string => `quorate/evidence/v1|${digestHex(manifestText)}`;

/** The evidence bundle of a declaration as one deterministic zip: equal content and key give equal bytes. */
export function buildBundle(content: EvidenceContent, signer: BundleSigner): Uint8Array {
  const files = contentFiles(content);
  const manifest: Manifest = {
    format: 'quorate-evidence/1',
    electionId: content.definition.electionId,
    title: content.definition.title,
    files: listFiles(files),
    signedBy: signer.publicKeyHex,
  };
  const text = plainText(manifest);
  return packBundle(
    new Map([
      ...files,
      [PATHS.manifest, utf8(text)],
      [PATHS.signature, utf8(signer.signText(manifestStatement(text)))],
    ]),
  );
}

/** Every file but the manifest and its signature. */
export function contentFiles(content: EvidenceContent): BundleFiles {
  const { definition, constitution, declaration, approval, audit, codes, contests } = content;
  return new Map<string, Uint8Array>([
    [PATHS.definition, utf8(definitionText(definition))],
    [PATHS.constitution, utf8(constitution)],
    [PATHS.declaration, utf8(plainText(declaration))],
    [PATHS.approval, utf8(plainText(approval))],
    [PATHS.audit, utf8(plainText(audit))],
    [PATHS.codes, utf8(signedCodeStatementText(codes))],
    [PATHS.trust, utf8(content.trustStatement)],
    [PATHS.guide, utf8(guideText(definition))],
    ...contests.flatMap(({ uuid, record, batches, sealNumber, count, ...guards }): [string, Uint8Array][] => [
      [PATHS.record(uuid), record],
      [PATHS.batches(uuid), utf8(plainText({ uuid, batches, sealNumber }))],
      [PATHS.count(uuid), utf8(textOfCount(count))],
      [PATHS.rollLog(uuid), utf8(guards.rollLog.map((line) => `${line}\n`).join(''))],
      [PATHS.challenged(uuid), utf8(writeChallenged(guards.challenged))],
      [PATHS.commitments(uuid), utf8(plainText(guards.commitments))],
    ]),
  ]);
}

export const listFiles = (files: BundleFiles): Manifest['files'] =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: digestHex(bytes) }));
